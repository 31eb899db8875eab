#include "engine/ops/convolution.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

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

std::vector<notation::Option> option_list(std::size_t axes, const ConvolutionOptions& options) {
  std::vector<notation::Option> result = written_options(options.windows, axes);
  if (options.groups != 1) {
    result.push_back(notation::option("groups", notation::number(options.groups)));
  }
  if (options.flip) {
    result.push_back(notation::option("flip", notation::name("True")));
  }
  return result;
}

/// The options, with the shape of what the gradient is of: it does not follow from the operands.
std::vector<notation::Option> option_list(std::size_t axes, const ConvolutionOptions& options,
                                          const Shape& shape) {
  std::vector<notation::Option> result = option_list(axes, options);
  result.insert(result.begin(), notation::option("shape", written_list(shape.extents())));
  return result;
}

void require_shape(const Shape& upstream, const Shape& expected) {
  if (upstream != expected) {
    throw ShapeError(fmt::format("the gradient of the result is {}, the result {}", in_words(upstream),
                                 in_words(expected)));
  }
}

/// What the three operations share, for any number of axes.
struct Convolution {
  static constexpr OperationTraits traits{.rational = true};
  std::size_t axes;
  ConvolutionOptions options;

  ConvolutionGeometry geometry(const Shape& image, const Shape& kernel) const {
    return {axes, image, kernel, options};
  }
};

struct Result : Convolution {
  static constexpr notation::Setting setting{.word = "conv"};

  Shape shape(std::span<const Shape> x) const { return geometry(x[0], x[1]).result; }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    const SumsOfProducts<Scalar> sums(x[1].span(), x[0].span());
    geometry(x[0].shape, x[1].shape)
        .for_each_table(x[0].cells, x[1].cells, y.cells,
                        [&](const SumTable<Scalar>& table) { sums.fill(table); });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // Y = sum X K: dX = sum G K, dK = sum G X
    const Expr& image = at.operands[0];
    const Expr& kernel = at.operands[1];
    return {convolution_input_gradient(axes, at.upstream, kernel, image->shape, options),
            convolution_kernel_gradient(axes, at.upstream, image, kernel->shape, options)};
  }
  Cost cost(std::span<const Shape> x, const Shape&) const {
    return {.multiply_adds = geometry(x[0], x[1]).multiply_adds()};
  }

 protected:
  Syntax written(std::string_view name, std::vector<Syntax> x) const {
    return notation::call(name, std::move(x), option_list(axes, options), &setting);
  }
};

struct InputGradient : Convolution {
  Shape image;

  Shape shape(std::span<const Shape> x) const {
    require_shape(x[0], geometry(image, x[1]).result);
    return image;
  }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    std::fill_n(y.cells, y.size(), Scalar(0));
    const ConvolutionGeometry meetings = geometry(image, x[1].shape);
    meetings.for_each_run([=, step = meetings.step()](Index at, Index cell, Index kernel, Index count) {
      const Scalar weight = x[1][kernel];
      for (Index i = 0; i < count; ++i) {
        y[cell + i * step] += x[0][at + i] * weight;
      }
    });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // X' = sum G K: dG = sum U K, dK = sum G U
    const Expr& upstream = at.operands[0];
    const Expr& kernel = at.operands[1];
    return {convolution(axes, at.upstream, kernel, options),
            convolution_kernel_gradient(axes, upstream, at.upstream, kernel->shape, options)};
  }
  Cost cost(std::span<const Shape> x, const Shape&) const {
    return {.multiply_adds = geometry(image, x[1]).multiply_adds()};
  }

 protected:
  Syntax written(std::string_view name, std::vector<Syntax> x) const {
    return notation::call(name, std::move(x), option_list(axes, options, image));
  }
};

struct KernelGradient : Convolution {
  Shape kernel;

