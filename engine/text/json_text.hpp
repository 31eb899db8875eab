#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gradewright::engine {

/// The characters of a number and, where 64 bits are enough for it, what they come to.
struct JsonNumber {
  std::string_view text;
  bool narrow = false;           ///< at most 18 digits and no exponent part: coefficient * 10^exponent
  std::int64_t coefficient = 0;  ///< as typed: 50 for 0.50
  int exponent = 0;              ///< -2 for 0.50
};

/// Reads JSON text value by value without building a tree, so that numbers keep the digits that were typed
/// and nothing is allocated for them. A mistake in the text sets `problem`; from then on every reader returns
/// nothing. NaN, Infinity and -Infinity are let through as numbers, as Python writes and reads them.
class JsonText {
 public:
  /// Values nested deeper than this are a mistake.
  static constexpr int max_depth = 64;

  explicit JsonText(std::string_view text) : text_(text) {}

  /// "column 17: expected a value", "line 2, column 1: ..." behind the first line; empty while all is well.
  const std::string& problem() const { return problem_; }
  bool ok() const { return problem_.empty(); }
  void fail(std::string_view message);

  /// What is not read yet.
  std::string_view rest() const { return text_.substr(std::min(at_, text_.size())); }

  /// The next character after blanks; '\0' at the end.
  char peek() { return at_ < text_.size() && text_[at_] > ' ' ? text_[at_] : peek_past_blanks(); }
  /// Passes over `c` when it comes next.
  bool take(char c) {
    const bool comes_next = peek() == c && at_ < text_.size();
    at_ += comes_next ? 1 : 0;
    return comes_next;
  }
  /// `take`, or a mistake.
  bool expect(char c) { return take(c) || miss(c); }
  /// Whether only blanks are left; anything else is a mistake.
  bool at_end();

  /// A string without its quotes and escapes: a view of the text, or of `buffer` when it had to be decoded.
  std::string_view string(std::string& buffer);
  /// A number, checked against the grammar.
  JsonNumber number();
  /// The characters of any value, checked.
  std::string_view value();
  /// Passes over a value where it is the same as `known`, the text of an object that was read before.
  bool take_object(std::string_view known) {
    const bool same = !known.empty() && peek() == '{' && rest().starts_with(known);
    at_ += same ? known.size() : 0;
    return same;
  }

 private:
  char peek_past_blanks();
  /// Says that `c` was expected, and is false.
  bool miss(char c);
  void skip(int depth);
  void skip_members(int depth);
  void skip_word();
  /// Passes over digits, adds them to the coefficient of `number`, and says how many there were.
  std::size_t digits(JsonNumber& number);
  bool take_word_for_number();

  std::string_view text_;
  std::size_t at_ = 0;
  std::string problem_;
};

/// The members of an object, each with the JSON text of its value, in the order of the text. `object` must be
/// the text of an object.
std::vector<std::pair<std::string, std::string_view>> json_members(std::string_view object);
/// The JSON text of each value of an array. `array` must be the text of an array.
std::vector<std::string_view> json_items(std::string_view array);
/// The characters of a string. `string` must be the text of a string, in its quotes.
std::string json_string(std::string_view string);

}  // namespace gradewright::engine
