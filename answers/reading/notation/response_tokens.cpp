#include "answers/reading/notation/response_tokens.hpp"

#include <algorithm>
#include <utility>

#include "answers/reading/notation/dashed_rows.hpp"
#include "answers/reading/notation/faces.hpp"
#include "answers/reading/notation/response_spelling.hpp"
#include "answers/reading/notation/response_tokenizer.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

std::vector<ResponseToken> ResponseTokenizer::run() {
  constexpr std::size_t bytes_a_token = 5;  // of prose; notation has more tokens
  tokens_.reserve(std::min(source_.size() / bytes_a_token + 1, max_response_tokens));
  while (at_ < source_.size() && tokens_.size() <= max_response_tokens) {
    if (source_[at_] == ' ') {  // every second step of prose; the others are words
      skip(1);
    } else if (is_letter(source_[at_])) {
      word();
    } else {
      step();
    }
  }
  return std::move(tokens_);
}

void ResponseTokenizer::step() {
  const char c = peek();
  if (c == '\n') {
    return new_line();
  }
  if (c == ' ' || c == '\t' || c == '\r' || c == '~') {
    return tilde_or_space(c);
  }
  if (c == '\\') {
    return command();
  }
  if (c == '$') {
    return dollar();
  }
  if (is_digit(c) || (c == '.' && is_digit(peek(1)))) {
    return number();
  }
  if (const std::size_t face = length_of_face_here()) {
    return skip(face);
  }
  if (!is_ascii(c)) {
    return unicode();
  }
  punctuation(c);
}

/// How long a face is that stands by itself behind something on the line, and closes no bracket: "1216 :)".
std::size_t ResponseTokenizer::length_of_face_here() const {
  const std::size_t length = in_math_ || tokens_.empty() || !space_ ? 0 : length_of_face(rest());
  if (length == 0) {
    return 0;
  }
  const std::string_view behind = rest().substr(length);
  const bool stands_alone =
      behind.empty() || std::string_view(" \t\r\n.!").find(behind.front()) != std::string_view::npos;
  const std::size_t line = at_ == 0 ? std::string_view::npos : source_.rfind('\n', at_ - 1);
  const std::string_view before = source_.substr(line == std::string_view::npos ? 0 : line + 1,
                                                 at_ - (line == std::string_view::npos ? 0 : line + 1));
  const bool closes = std::ranges::count(before, '(') > std::ranges::count(before, ')');
  return stands_alone && !closes ? length : 0;
}

void ResponseTokenizer::new_line() {
  const bool blank_line = peek(1) == '\n';
  if (in_math_ && display_ && !(blank_line && in_dollars_)) {
    return skip(1);
  }
  if (in_math_ && blank_line) {  // a lost closing dollar
    in_math_ = false;
    was_cut_ = display_;
    display_ = false;
  }
  emit(Kind::newline, "\n", 1);
}

void ResponseTokenizer::tilde_or_space(char c) {
  if (c == '~' && !in_math_ && !tokens_.empty() && tokens_.back().kind == Kind::relation) {
    return drop(1);
  }
  skip(1);
}

void ResponseTokenizer::dollar() {
  const bool twice = peek(1) == '$';
  // What closed a display that a blank line has ended stands alone.
  const std::string_view behind = rest().substr(twice ? 2 : 1);
  const bool closes_cut =
      std::exchange(was_cut_, was_cut_ && !twice) && twice && is_blank(behind.substr(0, behind.find('\n')));
  if (!in_math_ && !closes_cut) {
    display_ = in_dollars_ = twice;
    emit(Kind::edge, "$", twice ? 2 : 1);
    in_math_ = true;
    return;
  }
  in_math_ = false;
  emit(Kind::edge, "$", twice && (display_ || closes_cut) ? 2 : 1);
  display_ = false;
}

/// How many bytes of a mark that groups digits in threes stand here, with three digits after them; else 0.
std::size_t ResponseTokenizer::grouping_mark() const {
  constexpr ByteSet first_bytes("{\\_\xE2'");
  if (!first_bytes.contains(peek())) {
    return 0;
  }
  for (const std::string_view mark : {"{,}", "\\,", "_", "\u2009", "\u202F", "'"}) {
    if (!rest().starts_with(mark)) {
      continue;
    }
    const std::size_t n = mark.size();
    if (is_digit(peek(n)) && is_digit(peek(n + 1)) && is_digit(peek(n + 2)) && !is_digit(peek(n + 3))) {
      return n;
    }
  }
  return 0;
}

