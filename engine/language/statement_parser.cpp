#include <fmt/core.h>

#include <utility>

#include "engine/language/expression_parser.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_cursor.hpp"
#include "engine/language/step_language.hpp"

namespace gradewright::engine::notation {

namespace {

Definition read_definition(StepCursor& cursor) {
  if (cursor.peek().kind != TokenKind::name) {
    cursor.refuse("a definition NAME = EXPRESSION");
  }
  const Token defined = cursor.next();
  if (!cursor.peek().is("=")) {
    cursor.refuse(fmt::format("'=' after the name '{}'", defined.text));
  }
  cursor.next();
  Syntax body = read_expression(cursor);
  if (cursor.peek().kind != TokenKind::newline && !cursor.at_end()) {
    cursor.refuse("an operator or the end of the line");
  }
  return {std::string(defined.text), defined.span, std::move(body)};
}

}  // namespace

std::vector<Definition> parse_definitions(std::string_view source) {
  StepCursor cursor(source);
  std::vector<Definition> result;
  while (true) {
    cursor.skip_newlines();
    if (cursor.at_end()) {
      return result;
    }
    if (result.size() == StepLimits::definitions) {
      throw SourceError(fmt::format("more than {} definitions", StepLimits::definitions), cursor.peek().span);
    }
    result.push_back(read_definition(cursor));
  }
}

}  // namespace gradewright::engine::notation
