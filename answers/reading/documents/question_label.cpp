#include "answers/reading/documents/question_label.hpp"

#include <algorithm>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::string_view question_words[] = {"question", "q",  "ques", "problem",
                                               "exercise", "ex", "task", "part"};
constexpr std::string_view answer_words[] = {"answer", "answers", "ans", "solution", "solutions", "sol"};
constexpr std::string_view heading_commands[] = {
    "section",    "subsection", "subsubsection", "paragraph", "chapter", "textbf", "mathbf",
    "underline",  "noindent",   "item",          "text",      "large",   "Large",  "bf",
    "boldsymbol", "mathrm",     "textit",        "emph",      "question"};

template <std::size_t N>
bool among(const std::string_view (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

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
  explicit LabelReader(std::string_view line) : line_(line) {}

  std::optional<QuestionLabel> read() {
    skip_decoration();
    const bool word = read_word();
    if (word) {
      skip_decoration();
    }
    read_number();
    read_parts();
    if (label_.number.empty() && label_.parts.empty() && !label_.solution) {
      return std::nullopt;
    }
    if (!decide_strength()) {
      return std::nullopt;
    }
    skip_closing();
    label_.length = at_;
    return label_;
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < line_.size() ? line_[at_ + ahead] : '\0'; }
  bool looking_at(std::string_view text) const { return line_.substr(at_).starts_with(text); }

  /// One piece of Markdown, HTML or LaTeX decoration; false when none stands here.
  bool skip_one_decoration() {
    const char c = peek();
    if (c == ' ' || c == '\t' || c == '>' || c == '`' || c == '\r') {
      return advance(1);
    }
    if (c == '#') {
      return heading_ = true, advance(1);
    }
    if (looking_at("**") || looking_at("__")) {
      return bold_ = true, advance(2);
    }
    if ((c == '-' || c == '+' || c == '*') && (peek(1) == ' ' || peek(1) == '\t')) {
      return advance(1);
    }
    if (c == '*') {
      return advance(1);
    }
    if (looking_at("\u2022")) {
      return advance(std::string_view("\u2022").size());
    }
    if (c == '<') {
      return skip_tag();
    }
    if (c == '\\') {
      return skip_command();
    }
    if ((c == '{' || c == '}') && commanded_) {
      return advance(1);
    }
    if ((c == '[' || c == ']') && item_) {
      return advance(1);
    }
    if (c == '$' && heading_) {
      return advance(1);
    }
    return false;
  }
  bool advance(std::size_t n) {
    at_ += n;
    return true;
  }
  void skip_decoration() {
    while (at_ < line_.size() && skip_one_decoration()) {
    }
  }

  bool skip_tag() {
    const std::size_t close = line_.substr(0, std::min(line_.size(), at_ + 60)).find('>', at_);
    if (close == std::string_view::npos || !(is_letter(peek(1)) || peek(1) == '/')) {
      return false;
    }
    const std::string tag = lower(line_.substr(at_ + 1, close - at_ - 1));
    if (tag == "mark" || tag == "b" || tag == "strong" || tag == "u" || (tag.size() == 2 && tag[0] == 'h')) {
      bold_ = true;
    }
    at_ = close + 1;
    return true;
  }

  bool skip_command() {
    std::size_t n = 1;
    while (is_letter(peek(n))) {
      ++n;
    }
    const std::string_view name = line_.substr(at_ + 1, n - 1);
    if (!among(heading_commands, name)) {
      return false;
    }
    commanded_ = true;
    if (name == "item") {
      item_ = true;
    } else if (name.ends_with("section") || name == "paragraph" || name == "chapter") {
      heading_ = true;
    } else if (name == "textbf" || name == "underline") {
      bold_ = true;
    }
    if (peek(n) == '*') {
      ++n;
    }
    return advance(n);
  }

  /// A word like Question or Answer, whole or damaged.
  bool read_word() {
    const std::size_t start = at_;
    std::size_t n = peek() == ':' ? 1 : 0;
    const std::size_t letters = n;
    while (is_letter(peek(n))) {
      ++n;
    }
    const std::string word = lower(line_.substr(at_ + letters, n - letters));
    if (word.empty()) {
      return false;
    }
    at_ += n;
    const bool colon = looking_at(":") || looking_at(" :");
    if (letters == 0 && among(answer_words, word)) {
      return read_answer_word(colon);
    }
    if (letters == 0 && among(question_words, word)) {
      while (peek() == '.' || peek() == ':' || peek() == ' ' || peek() == '#') {
        ++at_;
      }
      const bool followed =
          is_digit(peek()) || peek() == '(' || (word != "q" && peek() != '\0' && !is_letter(peek(1)));
      if (followed) {
        return worded_ = true;
      }
    } else if (colon && (is_remainder(word, "solution", 2) || is_remainder(word, "answer", 2))) {
      at_ = line_.find(':', at_) + 1;
      label_.solution = true;
      return true;
    } else if (is_remainder(word, "question", 3) || is_remainder(word, "problem", 4) ||
               is_remainder(word, "exercise", 4)) {
      while (peek() == ' ') {
        ++at_;
      }
      if (is_digit(peek())) {
        label_.damaged_word = word;
        return worded_ = true;
      }
    }
    at_ = start;
    return false;
  }

  bool read_answer_word(bool colon) {
    label_.solution = true;
    for (const std::string_view filler :
         {" to", " for", " of", " Question", " question", " Problem", " problem", " Q"}) {
      if (looking_at(filler) && !is_letter(peek(filler.size()))) {
        at_ += filler.size();
        worded_ = worded_ || filler.size() > 4 || filler == " Q";
      }
    }
    answer_colon_ = colon;
    if (colon) {
      at_ = line_.find(':', at_) + 1;
    }
    return true;
  }

  void read_number() {
    if (answer_colon_) {
      return;
    }
    const bool parenthesised = peek() == '(' && is_digit(peek(1));
    std::size_t n = parenthesised ? 1 : 0;
    const std::size_t first = n;
    while (is_digit(peek(n))) {
      ++n;
    }
    const std::size_t count = n - first;
    if (count == 0 || count > 3) {
      return;
    }
    if (parenthesised && peek(n) != ')') {
      return;
    }
    if (peek(n) == '.' && is_digit(peek(n + 1))) {
      return;
    }
    if (peek(n) == ',' && is_digit(peek(n + 1))) {
      return;
    }
    label_.number = without_leading_zeros(line_.substr(at_ + first, count));
    at_ += n + (parenthesised ? 1 : 0);
    parenthesised_ = parenthesised;
    read_compact_parts();
  }

  /// Letters directly after the number: 5a, 2bii.
  void read_compact_parts() {
    std::size_t n = 0;
    while (is_letter(peek(n))) {
      ++n;
    }
    if (n == 0 || n > 5) {
      return;
    }
    const std::string letters = lower(line_.substr(at_, n));
    if (is_digit(peek(n))) {
      return;
    }
    if (n == 1 || is_roman(letters)) {
      label_.parts = {letters};
    } else if (is_roman(std::string_view(letters).substr(1))) {
      label_.parts = {letters.substr(0, 1), letters.substr(1)};
    } else {
      return;
    }
    at_ += n;
  }

  void read_parts() {
    while (label_.parts.size() < 2) {
      const std::size_t start = at_;
      const bool closing_space = skip_between();
      if (!read_part(closing_space)) {
        at_ = start;
        return;
      }
    }
  }

  /// Blanks, dots, dashes and decorations between the pieces of a label; true when there was a blank.
  bool skip_between() {
    bool blank = false;
    for (;;) {
      const char c = peek();
      if (c == ' ' || c == '\t') {
        blank = true;
        ++at_;
      } else if ((c == '.' || c == ')' || c == ':' || c == ',') && has_piece()) {
        ++at_;
      } else if (!skip_one_decoration()) {
        return blank;
      }
    }
  }
  bool has_piece() const { return !label_.number.empty() || !label_.parts.empty(); }

  bool read_part(bool after_blank) {
    if (peek() == '(') {
      return read_part_in_parentheses();
    }
    std::size_t n = 0;
    while (is_letter(peek(n))) {
      ++n;
    }
    const std::string part = lower(line_.substr(at_, n));
    const bool spelled = (n == 1 || is_roman(part)) && n <= 4;
    if (!spelled || is_digit(peek(n)) || !fits_below(part)) {
      return false;
    }
    const bool closed = peek(n) == ')';
    const bool lower_case = part == line_.substr(at_, n);
    const bool ends = at_ + n == line_.size() || peek(n) == ' ' || peek(n) == '.' || peek(n) == ':' ||
                      peek(n) == '*' || peek(n) == '}' || peek(n) == '\r' || peek(n) == '(';
    const std::size_t after = line_.find_first_not_of(' ', at_ + n);
    const bool names_value = after != std::string_view::npos && (line_[after] == '=' || line_[after] == '_');
    if (names_value) {
      return false;
    }  // "Question 4: h = 5"
    const bool alone = after == std::string_view::npos ||
                       std::string_view(".:)\r*").find(line_[after]) != std::string_view::npos;
    if (!closed && !(ends && has_piece() && (!after_blank || ((worded_ || heading_) && alone)))) {
      const bool list_like = !has_piece() && lower_case && peek(n) == '.' && peek(n + 1) == ' ';
      if (!list_like) {
        return false;
      }
      listed_ = true;
    }
    if (!has_piece() && !lower_case) {
      return false;
    }
    at_ += n + (closed ? 1 : 0);
    label_.parts.push_back(part);
    return true;
  }

  /// (a), (ii), (a + b), ( c ).
  bool read_part_in_parentheses() {
    const std::size_t close = line_.substr(0, std::min(line_.size(), at_ + 16)).find(')', at_);
    if (close == std::string_view::npos) {
      return false;
    }
    std::string part;
    bool joined = false;
    for (const char c : line_.substr(at_ + 1, close - at_ - 1)) {
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
    at_ = close + 1;
    return true;
  }

  /// A second part is a Roman numeral under a letter.
  bool fits_below(std::string_view part) const {
    return label_.parts.empty() ||
           (is_roman(part) && (!is_roman(label_.parts.back()) || label_.parts.back().size() == 1));
  }

  /// False when what was read is no label after all.
  bool decide_strength() {
    if (label_.number.empty()) {
      if (listed_) {
        label_.strength = QuestionLabel::Strength::weak;
      }
      return true;
    }
    const char next = peek();
    if (is_letter(next) || is_digit(next) || next == '%') {
      return false;
    }
    if (worded_ || !label_.parts.empty()) {
      return !(listed_ && label_.parts.empty());
    }
    const std::string_view rest = line_.substr(at_);
    const bool last = rest.find_first_not_of(" \t\r*_.:)}]$<>/markubstrongh#") == std::string_view::npos;
    if (heading_ ||
        (bold_ && (last || rest.starts_with(".**") || rest.starts_with(")**") || rest.starts_with(":**")))) {
      return true;  // "**1.** true" as well as "**Q1**"
    }
    if (label_.solution) {
      label_.strength = QuestionLabel::Strength::weak;
      return last || next == ':';
    }
    label_.strength = QuestionLabel::Strength::weak;
    const bool listed =
        (next == '.' || next == ')' || next == ':') && (peek(1) == ' ' || at_ + 1 == line_.size());
    return (listed && !parenthesised_) || (item_ && next == ']');
  }

  void skip_closing() {
    while (at_ < line_.size()) {
      const char c = peek();
      if (looking_at("**") || looking_at("__")) {
        at_ += 2;
      } else if (c == ':' || c == ')' || c == '.' || c == ' ' || ((c == '}' || c == '{') && commanded_) ||
                 (c == ']' && item_) || (c == '$' && heading_ && !is_letter(peek(1)))) {
        if (c == '.' && is_digit(peek(1))) {
          return;
        }
        ++at_;
      } else if (!(looking_at("</") && skip_tag())) {
        return;
      }
    }
  }

  std::string_view line_;
  std::size_t at_ = 0;
  QuestionLabel label_;
  bool heading_ = false;
  bool bold_ = false;
  bool commanded_ = false;
  bool item_ = false;
  bool worded_ = false;
  bool answer_colon_ = false;
  bool parenthesised_ = false;
  bool listed_ = false;
};

}  // namespace

std::optional<QuestionLabel> read_question_label(std::string_view line) {
  return LabelReader(line.substr(0, std::min<std::size_t>(line.size(), 400))).read();
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
