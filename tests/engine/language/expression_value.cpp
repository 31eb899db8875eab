#include "tests/engine/language/expression_value.hpp"

#include <catch2/catch.hpp>

#include "engine/graph/settle.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"

namespace gradewright::test {

using namespace engine;

std::string value_of(std::string_view source) {
  notation::Scope scope;
  notation::add_steps("X = [[1, 2], [3, 4], [5, 6]]\nW = [[1, -1], [0.5, 2]]\nv = [1, 2]\ns = 3\n", scope);
  try {
    return notation::to_plain(
        displayed(settle(notation::elaborate(notation::parse_expression(source), scope))));
  } catch (const notation::SourceError& error) {
    return error.what() + std::string(" at ") +
           std::string(source.substr(error.where().offset, error.where().length));
  }
}

void check_values_of(const std::vector<ExpressionValue>& rows) {
  for (const ExpressionValue& row : rows) {
    CAPTURE(row.source);
    CHECK(value_of(row.source) == row.expected);
  }
}

}  // namespace gradewright::test
