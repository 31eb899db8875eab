#include <catch2/catch.hpp>

#include "engine/graph/evaluate.hpp"
#include "engine/language/step_language.hpp"
#include "tests/engine/language/expression_value.hpp"

using namespace gradewright::test;

TEST_CASE("conv2d passes each of its options on", "[functions]") {
  // By hand: windows of [[1, 2], [3, 4]] with the kernel that takes the upper left minus the lower right
  // cell.
  check_values_of(
      {{"conv2d([[1, 2], [3, 4]], [[1, 0], [0, -1]])", "[[-3]]"},
       {"conv2d([[1, 2], [3, 4]], [[1, 0], [0, -1]], flip=True)", "[[3]]"},
       {"conv2d([[1, 2], [3, 4]], [[1, 0], [0, -1]], 10)", "[[7]]"},
       {"conv2d([[1, 2], [3, 4]], [[1, 0], [0, -1]], bias=None)", "[[-3]]"},
       {"F.conv2d([[1, 2], [3, 4]], [[1, 0], [0, -1]], padding=1)", "[[-1, -2, 0], [-3, -3, 2], [0, 3, 4]]"},
       {"conv2d([[1, 2], [3, 4]], [[1, 0], [0, -1]], padding=1, stride=[1, 2])",
        "[[-1, 0], [-3, 2], [0, 4]]"},
       {"conv2d([[1, 2], [3, 4]], [[1, 0], [0, -1]], padding=[1, 0])", "[[-2], [-3], [3]]"},
       {"conv2d([[1, 2, 3]], [[1, -1]], dilation=[1, 2])", "[[-2]]"},
       {"conv2d([[[2]], [[3]]], [[[[5]]], [[[7]]]], groups=2)", "[[[10]], [[21]]]"},
       {"conv2d([[[2]], [[3]]], [[[[5]]], [[[7]]]], [1, 2], groups=2)", "[[[11]], [[23]]]"}});
}

TEST_CASE("a convolution that does not fit is refused at the function or the option", "[functions]") {
  check_values_of(
      {{"conv2d(X, ones(4, 2))",
        "conv2d: the kernel, a 4 x 2 matrix, is larger than the padded image, a 3 x 2 matrix at conv2d"},
       {"conv2d(X, W, stride=0)", "conv2d: stride must be at least 1 and at most 16777216, not 0 at conv2d"},
       {"conv2d(X, W, flip=1)", "flip is True or False at 1"},
       {"conv2d(X, W, groups=0.5)", "expected a whole number at 0.5"}});
}

TEST_CASE("a padding may be a word", "[functions]") {
  // By hand. 'same' gives an even kernel its odd zero at the end, as PyTorch and TensorFlow do.
  const std::string same_even =
      "padding='same' with flip=True needs kernels of odd extents: libraries differ in the side that has the "
      "odd "
      "zero at 'same'";
  const std::string strided =
      ": PyTorch refuses it, and TensorFlow pads the end more; write how many zeros stand on each side at "
      "'same'";
  check_values_of(
      {{"conv2d([[1, 2], [3, 4]], [[1, 0], [0, -1]], padding='valid')", "[[-3]]"},
       {"conv2d([[1, 2], [3, 4]], [[1, 0], [0, -1]], padding='same')", "[[-3, 2], [3, 4]]"},
       {"conv2d([[1, 2], [3, 4]], [[1, 0], [0, -1]], padding=\"full\")",
        "[[-1, -2, 0], [-3, -3, 2], [0, 3, 4]]"},
       {"conv2d([[1, 2, 3]], [[1, 2, 3]], padding='same')", "[[8, 14, 8]]"},
       {"conv2d([[1, 2, 3]], [[1, -1]], padding='same')", "[[-1, -1, 3]]"},
       {"conv2d([[1, 2, 3]], [[1, -1]], padding='full')", "[[-1, -1, -1, 3]]"},
       {"conv2d([[1, 2, 3]], [[1, -1]], padding='same', dilation=[1, 2])", "[[-2, -2, 2]]"},
       {"conv2d([[1, 2, 3]], [[1, 2, 3]], padding='same', flip=True)", "[[4, 10, 12]]"},
       {"conv2d([[1, 2, 3]], [[5]], padding='same')", "[[5, 10, 15]]"},
       {"conv2d([[1, 2, 3]], [[5]], padding='full')", "[[5, 10, 15]]"},
       {"conv2d([[1, 2, 3]], [[1, 2, 3]], padding='full', stride=2)", "[[3, 14, 3]]"},
       {"conv2d([[1, 2, 3]], [[1, 1]], padding='valid', stride=2)", "[[3]]"},
       {"shape(conv2d(ones(2, 5, 7), ones(3, 2, 4, 3), padding='same'))", "[3, 5, 7]"},
       {"shape(F.conv2d(ones(2, 5, 7), ones(3, 2, 4, 3), padding='full'))", "[3, 8, 9]"},
       {"conv2d([[1, 2, 3]], [[1, -1]], padding='same', flip=True)", same_even.c_str()},
       {"conv2d([[1, 2, 3]], [[1, 2, 3]], padding='same', stride=2)",
        ("padding='same' needs stride 1, not 2" + strided).c_str()},
       {"conv2d(X, X, padding='same', stride=[1, 3])",
        ("padding='same' needs stride 1, not 3" + strided).c_str()},
       {"conv2d(X, W, padding='samee')",
        "padding is one of 'valid', 'same', 'full'; did you mean 'same'? at 'samee'"},
       {"conv2d(X, W, padding='reflect')", "padding is one of 'valid', 'same', 'full' at 'reflect'"},
       {"conv2d(X, 3, padding='same')",
        "conv2d: the image is a 3 x 2 matrix and the kernel a number, which do not fit: either (H, W) with "
        "(kH, kW), or (C, H, W) or (N, C, "
        "H, W) "
        "with (O, C / groups, kH, kW) at conv2d"}});
}

TEST_CASE("the gradients of a convolution know its padding", "[functions]") {
  // By hand: d sum(Y) / dK[i, j] is the sum of the cells of X from row i and column j on.
  gradewright::engine::notation::Scope scope;
  const auto steps = gradewright::engine::notation::add_steps(
      "X = [[1, 2], [3, 4]]\nK = [[1, 0], [0, -1]]\nJ = sum(conv2d(X, K, padding='same'))\n"
      "dK = grad(J, K)\ndX = grad(J, X)\n",
      scope);
  CHECK(gradewright::engine::evaluate(steps[3]).cells() == std::vector<double>{10, 6, 7, 4});
  CHECK(gradewright::engine::evaluate(steps[4]).cells() == std::vector<double>{1, 1, 1, 0});
}
