#include <catch2/catch.hpp>

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
        "conv2d: the kernel (4, 2) is larger than the padded image (3, 2) at conv2d"},
       {"conv2d(X, W, stride=0)", "conv2d: stride must be at least 1 and at most 16777216, not 0 at conv2d"},
       {"conv2d(X, W, flip=1)", "flip is True or False at 1"},
       {"conv2d(X, W, groups=0.5)", "expected a whole number at 0.5"}});
}
