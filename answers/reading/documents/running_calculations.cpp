#include "answers/reading/documents/running_calculations.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>

#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/read_value.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Longer lines are not looked at.
constexpr std::size_t longest_line = 300;

std::size_t skip_blanks(std::string_view line, std::size_t at) {
  return std::min(line.find_first_not_of(" \t", at), line.size());
}

/// The end of a number that begins at a place, with blanks or marks between thousands and decimals; the place
/// where none does.
std::size_t number_end(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size()) {
    const bool digit = is_digit(line[end]);
    const bool mark = end > at && std::string_view(".,").find(line[end]) != std::string_view::npos &&
                      end + 1 < line.size() && is_digit(line[end + 1]);
    const bool group = end > at && line[end] == ' ' && end + 3 < line.size() &&
                       std::ranges::all_of(line.substr(end + 1, 3), is_digit) &&
                       (end + 4 == line.size() || !is_digit(line[end + 4]));
    if (!digit && !mark && !group) {
      break;
    }
    ++end;
  }
  return end;
}

/// Whether a number stands in a text by itself.
bool holds_number(std::string_view text, std::string_view number) {
  for (std::size_t at = text.find(number); at != std::string_view::npos; at = text.find(number, at + 1)) {
    const std::size_t end = at + number.size();
    const bool begins = at == 0 || !(is_digit(text[at - 1]) || text[at - 1] == '.');
    const bool ends = end == text.size() || !is_digit(text[end]);
    if (begins && ends) {
      return true;
    }
  }
  return false;
}

/// The number that a text comes to, if each of its steps holds.
std::optional<WrittenNumber> value_of(std::string_view text) {
  const auto read = read_value(text, Shape{});
  const auto* values = std::get_if<std::vector<ReadValue>>(&read);
  const bool one = values != nullptr && values->size() == 1 && values->front().cells.size() == 1 &&
                   values->front().cells.front().state == ReadCell::State::number;
  return one ? std::optional(values->front().cells.front().number) : std::nullopt;
}

/// A line of a text in which pieces are to be taken out.
class Line {
 public:
  Line(std::string_view text, std::size_t offset, std::string_view asked, std::vector<Span>& found)
      : line_(text), asked_(asked), offset_(offset), found_(found) {}

  void look() {
    for (std::size_t at = 0; at < line_.size();) {
      const bool begins = is_digit(line_[at]) && (at == 0 || !is_of_number(line_[at - 1]));
      const std::size_t end = begins ? number_end(line_, at) : at;
      if (end > at && !goes_on({at, end - at})) {
        rounds({at, end - at});
      }
      at = std::max(end, at + 1);
    }
  }

 private:
  static bool is_of_number(char c) { return is_digit(c) || is_letter(c) || c == '.' || c == '_'; }

  void take(std::size_t first, std::size_t last) { found_.push_back({offset_ + first, last - first}); }

  /// The relation right before a place; nothing where another thing stands there.
  std::optional<std::size_t> relation_before(std::size_t at) const {
    const std::size_t before = at == 0 ? std::string_view::npos : line_.find_last_not_of(" \t", at - 1);
    const bool relation = before != std::string_view::npos && (line_[before] == '=' || line_[before] == ':');
    return relation ? std::optional(before) : std::nullopt;
  }

  /// Where the calculation begins whose result stands behind a relation: behind the relation or the beginning
  /// of the line before it. Nothing where it is a name.
  std::optional<std::size_t> calculation_before(std::size_t relation) const {
    std::size_t first = relation;
    while (first > 0 && line_[first - 1] != '=' && line_[first - 1] != ':') {
      if (is_letter(line_[first - 1])) {
        return std::nullopt;
      }
      --first;
    }
    const bool computes = std::ranges::any_of(line_.substr(first, relation - first), is_digit);
    return computes ? std::optional(first) : std::nullopt;
  }

