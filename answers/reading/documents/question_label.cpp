#include "answers/reading/documents/question_label.hpp"

#include <algorithm>

#include "answers/reading/documents/label_cursor.hpp"
#include "answers/reading/documents/label_words.hpp"
#include "answers/reading/documents/plain_line.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Whether text recognition could have left `rest` of `word`: its end, or its end behind one wrong letter.
bool is_remainder(std::string_view rest, std::string_view word, std::size_t at_least) {
  if (rest.size() >= word.size()) {
    return false;
  }
  if (rest.size() >= at_least && word.ends_with(rest)) {
    return true;
  }
  return rest.size() > at_least && word.ends_with(rest.substr(1)) && rest.size() > 3;
}

std::string without_leading_zeros(std::string_view digits) {
  while (digits.size() > 1 && digits.front() == '0') {
    digits.remove_prefix(1);
  }
  return std::string(digits);
}

class LabelReader {
 public:
  explicit LabelReader(std::string_view line) : cursor_(line) {}

  std::optional<QuestionLabel> read() {
    cursor_.skip_decoration();
    if (read_word()) {
      cursor_.skip_decoration();
    }
    read_number();
    cursor_.before_label = label_.number.empty();
    read_parts();
    if (label_.number.empty() && label_.parts.empty() && !label_.solution) {
      return std::nullopt;
    }
    cursor_.advance(label_remark(cursor_.rest()));
    read_closing();
    if (!decide_strength()) {
      return std::nullopt;
    }
    label_.decorated = cursor_.heading || cursor_.bold;
    cursor_.skip_closing();
    skip_separator();
    label_.length = cursor_.at();
    return label_;
  }

 private:
  char peek(std::size_t ahead = 0) const { return cursor_.peek(ahead); }
  bool has_piece() const { return !label_.number.empty() || !label_.parts.empty(); }

  /// A word like Question or Answer, whole or damaged.
  bool read_word() {
    const LabelWordMatch match = label_word(cursor_.rest());
    const std::size_t start = cursor_.at();
    if (match.length > 0) {
      cursor_.advance(match.length);
      const bool read = match.word == LabelWord::answer ? read_answer_word() : read_question_word(match);
      if (!read) {
        cursor_.move_to(start);
      }
      return read;
    }
    const bool read = read_damaged_word();
    if (!read) {
      cursor_.move_to(start);
    }
    return read;
  }

  bool read_question_word(const LabelWordMatch& match) {
    const std::size_t end = cursor_.at();
    while (peek() == '.' || peek() == ':' || peek() == ' ' || peek() == '#' || peek() == '*') {
      cursor_.advance(1);
    }
    const bool parenthesised = peek() == '(';
    const bool number = is_digit(peek()) || (parenthesised && is_digit(peek(1)));
    switch (match.word) {
      case LabelWord::number:
        return worded_ =
                   is_digit(peek()) && (cursor_.at() > end + 1 || cursor_.line()[cursor_.at() - 1] != ' ');
      case LabelWord::lead:
        return led_ = number;
      default:
        return worded_ =
                   number || parenthesised || (match.length > 1 && peek() != '\0' && !is_letter(peek(1)));
    }
  }

  bool read_damaged_word() {
    const std::size_t colon_before = peek() == ':' ? 1 : 0;
    const std::size_t n = cursor_.letters(colon_before);
    if (n == 0) {
      return false;
    }
    const std::string word = lower(cursor_.rest().substr(colon_before, n));
    cursor_.advance(colon_before + n);
    const bool colon = cursor_.looking_at(":") || cursor_.looking_at(" :");
    if (colon && (is_remainder(word, "solution", 2) || is_remainder(word, "answer", 2))) {
      cursor_.move_to(cursor_.line().find(':', cursor_.at()) + 1);
      return label_.solution = true;
    }
    if (!is_remainder(word, "question", 3) && !is_remainder(word, "problem", 4) &&
        !is_remainder(word, "exercise", 4)) {
      return false;
    }
    while (peek() == ' ') {
      cursor_.advance(1);
    }
    if (is_digit(peek())) {
      label_.damaged_word = word;
    }
    return worded_ = is_digit(peek());
  }

  bool read_answer_word() {
    label_.solution = true;
    for (const std::string_view filler :
         {" to", " for", " of", " Question", " question", " Problem", " problem", " Q", " zu", " Aufgabe"}) {
      if (cursor_.looking_at(filler) && !is_letter(peek(filler.size()))) {
        cursor_.advance(filler.size());
        worded_ = worded_ || filler.size() > 4 || filler == " Q";
      }
    }
    answer_colon_ = cursor_.looking_at(":") || cursor_.looking_at(" :");
    if (answer_colon_) {
      cursor_.move_to(cursor_.line().find(':', cursor_.at()) + 1);
    }
    return true;
  }

