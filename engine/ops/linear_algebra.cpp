#include "engine/ops/linear_algebra.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <concepts>
#include <numeric>

#include "engine/graph/operation_definition.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/ops/broadcasting.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/gradient_arithmetic.hpp"
#include "engine/ops/layout.hpp"
#include "engine/ops/reduction.hpp"
#include "engine/ops/sums_of_products.hpp"

namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

/// `shape` without its last `count` axes.
Shape leading(const Shape& shape, int count) {
  return Shape(shape.extents().first(static_cast<std::size_t>(shape.rank() - count)));
}

Shape followed_by(const Shape& shape, std::initializer_list<Index> last) {
  std::vector<Index> extents(shape.begin(), shape.end());
  extents.insert(extents.end(), last);
  return Shape(extents);
}

Expr reshaped(const Expr& x, const Shape& shape) {
  return reshape(x, shape.extents());
}

/// A matrix product (batch; rows, inner) @ (batch; inner, columns) after vectors became a row or a column.
struct ProductShapes {
  Index rows, inner, columns;
  Shape a_batch, b_batch, batch;

  ProductShapes(const Shape& a, const Shape& b) {
    if (a.is_scalar() || b.is_scalar()) {
      throw ShapeError(
          fmt::format("a matrix product needs vectors or matrices, not {} and {}; use * for a scalar",
                      in_words(a), in_words(b)));
    }
    rows = a.rank() == 1 ? 1 : a.from_end(-2);
    inner = a.from_end(-1);
    columns = b.rank() == 1 ? 1 : b.from_end(-1);
    if (inner != b.from_end(b.rank() == 1 ? -1 : -2)) {
      throw ShapeError(fmt::format("{} and {} do not chain: {} columns on the left, {} rows on the right",
                                   in_words(a), in_words(b), inner, b.from_end(b.rank() == 1 ? -1 : -2)));
    }
    a_batch = leading(a, std::min(a.rank(), 2));
    b_batch = leading(b, std::min(b.rank(), 2));
    batch = broadcast(a_batch, b_batch);
  }
};

/// X^T for an adjoint, in the operation's own terms where it has some, so that formulas read as people write
/// them.
Expr transposed_once(const Expr& x) {
  const Apply* applied = x->apply();
  if (applied != nullptr && x->shape.rank() == 2) {
    if (Expr shorter = applied->operation->transposed(applied->operands)) {
      return shorter;
    }
  }
  if (const Expr number = repeated_number(x); number != nullptr && x->shape.rank() == 2) {
    return broadcast_to(number, Shape{x->shape[1], x->shape[0]});
  }
  return transpose(x);
}

/// What a sum begins with so that it is its first product, even where that is -0.
template <class Scalar>
constexpr Scalar nothing() {
  if constexpr (std::same_as<Scalar, double>) {
    return -0.0;
  } else {
    return Scalar(0);
  }
}

struct Matmul {
  static constexpr std::string_view name = "matmul";
  static constexpr OperationTraits traits{.rational = true};

