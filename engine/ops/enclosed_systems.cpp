#include "engine/ops/enclosed_systems.hpp"

/// The order of Eigen's sums, and with it the last bit, shall not depend on the processor.
#define EIGEN_DONT_VECTORIZE
#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace gradewright::engine::ops {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr Interval everything{-infinity, infinity};

/// A matrix that owns its cells.
template <class Scalar>
struct Matrix {
  std::vector<Scalar> cells;
  Index rows, columns;

  Matrix(Index of_rows, Index of_columns)
      : cells(static_cast<std::size_t>(of_rows * of_columns)), rows(of_rows), columns(of_columns) {}
  Scalar& operator()(Index i, Index j) { return cells[static_cast<std::size_t>(i * columns + j)]; }
  const Scalar& operator()(Index i, Index j) const {
    return cells[static_cast<std::size_t>(i * columns + j)];
  }
  Rows<Scalar> view() { return {cells.data(), rows, columns}; }
};

Matrix<double> middles(const Rows<Interval>& a) {
  Matrix<double> result(a.count, a.columns);
  std::transform(a.cells, a.cells + a.count * a.columns, result.cells.begin(),
                 [](Interval cell) { return cell.mid(); });
  return result;
}

/// What elimination in doubles makes of the middles.
Matrix<double> double_solution(const Rows<Interval>& a, const Rows<Interval>& b) {
  Matrix<double> used = middles(a);
  Matrix<double> result = middles(b);
  eliminate(used.view(), result.view());
  return result;
}

/// Nor shall the blocks in which Eigen works, which it would choose by the processor's caches.
void fix_blocks() {
  constexpr std::ptrdiff_t kib = 1024;
  static const bool fixed = [] {
    Eigen::setCpuCacheSizes(32 * kib, 256 * kib, 2048 * kib);
    return true;
  }();
  static_cast<void>(fixed);
}

/// About the inverse of the middles; empty where there is none. How near it comes is found out from the
/// residual.
std::optional<Matrix<double>> about_inverse(const Rows<Interval>& a) {
  using Doubles = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  fix_blocks();
  Matrix<double> result = middles(a);
  Eigen::Map<Doubles> cells(result.cells.data(), a.count, a.count);
  cells = Eigen::PartialPivLU<Doubles>(cells).inverse();
  return cells.allFinite() ? std::optional(std::move(result)) : std::nullopt;
}

/// The product of a matrix of doubles and column j of one of intervals, row i.
template <class Column>
Interval product(const Matrix<double>& r, Index i, Column column) {
  Interval sum = 0;
  for (Index k = 0; k < r.columns; ++k) {
    sum += Interval(r(i, k)) * column(k);
  }
  return sum;
}

/// No number in it is farther from 0.
double magnitude(Interval x) {
  return std::max(std::abs(x.lo), std::abs(x.hi));
}

/// Of each row of C = I - R a the sum of the magnitudes, rounded up.
std::vector<Interval> deviations(const Matrix<double>& r, const Rows<Interval>& a) {
  std::vector<Interval> sums;
  for (Index i = 0; i < a.count; ++i) {
    Interval sum = 0;
    for (Index j = 0; j < a.count; ++j) {
      const Interval cell = Interval(i == j ? 1 : 0) - product(r, i, [&](Index k) { return a(k, j); });
      sum += Interval(magnitude(cell));
    }
    sums.emplace_back(sum.hi);
  }
  return sums;
}

/// Column j of b becomes the enclosure of its solution near `about`.
void enclose_column(const Matrix<double>& r, const Rows<Interval>& a, const std::vector<Interval>& deviation,
                    const Rows<Interval>& b, const Matrix<double>& about, Index j) {
  const auto residual = [&](Index i) {
    Interval rest = b(i, j);
    for (Index k = 0; k < a.count; ++k) {
      rest = rest - a(i, k) * Interval(about(k, j));
    }
    return rest;
  };
  std::vector<Interval> residuals;
  for (Index i = 0; i < a.count; ++i) {
    residuals.push_back(residual(i));
  }
  std::vector<Interval> corrections;
  double largest = 0;
  double norm = 0;
  for (Index i = 0; i < a.count; ++i) {
    corrections.push_back(product(r, i, [&](Index k) { return residuals[static_cast<std::size_t>(k)]; }));
    largest = std::max(largest, magnitude(corrections.back()));
    norm = std::max(norm, deviation[static_cast<std::size_t>(i)].hi);
  }
  const Interval distance = Interval(largest) / (Interval(1) - Interval(norm));
  for (Index i = 0; i < a.count; ++i) {
    const double reach = (deviation[static_cast<std::size_t>(i)] * distance).hi;
    const Interval enclosure =
        Interval(about(i, j)) + corrections[static_cast<std::size_t>(i)] + Interval(-reach, reach);
    b(i, j) = hull(enclosure, about(i, j));  // what doubles compute is in it, too
  }
}

/// By elimination, each pivot the one whose middle is largest; everything where one but the last may be 0.
Interval determinant_by_elimination(std::vector<Interval> cells, Index n) {
  const Rows<Interval> a{cells.data(), n, n};
  Interval product = 1;
  for (Index k = 0; k < n; ++k) {
    Index best = k;
    for (Index i = k + 1; i < n; ++i) {
      best = std::abs(a(i, k).mid()) > std::abs(a(best, k).mid()) ? i : best;
    }
    if (best != k) {
      a.exchange(best, k);
      product = -product;
    }
    product *= a(k, k);
    if (k + 1 < n && a(k, k).contains(0)) {
      return everything;
    }
    for (Index i = k + 1; i < n; ++i) {
      a.subtract(i, k, a(i, k) / a(k, k), k + 1);
    }
  }
  return product;
}

}  // namespace

void enclose_solution(const Rows<Interval>& a, const Rows<Interval>& b) {
  const Matrix<double> about = double_solution(a, b);
  const std::optional<Matrix<double>> r = about_inverse(a);
  const std::vector<Interval> deviation = r ? deviations(*r, a) : std::vector<Interval>();
  const bool decided = r && std::ranges::all_of(deviation, [](Interval sum) { return sum.hi < 1; }) &&
                       std::ranges::all_of(about.cells, [](double cell) { return std::isfinite(cell); });
  if (!decided) {
    std::fill_n(b.cells, b.count * b.columns, everything);
    return;
  }
  for (Index j = 0; j < b.columns; ++j) {
    enclose_column(*r, a, deviation, b, about, j);
  }
}

Interval enclosed_determinant(const Rows<Interval>& a) {
  constexpr Index most_rows_of_formula = 3;
  if (a.count <= most_rows_of_formula) {
    return small_determinant(a);
  }
  Matrix<double> used = middles(a);
  const double about = eliminated_determinant(used.view());
  Interval result = everything;
  if (const std::optional<Matrix<double>> r = about_inverse(a)) {
    Matrix<Interval> near_identity(a.count, a.count);
    for (Index i = 0; i < a.count; ++i) {
      for (Index j = 0; j < a.count; ++j) {
        near_identity(i, j) = product(*r, i, [&](Index k) { return a(k, j); });
      }
    }
    result = determinant_by_elimination(std::move(near_identity.cells), a.count) /
             determinant_by_elimination({r->cells.begin(), r->cells.end()}, a.count);
  }
  if (!std::isfinite(result.lo) || !std::isfinite(result.hi)) {
    result = determinant_by_elimination({a.cells, a.cells + a.count * a.count}, a.count);
  }
  return hull(result, about);  // what doubles compute is in it, too
}

}  // namespace gradewright::engine::ops