  void read_number() {
    if (answer_colon_) {
      return;
    }
    const bool opened = (peek() == '(' || (peek() == '[' && !cursor_.item)) && is_digit(peek(1));
    std::size_t n = opened ? 1 : 0;
    const std::size_t first = n;
    while (is_digit(peek(n))) {
      ++n;
    }
    const std::size_t count = n - first;
    if (count == 0 || count > 3 || (peek(n) == ',' && is_digit(peek(n + 1)))) {
      return;
    }
    const std::size_t start = cursor_.at();
    const char open = peek();
    label_.number = without_leading_zeros(cursor_.rest().substr(first, count));
    cursor_.advance(n);
    cursor_.advance(number_suffix(cursor_.rest()));
    read_dotted_parts();
    read_compact_parts();
    const char close = open == '(' ? ')' : ']';
    if (!opened) {
      return;
    }
    if (peek() != close) {  // (2 x 5)
      label_.number.clear();
      label_.parts.clear();
      label_.needs_path = false;
      return cursor_.move_to(start);
    }
    cursor_.advance(1);
    bracketed_ = open == '[';
    parenthesised_ = !bracketed_;
  }

  /// .2.1 directly after the number: a label where the exam has that path, otherwise a value.
  void read_dotted_parts() {
    std::vector<std::string> parts;
    std::size_t n = 0;
    while (peek(n) == '.' && is_digit(peek(n + 1))) {
      std::size_t digits = 1;
      while (is_digit(peek(n + 1 + digits))) {
        ++digits;
      }
      parts.emplace_back(cursor_.rest().substr(n + 1, digits));
      n += 1 + digits;
    }
    const bool labels = parts.size() <= 3 && std::ranges::all_of(parts, [](const std::string& part) {
                          return part.size() <= 2 && part.front() != '0';
                        });
    if (!labels) {
      label_.number.clear();  // 0.99850, 3.05
    } else if (!parts.empty()) {
      label_.parts = std::move(parts);
      label_.needs_path = true;
      cursor_.advance(n);
    }
  }

  /// Letters directly after the number: 5a, 2bii.
  void read_compact_parts() {
    const std::size_t n = cursor_.letters();
    if (n == 0 || n > 5 || label_.number.empty() || is_digit(peek(n))) {
      return;
    }
    const std::string letters = lower(cursor_.rest().substr(0, n));
    if (n == 1 || is_roman(letters)) {
      label_.parts.push_back(letters);
    } else if (is_roman(std::string_view(letters).substr(1))) {
      label_.parts.push_back(letters.substr(0, 1));
      label_.parts.push_back(letters.substr(1));
    } else {
      return;
    }
    compact_ = true;
    cursor_.advance(n);
  }

  void read_parts() {
    while (label_.parts.size() < 2) {
      const LabelCursor start = cursor_;
      const bool blank = skip_between();
      if (!read_part(blank)) {
        cursor_ = start;
        return;
      }
      compact_ = false;
    }
  }

  /// Blanks, dots, dashes and decorations between the pieces of a label; true when there was a blank.
  bool skip_between() {
    bool blank = false;
    for (;;) {
      const char c = peek();
      if (c == ' ' || c == '\t') {
        blank = true;
        cursor_.advance(1);
      } else if ((c == '.' || c == ')' || c == ':' || c == ',') && has_piece()) {
        cursor_.advance(1);
      } else if (const std::size_t part = part_word(); part > 0) {
        cursor_.advance(part);
      } else if (!cursor_.skip_one_decoration()) {
        return blank;
      }
    }
  }

  /// "part" between a number and its part: Question 1, part (a).
  std::size_t part_word() const {
    for (const std::string_view word : {"part ", "Part ", "Teil "}) {
      if (has_piece() && worded_ && cursor_.looking_at(word)) {
        return word.size();
      }
    }
    return 0;
  }

