#include "engine/ops/convolution.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "engine/graph/operation_definition.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/ops/convolution_geometry.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/layout.hpp"

/// With Y = sum over meetings of X K, every one of the three operations below is linear in each of its two
/// operands and a sum over the same meetings, so that the adjoints of all three stay among them.
namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

Syntax list_of(std::span<const Index> values) {
  std::vector<Syntax> items;
  for (const Index value : values) {
    items.push_back(notation::number(value));
  }
  return notation::list(std::move(items));
}

std::vector<notation::Option> option_list(const Conv2dOptions& options) {
  std::vector<notation::Option> result;
  const auto pair = [&](std::string_view name, const std::array<Index, 2>& value, Index otherwise) {
    if (value[0] != value[1]) {
      result.push_back(notation::option(name, list_of(value)));
    } else if (value[0] != otherwise) {
      result.push_back(notation::option(name, notation::number(value[0])));
    }
  };
  pair("stride", options.stride, 1);
  if (options.padding_more_after != std::array<Index, 2>{0, 0}) {
    result.push_back(notation::option("padding", notation::text("same")));
  } else {
    pair("padding", options.padding, 0);
  }
  pair("dilation", options.dilation, 1);
  if (options.groups != 1) {
    result.push_back(notation::option("groups", notation::number(options.groups)));
  }
  if (options.flip) {
    result.push_back(notation::option("flip", notation::name("True")));
  }
  return result;
}

/// The options, with the shape of what the gradient is of: it does not follow from the operands.
std::vector<notation::Option> option_list(const Conv2dOptions& options, const Shape& shape) {
  std::vector<notation::Option> result = option_list(options);
  result.insert(result.begin(), notation::option("shape", list_of(shape.extents())));
  return result;
}

void require_shape(const Shape& upstream, const Shape& expected) {
  if (upstream != expected) {
    throw ShapeError(fmt::format("the gradient of the result is {}, the result {}", in_words(upstream),
                                 in_words(expected)));
  }
}

Cost meetings_cost(const ConvolutionGeometry& geometry) {
  // Zeros of the padding are multiplied, too, as every published count has it.
  return {.multiply_adds =
              geometry.result.size() * geometry.channels * geometry.kernel_height * geometry.kernel_width};
}

Expr input_gradient(const Expr& upstream, const Expr& kernel, const Conv2dOptions& options,
                    const Shape& image);
Expr kernel_gradient(const Expr& upstream, const Expr& image, const Conv2dOptions& options,
                     const Shape& kernel);

struct Conv2d {
  static constexpr std::string_view name = "conv2d";
  static constexpr OperationTraits traits{.rational = true};
  static constexpr notation::Setting setting{.word = "conv"};
  Conv2dOptions options;

  Shape shape(std::span<const Shape> x) const { return ConvolutionGeometry(x[0], x[1], options).result; }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    std::fill_n(y.cells, y.size(), Scalar(0));
    ConvolutionGeometry(x[0].shape, x[1].shape, options)
        .for_each_meeting([&](Index at, Index image, Index kernel) { y[at] += x[0][image] * x[1][kernel]; });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // Y = sum X K: dX = sum G K, dK = sum G X
    const Expr& image = at.operands[0];
    const Expr& kernel = at.operands[1];
    return {input_gradient(at.upstream, kernel, options, image->shape),
            kernel_gradient(at.upstream, image, options, kernel->shape)};
  }
  Cost cost(std::span<const Shape> x, const Shape&) const {
    return meetings_cost(ConvolutionGeometry(x[0], x[1], options));
  }
  Syntax notation(std::vector<Syntax> x) const {
    return notation::call(name, std::move(x), option_list(options), &setting);
  }
};

struct InputGradient {
  static constexpr std::string_view name = "conv2d_input_gradient";
  static constexpr OperationTraits traits{.only_in_gradients = true};
  Conv2dOptions options;
  Shape image;

  Shape shape(std::span<const Shape> x) const {
    require_shape(x[0], ConvolutionGeometry(image, x[1], options).result);
    return image;
  }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    std::fill_n(y.cells, y.size(), Scalar(0));
    ConvolutionGeometry(image, x[1].shape, options).for_each_meeting([&](Index at, Index cell, Index kernel) {
      y[cell] += x[0][at] * x[1][kernel];
    });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // X' = sum G K: dG = sum U K, dK = sum G U
    const Expr& upstream = at.operands[0];
    const Expr& kernel = at.operands[1];
    return {conv2d(at.upstream, kernel, options),
            kernel_gradient(upstream, at.upstream, options, kernel->shape)};
  }
  Cost cost(std::span<const Shape> x, const Shape&) const {
    return meetings_cost(ConvolutionGeometry(image, x[1], options));
  }
  Syntax notation(std::vector<Syntax> x) const {
    return notation::call(name, std::move(x), option_list(options, image));
  }
};

struct KernelGradient {
  static constexpr std::string_view name = "conv2d_kernel_gradient";
  static constexpr OperationTraits traits{.only_in_gradients = true};
  Conv2dOptions options;
  Shape kernel;

  Shape shape(std::span<const Shape> x) const {
    require_shape(x[0], ConvolutionGeometry(x[1], kernel, options).result);
    return kernel;
  }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    std::fill_n(y.cells, y.size(), Scalar(0));
    ConvolutionGeometry(x[1].shape, kernel, options).for_each_meeting([&](Index at, Index image, Index cell) {
      y[cell] += x[0][at] * x[1][image];
    });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // K' = sum G X: dG = sum X U, dX = sum G U
    const Expr& upstream = at.operands[0];
    const Expr& image = at.operands[1];
    return {conv2d(image, at.upstream, options),
            input_gradient(upstream, at.upstream, options, image->shape)};
  }
  Cost cost(std::span<const Shape> x, const Shape&) const {
    return meetings_cost(ConvolutionGeometry(x[1], kernel, options));
  }
  Syntax notation(std::vector<Syntax> x) const {
    return notation::call(name, std::move(x), option_list(options, kernel));
  }
};

Expr input_gradient(const Expr& upstream, const Expr& kernel, const Conv2dOptions& options,
                    const Shape& image) {
  return apply(operation(InputGradient{options, image}), {upstream, kernel});
}

Expr kernel_gradient(const Expr& upstream, const Expr& image, const Conv2dOptions& options,
                     const Shape& kernel) {
  return apply(operation(KernelGradient{options, kernel}), {upstream, image});
}

}  // namespace

Expr conv2d(const Expr& image, const Expr& kernel, const Conv2dOptions& options) {
  return apply(operation(Conv2d{options}), {image, kernel});
}

Expr conv2d(const Expr& image, const Expr& kernel, const Expr& bias, const Conv2dOptions& options) {
  const Expr without = conv2d(image, kernel, options);
  if (bias->shape.is_scalar()) {
    return add(without, bias);
  }
  const Index outputs = without->shape.rank() == 2 ? 1 : without->shape.from_end(-3);
  if (bias->shape != Shape{outputs}) {
    throw ShapeError(fmt::format("conv2d: the bias is {}, for {} output channel{}", in_words(bias->shape),
                                 outputs, outputs == 1 ? "" : "s"));
  }
  const std::array<Index, 3> per_channel{outputs, 1, 1};
  return add(without, without->shape.rank() == 2 ? bias : reshape(bias, per_channel));
}

}  // namespace gradewright::engine::ops
