#include "answers/reading/notation/mathml.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

std::string latex(std::string_view text) {
  return with_mathml_as_latex(text).value_or("none");
}

TEST_CASE("MathML is written as LaTeX") {
  CHECK(latex("<math><mn>12</mn></math>") == "$12$");
  CHECK(latex("x is <math><mn>1</mn></math>, y <math><mn>2</mn></math>.") == "x is $1$, y $2$.");
  CHECK(latex("<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>") == "$\\frac{1}{2}$");
  CHECK(latex("<math>\n <msqrt><mn>2</mn></msqrt>\n</math>") == "$\\sqrt{2}$");
  CHECK(latex("<math><mroot><mn>8</mn><mn>3</mn></mroot></math>") == "$\\sqrt[3]{8}$");
  CHECK(latex("<math><msup><mi>x</mi><mn>2</mn></msup></math>") == "${x }^{2}$");
  CHECK(latex("<math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math>") == "${x }_{1}^{2}$");
  CHECK(latex("<math><mi>sin</mi><mo>&#x2061;</mo><mi>x</mi></math>") == "$\\operatorname{sin} x $");
  CHECK(latex("<math><mo>&minus;</mo><mn>3</mn><mo>&#215;</mo><mn>2</mn></math>") == "$-3\u00D72$");
  CHECK(latex("<math><mn>1</mn><mn>2</mn></math>") == "$1 2$");
  CHECK(latex("<math><mn>5</mn><mspace width=\"1em\"/><mtext>MB</mtext></math>") == "$5 \\text{MB}$");
  CHECK(latex("<math><mfenced><mn>1</mn><mn>2</mn></mfenced></math>") == "$(1, 2)$");
  CHECK(latex("<math><mfenced open='[' separators=';'><mn>1</mn><mn>2</mn></mfenced></math>") == "$[1; 2)$");
  CHECK(latex("<math><mfenced open=\"{\" close=\"}\"><mn>1</mn></mfenced></math>") == "$\\{1\\}$");
  CHECK(latex("<math><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></"
              "mtd><mtd><mn>4"
              "</mn></mtd></mtr></mtable></math>") == "$\\begin{matrix}1 & 2 \\\\ 3 & 4\\end{matrix}$");
  CHECK(
      latex("<math><semantics><mn>5</mn><annotation encoding=\"x-tex\">6</annotation></semantics></math>") ==
      "$5$");
}

TEST_CASE("MathML with what is not known, hidden or struck out stays") {
  for (const std::string_view text :
       {"",
        "12",
        "<math>",
        "<math><mn>12</mn>",
        "<math><mn>12</math>",
        "<math><mn>12</mn></mrow>",
        "<math></>",
        "<math></",
        "<math>< >",
        "<math>&",
        "<math>&;",
        "<math><menclose notation=\"updiagonalstrike\"><mn>12</mn></menclose></math>",
        "<math><mphantom><mn>12</mn></mphantom></math>",
        "<math><mstyle mathcolor=\"white\"><mn>12</mn></mstyle></math>",
        "<math><mfrac><mn>1</mn></mfrac></math>",
        "<math><mo>&what;</mo></math>",
        "<math><mo>&#0;</mo></math>",
        "<math><mo>&#x110000;</mo></math>",
        "<math>12</math>",
        "<math><mfenced open=\"&lt;\"><mn>1</mn></mfenced></math>",
        "<math><mfenced open=\"[><mn>1</mn></mfenced></math>",
        "<math><mfenced separators=\"+\"><mn>1</mn></mfenced></math>",
        "<math><mover><mn>3</mn><mo>-</mo></mover></math>"}) {
    INFO(text);
    CHECK_FALSE(with_mathml_as_latex(text));
  }
}

TEST_CASE("MathML is nested to 64 levels") {
  const auto nested = [](int levels) {
    std::string opened;
    std::string closed;
    for (int i = 0; i < levels; ++i) {
      opened += "<mrow>";
      closed += "</mrow>";
    }
    return with_mathml_as_latex("<math>" + opened + "<mn>1</mn>" + closed + "</math>");
  };
  CHECK(nested(63));
  CHECK_FALSE(nested(64));
  CHECK_FALSE(nested(100'000));
}

}  // namespace
}  // namespace gradewright::reading