  bool read_part(bool after_blank) {
    if (peek() == '(') {
      return read_part_in_parentheses();
    }
    const std::size_t n = cursor_.letters();
    const std::string_view written = cursor_.rest().substr(0, n);
    const std::string part = lower(written);
    const bool spelled = (n == 1 || is_roman(part)) && n <= 4;
    if (!spelled || is_digit(peek(n)) || !fits_below(part) || names_value(n)) {
      return false;
    }
    const bool closed = peek(n) == ')';
    const bool lower_case = part == written;
    if (!closed &&
        !(has_piece() && ends_part(n) && (!after_blank || ((worded_ || cursor_.heading) && alone(n))))) {
      const bool list_like =
          !has_piece() && lower_case && (peek(n) == '.' || peek(n) == ':') && peek(n + 1) == ' ';
      const bool bare = !has_piece() && lower_case && !cursor_.item &&
                        cursor_.rest().find_first_not_of(" \t\r*_", n) == npos;
      if (!list_like && !bare) {
        return false;
      }
      listed_ = list_like;
      bare_ = bare;
    }
    if (!has_piece() && !lower_case) {
      return false;
    }
    cursor_.advance(n + (closed ? 1 : 0));
    label_.parts.push_back(part);
    return true;
  }

  /// Whether what follows `n` bytes on is a relation or a subscript: "Question 4: h = 5", "2x = 4".
  bool names_value(std::size_t n) const {
    const std::size_t after = cursor_.rest().find_first_not_of(' ', n);
    return after != npos && (cursor_.rest()[after] == '=' || cursor_.rest()[after] == '_');
  }
  bool ends_part(std::size_t n) const {
    return cursor_.at() + n == cursor_.line().size() ||
           std::string_view(" .:*}\r($|\t").find(peek(n)) != npos;
  }
  /// Whether nothing but marks follows `n` bytes on.
  bool alone(std::size_t n) const {
    const std::size_t after = cursor_.rest().find_first_not_of(' ', n);
    return after == npos || std::string_view(".:)\r*").find(cursor_.rest()[after]) != npos;
  }

  /// (a), (ii), (a + b), ( c ).
  bool read_part_in_parentheses() {
    const std::string_view inside = cursor_.rest().substr(1, 15);
    const std::size_t close = inside.find(')');
    if (close == npos) {
      return false;
    }
    std::string part;
    bool joined = false;
    for (const char c : inside.substr(0, close)) {
      if (c == ' ' || c == '*') {
        continue;
      }
      if (c == '+' || c == '&' || c == ',') {
        part += '+';
        joined = true;
      } else if (is_letter(c)) {
        part += has_piece() ? lower(c) : c;
      } else {
        return false;
      }
    }
    const bool upper_case = std::any_of(part.begin(), part.end(), is_capital);
    if (upper_case || part.empty()) {
      return false;
    }
    if (!joined && part.size() > 1 && !is_roman(part)) {
      return false;
    }
    if (joined && (part.size() > 5 || part.front() == '+' || part.back() == '+')) {
      return false;
    }
    if (!fits_below(part)) {
      return false;
    }
    label_.parts.push_back(part);
    cursor_.advance(close + 2);
    return true;
  }

  /// A second part is a Roman numeral under a letter.
  bool fits_below(std::string_view part) const {
    return label_.parts.empty() ||
           (is_roman(part) && (!is_roman(label_.parts.back()) || label_.parts.back().size() == 1));
  }

  /// The length of a tag like </u> that stands `n` bytes on.
  std::size_t closing_tag(std::size_t n) const {
    if (peek(n) != '<' || peek(n + 1) != '/') {
      return 0;
    }
    const std::size_t close = cursor_.rest().find('>', n);
    return close == npos || close > n + 10 ? 0 : close + 1 - n;
  }

  /// What stands behind the label and its decorations.
  void read_closing() {
    std::size_t n = 0;
    while (peek(n) == '*' || peek(n) == '_' || peek(n) == '}' || peek(n) == '$' || closing_tag(n) > 0) {
      n += std::max<std::size_t>(1, closing_tag(n));
    }
    const std::string_view behind = cursor_.rest().substr(std::min(n, cursor_.rest().size()));
    const std::size_t first = behind.find_first_not_of(" \t\r");
    if (first == npos) {
      label_.closing = '\n';
    } else if (std::string_view("|-").find(behind[first]) != npos) {
      label_.closing = behind.substr(first).starts_with("->") ? '>' : behind[first];
    } else if (first > 0) {
      label_.closing = behind.find('\t') < first || first > 1 ? '\t' : ' ';
    } else {
      label_.closing = behind.front();
    }
    if (parenthesised_ || bracketed_) {
      label_.closing = parenthesised_ ? ')' : ']';
    }
  }

