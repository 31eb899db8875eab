#include "answers/reading/values/likeness.hpp"

#include <catch2/catch.hpp>

#include "answers/reading/notation/read_notation.hpp"

namespace gradewright::reading {
namespace {

std::string likeness_of(std::string_view text) {
  const auto readings = read_notation(text);
  REQUIRE(readings.front().parts.size() == 1);
  return likeness(readings.front().parts.front().tree, text);
}

TEST_CASE("arithmetic that is written like something else") {
  for (const std::string_view text : {"12-15", "7\u20139", "2024-01-03", "01/03/2024", "7850 (784*10 + 10)",
                                      "8 (2^3)", "\\sqrt{2} (1.4142)", "-1 (3 - 4)", "2^3 (8)", "|1| |2|"}) {
    CAPTURE(text);
    CHECK_FALSE(likeness_of(text).empty());
  }
  for (const std::string_view text :
       {"12 - 5", "3/8", "2(1+2)", "2*(1 + 2)", "2 * (1 + 2)", "x (1 + 2)", "7"}) {
    CAPTURE(text);
    CHECK(likeness_of(text).empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