void ResponseTokenizer::number() {
  const std::size_t start = at_;
  int points = 0;
  while (is_digit(peek()) || peek() == '.') {
    if (peek() == '.') {
      if (is_letter(peek(1)) || (points > 0 && !is_digit(peek(1)))) {
        break;
      }
      ++points;
    }
    ++at_;
    if (const std::size_t mark = points == 0 ? grouping_mark() : 0; mark > 0) {
      at_ += mark;
    } else if (points == 0 && rest().starts_with("{,}") && is_digit(peek(3))) {
      at_ += 3;  // 0{,}46
      ++points;
    }
  }
  if (peek() == 'e' || peek() == 'E') {
    std::size_t n = 1;
    if (peek(n) == '+' || peek(n) == '-') {
      ++n;
    }
    if (is_digit(peek(n))) {
      while (is_digit(peek(n))) {
        ++n;
      }
      if (!is_letter(peek(n))) {
        at_ += n;
      }
    }
  }
  const std::size_t length = at_ - start;
  at_ = start;
  emit(points > 1 ? Kind::damaged : Kind::number, source_.substr(start, length), length);
  if ((peek() == 'x' || peek() == 'X') && (is_digit(peek(1)) || (peek(1) == ' ' && is_digit(peek(2))))) {
    emit(Kind::symbol, "*", 1);  // 6x12
  }
}

void ResponseTokenizer::word() {
  static constexpr ByteSet outside_words([](char c) { return !is_letter(c) && !is_digit(c); });
  const std::size_t n = outside_words.find_in(source_, at_) - at_;
  const std::string_view text = rest().substr(0, n);
  const auto is_after_operand = [this] {
    return !tokens_.empty() && space_ &&
           (tokens_.back().kind == Kind::number || tokens_.back().kind == Kind::close);
  };
  if (n == 1 && (text[0] == 'x' || text[0] == 'X') && is_after_operand()) {
    std::size_t next = 1;
    while (peek(next) == ' ') {
      ++next;
    }
    if (next > 1 && (is_digit(peek(next)) || peek(next) == '(')) {
      return emit(Kind::symbol, "*", 1);
    }
  }
  emit(Kind::word, text, n);
}

void ResponseTokenizer::punctuation(char c) {
  const std::string_view one = rest().substr(0, 1);
  switch (c) {
    case '(':
    case '[':
    case '{':
      return emit(Kind::open, one, 1);
    case ')':
    case ']':
    case '}':
      return emit(Kind::close, one, 1);
    case '&':
      return entity();
    case '=':
      return emit(Kind::relation, "=", peek(1) == '=' || peek(1) == '>' ? 2 : 1);
    case ':':
      return peek(1) == '=' ? emit(Kind::relation, "=", 2) : emit(Kind::relation, ":", 1);
    case '<':  // "w <- 1.71" is an assignment, "w <-1.71" may compare
      return peek(1) == '-' && is_blank(peek(2)) ? emit(Kind::relation, "=", 2) : tag();
    case '*':
      return star();
    case '`':
      return drop(1);
    case '-':
      if (peek(1) == '>') {
        return emit(Kind::relation, "=", 2);
      }
      if (is_bullet()) {  // or a sign, as others are set apart in its line
        return sets_signs_apart(source_, at_) ? emit(Kind::damaged, "-", 1) : drop(1);
      }
      return emit(Kind::symbol, "-", 1);
    default:
      return emit(Kind::symbol, one, 1);
  }
}

std::size_t ResponseTokenizer::line_before(std::size_t start) const {
  const std::size_t before = start < 2 ? std::string_view::npos : source_.rfind('\n', start - 2);
  return before == std::string_view::npos ? 0 : before + 1;
}

/// The first of the lines up to `line` that begin with a dash, one after the other. Where it was asked of
/// the line before, that answer holds: a long list would be walked again for each of its lines.
std::size_t ResponseTokenizer::first_of_dashed_lines(std::size_t line) {
  std::size_t start = line;
  while (start > 0 && begins_with_dash(source_.substr(line_before(start)))) {
    start = line_before(start);
    if (start == dashed_line_) {
      start = dashed_first_;
      break;
    }
  }
  dashed_line_ = line;
  dashed_first_ = start;
  return start;
}