  /// False when what was read is no label after all.
  bool decide_strength() {
    using Strength = QuestionLabel::Strength;
    const char next = peek();
    if (label_.number.empty()) {
      if (listed_ || bare_) {
        label_.strength = bare_ ? Strength::bare : Strength::weak;
      }
      return true;
    }
    if (is_letter(next) || is_digit(next) || next == '%') {
      return false;
    }
    const std::string_view rest = cursor_.rest();
    const bool last = rest.find_first_not_of(" \t\r*_.:)}]$<>/markubstrongh#") == npos;
    if (worded_ || (!label_.parts.empty() && !label_.needs_path)) {
      const bool unmarked = std::string_view("\n.):]|>-\t").find(label_.closing) == npos;
      label_.needs_path = label_.needs_path || (compact_ && !worded_ && unmarked);
      if (cursor_.in_cell) {
        label_.strength = Strength::weak;  // rows of a table may be called so: | q1 | 0.7 |
      }
      return !(listed_ && label_.parts.empty()) && (worded_ || !calculates());
    }
    if (cursor_.heading || (cursor_.bold && (last || rest.starts_with(".**") || rest.starts_with(")**") ||
                                             rest.starts_with(":**")))) {
      return true;  // "**1.** true" as well as "**Q1**"
    }
    if (label_.solution) {
      label_.strength = Strength::weak;
      return last || next == ':' || next == ')';
    }
    const bool closed = next != '\0' && std::string_view(".):]").find(next) != npos;
    const bool listed = closed && (last || std::string_view(" \t*_$}").find(peek(1)) != npos);
    const bool bold_number = cursor_.bold && label_.closing == ' ' && closes_bold();
    const bool marked =
        (listed && !bracketed_ && !parenthesised_) || (cursor_.item && next == ']') || bold_number;
    cursor_.in_square = next == ']';
    label_.strength = marked ? Strength::weak : Strength::bare;
    return marked || (can_be_bare() && !calculates());
  }

  /// "**7** so": the emphasis is that of the number alone.
  bool closes_bold() const {
    return cursor_.looking_at("**") || cursor_.looking_at("__") || cursor_.looking_at("</") ||
           cursor_.looking_at("}");
  }

  /// A number by itself is a label only where it does not look like the value of something.
  bool can_be_bare() const {
    const bool blanks = label_.closing == ' ' || label_.closing == '\t';
    if (blanks && std::ranges::none_of(cursor_.rest(), is_letter)) {
      return false;  // a row of numbers
    }
    if (cursor_.bulleted || (cursor_.in_dollars && !cursor_.bold) || led_) {
      return false;
    }
    return parenthesised_ || std::string_view("\n|->\t ]").find(label_.closing) != npos;
  }
  /// "2x = 4", "2 + 2", "7, 8": what follows goes on with the number.
  bool calculates() const {
    const std::size_t after = cursor_.rest().find_first_not_of(" \t*_");
    return after != npos && std::string_view("=+^/,;%!<&").find(cursor_.rest()[after]) != npos &&
           !cursor_.rest().substr(after).starts_with("</");
  }

  /// The dash or arrow between a label and its answer, the bar behind its cell.
  void skip_separator() {
    if (label_.closing == '|' && peek() == '|') {
      cursor_.advance(1);
    } else if (label_.closing == '>' && cursor_.looking_at("->")) {
      cursor_.advance(2);
    } else if (label_.closing == '-' && peek() == '-' && peek(1) == ' ') {
      cursor_.advance(2);
    }
  }

  static constexpr std::size_t npos = std::string_view::npos;

  LabelCursor cursor_;
  QuestionLabel label_;
  bool worded_ = false;
  bool led_ = false;  ///< by a word like "ad"
  bool answer_colon_ = false;
  bool parenthesised_ = false;
  bool bracketed_ = false;
  bool compact_ = false;
  bool listed_ = false;
  bool bare_ = false;
};

}  // namespace

std::optional<QuestionLabel> read_question_label(std::string_view line) {
  const PlainLine plain(line);
  auto label = LabelReader(plain.text()).read();
  if (label) {
    label->length = plain.source_length(label->length);
  }
  return label;
}

std::vector<std::string> question_path(std::string_view text) {
  const auto label = read_question_label(text);
  if (!label || label->number.empty()) {
    const bool bare = !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
    return bare ? std::vector<std::string>{without_leading_zeros(text)} : std::vector<std::string>{};
  }
  if (label->length != text.size()) {
    return {};
  }
  std::vector<std::string> path{label->number};
  path.insert(path.end(), label->parts.begin(), label->parts.end());
  return path;
}

bool is_roman(std::string_view part) {
  return std::ranges::find(roman_numerals, part) != roman_numerals.end();
}

}  // namespace gradewright::reading