  /// Whether a calculation goes on with a number behind it: "62720 (+ 10 = 62730)", "62720, + 10 = 62730".
  bool goes_on(Span number) {
    const auto relation = relation_before(number.offset);
    std::size_t at = skip_blanks(line_, number.end());
    const bool parted = at < line_.size() && (line_[at] == ',' || line_[at] == ';');
    const std::size_t sign = at;
    at = skip_blanks(line_, at + (parted ? 1 : 0));
    const bool bracket = at < line_.size() && line_[at] == '(';
    const std::size_t open = at;
    at = skip_blanks(line_, at + (bracket ? 1 : 0));
    const bool adds = at < line_.size() && line_[at] == '+';
    if (!relation || !(parted || bracket) || !adds) {
      return false;
    }
    at = skip_blanks(line_, at + 1);
    const std::size_t operand = number_end(line_, at);
    if (operand == at || !holds_number(asked_, line_.substr(at, operand - at))) {
      return false;
    }
    std::size_t behind = skip_blanks(line_, operand);
    while (behind < line_.size() && is_letter(line_[behind])) {  // "+ 16 biases"
      ++behind;
    }
    behind = skip_blanks(line_, behind);
    const bool relates = behind < line_.size() && line_[behind] == '=';
    const std::size_t result = relates ? skip_blanks(line_, behind + 1) : line_.size();
    const std::size_t end = number_end(line_, result);
    if (end == result) {
      return false;
    }
    const std::size_t close = skip_blanks(line_, end);
    if (bracket && (close >= line_.size() || line_[close] != ')')) {
      return false;
    }
    const auto first = line_[*relation] == '=' ? calculation_before(*relation) : std::nullopt;
    if (first && !value_of(line_.substr(*first, number.end() - *first))) {
      return false;  // "6272 * 10 = 62000"
    }
    if (first) {
      take(*first, *relation + 1);
    }
    if (parted) {
      take(sign, sign + 1);
    }
    if (bracket) {
      take(open, open + 1);
      take(close, close + 1);
    }
    return true;
  }

  /// "1.23 million (exactly 1228800)".
  void rounds(Span number) {
    constexpr std::array<std::string_view, 8> words{"exactly",    "exact",       "precisely",   "genau",
                                                    "exactement", "exactamente", "esattamente", "exatamente"};
    std::size_t end = with_exponent(number.end());
    std::size_t at = skip_blanks(line_, end);
    std::size_t word = word_end(at);
    if (word > at && !among(words, lower(line_.substr(at, word - at)))) {  // million
      end = word;
      at = skip_blanks(line_, end);
    }
    const bool parted = at < line_.size() && (line_[at] == ',' || line_[at] == '(');
    const bool bracket = parted && line_[at] == '(';
    at = skip_blanks(line_, at + (parted ? 1 : 0));
    word = word_end(at);
    if (!parted || word == at || !among(words, lower(line_.substr(at, word - at)))) {
      return;
    }
    at = skip_blanks(line_, word + (word < line_.size() && line_[word] == ':' ? 1 : 0));
    const std::size_t exact = number_end(line_, at);
    const std::size_t close = skip_blanks(line_, exact);
    if (exact == at || (bracket && (close >= line_.size() || line_[close] != ')'))) {
      return;
    }
    if (!agree(line_.substr(number.offset, number.length), line_.substr(number.offset, end - number.offset),
               line_.substr(at, exact - at))) {
      return;
    }
    take(number.offset, at);
    if (bracket) {
      take(close, close + 1);
    }
  }

  /// Whether an exact number is within half a unit of the last of the `digits` of a rounded one, "1.23" of
  /// "1.23 million".
  static bool agree(std::string_view digits, std::string_view rounded, std::string_view exact) {
    const auto plain = value_of(digits);
    const auto about = value_of(rounded);
    const auto whole = value_of(exact);
    const auto is_plain = [](const auto& number) {
      return number && number->is_finite() && !number->is_fraction();
    };
    if (!is_plain(plain) || !is_plain(about) || !is_plain(whole) || plain->numerator().is_zero()) {
      return false;
    }
    const std::size_t point = digits.find('.');
    const std::size_t decimals = point == std::string_view::npos ? 0 : digits.size() - point - 1;
    const double scale = about->numerator().to_double() / plain->numerator().to_double();
    const double half = 0.5 * std::pow(10.0, -static_cast<double>(decimals));
    constexpr double slack = 1 + 1e-9;  // the doubles' own error
    return std::abs(whole->numerator().to_double() / scale - plain->numerator().to_double()) <= half * slack;
  }

  /// Where a power of ten ends that goes on with a number at its end: "1.23e6".
  std::size_t with_exponent(std::size_t at) const {
    const bool letter = at + 1 < line_.size() && lower(line_[at]) == 'e' && is_digit(line_[at + 1]);
    return letter ? number_end(line_, at + 1) : at;
  }

  std::size_t word_end(std::size_t at) const {
    while (at < line_.size() && is_letter(line_[at])) {
      ++at;
    }
    return at;
  }

  std::string_view line_;
  std::string_view asked_;
  std::size_t offset_;
  std::vector<Span>& found_;
};

}  // namespace

std::vector<Span> running_calculations(std::string_view text, std::string_view asked) {
  std::vector<Span> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (line.size() <= longest_line && line.find_first_of("(,;") != std::string_view::npos) {
      Line(line, at, asked, found).look();
    }
    at = end + 1;
  }
  return found;
}

}  // namespace gradewright::reading