  Shape shape(std::span<const Shape> x) const {
    const ProductShapes product(x[0], x[1]);
    std::vector<Index> extents(product.batch.begin(), product.batch.end());
    if (x[0].rank() > 1) {
      extents.push_back(product.rows);
    }
    if (x[1].rank() > 1) {
      extents.push_back(product.columns);
    }
    return Shape(extents);
  }

  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    const Shape& a = x[0].shape;
    const Shape& b = x[1].shape;
    const Index inner = a.from_end(-1);
    const Index columns = b.rank() == 1 ? 1 : b.from_end(-1);
    SumTable<Scalar> table{
        .left = x[0].cells,
        .right = x[1].cells,
        .result = y.cells,
        .rows = a.rank() == 1 ? 1 : a.from_end(-2),
        .columns = columns,
        .left_row = inner,
        .right_column = 1,
        .result_row = columns,
        .loops = {{1, 1, 1, inner}, {0, 0, 0, 1}, {0, 0, 0, columns}},
        .first = inner == 0 ? Scalar(0) : nothing<Scalar>(),
    };
    const SumsOfProducts<Scalar> sums(x[0].span(), x[1].span());
    if (b.rank() <= 2) {  // all matrices on the left are one
      table.rows = columns == 0 ? 0 : y.size() / columns;
      sums.fill(table);
      return;
    }
    const ProductShapes p(a, b);
    const std::array strides{broadcast_strides(p.a_batch, p.batch), broadcast_strides(p.b_batch, p.batch)};
    for_each_cell(p.batch, strides, [&](Index matrix, const std::array<Index, 2>& at) {
      table.left = x[0].cells + at[0] * p.rows * p.inner;
      table.right = x[1].cells + at[1] * p.inner * p.columns;
      table.result = y.cells + matrix * p.rows * p.columns;
      sums.fill(table);
    });
  }

  std::vector<Expr> adjoint(const AdjointInput& at) const {
    const Expr& a = at.operands[0];
    const Expr& b = at.operands[1];
    const Expr& g = at.upstream;
    if (a->shape.rank() > 1 && b->shape.rank() > 1) {
      // Y = A B: dA = G B^T, dB = A^T G
      return {sum_to(matmul(g, transposed_once(b)), a->shape),
              sum_to(matmul(transposed_once(a), g), b->shape)};
    }
    if (a->shape.rank() == 1 && b->shape.rank() == 1) {
      return {gradient_product(g, b), gradient_product(g, a)};  // y = a . b: da = g b, db = g a
    }
    const ProductShapes p(a->shape, b->shape);
    if (b->shape.rank() == 1) {
      // y = A b: dA = g b^T, db = A^T g
      const Expr by_a =
          a->shape.rank() == 2 ? outer(g, b) : multiply(reshaped(g, followed_by(g->shape, {1})), b);
      const Expr by_b = a->shape.rank() == 2 ? matmul(transposed_once(a), g)
                                             : matmul(reshaped(g, followed_by(p.batch, {1, p.rows})), a);
      return {by_a, sum_to(reshape_if_row(by_b, p.batch, p.inner), b->shape)};
    }
    // y = a B: da = B g, dB = a g^T
    const Expr by_b = b->shape.rank() == 2 ? outer(a, g)
                                           : multiply(reshaped(a, Shape{p.inner, 1}),
                                                      reshaped(g, followed_by(p.batch, {1, p.columns})));
    const Expr by_a =
        b->shape.rank() == 2 ? matmul(b, g) : matmul(b, reshaped(g, followed_by(p.batch, {p.columns, 1})));
    return {sum_to(reshape_if_row(by_a, p.batch, p.inner), a->shape), by_b};
  }

  Cost cost(std::span<const Shape> x, const Shape& y) const {
    return {.multiply_adds = y.size() * x[0].from_end(-1)};
  }

  Syntax notation(std::vector<Syntax> x) const {
    return notation::infix(notation::InfixOperator::matrix_multiply, std::move(x[0]), std::move(x[1]));
  }

 private:
  /// A batch of rows or columns of length n as a batch of vectors.
  static Expr reshape_if_row(const Expr& x, const Shape& batch, Index n) {
    return batch.is_scalar() ? x : reshaped(x, followed_by(batch, {n}));
  }
};

struct Outer {
  static constexpr std::string_view name = "outer";
  static constexpr OperationTraits traits{.rational = true};
  static constexpr notation::Setting setting{.form = notation::Setting::Form::outer_product};

