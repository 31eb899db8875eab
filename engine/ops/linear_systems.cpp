#include "engine/ops/linear_systems.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "engine/graph/operation_definition.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/ops/broadcasting.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elimination.hpp"
#include "engine/ops/enclosed_systems.hpp"
#include "engine/ops/gradient_arithmetic.hpp"
#include "engine/ops/layout.hpp"
#include "engine/ops/linear_algebra.hpp"
#include "engine/ops/reduction.hpp"

namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

/// `shape` without its last `count` axes.
Shape without_last(const Shape& shape, int count) {
  return Shape(shape.extents().first(static_cast<std::size_t>(shape.rank() - count)));
}

void require_square(const Shape& a) {
  if (a.rank() < 2 || a.from_end(-1) != a.from_end(-2)) {
    throw ShapeError(fmt::format("a square matrix is needed, not {}", in_words(a)));
  }
}

/// Cells to work on, which a small matrix of doubles has without an allocation.
template <class Scalar>
class Workspace {
 public:
  Workspace(const Scalar* cells, Index size) : cells_(cells, cells + size) {}
  Scalar* cells() { return cells_.data(); }

 private:
  std::vector<Scalar> cells_;
};
template <>
class Workspace<double> {
 public:
  Workspace(const double* cells, Index size) {
    if (size > static_cast<Index>(few_.size())) {
      many_.assign(cells, cells + size);
    } else {
      std::copy_n(cells, size, few_.begin());
    }
  }
  double* cells() { return many_.empty() ? few_.data() : many_.data(); }

 private:
  std::array<double, 32 * 32> few_;
  std::vector<double> many_;
};

template <class Scalar>
void solve_system(const Rows<Scalar>& a, const Rows<Scalar>& b) {
  eliminate(a, b);
}
void solve_system(const Rows<Interval>& a, const Rows<Interval>& b) {
  enclose_solution(a, b);
}

template <class Scalar>
Scalar determinant_of(const Rows<Scalar>& a) {
  constexpr Index most_rows_of_formula = 3;
  return a.count <= most_rows_of_formula ? small_determinant(a) : eliminated_determinant(a);
}
Interval determinant_of(const Rows<Interval>& a) {
  return enclosed_determinant(a);
}

/// n^3 / 3 products for the elimination, and n^2 for each column of b.
Cost cost_of_elimination(Index n, Index columns, Index matrices) {
  const Index products = matrices * (n * n * n / 3 + n * n * columns);
  return {.additions = products, .multiplications = products};
}

struct Solve {
  static constexpr std::string_view name = "solve";
  static constexpr OperationTraits traits{.rational = true};

  Shape shape(std::span<const Shape> x) const {
    require_square(x[0]);
    const bool vector = x[1].rank() == 1 && x[0].rank() == 2;
    if (x[1].is_scalar() || (!vector && x[1].rank() < 2) ||
        x[1].from_end(vector ? -1 : -2) != x[0].from_end(-1)) {
      throw ShapeError(
          fmt::format("there is no x with a x = b for {} and {}", in_words(x[0]), in_words(x[1])));
    }
    if (vector) {
      return x[1];
    }
    const Shape batch = broadcast(without_last(x[0], 2), without_last(x[1], 2));
    std::vector<Index> extents(batch.begin(), batch.end());
    extents.push_back(x[1].from_end(-2));
    extents.push_back(x[1].from_end(-1));
    return Shape(extents);
  }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    const bool vector = x[1].shape.rank() == 1;
    const Index n = x[0].shape.from_end(-1);
    const Index columns = vector ? 1 : x[1].shape.from_end(-1);
    const Shape batch = vector ? Shape() : without_last(y.shape, 2);
    const std::array strides{broadcast_strides(without_last(x[0].shape, 2), batch),
                             broadcast_strides(vector ? Shape() : without_last(x[1].shape, 2), batch)};
    for_each_cell(batch, strides, [&](Index matrix, const std::array<Index, 2>& at) {
      Workspace<Scalar> used(x[0].cells + at[0] * n * n, n * n);
      Scalar* const result = y.cells + matrix * n * columns;
      std::copy_n(x[1].cells + at[1] * n * columns, n * columns, result);
      solve_system(Rows<Scalar>{used.cells(), n, n}, Rows<Scalar>{result, n, columns});
    });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // x = A^-1 b: db = A^-T g, dA = -db x^T
    const Expr& a = at.operands[0];
    const Expr& b = at.operands[1];
    const Expr by_b = solve(transpose(a), at.upstream);
    const Expr by_a = b->shape.rank() == 1 ? outer(by_b, at.result) : matmul(by_b, transpose(at.result));
    return {gradient_negative(sum_to(by_a, a->shape)), sum_to(by_b, b->shape)};
  }
  Cost cost(std::span<const Shape> x, const Shape& y) const {
    const Index n = x[0].from_end(-1);
    const Index columns = y.rank() == 1 ? 1 : y.from_end(-1);
    return cost_of_elimination(n, columns, y.size() / std::max<Index>(1, n * columns));
  }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x)); }
};

struct Inverse {
  static constexpr std::string_view name = "inv";
  static constexpr OperationTraits traits{.rational = true};

  Shape shape(std::span<const Shape> x) const {
    require_square(x[0]);
    return x[0];
  }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    const Index n = y.shape.from_end(-1);
    for (Index matrix = 0; matrix < y.size(); matrix += n * n) {
      Workspace<Scalar> used(x[0].cells + matrix, n * n);
      for (Index cell = 0; cell < n * n; ++cell) {
        y[matrix + cell] = Scalar(cell % (n + 1) == 0 ? 1 : 0);
      }
      solve_system(Rows<Scalar>{used.cells(), n, n}, Rows<Scalar>{y.cells + matrix, n, n});
    }
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // Y = A^-1: dA = -Y^T G Y^T
    const Expr transposed = transpose(at.result);
    return {gradient_negative(matmul(matmul(transposed, at.upstream), transposed))};
  }
  Cost cost(std::span<const Shape>, const Shape& y) const {
    const Index n = y.from_end(-1);
    return cost_of_elimination(n, n, y.size() / std::max<Index>(1, n * n));
  }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x)); }
};

struct Determinant {
  static constexpr std::string_view name = "det";
  static constexpr OperationTraits traits{.rational = true};

  Shape shape(std::span<const Shape> x) const {
    require_square(x[0]);
    return without_last(x[0], 2);
  }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    const Index n = x[0].shape.from_end(-1);
    for (Index matrix = 0; matrix < y.size(); ++matrix) {
      Workspace<Scalar> used(x[0].cells + matrix * n * n, n * n);
      y[matrix] = determinant_of(Rows<Scalar>{used.cells(), n, n});
    }
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d det(A) = det(A) tr(A^-1 dA)
    const Expr& a = at.operands[0];
    std::vector<Index> extents(at.result->shape.begin(), at.result->shape.end());
    extents.insert(extents.end(), 2, 1);
    const Expr factor = gradient_product(at.upstream, at.result);
    return {
        gradient_product(a->shape.rank() == 2 ? factor : reshape(factor, extents), transpose(inverse(a)))};
  }
  Cost cost(std::span<const Shape> x, const Shape& y) const {
    return cost_of_elimination(x[0].from_end(-1), 0, y.size());
  }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x)); }
};

}  // namespace

Expr solve(const Expr& a, const Expr& b) {
  return apply(operation(Solve{}), {a, b});
}
Expr inverse(const Expr& a) {
  return apply(operation(Inverse{}), {a});
}
Expr determinant(const Expr& a) {
  return apply(operation(Determinant{}), {a});
}

}  // namespace gradewright::engine::ops
