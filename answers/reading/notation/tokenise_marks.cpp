#include "answers/reading/notation/tokenizer.hpp"

#include <algorithm>

#include "answers/reading/notation/dashed_rows.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

/// Tags that strike their text out, and those that raise or lower it.
constexpr std::string_view strike_tags[] = {"s", "del", "strike"};

constexpr std::string_view page_tags[] = {
    "b",  "i",    "u",     "em",   "strong", "p",      "br",    "sup",   "sub", "span", "div",  "code",  "li",
    "ul", "ol",   "td",    "tr",   "th",     "table",  "tbody", "thead", "pre", "h1",   "h2",   "h3",    "h4",
    "a",  "font", "small", "mark", "tt",     "center", "var",   "kbd",   "ins", "html", "body", "answer"};

}  // namespace

using Kind = Token::Kind;

void Tokenizer::open_square() {
  const bool task = peek(2) == ']' && !is_letter(peek(3)) && (at_line_start() || after_bullet());
  if (task && (peek(1) == 'x' || peek(1) == 'X')) {
    return emit(Sign::ticked, 3);
  }
  if (task && peek(1) == ' ') {
    return emit(Sign::unticked, 3);
  }
  ++square_depth_;
  bracket(Kind::open, Bracket::square, 1);
}

bool Tokenizer::after_bullet() const {
  const Token* const before = last();
  if (before == nullptr || !(before->is(Sign::minus) || before->is(Sign::star))) {
    return false;
  }
  return before->span.offset == 0 ||
         source_.substr(0, before->span.offset).find_last_not_of(" \t") == std::string_view::npos ||
         source_[source_.find_last_not_of(" \t", before->span.offset - 1)] == '\n';
}

void Tokenizer::punctuation(char c) {
  switch (c) {
    case '+':
      if (peek(1) == '-' && (is_blank(peek(2)) || !after_operand())) {
        return emit(Sign::plus_minus, 2);
      }
      return rest().starts_with("+/-") ? emit(Sign::plus_minus, 3) : emit(Sign::plus, 1);
    case '-':
      return minus();
    case '*':
      return star();
    case '/':
      return emit(Sign::slash, 1);
    case '@':
      return emit(at_ < word_array_end_ ? Sign::row : Sign::matmul, 1);
    case '^':
      return emit(Sign::power, 1);
    case '_':
      return underscore();
    case '%':
      return emit(Sign::percent, 1);
    case '=':
      if (peek(1) == '<') {
        return emit(Sign::less_equal, 2);
      }
      if (rest().starts_with("=/=")) {
        return emit(Sign::not_equal, 3);
      }
      return peek(1) == '>' ? emit(Sign::implies, 2) : emit(Sign::equal, peek(1) == '=' ? 2 : 1);
    case '<':
      return less();
    case '>':
      if (peek(1) == '>') {
        return emit(Sign::unknown, 2);
      }
      return peek(1) == '=' ? emit(Sign::greater_equal, 2) : emit(Sign::greater, 1);
    case '!':
      return exclamation();
    case ':':
      return peek(1) == '=' ? emit(Sign::equal, 2) : emit(Sign::colon, 1);
    case ',':
      return is_digit(peek(1)) && (last() == nullptr || last()->is(Sign::equal)) ? leading_comma()
                                                                                 : emit(Sign::comma, 1);
    case ';':
      return emit(Sign::semicolon, 1);
    case '.':
      return period();
    case '?':
      return emit(Sign::question, 1);
    case '|':
      return peek(1) == '|' ? emit(Sign::double_bar, 2) : emit(Sign::bar, 1);
    case '~':
      return tilde();
    case '&':
      return entity();
    case '\'':
      if (!quoted_ && after_operand() && !space_) {
        return emit(Sign::prime, 1);
      }
      quoted_ = !quoted_;
      return emit(Sign::quote, 1);
    case '"':
      return emit(Sign::quote, 1);
    case '`':
      return code_mark();
    case '#': {
      const bool heading = at_line_start() && (peek(1) == ' ' || peek(1) == '#');
      return heading || is_letter(peek(1)) ? style(1) : emit(Sign::unknown, 1);
    }
    default:
      return emit(Sign::unknown, 1);
  }
}

void Tokenizer::code_mark() {
  std::size_t n = 1;
  if (rest().starts_with("```")) {
    n = 3;
    while (is_letter(peek(n))) {
      ++n;
    }
  }
  style(n);
}

void Tokenizer::leading_comma() {
  ++at_;
  const std::size_t digits = scan_number(source_, at_, false).length;
  --at_;
  emit(Kind::number, digits + 1, rest().substr(0, digits + 1));
}

