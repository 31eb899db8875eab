#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

TEST_CASE("MathML has one element a box and escapes its text", "[print_mathml]") {
  struct Row {
    const char* source;
    const char* expected;
  };
  const Row rows[] = {
      {"Q @ K.T / 2",
       "<math><mfrac><mrow><mi>Q</mi><mo>\u2062</mo><msup><mi>K</mi><mi>⊤</mi></msup></mrow>"
       "<mn>2</mn></mfrac></math>"},
      {"softmax(x_1) < 2",
       "<math><mrow><mrow><mi>softmax</mi><mo>\u2061</mo><mrow><mo>(</mo><msub><mi>x</mi><mn>1</mn></msub>"
       "<mo>)</mo></mrow></mrow><mo>&lt;</mo><mn>2</mn></mrow></math>"},
      {"[[1, 2], [3, -4]]",
       "<math><mrow><mo>[</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr>"
       "<mtr><mtd><mn>3</mn></mtd><mtd><mrow><mo>−</mo><mn>4</mn></mrow></mtd></mtr></mtable>"
       "<mo>]</mo></mrow></math>"},
      {"f('<&>')",
       "<math><mrow><mi>f</mi><mo>\u2061</mo><mrow><mo>(</mo><mtext>&lt;&amp;&gt;</mtext><mo>)</mo></mrow>"
       "</mrow></math>"},
      {"y_hat", "<math><mover accent=\"true\"><mi>y</mi><mo>^</mo></mover></math>"},
      {"h1'", "<math><msubsup><mi>h</mi><mn>1</mn><mo>′</mo></msubsup></math>"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(to_mathml(parse_expression(row.source)) == row.expected);
  }
}
