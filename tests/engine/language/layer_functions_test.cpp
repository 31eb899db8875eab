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
      "a word for the padding needs kernels of odd extents with flip=True: libraries differ in the side that "
      "has "
      "the odd zero at 'same'";
  const std::string strided = ": PyTorch refuses it; TensorFlow's is 'same_upper' at 'same'";
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
        "padding is one of 'valid', 'same', 'same_upper', 'same_lower', 'full'; did you mean 'same'? at "
        "'samee'"},
       {"conv2d(X, W, padding='reflect')",
        "padding is one of 'valid', 'same', 'same_upper', 'same_lower', 'full' at 'reflect'"},
       {"conv2d(X, 3, padding='same')",
        "conv2d: the image is a 3 x 2 matrix and the kernel a number, which do not fit: either (H, W) with "
        "(kH, kW), or (C, H, W) or (N, C, "
        "H, W) "
        "with (O, C / groups, kH, kW) at conv2d"}});
}

TEST_CASE("TensorFlow's and ONNX's words give one result for each stride", "[functions]") {
  // By hand: 5 cells by 3 with stride 2 need (3 - 1) * 2 + 3 - 5 = 2 zeros, 6 cells 1 zero.
  check_values_of({{"conv1d([1, 2, 3, 4, 5], [1, 1, 1], stride=2, padding='same_upper')", "[3, 9, 9]"},
                   {"conv1d([1, 2, 3, 4, 5, 6], [1, 1, 1], stride=2, padding='same_upper')", "[6, 12, 11]"},
                   {"conv1d([1, 2, 3, 4, 5, 6], [1, 1, 1], stride=2, padding='same_lower')", "[3, 9, 15]"},
                   {"conv1d([1, 2], [1, 10], padding='same_lower')", "[10, 21]"},
                   {"conv1d([1, 2], [1, 10], padding='same_upper')", "[21, 2]"},
                   {"conv1d([1, 2, 3, 4, 5], [1], stride=4, padding='same_upper')", "[1, 5]"},
                   {"windows([1, 2, 3], 2, None, 'same_upper')", "[[1, 2], [3, 0]]"},
                   {"shape(conv2d(ones(5, 6), ones(3, 3), stride=2, padding='same_upper'))", "[3, 3]"},
                   {"conv1d([1, 2], [1, 10], padding='same_upper', flip=True)",
                    "a word for the padding needs kernels of odd extents with flip=True: libraries differ in "
                    "the side that "
                    "has the odd zero at 'same_upper'"},
                   {"conv_output_size(6, 3, stride=2, padding='same_upper')", "3"},
                   {"conv_output_size([7, 8], 2, 3, 'same_lower')", "[3, 3]"}});
}

TEST_CASE("a padding may be two numbers for each axis", "[functions]") {
  check_values_of(
      {{"conv1d([1, 2, 3], [1, 1], padding=[[1, 0]])", "[1, 3, 5]"},
       {"conv2d([[1, 2], [3, 4]], [[1, 1]], padding=[[0, 0], [0, 1]])", "[[3, 2], [7, 4]]"},
       {"conv2d([[1, 2]], [[1], [10]], padding=[[1, 0], [0, 0]])", "[[10, 20]]"},
       {"shape(conv3d(ones(2, 2, 2), ones(1, 1, 1), padding=[[1, 0], [2, 0], [3, 0]]))", "[3, 4, 5]"},
       {"conv1d([1, 2, 3], [1, 1], padding=[1])", "[1, 3, 5, 3]"},
       {"conv1d([1, 2, 3], [1, 1], padding=[1, 0])",
        "padding is one whole number, a list of 1 for both sides of each axis, or a list of 1 pairs, as in "
        "[[1, "
        "2]] at [1, 0]"},
       {"conv2d(X, W, padding=[[1, 0]])",
        "padding is one whole number, a list of 2 for both sides of each axis, or a list of 2 pairs, as in "
        "[[1, "
        "2], [0, 1]] at [[1, 0]]"},
       {"conv2d(X, W, padding=[[-1, 0], [0, 0]])",
        "conv2d: padding must be at least 0 and at most 16777216, not -1 at conv2d"}});
}

TEST_CASE("windows take their options as poolings do", "[functions]") {
  check_values_of(
      {{"windows([1, 2, 3, 4], 2)", "[[1, 2], [2, 3], [3, 4]]"},
       {"windows([1, 2, 3, 4], 2, None)", "[[1, 2], [3, 4]]"},
       {"windows([1, 2, 3], 2, stride=2, padding=1, value=-inf)", "[[-inf, 1], [2, 3]]"},
       {"windows([1, 2, 3], 2, stride=2, value=0.5, ceil_mode=True)", "[[1, 2], [3, 0.5]]"},
       {"windows([1, 2, 3], 2, stride=2, value=0.5, overhang=7, ceil_mode=True)", "[[1, 2], [3, 7]]"},
       {"windows([1, 2, 3, 4], 2, dilation=2)", "[[1, 3], [2, 4]]"},
       {"shape(windows(ones(2, 5, 6), [2, 3]))", "[2, 4, 4, 2, 3]"},
       {"shape(windows(ones(2, 5, 6), 2, axes=2))", "[2, 4, 5, 2, 2]"},
       {"shape(windows(ones(2, 5, 6), 2, axes=3, stride=[1, 2, 3]))", "[1, 2, 2, 2, 2, 2]"},
       {"overlap_add([[1, 2], [3, 4]], 3)", "[1, 5, 4]"},
       {"overlap_add([[1, 2], [3, 4]], 4, stride=2)", "[1, 2, 3, 4]"},
       {"overlap_add([[1, 2], [3, 4]], [2], stride=2, padding=1)", "[2, 3]"},
       {"overlap_add([[1, 2], [3, 4]], 3, stride=2, ceil_mode=True)", "[1, 2, 3]"},
       {"windows(v, 2, axes=4)", "windows lie along 1 to 3 axes, not along 4 at 4"},
       {"windows(v, [1, 1, 1, 1])", "windows lie along 1 to 3 axes, not along 4 at [1, 1, 1, 1]"},
       {"windows(v, [1, 1, 1], axes=2)",
        "kernel_size is one whole number or a list of two: height and width at [1, 1, 1]"},
       {"windows(v, 3)",
        "windows: a window of 3 with dilation 1 is larger than 2 cells with their padding at windows"},
       {"windows(v, 1, value=v)", "expected one number, found a list of 2 at v"},
       {"overlap_add(v, [])", "size is a list of one to 3 whole numbers at []"},
       {"overlap_add(X, 7)",
        "overlap_add: the windows of a list of 7 are a 6 x 2 matrix, not a 3 x 2 matrix at overlap_add"}});
}

TEST_CASE("a gradient of a convolution can be typed as it is shown", "[functions]") {
  check_values_of(
      {{"conv2d_input_gradient([[1, 2]], [[1, 10]], shape=[1, 3])", "[[1, 12, 20]]"},
       {"conv2d_kernel_gradient([[1, 2]], [[1, 2, 4]], shape=[1, 2])", "[[5, 10]]"},
       {"conv1d_input_gradient([1, 2], [1, 10], shape=[3], padding='same', stride=1)",
        "conv1d_input_gradient: the gradient of the result is a list of 2, the result a list of 3 at "
        "conv1d_input_gradient"},
       {"conv1d_input_gradient([1, 2], [1, 10], shape=[4], stride=2)", "[1, 10, 2, 20]"}});
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
