#include "engine/language/step_cursor.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "engine/language/source_error.hpp"

namespace gradewright::engine::notation {

namespace {

std::string in_words(const Token& token) {
  switch (token.kind) {
    case TokenKind::end:
      return "the end of the text";
    case TokenKind::newline:
      return "the end of the line";
    default:
      return token.text.size() > 40 ? "a long word" : fmt::format("'{}'", token.text);
  }
}

}  // namespace

const Token& StepCursor::peek(std::size_t ahead) const {
  return tokens_[std::min(position_ + ahead, tokens_.size() - 1)];
}

Token StepCursor::next() {
  const Token token = peek();
  position_ = std::min(position_ + 1, tokens_.size() - 1);
  return token;
}

void StepCursor::skip_newlines() {
  while (peek().kind == TokenKind::newline) {
    next();
  }
}

std::string_view StepCursor::indentation_of(const Token& token) const {
  const std::string_view before = source_.substr(0, token.span.offset);
  return before.substr(before.find_last_of("\r\n") + 1);
}

bool StepCursor::take_comma(const Token& open, std::string_view close) {
  if (peek().is(",")) {
    next();
    return true;
  }
  if (!peek().is(close)) {
    refuse_unclosed(open, fmt::format("an operator, ',' or '{}'", close));
  }
  return false;
}

Token StepCursor::expect_close(const Token& open, std::string_view close) {
  if (!peek().is(close)) {
    refuse_unclosed(open, fmt::format("an operator or '{}'", close));
  }
  return next();
}

void StepCursor::refuse_unclosed(const Token& open, std::string_view expected) const {
  const LineColumn place = line_column(source_, open.span.offset);
  refuse(fmt::format("{} to close the '{}' at line {}, column {}", expected, open.text, place.line,
                     place.column));
}

void StepCursor::refuse(std::string_view expected) const {
  throw SourceError(fmt::format("expected {}, found {}", expected, in_words(peek())), peek().span);
}

}  // namespace gradewright::engine::notation
