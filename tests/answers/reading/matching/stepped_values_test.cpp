#include "answers/reading/matching/stepped_values.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// The value of the first statement of a text, whose item is called h or hidden layer.
std::string value_of(std::string_view text) {
  const Passage passage(text, 0);
  REQUIRE_FALSE(passage.statements.all().empty());
  const Statement statement =
      behind_step(passage, passage.statements.all().front(), ItemNames({"h", "hidden layer"}));
  return source_of(passage.statements.value(statement), text);
}

TEST_CASE("the value behind the arrow of a step under another name counts", "[stepped_values]") {
  CHECK(value_of("h: z = (0.5, -2.5) -> (0.5, -0.25)") == "(0.5, -0.25)");
  CHECK(value_of("h = z = (0.5, -2.5) \u2192 (0.5, -0.25)") == "(0.5, -0.25)");
  CHECK(value_of("hidden layer: z_1 = [0.5, -2.5] => [0.5, -0.25]") == "[0.5, -0.25]");
}

TEST_CASE("an arrow from the item's own value, or from more than one, leads to none", "[stepped_values]") {
  for (const std::string_view text :
       {"h: h = (0.5, -2.5) -> (0.5, -0.25)", "h: (0.5, -2.5) -> (0.5, -0.25)",
        "hidden layer: h = (0.5, -2.5) -> (0.5, -0.25)", "h: z = (0.5, -2.5) -> (1, 1) -> (0.5, -0.25)",
        "h: z = (0.5, -2.5) -> not (0.5, -0.25)", "h: z = (0.5, -2.5) -> (0.5, -0.25)?",
        "h: not z = (0.5, -2.5) -> (0.5, -0.25)", "h: z = a = (0.5, -2.5) -> (0.5, -0.25)",
        "h: z + 1 = (0.5, -2.5) -> (0.5, -0.25)", "h: z = x -> (0.5, -0.25)",
        "h: z = (0.5, -2.5) or (1, 1) -> (0.5, -0.25)"}) {
    CAPTURE(text);
    CHECK(value_of(text) != "(0.5, -0.25)");
  }
}

}  // namespace
}  // namespace gradewright::reading
