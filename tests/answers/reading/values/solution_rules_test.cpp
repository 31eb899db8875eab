#include "answers/reading/values/solution_rules.hpp"

#include <catch2/catch.hpp>
#include <string_view>

namespace gradewright::reading {
namespace {

TEST_CASE("rules of one name are its equations, anything else stays") {
  struct Case {
    std::string_view text;
    std::string_view equations;
  };
  const Case cases[] = {
      {"{{x -> 2}, {x -> 5}}", "x = 2, x = 5"},
      {"{{x1->2},{x1->1/2}}", "x1 = 2, x1 = 1/2"},
      {"{x -> 2, x -> 5}", "x = 2, x = 5"},
      {"{x -> 2}, {x -> 5}", "x = 2, x = 5"},
      {"{{x \u2192 2}}", "x = 2"},
      {" Out[1]= {{x -> 2}}", "x = 2"},
      {"x == 2 || x == 5", "x == 2  or  x == 5"},
      {"x == 2 || x == 5 && x > 1", "x == 2 || x == 5 && x > 1"},
      {"||x|| = 2", "||x|| = 2"},
      {"{x -> 2, y -> 5}", "{x -> 2, y -> 5}"},
      {"{x -> 2, 5}", "{x -> 2, 5}"},
      {"{2 -> 5}", "{2 -> 5}"},
      {"{x -> }", "{x -> }"},
      {"{x -> 2 -> 3}", "{x -> 2 -> 3}"},
      {"{x -> {2, 5}}", "{x -> {2, 5}}"},
      {"{x -> 2} or {x -> 5}", "{x -> 2} or {x -> 5}"},
      {"{2, 5}", "{2, 5}"},
      {"{}", "{}"},
      {"x -> 2", "x -> 2"},
      {"", ""},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(with_rules_as_equations(row.text) == row.equations);
  }
}

}  // namespace
}  // namespace gradewright::reading
