#include "answers/reading/values/unstyled.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("Style around a whole text goes, within it or against it stays") {
  for (const char* text : {"Evelyn", " Evelyn ", "**Evelyn**", "*Evelyn*", "`Evelyn`", "\"Evelyn\"",
                           "'Evelyn'", "“Evelyn”", "$Evelyn$", "\\text{Evelyn}", "$\\text{Evelyn}$",
                           "\\boxed{\\textbf{Evelyn}}", "\\(\\mathrm{Evelyn}\\)"}) {
    INFO(text);
    CHECK(without_style(text) == "Evelyn");
  }
  for (const char* text :
       {"~~Evelyn~~", "*args", "'a' or 'b'", "\\text{a} or \\text{b}", "**a** or **b**", "x_1", "__init__",
        "__name", "\"\"", "**", "\\text{a", "\\frac{a}{b}", "don't", "not \"a\""}) {
    INFO(text);
    CHECK(without_style(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