  Shape shape(std::span<const Shape> x) const {
    if (x[0].rank() != 1 || x[1].rank() != 1) {
      throw ShapeError(
          fmt::format("an outer product needs two vectors, not {} and {}", in_words(x[0]), in_words(x[1])));
    }
    return Shape{x[0][0], x[1][0]};
  }

  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    for (Index i = 0; i < x[0].size(); ++i) {
      for (Index j = 0; j < x[1].size(); ++j) {
        y[i * x[1].size() + j] = x[0][i] * x[1][j];
      }
    }
  }

  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // Y = a b^T: da = G b, db = G^T a
    return {matmul(at.upstream, at.operands[1]), matmul(transposed_once(at.upstream), at.operands[0])};
  }

  /// (a b^T)^T = b a^T.
  Expr transposed(std::span<const Expr> operands) const { return outer(operands[1], operands[0]); }

  Cost cost(std::span<const Shape>, const Shape& y) const { return {.multiplications = y.size()}; }

  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), {}, &setting); }
};

struct Permute {
  static constexpr std::string_view name = "permute";
  static constexpr OperationTraits traits{
      .reach = Reach::as_the_operand, .rational = true, .moves_cells = true};
  std::vector<Index> axes;  // normalised

  Shape shape(std::span<const Shape> x) const {
    std::vector<Index> extents;
    for (const Index axis : axes) {
      extents.push_back(x[0][static_cast<int>(axis)]);
    }
    return Shape(extents);
  }

  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    const Strides own = x[0].shape.strides();
    Strides strides{};
    for (std::size_t axis = 0; axis < axes.size(); ++axis) {
      strides[axis] = own[static_cast<std::size_t>(axes[axis])];
    }
    for_each_cell(y.shape, strides, [&](Index cell, Index at) { y[cell] = x[0][at]; });
  }

  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // the inverse permutation moves every cell's gradient back; a transposition is its own inverse
    if (axes.size() == 2) {
      return {transposed_once(at.upstream)};
    }
    std::vector<Index> inverse(axes.size());
    for (std::size_t axis = 0; axis < axes.size(); ++axis) {
      inverse[static_cast<std::size_t>(axes[axis])] = static_cast<Index>(axis);
    }
    return {permute(at.upstream, inverse)};
  }

  /// Of a matrix, every permutation that the graph holds is its transposition: (A^T)^T = A.
  Expr transposed(std::span<const Expr> operands) const { return operands[0]; }

  Cost cost(std::span<const Shape>, const Shape&) const { return {}; }

  Syntax notation(std::vector<Syntax> x) const {
    std::vector<Index> swapped(axes.size());
    std::iota(swapped.begin(), swapped.end(), 0);
    std::swap(swapped[swapped.size() - 1], swapped[swapped.size() - 2]);
    if (axes == swapped) {
      return notation::transposed(std::move(x[0]));
    }
    std::vector<Syntax> places;
    for (const Index axis : axes) {
      places.push_back(notation::number(axis));
    }
    return notation::call(name, {std::move(x[0]), notation::list(std::move(places))});
  }
};

}  // namespace

Expr matmul(const Expr& a, const Expr& b) {
  return apply(operation(Matmul{}), {a, b});
}

Expr outer(const Expr& a, const Expr& b) {
  return apply(operation(Outer{}), {a, b});
}

Expr permute(const Expr& x, std::span<const Index> axes) {
  const int rank = x->shape.rank();
  if (axes.size() != static_cast<std::size_t>(rank)) {
    throw ShapeError(fmt::format("permute: {} axes are listed for {}", axes.size(), in_words(x->shape)));
  }
  std::vector<Index> normalised;
  for (const Index axis : axes) {
    normalised.push_back(normalise_axis(axis, rank));
    if (std::ranges::count(normalised, normalised.back()) > 1) {
      throw ShapeError(fmt::format("permute: axis {} is listed twice", axis));
    }
  }
  return std::ranges::is_sorted(normalised) ? x : apply(operation(Permute{normalised}), {x});
}

Expr transpose(const Expr& x) {
  const int rank = x->shape.rank();
  if (rank < 2) {
    return x;
  }
  std::vector<Index> axes(static_cast<std::size_t>(rank));
  std::iota(axes.begin(), axes.end(), 0);
  std::swap(axes[axes.size() - 1], axes[axes.size() - 2]);
  return permute(x, axes);
}

}  // namespace gradewright::engine::ops