void Tokenizer::minus() {
  if (peek(1) == '>') {
    return emit(Sign::arrow, 2);
  }
  if (rest().starts_with("-->")) {
    return emit(Sign::arrow, 3);
  }
  if (peek(1) == '+' && (is_blank(peek(2)) || !after_operand())) {  // -+7
    return emit(Sign::plus_minus, 2);
  }
  if (!is_bullet('-')) {
    return emit(Sign::minus, 1);
  }
  if (sets_signs_apart(source_, at_)) {  // a sign, as others of its row
    emit(Token::Kind::damaged, 1, rest().substr(0, 1));
  } else {
    style(1);
  }
}

bool Tokenizer::begins_with(char mark, std::size_t start) const {
  const std::size_t first = source_.find_first_not_of(" \t", start);
  return first != std::string_view::npos && source_[first] == mark && first + 1 < source_.size() &&
         source_[first + 1] == ' ';
}

bool Tokenizer::is_bullet(char mark) const {
  if (in_math_ || peek(1) != ' ' || !at_line_start() || is_matrix_row(source_, at_) ||
      stands_in_column(source_, at_)) {
    return false;
  }
  if (peek(2) == '[' && peek(4) == ']') {
    return true;
  }
  const std::size_t line = at_ == 0 ? 0 : source_.rfind('\n', at_ - 1) + 1;
  const std::size_t end = source_.find('\n', at_);
  const bool next = end != std::string_view::npos && begins_with(mark, end + 1);
  if (line < 2) {
    return next;
  }
  const std::size_t above = source_.rfind('\n', line - 2);
  const bool before = begins_with(mark, above == std::string_view::npos ? 0 : above + 1);
  return next || before;
}

void Tokenizer::star() {
  const bool twice = peek(1) == '*';
  const std::size_t length = twice ? (peek(2) == '*' ? 3 : 2) : 1;
  const std::size_t kind = length - 1;
  if (in_math_) {
    return emit(twice ? Sign::power : Sign::star, twice ? 2 : 1);
  }
  if (!twice && is_bullet('*')) {
    return style(1);
  }
  const char after = peek(length);
  const bool blank_after = after == '\0' || is_blank(after);
  if (emphasis_[kind] && !space_) {
    emphasis_[kind] = false;
    return style(length);
  }
  std::size_t next = length;
  while (peek(next) == ' ') {
    ++next;
  }
  const char c = peek(next);
  const bool operand_after = starts_operand(c) || c == '-' || c == '+';
  const bool spaced_alike = blank_after == space_;
  if (length < 3 && after_operand() && operand_after && spaced_alike) {
    return emit(twice ? Sign::power : Sign::star, length);
  }
  if (!blank_after && rest().find(rest().substr(0, length), length) != std::string_view::npos) {
    emphasis_[kind] = true;
    return style(length);
  }
  // half of a pair, whose other half was cut off with what stood around the value: "= **7" and "7**"
  const bool ends_text = rest().substr(length).find_first_not_of(" \t\r\n.") == std::string_view::npos;
  if (length == 2 && ((!after_operand() && !blank_after) || (!space_ && at_ > 0 && ends_text))) {
    return style(length);
  }
  emit(twice ? Sign::power : Sign::star, twice ? 2 : 1);
}

void Tokenizer::underscore() {
  const char after = peek(1);
  const Token* const before = last();
  const bool lowers = after_operand() ||
                      (before != nullptr &&
                       (before->is(Sign::sum) || before->is(Sign::product) || before->is(Sign::integral) ||
                        before->is(Sign::bar) || before->is(Sign::double_bar))) ||
                      (before != nullptr && before->is(Sign::star) && last_ > 1 &&
                       tokens_[last_ - 2].is(Sign::power));  // w^*_1
  if (in_math_ ||
      (lowers && !space_ && (is_letter(after) || is_digit(after) || after == '{' || after == '\\'))) {
    return emit(Sign::subscript, 1);
  }
  const std::size_t length = after == '_' ? 2 : 1;
  if (lowered_emphasis_ && !space_ && !is_letter(peek(length)) && !is_digit(peek(length))) {
    lowered_emphasis_ = false;
    return style(length);
  }
  const bool opens = starts_operand(peek(length)) || peek(length) == '-';
  if (!after_operand() && opens && rest().find('_', length) != std::string_view::npos) {
    lowered_emphasis_ = true;
    return style(length);
  }
  emit(Sign::unknown, 1);
}

void Tokenizer::exclamation() {
  if (peek(1) == '=') {
    return emit(Sign::not_equal, 2);
  }
  if (!after_operand() || space_) {
    return emit(Sign::exclamation, 1);
  }
  peek(1) == '!' ? emit(Sign::double_factorial, 2) : emit(Sign::factorial, 1);
}

void Tokenizer::period() {
  if (rest().starts_with("...")) {
    const std::size_t next = rest().find_first_not_of(" \t\r", 3);
    const bool goes_on = square_depth_ > 0 && next != std::string_view::npos && rest()[next] == '\n';
    return goes_on ? style(next + 1) : emit(Sign::ellipsis, 3);  // MATLAB goes on in the next line
  }
  const char sign = peek(1);
  const bool element_by_element = (sign == '*' || sign == '/' || sign == '^') && after_operand() &&
                                  peek(2) != sign && space_ == is_blank(peek(2)) && peek(2) != '\0';
  if (element_by_element) {  // MATLAB's a .* b
    return emit(sign == '*' ? Sign::star : sign == '/' ? Sign::slash : Sign::power, 2);
  }
  emit(is_spaced_product() ? Sign::dot : Sign::period, 1);
}

