#include "answers/reading/values/joints_abroad.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/values/read_value.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// The one value of a text as shown, or "?".
std::string read(const std::string& text, const Shape& shape, bool decimal_comma = false) {
  NotationContext context;
  if (decimal_comma) {
    context.declare_decimal_comma();
  }
  const auto read = read_value(text, shape, context);
  const auto* values = std::get_if<std::vector<ReadValue>>(&read);
  return values == nullptr || values->size() != 1 ? "?" : shown(values->front());
}

struct Case {
  std::string text;
  std::string expected;
};

}  // namespace

TEST_CASE("values are joined by the words of several languages", "[joints_abroad]") {
  CHECK(with_joints("4 und 1") == "4 and 1");
  CHECK(with_joints("4, 2 e 1") == "4, 2 and 1");
  CHECK(with_joints("(2; 0,67) et (4,5; 3,5)") == "(2; 0,67) and (4,5; 3,5)");
  for (const std::string text : {"4 and 1", "4 e", "e 1", "4e1", "4 * e", "4 x 1", "4 e x", "4 oder 1"}) {
    CAPTURE(text);
    CHECK(with_joints(text).empty());
  }
  for (const std::string text : {"4 und 1", "4 et 1", "4 y 1", "4 e 1", "4 en 1", "4 och 1"}) {
    CAPTURE(text);
    CHECK(read(text, Shape{2}) == read("4, 1", Shape{2}));
  }
  CHECK(read("15,068 y 0,265", Shape{2}, true) == read("15.068, 0.265", Shape{2}));
  CHECK(read("15,068 e 0,265", Shape{2}, true) == read("15.068, 0.265", Shape{2}));
  CHECK(read("3, 2 e 1", Shape{3}) == read("3, 2, 1", Shape{3}));
  // no joint where the letter is one of the values that are asked for, or of a product
  CHECK(read("[1, e, 2]", Shape{3}) != read("[1, 2, 3]", Shape{3}));
  CHECK(read("[1 e 2]", Shape{3}) == read("[1, e, 2]", Shape{3}));
  CHECK(read("4 oder 1", Shape{2}) == "?");
  CHECK(read("4 e 1", {}) == "?");
}

TEST_CASE("tuples side by side are rows of a matrix", "[joints_abroad]") {
  const Shape square{2, 2};
  const std::string expected = read("[[2, 1], [4, 3]]", square);
  for (const std::string text : {"(2, 1) (4, 3)", "(2; 1) (4; 3)", "(2, 1), (4, 3)", "(2, 1) und (4, 3)"}) {
    CAPTURE(text);
    CHECK(read(text, square) == expected);
  }
  for (const std::string text :
       {"(2, 1) (4)", "(2) (4)", "(2 + 1) (4 + 3)", "3 (2, 1)", "(2, 1) (4, 3) (5, 6)"}) {
    CAPTURE(text);
    CHECK(read(text, square) == "?");
  }
  CHECK(read("(2 + 1) (4 + 3)", {}) == "?");
  CHECK(read("(2) (4)", Shape{2}) == "?");
}

TEST_CASE("rows in round brackets are parted by blanks", "[joints_abroad]") {
  const Shape square{2, 2};
  const std::string expected = read("[[-1.13, -0.565], [0.302, 0.151]]", square);
  for (const std::string text :
       {"(-1,13 -0,565; 0,302 0,151)", "(-1,13 -0,565 ; 0,302 0,151)", "[-1,13 -0,565; 0,302 0,151]",
        "(-1,13 −0,565; 0,302 0,151)", "(-1,13; -0,565), (0,302; 0,151)",
        "(-1,13; -0,565) und (0,302; 0,151)", "[-1,13; -0,565], [0,302; 0,151]"}) {
    CAPTURE(text);
    CHECK(read(text, square, true) == expected);
  }
  for (const std::string text : {"(-1.13 -0.565; 0.302 0.151)", "(-1.13 -0.565 ; 0.302 0.151)"}) {
    CAPTURE(text);
    CHECK(read(text, square) == expected);
  }
  CHECK(read("(6,667 7,333 ; 7,333 8,667)", square, true) ==
        read("[[6.667, 7.333], [7.333, 8.667]]", square));
  CHECK(read("(-1 -2; -3 -4)", square) == read("[[-1, -2], [-3, -4]]", square));
  CHECK(read("(1 2 3; 4 5 -6)", Shape{2, 3}) == read("[[1, 2, 3], [4, 5, -6]]", Shape{2, 3}));
  // sums in a column, and rows of unequal lengths
  CHECK(read("(3 - 1; 2)", Shape{2}) == read("(2, 2)", Shape{2}));
  CHECK(read("(3 -1; 2)", Shape{2}) == read("(2, 2)", Shape{2}));
  CHECK(read("(3 - 1; 4 - 2)", Shape{2}) == read("(2, 2)", Shape{2}));
  CHECK(read("(1 2; 3)", square) != read("[[1, 2], [3, 0]]", square));
}

}  // namespace gradewright::reading
