#include "engine/language/literal_list.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

std::string tensor_of(std::string_view source) {
  try {
    const Tensor<Number> tensor = literal_tensor(parse_expression(source));
    std::string text = to_string(tensor.shape());
    for (const Number& cell : tensor.cells()) {
      text += " " + cell.to_string();
    }
    return text;
  } catch (const SourceError& error) {
    return error.what() + std::string(" at ") +
           std::string(source.substr(error.where().offset, error.where().length));
  }
}

}  // namespace

TEST_CASE("a literal is a number or lists of numbers however deep", "[literal_list]") {
  for (const char* source : {"1", "-2.5", "[]", "[1, -2]", "[[1], [2, 3]]", "[[[]]]", "(1, 2)"}) {
    CAPTURE(source);
    CHECK(is_literal(parse_expression(source)));
  }
  for (const char* source : {"x", "1 + 2", "[1, x]", "[[1], [2, exp(3)]]", "'a'", "[1][0]", "--1"}) {
    CAPTURE(source);
    CHECK_FALSE(is_literal(parse_expression(source)));
  }
}

TEST_CASE("nested lists are a tensor in row-major order", "[literal_list]") {
  struct Row {
    const char* source;
    const char* expected;
  };
  const Row rows[] = {
      {"0.50", "() 0.50"},
      {"[1, -2, 3]", "(3,) 1 -2 3"},
      {"[[1, 2, 3], [4, 5, 6]]", "(2, 3) 1 2 3 4 5 6"},
      {"[[[1], [2]], [[3], [4]]]", "(2, 2, 1) 1 2 3 4"},
      {"[]", "(0,)"},
      {"[[], []]", "(2, 0)"},
      {"[[1, 2], [3]]", "this row has 1 entries, the row before it 2; all rows need the same number at [3]"},
      {"[[1], [2], [3, 4]]",
       "this row has 2 entries, the row before it 1; all rows need the same number at [3, 4]"},
      {"[1, [2]]", "a list stands where a number was expected at [2]"},
      {"[[1, 2], 3]", "a number stands where a list of 2 was expected at 3"},
      {"[[[1]], [[1, 2]]]",
       "this row has 2 entries, the row before it 1; all rows need the same number at [1, 2]"},
      {"[[[[[[[[[1]]]]]]]]]", "9 axes are more than the 8 supported at [[[[[[[[[1]]]]]]]]]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(tensor_of(row.source) == row.expected);
  }
}
