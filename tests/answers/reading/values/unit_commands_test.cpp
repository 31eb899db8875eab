#include "answers/reading/values/unit_commands.hpp"

#include <catch2/catch.hpp>
#include <string_view>

namespace gradewright::reading {
namespace {

TEST_CASE("a number and its unit come out of their command") {
  struct Case {
    std::string_view text;
    std::string_view plain;
  };
  const Case cases[] = {
      {"\\SI{5}{MB}", "5 \\text{MB}"},
      {"\\qty{5}{\\mega\\byte}", "5 \\text{MB}"},
      {"x = \\qty{5e3}{\\gibi\\byte\\per\\second}.", "x = 5e3 \\text{GiB/s}."},
      {"\\SI{5}{\\kilo\\bit} and \\SI{6}{\\micro\\second}", "5 \\text{kbit} and 6 \\text{us}"},
      {"\\SI{5}{}", "5"},
      {"2\\SI{5}{MB}", "2\\SI{5}{MB}"},
      {"$\\SI{5}{MB}$", "$5 \\text{MB}$"},
      {"=\\SI{5}{MB}", "=5 \\text{MB}"},
      {"\\SI{5}{\\foo}", "\\SI{5}{\\foo}"},
      {"\\SI{5}", "\\SI{5}"},
      {"\\SI{5}{MB", "\\SI{5}{MB"},
      {"\\SI{\\frac{1}{2}}{MB}", "\\SI{\\frac{1}{2}}{MB}"},
      {"\\SIrange{5}{6}{MB}", "\\SIrange{5}{6}{MB}"},
      {"5 MB", "5 MB"},
      {"", ""},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(without_unit_commands(row.text) == row.plain);
  }
}

}  // namespace
}  // namespace gradewright::reading
