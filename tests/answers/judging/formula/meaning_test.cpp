#include "answers/judging/formula/meaning.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/notation/read_notation.hpp"

namespace gradewright::judging {
namespace {

/// Numbers n = 3 and s = 2; columns x = (1, 2) and y = (3, 5); square A = ((1, 2), (3, 4)) and B = ((0, 1),
/// (1, 1)).
const NamedValues& known() {
  static const NamedValues values{{"n", number(3)},
                                  {"s", number(2)},
                                  {"x", {2, 1, {1, 2}}},
                                  {"y", {2, 1, {3, 5}}},
                                  {"A", {2, 2, {1, 2, 3, 4}}},
                                  {"B", {2, 2, {0, 1, 1, 1}}}};
  return values;
}

/// What a text comes to: "2x1: 3 5", or why it has no value.
std::string value_of(std::string_view text) {
  static const std::vector<std::string> names{"n", "s", "x", "y", "A", "B"};
  reading::NotationContext context;
  context.names = names;
  const auto readings = reading::read_notation(text, context);
  REQUIRE_FALSE(readings.empty());
  REQUIRE(readings.front().parts.size() == 1);
  const auto value = meaning(readings.front().parts.front().tree, text, known()).value;
  if (const auto* why = std::get_if<NotMeant>(&value)) {
    return why->kind == NotMeant::Kind::unknown_name ? "unknown " + why->what
           : why->kind == NotMeant::Kind::derivative ? "derivative"
           : why->kind == NotMeant::Kind::shapes     ? "shapes"
                                                     : "unclear: " + why->what;
  }
  const Matrix& matrix = std::get<Matrix>(value);
  std::string result = std::to_string(matrix.rows) + "x" + std::to_string(matrix.columns) + ":";
  for (const double cell : matrix.cells) {
    std::string digits = std::to_string(cell);
    digits.erase(digits.find_last_not_of('0') + 1);
    result += " " + (digits.ends_with('.') ? digits.substr(0, digits.size() - 1) : digits);
  }
  return result;
}

// By hand.

TEST_CASE("vectors are columns, and a product is that of matrices", "[formula]") {
  CHECK(value_of("2(y - x)") == "2x1: 4 6");
  CHECK(value_of("x^T y") == "1x1: 13");
  CHECK(value_of("x y^T") == "2x2: 3 5 6 10");
  CHECK(value_of("A x") == "2x1: 5 11");
  CHECK(value_of("x^\\top A") == "1x2: 7 10");
  CHECK(value_of("A B") == "2x2: 2 3 4 7");
  CHECK(value_of("A @ B") == "2x2: 2 3 4 7");
  CHECK(value_of("x y") == "shapes");
  CHECK(value_of("A^{-1}") == "2x2: -2 1 1.5 -0.5");
}

TEST_CASE("products cell by cell are signed", "[formula]") {
  CHECK(value_of("x \\odot y") == "2x1: 3 10");
  CHECK(value_of("A \\odot B") == "2x2: 0 2 3 4");
  CHECK(value_of("x \\circ y") == "2x1: 3 10");
  CHECK(value_of("x * y") == "2x1: 3 10");
  CHECK(value_of("A \\otimes B") == "unclear: a sign that stands for several products");
  CHECK(value_of("A * B") == "unclear: a star between square matrices");
  CHECK(value_of("x \\odot A y") == "2x1: 13 58");
}

TEST_CASE("functions go over cells, and their names stand before brackets", "[formula]") {
  CHECK(value_of("\\max(0, x - 1)") == "2x1: 0 1");
  CHECK(value_of("ReLU(1 - x)") == "2x1: 0 0");
  CHECK(value_of("\\sigma(0)") == "1x1: 0.5");
  CHECK(value_of("\\sigma'(0)") == "1x1: 0.25");
  CHECK(value_of("\\|x\\|^2") == "1x1: 5");
  CHECK(value_of("\\operatorname{diag}(x)") == "2x2: 1 0 0 2");
  CHECK(value_of("x^2 - 1") == "2x1: 0 3");
  CHECK(value_of("\\frac{n}{s}") == "1x1: 1.5");
}

TEST_CASE("a sum goes over its index", "[formula]") {
  CHECK(value_of("\\sum_{k=1}^{n} k^2") == "1x1: 14");
  CHECK(value_of("\\sum_{k=1}^{s} x_k y_k") == "1x1: 13");
  CHECK(value_of("\\sum_{k=1}^{s} A_{k1}") == "1x1: 4");
}

TEST_CASE("what is no value of what is given says why", "[formula]") {
  CHECK(value_of("z + 1") == "unknown z");
  CHECK(value_of("\\frac{\\partial n}{\\partial x} y") == "derivative");
  CHECK(value_of("A x + n x^T") == "shapes");
  CHECK(value_of("\\sum_{i=1}^{999} \\sum_{j=1}^{999} \\sum_{k=1}^{999} i j k") ==
        "unclear: more than is worked out");
  CHECK(value_of("2 x (n x - s)") == "unclear: an x that could be a name or a sign");
  CHECK(value_of("2 x (n + s)") == "2x1: 10 20");  // a name that fits
  CHECK(value_of("A^2") == "unclear: a power of a matrix");
}

}  // namespace
}  // namespace gradewright::judging