/// A dash before a number is a bullet, not a sign, where lines one after the other begin with one and no
/// sum goes on from the line before them.
bool ResponseTokenizer::is_bullet() {
  if (in_math_ || peek(1) != ' ' || !(tokens_.empty() || tokens_.back().kind == Kind::newline) ||
      stands_in_column(source_, at_)) {
    return false;
  }
  const std::size_t line = at_ == 0 ? 0 : source_.rfind('\n', at_ - 1) + 1;
  const std::size_t line_end = source_.find('\n', at_);
  const std::size_t start = first_of_dashed_lines(line);
  const bool several =
      start < line || (line_end != std::string_view::npos && begins_with_dash(source_.substr(line_end + 1)));
  const std::string_view above = source_.substr(0, start);
  const std::size_t last = above.find_last_not_of(" \t\r\n");
  const bool blank_line = above.ends_with("\n\n");
  const bool goes_on =
      last != std::string_view::npos && !blank_line &&
      (is_digit(above[last]) || above[last] == ')' || above[last] == ']' || above[last] == '}');
  return several && !goes_on;
}

void ResponseTokenizer::entity() {
  if (const auto found = html_entity(rest())) {
    if (found->text.empty()) {
      return skip(found->length);
    }
    return emit(found->kind, found->text, found->length);
  }
  emit(Kind::cell, "&", 1);
}

void ResponseTokenizer::tag() {
  const char next = peek(1);
  if (is_letter(next) || next == '/') {
    const std::size_t close = source_.substr(0, std::min(source_.size(), at_ + 200)).find('>', at_);
    if (close != std::string_view::npos &&
        source_.substr(at_, close - at_).find('\n') == std::string_view::npos) {
      return drop(close + 1 - at_);
    }
  }
  emit(Kind::symbol, "<", 1);
}

namespace {

/// How many bytes of a blank stand at the beginning of a text, be it one that ends no line.
std::size_t length_of_blank(std::string_view text) {
  for (const std::string_view blank : {" ", "\t", "\u00A0", "\u2009", "\u202F", "\u3000"}) {
    if (text.starts_with(blank)) {
      return blank.size();
    }
  }
  return 0;
}

}  // namespace

/// A star is a product between operands and otherwise Markdown's emphasis.
void ResponseTokenizer::star() {
  if (peek(1) == '*') {
    const bool power = at_ > 0 && is_digit(source_[at_ - 1]) && is_digit(peek(2)) && !in_math_;
    return power ? emit(Kind::symbol, "^", 2) : drop(2);
  }
  const bool operand_before =
      !tokens_.empty() && (tokens_.back().kind == Kind::number || tokens_.back().kind == Kind::close ||
                           tokens_.back().kind == Kind::word);
  std::size_t next = 1;
  while (const std::size_t blank = length_of_blank(rest().substr(next))) {
    next += blank;
  }
  const char c = peek(next);
  const std::string_view line = rest().substr(0, rest().find('\n'));
  const bool spaced_alike = (next > 1) == space_;
  const bool alone = line.find('*', 1) == std::string_view::npos;  // which emphasises nothing
  const bool operand = is_digit(c) || is_letter(c) || c == '(' || c == '[' || c == '-' || c == '\\' ||
                       (c != '\0' && !is_ascii(c));
  if (in_math_ || (operand_before && operand && (spaced_alike || (alone && next == 1)))) {
    return emit(Kind::symbol, "*", 1);
  }
  drop(1);
}

/// Digits of full width and of other scripts, with their point.
std::size_t ResponseTokenizer::wide_number_length() const {
  std::size_t n = 0;
  std::size_t end = 0;
  for (;;) {
    const auto digit = digit_at(rest().substr(n));
    const bool point = n > 0 && (peek(n) == '.' || rest().substr(n).starts_with("\uFF0E"));
    if (digit && digit->height == Digit::Height::line) {
      n += digit->length;
      end = n;
    } else if (point && n == end) {
      n += peek(n) == '.' ? 1 : std::string_view("\uFF0E").size();
    } else {
      return end;
    }
  }
}

void ResponseTokenizer::unicode() {
  if (const std::size_t length = wide_number_length(); length > 0) {
    return emit(Kind::number, rest().substr(0, length), length);
  }
  const ResponseSpelling found = unicode_spelling(rest());
  if (found.superscript) {
    emit(Kind::symbol, "^", 0);
  }
  if (found.text.empty()) {
    return skip(found.length);
  }
  emit(found.kind, found.text, found.length);
}

std::vector<ResponseToken> response_tokens(std::string_view source) {
  return ResponseTokenizer(source).run();
}

}  // namespace gradewright::reading
