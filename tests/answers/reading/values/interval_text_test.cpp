#include "answers/reading/values/interval_text.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("the condition of a set") {
  const auto condition = set_condition("{x : 2 <= x < 5}");
  REQUIRE(condition);
  CHECK(condition->variable == "x");
  CHECK(condition->text == " 2 <= x < 5");
  CHECK(set_condition("{x \\in R | x > 3}.").has_value());
  for (const std::string_view text : {"", "{1, 2, 3}", "{x}", "x : x > 2 or x < 0", "{x \\in N | x > 3}"}) {
    CAPTURE(text);
    CHECK_FALSE(set_condition(text).has_value());
  }
}

TEST_CASE("a backslash after the real numbers is a difference of sets") {
  CHECK(with_differences("R \\ {0}") == "R \u2216 {0}");
  CHECK(with_differences("\\mathbb{R} \\ [1, 3]") == "\\mathbb{R} \u2216 [1, 3]");
  CHECK(with_differences("A \\ {0}") == "A \\ {0}");
  CHECK(with_differences("R \\cup {0}") == "R \\cup {0}");
}

TEST_CASE("ends that are turned outwards are round ones") {
  CHECK(with_plain_ends("]2; 5]") == "(2, 5]");
  CHECK(with_plain_ends("[2, 5[") == "[2, 5)");
  CHECK(with_plain_ends("[2,5; 3]") == "[2.5, 3]");
  CHECK(with_plain_ends("[2; 5) U ]7; 9[") == "[2, 5) U (7, 9)");
  CHECK(with_plain_ends("\\left[2; 5\\right[") == "     [2, 5      )");
  for (const std::string_view text : {"[2, 5)", "[1,234; 5]", "[1; 2; 3]", "[2, 5", "x > 2",
                                      "\\left\\{x\\right\\}", "x \\left", "\\left "}) {
    CAPTURE(text);
    CHECK(with_plain_ends(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
