#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "engine/graph/worked_steps.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"
#include "tests/engine/check_definition.hpp"

// The poolings and transposed convolutions that are written in the step language: library/pooling.gw and
// library/convolution.gw. Their values are checked against PyTorch's in definitions_fixture_test.cpp.

using namespace gradewright::engine;
using namespace gradewright::test;

TEST_CASE("poolings agree in all interpretations", "[library]") {
  const Tensor<Number> list = sample(Shape{7});
  const Tensor<Number> plane = sample(Shape{4, 5});
  const Tensor<Number> body = sample(Shape{2, 3, 4});
  for (const char* options : {"", ", 1", ", 2, 1", ", 3, ceil_mode=True", ", 2, 1, ceil_mode=True"}) {
    for (const char* kind : {"max_pool", "avg_pool"}) {
      check_definition(std::string(kind) + "1d(a, 2" + options + ")", {list});
      check_definition(std::string(kind) + "2d(a, [2, 3]" + options + ")", {plane});
      check_definition(std::string(kind) + "3d(a, 2" + options + ")", {body});
    }
  }
  check_definition("avg_pool2d(a, 3, 2, 1, count_include_pad=False)", {plane});
  check_definition("avg_pool2d(a, 2, 2, 'same_upper', count_include_pad=False)", {plane});
  check_definition("avg_pool2d(a, 2, divisor_override=3)", {plane});
  check_definition("max_pool2d(a, 2, 1, padding=[[1, 0], [0, 1]], dilation=[1, 2])", {plane});
  check_definition("max_pool2d(a, 2, 1, 'valid')", {plane});
  check_definition("adaptive_avg_pool1d(a, 3)", {list});
  check_definition("adaptive_avg_pool2d(a, [3, 2])", {plane});
  check_definition("global_avg_pool2d(a)", {body});
  check_definition("global_max_pool2d(a, keepdims=True)", {body});
  check_definition("lp_pool1d(a, 2, 3, ceil_mode=True)", {positive_sample(Shape{7})});
  check_definition("lp_pool2d(a, 3, 2, 1)", {positive_sample(Shape{3, 4})});
  check_definition("max_unpool2d(a, [[0, 5], [13, 15]], 2)", {sample(Shape{2, 2})});
}

TEST_CASE("transposed convolutions and columns agree in all interpretations", "[library]") {
  check_definition("conv_transpose1d(a, b)", {sample(Shape{3}), sample(Shape{2}, 60)});
  check_definition("conv_transpose1d(a, b, c, stride=2, padding=1, output_padding=1)",
                   {sample(Shape{2, 3}), sample(Shape{2, 2, 3}, 60), sample(Shape{2}, 90)});
  check_definition("conv_transpose2d(a, b, c, stride=2, groups=2, dilation=[1, 2])",
                   {sample(Shape{1, 2, 2, 2}), sample(Shape{2, 1, 2, 2}, 60), sample(Shape{2}, 90)});
  check_definition("conv_transpose2d(a, b, padding=[[1, 0], [0, 1]], stride=[1, 2])",
                   {sample(Shape{2, 2}), sample(Shape{2, 3}, 60)});
  check_definition("conv_transpose3d(a, b, stride=[1, 2, 1])",
                   {sample(Shape{1, 2, 2, 2}), sample(Shape{1, 1, 2, 1, 2}, 60)});
  check_definition("unfold(a, [2, 3], padding=[0, 1])", {sample(Shape{2, 3, 3})});
  check_definition("fold(a, [3, 4], 2, stride=[1, 2])", {sample(Shape{4, 4})});
}

TEST_CASE("the gradient of a max pooling goes to the largest cells, the first of equal ones", "[library]") {
  // By hand: the windows are [2, 2, 1], [1, 2, 2]; the first 2 of each.
  notation::Scope scope;
  const auto steps = notation::add_steps(
      "X = [2, 2, 1, 2, 2]\nY = max_pool1d(X, 3, 2)\nJ = sum([1, 10] * Y)\ng = grad(J, X)\n", scope);
  check_values(steps[1], Shape{2}, std::array{2.0, 2.0});
  check_values(steps[3], Shape{5}, std::array{1.0, 0.0, 0.0, 10.0, 0.0});
  CHECK(notation::to_plain(formula(steps[1], scope.calls())) == "max_pool1d(X, 3, 2)");
  CHECK(notation::to_plain(formula(steps[3], scope.calls())) ==
        "overlap_add(reshape([1, 10], [2, 1]) * first_maximum(windows(X, 3, stride=2, value=-inf), axis=-1), "
        "5, "
        "stride=2)");
}