  Shape shape(std::span<const Shape> x) const {
    require_shape(x[0], geometry(x[1], kernel).result);
    return kernel;
  }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    std::fill_n(y.cells, y.size(), Scalar(0));
    const ConvolutionGeometry meetings = geometry(x[1].shape, kernel);
    meetings.for_each_run([=, step = meetings.step()](Index at, Index image, Index cell, Index count) {
      Scalar total = y[cell];
      for (Index i = 0; i < count; ++i) {
        total += x[0][at + i] * x[1][image + i * step];
      }
      y[cell] = std::move(total);
    });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // K' = sum G X: dG = sum X U, dX = sum G U
    const Expr& upstream = at.operands[0];
    const Expr& image = at.operands[1];
    return {convolution(axes, image, at.upstream, options),
            convolution_input_gradient(axes, upstream, at.upstream, image->shape, options)};
  }
  Cost cost(std::span<const Shape> x, const Shape&) const {
    return {.multiply_adds = geometry(x[1], kernel).multiply_adds()};
  }

 protected:
  Syntax written(std::string_view name, std::vector<Syntax> x) const {
    return notation::call(name, std::move(x), option_list(axes, options, kernel));
  }
};

constexpr std::array<std::string_view, max_window_axes> names_of(const Result*) {
  return {"conv1d", "conv2d", "conv3d"};
}
constexpr std::array<std::string_view, max_window_axes> names_of(const InputGradient*) {
  return {"conv1d_input_gradient", "conv2d_input_gradient", "conv3d_input_gradient"};
}
constexpr std::array<std::string_view, max_window_axes> names_of(const KernelGradient*) {
  return {"conv1d_kernel_gradient", "conv2d_kernel_gradient", "conv3d_kernel_gradient"};
}

/// One of them under the name that it has for its number of axes.
template <class Definition, std::size_t axes>
struct Along : Definition {
  static constexpr std::string_view name = names_of(static_cast<const Definition*>(nullptr))[axes - 1];
  Syntax notation(std::vector<Syntax> x) const { return this->written(name, std::move(x)); }
};

template <class Definition>
std::shared_ptr<const Operation> named(const Definition& definition) {
  switch (definition.axes) {
    case 1:
      return operation(Along<Definition, 1>{definition});
    case 2:
      return operation(Along<Definition, 2>{definition});
    default:
      assert(definition.axes == max_window_axes);
      return operation(Along<Definition, max_window_axes>{definition});
  }
}

}  // namespace

Expr convolution(std::size_t axes, const Expr& image, const Expr& kernel, const ConvolutionOptions& options) {
  return apply(named(Result{{axes, options}}), {image, kernel});
}

Expr convolution(std::size_t axes, const Expr& image, const Expr& kernel, const Expr& bias,
                 const ConvolutionOptions& options) {
  const Expr without = convolution(axes, image, kernel, options);
  if (bias->shape.is_scalar()) {
    return add(without, bias);
  }
  const int channel_axis = without->shape.rank() - static_cast<int>(axes) - 1;
  const Index outputs = channel_axis < 0 ? 1 : without->shape[channel_axis];
  if (bias->shape != Shape{outputs}) {
    throw ShapeError(fmt::format("conv{}d: the bias is {}, for {} output channel{}", axes,
                                 in_words(bias->shape), outputs, outputs == 1 ? "" : "s"));
  }
  std::vector<Index> per_channel(axes + 1, 1);
  per_channel[0] = outputs;
  return add(without, channel_axis < 0 ? bias : reshape(bias, per_channel));
}

Expr convolution_input_gradient(std::size_t axes, const Expr& upstream, const Expr& kernel,
                                const Shape& image, const ConvolutionOptions& options) {
  return apply(named(InputGradient{{axes, options}, image}), {upstream, kernel});
}

Expr convolution_kernel_gradient(std::size_t axes, const Expr& upstream, const Expr& image,
                                 const Shape& kernel, const ConvolutionOptions& options) {
  return apply(named(KernelGradient{{axes, options}, kernel}), {upstream, image});
}

}  // namespace gradewright::engine::ops
