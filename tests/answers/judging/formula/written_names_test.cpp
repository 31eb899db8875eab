#include "answers/judging/formula/written_names.hpp"

#include <catch2/catch.hpp>

namespace gradewright::judging {
namespace {

const std::vector<problems::FormulaName> names{{"q", {"q(x|z)", "q(z)"}},
                                               {"p_0", {"p_\\theta(x_0)"}},
                                               {"E_q", {"\\mathbb{E}_{z \\sim q}"}},
                                               {"g", {"\\frac{\\partial L}{\\partial \\hat{y}}"}},
                                               {"P_{c'}", {"P(y = c')"}},
                                               {"1", {"\\min_G"}}};

TEST_CASE("notations of the question stand for its names", "[formula]") {
  CHECK(with_plain_names("q(x|z)^2", names) == " q ^2");
  CHECK(with_plain_names("q( x \\mid z ) + q(z)", names) == " q  +  q ");
  CHECK(with_plain_names("p_{\\theta}\\left(x_0\\right) - 1", names) == " p_{0}  - 1");
  CHECK(with_plain_names("\\min_{G} \\mathbb{E}_{z\\sim q} [a]", names) == "   E_{q}[a]");
  CHECK(with_plain_names("\\frac{\\partial L}{\\partial \\widehat{y}} \\cdot w", names) == " g  \\cdot w");
  CHECK(with_plain_names("\\sum_{c'} P(y = c') w_{c'}", names) == "\\sum_{c'}  P_{c'}  w_{c'}");
}

TEST_CASE("what only begins or ends like a notation is left as it is", "[formula]") {
  for (const std::string text : {"q(x|y)", "q(z)_1", "q(z)'", "seq(z)", "p_\\theta(x_0", "p_\\phi(x_0)",
                                 "\\frac{\\partial L}{\\partial y}", "P(y = c)", "", "q"}) {
    CHECK(with_plain_names(text, names) == text);
  }
}

}  // namespace
}  // namespace gradewright::judging
