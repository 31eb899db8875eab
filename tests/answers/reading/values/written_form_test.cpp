#include "answers/reading/values/written_form.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {

TEST_CASE("a number is written as a decimal, a fraction or an expression", "[written_form]") {
  for (const char* text : {"0.25", "-0.25", "2.5e-1", "2.5 * 10^-1", "25%", "7", "$0.25$", "x = 0.25",
                           "10^{-3}", "10⁻³", "10**-3", "1‰", "5.88 × 10^21 FLOPs", "7 weights"}) {
    INFO(text);
    CHECK(written_form(text) == NumberForm::decimal);
  }
  for (const char* text :
       {"1/4", "-1/4", "\\frac{1}{4}", "\\frac14", "x = 1/4", "\\frac{1}{10^3}", "2 1/2"}) {
    INFO(text);
    CHECK(written_form(text) == NumberForm::fraction);
  }
  for (const char* text :
       {"sqrt(2)/2", "\\frac{1}{\\sqrt 2}", "5!", "0.75 * 0.03", "2^{0.5}", "e^{-1}", "π", "e"}) {
    INFO(text);
    CHECK(written_form(text) == NumberForm::expression);
  }
  // Styles and what groups one number leave it as it is written.
  for (const char* text :
       {"{0.25}", "-{0.25}", "{{0.25}}", "(0.25)", "[0.25]", "\\mathbf{0.25}", "\\text{0.25}",
        "\\boxed{0.25}", "**0.25**", "+0.25", "5 million", "1/sqrt(2) = 0.7071", "0.7071 = 1/sqrt(2)"}) {
    INFO(text);
    CHECK(written_form(text) == NumberForm::decimal);
  }
  CHECK(written_form("{1/4}") == NumberForm::fraction);
  CHECK(written_form("{\\sqrt{2}}") == NumberForm::expression);
  CHECK(written_form("") == NumberForm::any);
  CHECK(written_form("no number") == NumberForm::any);
  CHECK(written_form("inf") == NumberForm::any);
}

TEST_CASE("whole numbers are in every form, fractions are expressions", "[written_form]") {
  CHECK(is_in_form("7", NumberForm::fraction));
  CHECK(is_in_form("7", NumberForm::expression));
  CHECK(is_in_form("1/4", NumberForm::expression));
  CHECK(is_in_form("sqrt(2)/2", NumberForm::any));
  CHECK(is_in_form("1/4", NumberForm::worked_out));
  CHECK(is_in_form("0.25", NumberForm::worked_out));
  CHECK_FALSE(is_in_form("0.5^2", NumberForm::worked_out));
  CHECK(is_in_form("smudge", NumberForm::decimal));
  CHECK_FALSE(is_in_form("1/4", NumberForm::decimal));
  CHECK_FALSE(is_in_form("0.25", NumberForm::fraction));
  CHECK_FALSE(is_in_form("0.7071", NumberForm::expression));
  CHECK_FALSE(is_in_form("sqrt(2)/2", NumberForm::decimal));
  CHECK_FALSE(is_in_form("sqrt(2)/2", NumberForm::fraction));
}

}  // namespace gradewright::reading
