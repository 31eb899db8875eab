#include <algorithm>

#include "answers/reading/notation/response_spelling.hpp"
#include "answers/reading/notation/response_tokenizer.hpp"
#include "answers/reading/notation/spelling.hpp"
#include "answers/reading/notation/token.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

namespace {

/// Whether a command is a relation or an operation, as \lesssim and \oplus are: what it joins is not equal.
bool joins(std::string_view name) {
  const Spelling* const known = find_command(name);
  if (known == nullptr || known->kind != Token::Kind::sign) {
    return false;
  }
  switch (known->sign) {
    case Sign::compose:
    case Sign::unite:
    case Sign::intersect:
    case Sign::without:
    case Sign::not_equal:
    case Sign::less:
    case Sign::less_equal:
    case Sign::greater:
    case Sign::greater_equal:
    case Sign::proportional:
    case Sign::member:
    case Sign::not_member:
    case Sign::subset:
    case Sign::arrow:
    case Sign::implies:
    case Sign::negation:
    case Sign::double_bar:
    case Sign::choose:
    case Sign::unknown:
      return true;
    default:
      return false;
  }
}

}  // namespace

void ResponseTokenizer::command() {
  const char next = peek(1);
  if (next == '\\') {
    return row_break();
  }
  if (next == '[' || next == ']' || next == '(' || next == ')') {
    return math_bracket(next);
  }
  if (!is_letter(next)) {
    return escaped(next);
  }
  std::size_t n = 1;
  while (is_letter(peek(n))) {
    ++n;
  }
  const std::string_view name = rest().substr(1, n - 1);
  if (name == "begin" || name == "end") {
    return environment(name == "begin", n);
  }
  if (name == "left" || name == "right") {
    return delimiter(name == "left", n);
  }
  const Command known = latex_command(name);
  switch (known.effect) {
    case Command::Effect::token:
      return emit(known.kind, known.text, n);
    case Command::Effect::word:
      return emit(Kind::word, known.text, n);
    case Command::Effect::space:
      return skip(n);
    case Command::Effect::drop:
      return drop(n);
    case Command::Effect::drop_with_group:
      return drop(n + group_length(n));
    case Command::Effect::unknown:
      return joins(name) ? emit(Kind::symbol, rest().substr(0, n), n) : emit(Kind::word, name, n);
  }
}

void ResponseTokenizer::row_break() {
  emit(Kind::row, "\\\\", 2);
  if (peek() == '[') {  // \\[2pt]
    const std::size_t close = rest().substr(0, 16).find(']');
    if (close != std::string_view::npos && is_letter(rest()[close - 1])) {
      drop(close + 1);
    }
  }
}

void ResponseTokenizer::math_bracket(char c) {
  const bool opens = c == '[' || c == '(';
  if (!opens) {
    in_math_ = false;
  }
  emit(Kind::edge, "$", 2);
  if (opens) {
    in_math_ = true;
  }
  display_ = c == '[';
  in_dollars_ = false;
}

void ResponseTokenizer::escaped(char c) {
  if (c == '{') {
    return emit(Kind::open, "{", 2);
  }
  if (c == '}') {
    return emit(Kind::close, "}", 2);
  }
  if (c == '%') {
    return emit(Kind::symbol, "%", 2);
  }
  if (c == ',' || c == ';' || c == ':' || c == '!' || c == ' ') {
    return skip(2);
  }
  if (c == '|') {
    return emit(Kind::symbol, "|", 2);
  }
  if (c == '_' || c == '&' || c == '#' || c == '$' || c == '*') {
    return skip(2);
  }
  emit(Kind::symbol, "\\", 1);
}

/// The length of a {...} group that starts `from` bytes on (after blanks), or 0.
std::size_t ResponseTokenizer::group_length(std::size_t from) const {
  std::size_t n = from;
  while (peek(n) == ' ') {
    ++n;
  }
  if (peek(n) != '{') {
    return 0;
  }
  int depth = 0;
  for (; at_ + n < source_.size() && n < from + 400; ++n) {
    if (peek(n) == '{') {
      ++depth;
    }
    if (peek(n) == '}' && --depth == 0) {
      return n + 1 - from;
    }
  }
  return 0;
}

void ResponseTokenizer::environment(bool begins, std::size_t n) {
  const std::size_t length = group_length(n);
  if (length < 3) {
    return drop(n);
  }
  std::string_view name = rest().substr(n, length);
  name = name.substr(name.find('{') + 1);
  name.remove_suffix(1);
  std::size_t total = n + length;
  switch (environment_kind(name)) {
    case Environment::cells:
      if (begins && name.starts_with("array")) {
        total += group_length(total);
      }
      return emit(begins ? Kind::begin : Kind::end, name, total);
    case Environment::mathematics:
      if (!begins) {
        in_math_ = false;
      }
      emit(Kind::edge, "$", total);
      in_math_ = begins;
      display_ = begins;
      in_dollars_ = false;
      return;
    case Environment::text:
      return emit(Kind::newline, "\n", total);
  }
}

void ResponseTokenizer::delimiter(bool left, std::size_t n) {
  while (peek(n) == ' ') {
    ++n;
  }
  std::size_t length = 1;
  std::string_view mark = rest().substr(n, 1);
  if (mark == "\\") {
    length = 2;
    mark = rest().substr(n + 1, 1);
    if (!mark.empty() && is_letter(mark[0])) {
      while (is_letter(peek(n + length))) {
        ++length;
      }
    }
  }
  const std::string_view text = mark == "[" || mark == "]" ? (left ? "[" : "]") : left ? "(" : ")";
  emit(left ? Kind::open : Kind::close, text, n + std::min(length, source_.size() - at_ - n));
}

}  // namespace gradewright::reading