/// Whether a point between blanks and numbers is one of several: 2 . 24 . 4, which no decimal has.
bool Tokenizer::is_spaced_product() const {
  const auto number_behind = [this](std::size_t at) {
    const std::size_t first =
        is_blank(source_[at]) ? source_.find_first_not_of(" \t", at) : std::string_view::npos;
    return first != std::string_view::npos && is_digit(source_[first]) ? first : std::string_view::npos;
  };
  const bool between = space_ && !tokens_.empty() && tokens_.back().kind == Kind::number &&
                       at_ + 1 < source_.size() && number_behind(at_ + 1) != std::string_view::npos;
  if (!between) {
    return false;
  }
  const bool goes_on = tokens_.size() > 1 && tokens_[tokens_.size() - 2].is(Sign::dot) &&
                       source_[tokens_[tokens_.size() - 2].span.offset] == '.';
  const std::size_t end = source_.find_first_not_of("0123456789", number_behind(at_ + 1));
  const std::size_t next = end == std::string_view::npos ? end : source_.find_first_not_of(" \t", end);
  return goes_on || (next != std::string_view::npos && next > end && source_[next] == '.' &&
                     next + 1 < source_.size() && number_behind(next + 1) != std::string_view::npos);
}

void Tokenizer::tilde() {
  if (peek(1) == '~') {
    return emit(Sign::strike, 2);
  }
  const bool begins_group = at_ > 0 && source_[at_ - 1] == '{';  // \mathrm{~KB}
  if (in_math_ || (begins_group && is_letter(peek(1)))) {
    return skip(1);
  }
  if (peek(1) == '=') {
    return emit(Sign::approximate, 2);
  }
  if (!after_operand() && strikes()) {
    return emit(Sign::strike, 1);
  }
  // a blank of LaTeX, or "about"
  after_operand() && !space_ && !is_blank(peek(1)) ? skip(1) : emit(Sign::approximate, 1);
}

/// ~12~, which GitHub strikes out: no blanks inside, none but blanks and signs outside.
bool Tokenizer::strikes() const {
  const std::string_view line = rest().substr(1, rest().find('\n') - 1);
  const std::size_t close = line.find('~');
  const bool inside =
      close != std::string_view::npos && close > 0 && !is_blank(line[0]) && !is_blank(line[close - 1]);
  const bool ends = inside && (close + 1 == line.size() || is_blank(line[close + 1]) ||
                               std::string_view(".,;:!?)]").find(line[close + 1]) != std::string_view::npos);
  return ends;
}

void Tokenizer::less() {
  if (peek(1) == '=') {
    return emit(Sign::less_equal, 2);
  }
  if ((peek(1) == '-' && peek(2) == ' ') || peek(1) == '<') {  // an assignment, a shift
    return emit(Sign::unknown, 2);
  }
  if (peek(1) == '>') {
    return emit(Sign::not_equal, 2);
  }
  if (is_letter(peek(1)) || peek(1) == '/') {
    const std::size_t close = rest().substr(0, 200).find_first_of(">\n");
    if (close != std::string_view::npos && rest()[close] == '>') {
      return tag(close + 1);
    }
  }
  emit(Sign::less, 1);
}

void Tokenizer::tag(std::size_t length) {
  const bool ends = peek(1) == '/';
  std::string_view name = rest().substr(ends ? 2 : 1, length - (ends ? 3 : 2));
  name = name.substr(0, name.find_first_of(" /"));
  if (among(strike_tags, name) || rest().substr(0, length).find("line-through") != std::string_view::npos) {
    return emit(Sign::strike, length);
  }
  if (!among(page_tags, name)) {
    return emit(Sign::less, 1);
  }
  if (name == "br" || name == "p" || name == "li" || name == "tr") {
    return emit(Sign::newline, length);
  }
  if (name == "td" || name == "th") {
    return ends ? emit(Sign::cell, length) : style(length);
  }
  if (name != "sup" && name != "sub") {
    return style(length);
  }
  if (ends) {
    return bracket(Kind::close, Bracket::group, length);
  }
  emit(name == "sup" ? Sign::power : Sign::subscript, 0);
  bracket(Kind::open, Bracket::group, length);
}

void Tokenizer::entity() {
  std::size_t length = 0;
  if (const Spelling* const found = find_character(rest(), length)) {
    return emit(*found, length);
  }
  const std::size_t next = rest().find_first_not_of(' ', 1);
  const bool aligns = next != std::string_view::npos && (rest()[next] == '=' || line_environments_ > 0);
  aligns ? style(1) : emit(Sign::cell, 1);
}

}  // namespace gradewright::reading
