#include "engine/syntax/layout.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "engine/language/step_language.hpp"
#include "tests/engine/syntax/box_text.hpp"

using namespace gradewright::engine::notation;
using gradewright::test::box_text;

namespace {

struct Row {
  const char* source;
  const char* expected;
};

void check_all(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(box_text(layout(parse_expression(row.source))) == row.expected);
  }
}

}  // namespace

TEST_CASE("quotients, roots, powers and transposes have the forms of a textbook", "[layout]") {
  check_all({{"a / b", "frac(a, b)"},
             {"(a + b) / (c * d)", "frac({a + b}, {c \u22C5 d})"},
             {"a // b", "\u230Afrac(a, b)\u230B"},
             {"x ** 2", "script(x, -, 2)"},
             {"x ** (a + b)", "script(x, -, {a + b})"},
             {"(a + b) ** 2", "script((a + b), -, 2)"},
             {"X.T", "script(X, -, \u22A4)"},
             {"(A + B).T", "script((A + B), -, \u22A4)"}});
}

TEST_CASE("parentheses stand only where precedence needs them", "[layout]") {
  check_all({{"(a + b) * c", "{(a + b) \u22C5 c}"},
             {"(a * b) + c", "{{a \u22C5 b} + c}"},
             {"a - (b - c)", "{a \u2212 (b \u2212 c)}"},
             {"a - (-b)", "{a \u2212 (\u2212 b)}"},
             {"-(a + b)", "{\u2212 (a + b)}"},
             {"a < b", "{a < b}"},
             {"a <= b", "{a \u2264 b}"},
             {"a >= b", "{a \u2265 b}"},
             {"a == b", "{a = b}"},
             {"a != b", "{a \u2260 b}"}});
}

TEST_CASE("the sign of a product says what is multiplied", "[layout]") {
  check_all({{"A @ B", "{A ~ B}"},
             {"A * B", "{A \u2299 B}"},
             {"a * b", "{a \u22C5 b}"},
             {"2 * a", "{2 ~ a}"},
             {"2 * 3", "{2 \u22C5 3}"},
             {"[1, 2] @ [3, 4]", "{[1 , 2] \u22C5 [3 , 4]}"}});
}

TEST_CASE("lists of lists are matrices, other lists have commas", "[layout]") {
  check_all({{"[1, 2]", "[1 , 2]"},
             {"[[1, 2], [3, 4]]", "matrix2(1, 2, 3, 4)"},
             {"[[1], [2], [3]]", "matrix1(1, 2, 3)"},
             {"[a, [b]]", "[a , [b]]"},
             {"[]", "[]"}});
}

TEST_CASE("functions have upright names, options are words", "[layout]") {
  check_all({{"softmax(x)", "{\\softmax (x)}"}, {"log(x)", "{\\log (x)}"}, {"f(a, b)", "{\\f (a , b)}"}});
}

TEST_CASE("subscripts of a value stand in brackets, slices with their colons", "[layout]") {
  check_all({{"X[0]", "{X [0]}"}, {"X[0, 1:3]", "{X [0 , {1 : 3}]}"}, {"X[:, ::2]", "{X [{:} , {: : 2}]}"}});
}
