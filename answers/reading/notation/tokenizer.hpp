#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/latex_syntax.hpp"
#include "answers/reading/notation/spelling.hpp"
#include "answers/reading/notation/token.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

/// Walks a text once and makes its tokens. Its parts are the files tokenise (words, numbers, characters),
/// tokenise_marks (ASCII signs, Markdown, tags), tokenise_small (raised, lowered and combining characters)
/// and tokenise_latex (commands).
class Tokenizer {
 public:
  Tokenizer(std::string_view source, std::vector<Token>& tokens, bool in_math)
      : source_(source), tokens_(tokens), in_math_(in_math), unseen_opening_(in_math) {
    const std::size_t command = source.find('\\');
    const bool has_command =
        command != std::string_view::npos && command + 1 < source.size() && is_letter(source[command + 1]);
    is_latex_ = has_command || source.find("^{") != std::string_view::npos ||
                source.find("_{") != std::string_view::npos;
  }

  void run();

 private:
  using Kind = Token::Kind;

  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0';
  }
  std::string_view rest() const { return source_.substr(at_); }
  void emit(Sign sign, std::size_t length) { emit(Kind::sign, length, rest().substr(0, length)).sign = sign; }
  void bracket(Kind kind, Bracket bracket, std::size_t length) {
    emit(kind, length, rest().substr(0, length)).bracket = bracket;
  }
  void style(std::size_t length) { emit(Kind::style, length, rest().substr(0, length)); }
  /// The last token that has a meaning; null at the start.
  const Token* last() const { return last_ == 0 ? nullptr : &tokens_[last_ - 1]; }

  Token& emit(Kind kind, std::size_t length, std::string_view text);
  void skip(std::size_t length);
  void emit(const Spelling& spelling, std::size_t length);
  bool at_line_start() const;
  bool after_operand() const;
  static bool starts_operand(char c);
  void step();
  /// What an interpreter prints before its answer: ">>> loss" and "In [3]: x" to the end of their line,
  /// "Out[3]:".
  bool prompt();
  /// Whether { groups without a sign of its own, as in LaTeX, rather than opening a set.
  bool is_group() const;
  /// {-} and {\times}: whether the brace that closes here holds a sign alone, which then stands by itself.
  bool opened_for_sign();
  /// "[x]" and "[ ]" of a list of tasks are marks.
  void open_square();
  bool after_bullet() const;
  void new_line();
  void dollar();
  void number();
  void word();
  /// A letter of another alphabet goes on with a word.
  bool is_word_character(std::size_t ahead) const;
  /// The sign that words between two numbers are, and their length: "28 by 28", "3 times 4", "6 divided by
  /// 2".
  std::pair<Sign, std::size_t> sign_in_words(std::string_view word) const;
  /// "7 billion" as the last two tokens.
  bool ends_number_in_words() const;
  /// Whether a command takes the next letter alone: \frac ab, \sqrt xy.
  bool takes_one_letter() const;
  /// The name of the accent that a combining mark `ahead` bytes on writes, "hat" or "bar"; empty for none.
  std::string_view combining_accent(std::size_t ahead) const;
  /// A letter of `length` bytes, under the accent that a mark after it makes.
  void letter(Kind kind, std::size_t length, std::string_view text);
  /// A letter that stands for itself; digits right behind a Greek one are its index.
  void symbol(std::size_t length, std::string_view text);
  /// The bytes of a line over the digit before it, 0.3\u0305, or 0.
  std::size_t line_over_digit(std::size_t ahead) const;
  /// = and a long stroke over it: not equal.
  bool stroke();
  /// don't, isn't, well-known: one word.
  std::size_t with_apostrophe_or_hyphen(std::size_t n) const;
  void punctuation(char c);
  /// ` and ```python.
  void code_mark();
  /// ",5" is five tenths.
  void leading_comma();
  void minus();
  /// Whether the line that begins at `start` begins with the mark and a blank.
  bool begins_with(char mark, std::size_t start) const;
  /// A mark before an item is a bullet, not a sign, where the next line or the one before begins with it too,
  /// or a box to tick follows.
  bool is_bullet(char mark) const;
  /// * is a product between operands and otherwise Markdown's emphasis or a bullet; ** a power or emphasis.
  void star();
  /// _ lowers what follows, or is Markdown's emphasis, or a blank to fill in.
  void underscore();
  void exclamation();
  void period();
  bool is_spaced_product() const;
  void tilde();
  bool strikes() const;
  void less();
  void tag(std::size_t length);
  void entity();
  void character();
  /// Where the round bracket at a place closes; the place itself where it does not.
  std::size_t closing_bracket(std::size_t open) const;
  /// A fraction of raised and lowered digits, such as five over two in small digits, as a group.
  bool small_fraction();
  /// A run of raised or lowered characters: a number with its sign, or letters.
  void small_characters(std::size_t length);
  void command();
  void named_command(std::string_view name, std::size_t n);
  /// A macro of the author: \bpmat{...} holds cells as pmatrix does; any other is a name.
  void unknown_command(std::string_view name, std::size_t n);
  /// The { of \text: its letters are words until it closes.
  void open_prose();
  /// Two backslashes and a gap between rows, of `length` bytes.
  void row_break(std::size_t length);
  void escaped(char c);
  /// [rrr] after the beginning of a matrix, `from` bytes on; 0 when it is none.
  std::size_t alignment_length(std::size_t from) const;
  void environment(bool begins, const LatexCommand& command);
  void delimiter(Kind kind, const LatexCommand& command);

  std::string_view source_;
  std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  bool space_ = false;
  bool in_math_;
  bool unseen_opening_;  ///< the text begins in mathematics that was opened before it
  bool display_ = false;
  bool is_latex_ = false;  ///< the text has commands
  bool quoted_ = false;
  int square_depth_ = 0;
  int line_environments_ = 0;       ///< that are open
  std::size_t word_array_end_ = 0;  ///< to which "@" parts rows
  bool lowered_emphasis_ = false;
  int prose_depth_ = 0;
  std::size_t last_ = 0;            ///< one past the last token that has a meaning
  std::array<bool, 3> emphasis_{};  ///< of one, two and three stars: open
};

}  // namespace gradewright::reading
