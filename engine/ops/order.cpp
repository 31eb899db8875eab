#include "engine/ops/order.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "engine/graph/operation_definition.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/ops/gather.hpp"
#include "engine/ops/lines.hpp"
#include "engine/ops/order_rules.hpp"
#include "engine/ops/undecided_order.hpp"

namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

/// The cells of a line, one after the other.
template <class Scalar>
std::vector<Scalar> cells_of(const Line<Scalar>& line) {
  std::vector<Scalar> cells;
  for (Index i = 0; i < line.length; ++i) {
    cells.push_back(line[i]);
  }
  return cells;
}

template <class Scalar>
void put(const std::vector<Scalar>& results, const Line<Scalar>& line) {
  for (Index i = 0; i < line.length; ++i) {
    line.result(i) = results[static_cast<std::size_t>(i)];
  }
}

/// Whether an open cell makes the order of a line open.
template <class Scalar>
bool is_open(const Line<Scalar>& /*line*/) {
  return false;
}
bool is_open(const Line<Rational>& line) {
  for (Index i = 0; i < line.length; ++i) {
    if (line[i].is_open()) {
      return true;
    }
  }
  return false;
}

template <class Scalar>
void fill_open(const Line<Scalar>& /*line*/) {}
void fill_open(const Line<Rational>& line) {
  for (Index i = 0; i < line.length; ++i) {
    line.result(i) = Rational::open();
  }
}

template <class Scalar>
void sort_line(const Line<Scalar>& line, bool descending) {
  if (is_open(line)) {
    fill_open(line);
    return;
  }
  for (Index i = 0; i < line.length; ++i) {
    line.result(i) = line[i];
  }
  rules::sort_in_place(
      line.length,
      [&](Index a, Index b) {
        return rules::stands_before<Scalar>({line.result(a), 0}, {line.result(b), 0}, descending);
      },
      [&](Index a, Index b) { std::swap(line.result(a), line.result(b)); });
}
void sort_line(const Line<Interval>& line, bool descending) {
  put(enclosed_order(cells_of(line), descending), line);
}

template <class Scalar>
void argsort_line(const Line<Scalar>& line, bool descending) {
  if (is_open(line)) {
    fill_open(line);
    return;
  }
  std::vector<Index> places(static_cast<std::size_t>(line.length));
  std::iota(places.begin(), places.end(), Index{0});
  const auto at = [&](Index i) -> Index& { return places[static_cast<std::size_t>(i)]; };
  rules::sort_in_place(
      line.length,
      [&](Index a, Index b) {
        return rules::stands_before<Scalar>({line[at(a)], at(a)}, {line[at(b)], at(b)}, descending);
      },
      [&](Index a, Index b) { std::swap(at(a), at(b)); });
  for (Index i = 0; i < line.length; ++i) {
    line.result(i) = Scalar(at(i));
  }
}
/// The places are kept in the result, so that nothing is allocated.
void argsort_line(const Line<double>& line, bool descending) {
  for (Index i = 0; i < line.length; ++i) {
    line.result(i) = static_cast<double>(i);
  }
  const auto at = [&](Index i) { return static_cast<Index>(line.result(i)); };
  rules::sort_in_place(
      line.length,
      [&](Index a, Index b) {
        return rules::stands_before<double>({line[at(a)], at(a)}, {line[at(b)], at(b)}, descending);
      },
      [&](Index a, Index b) { std::swap(line.result(a), line.result(b)); });
}
void argsort_line(const Line<Interval>& line, bool descending) {
  put(enclosed_places(cells_of(line), descending), line);
}

struct OrderRule {
  Index axis = -1;  // as given
  bool descending = false;

  Shape shape(std::span<const Shape> x) const {
    normalise_axis(axis, x[0].rank());
    return x[0];
  }
  /// As of a merge sort.
  Cost cost(std::span<const Shape> x, const Shape& y) const {
    Index doublings = 0;
    for (Index length = x[0][normalise_axis(axis, x[0].rank())]; length > 1; length = (length + 1) / 2) {
      ++doublings;
    }
    return {.additions = y.size() * doublings};
  }

 protected:
  std::vector<notation::Option> options() const {
    std::vector<notation::Option> result;
    if (axis != -1) {
      result.push_back(notation::option("axis", notation::number(axis)));
    }
    if (descending) {
      result.push_back(notation::option("descending", notation::name("True")));
    }
    return result;
  }
};

struct Sort : OrderRule {
  static constexpr std::string_view name = "sort";
  static constexpr OperationTraits traits{.rational = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    for_each_line(x[0], y, normalise_axis(axis, y.shape.rank()),
                  [&](const Line<Scalar>& line) { sort_line(line, descending); });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // y_i = x_{p_i}, so that dx_j = g_{r_j} at the place r_j that x_j was moved to, where p itself is sorted
    const Expr ranks = argsort(argsort(at.operands[0], axis, descending), axis);
    return {gather(at.upstream, axis, ranks)};
  }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), options()); }
};

struct Argsort : OrderRule {
  static constexpr std::string_view name = "argsort";
  static constexpr OperationTraits traits{.rational = true, .jumps_with = 0b1, .whole = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    for_each_line(x[0], y, normalise_axis(axis, y.shape.rank()),
                  [&](const Line<Scalar>& line) { argsort_line(line, descending); });
  }
  std::vector<Expr> adjoint(const AdjointInput&) const {
    return {nullptr};  // piecewise constant
  }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), options()); }
};

/// The cells whose extreme is asked for; of the smallest, with the other sign.
template <class Scalar>
struct Candidates {
  const Scalar* cells;
  Index length, distance;
  bool of_smallest;

  Scalar operator[](Index i) const {
    const Scalar& cell = cells[i * distance];
    return of_smallest ? Scalar(-cell) : cell;
  }
};

template <class Scalar>
Scalar place_of_largest(const Candidates<Scalar>& x) {
  Index best = 0;
  for (Index i = 1; i < x.length; ++i) {
    best = rules::stands_before<Scalar>({x[i], i}, {x[best], best}, true) ? i : best;
  }
  return Scalar(static_cast<double>(best));
}
Rational place_of_largest(const Candidates<Rational>& x) {
  for (Index i = 0; i < x.length; ++i) {
    if (x[i].is_open()) {
      return Rational::open();
    }
  }
  return place_of_largest<Rational>(x);
}
Interval place_of_largest(const Candidates<Interval>& x) {
  std::vector<Interval> cells;
  for (Index i = 0; i < x.length; ++i) {
    cells.push_back(x[i]);
  }
  return enclosed_place_of_largest(cells);
}

struct PlaceOfExtremeRule {
  std::optional<Index> axis;  // as given
  bool keep = false;

  Shape shape(std::span<const Shape> x) const {
    if (x[0].size() == 0) {
      throw ShapeError(fmt::format("there is no extreme of no cells, of {}", in_words(x[0])));
    }
    std::vector<Index> extents(x[0].begin(), x[0].end());
    if (!axis) {
      extents.assign(keep ? extents.size() : 0, 1);
    } else if (const int along = normalise_axis(*axis, x[0].rank()); keep) {
      extents[static_cast<std::size_t>(along)] = 1;
    } else {
      extents.erase(extents.begin() + along);
    }
    return Shape(extents);
  }
  std::vector<Expr> adjoint(const AdjointInput&) const {
    return {nullptr};  // piecewise constant
  }
  Cost cost(std::span<const Shape> x, const Shape& y) const { return {.additions = x[0].size() - y.size()}; }

 protected:
  template <class Scalar>
  void places(TensorView<Scalar> x, MutableTensorView<Scalar> y, bool of_smallest) const {
    const int along = axis ? normalise_axis(*axis, x.shape.rank()) : 0;
    const Index length = axis ? x.shape[along] : x.size();
    const Index distance = axis ? x.shape.strides()[static_cast<std::size_t>(along)] : 1;
    Index next = 0;
    for (Index block = 0; block < x.size(); block += length * distance) {
      for (Index inner = 0; inner < distance; ++inner) {
        y[next++] =
            place_of_largest(Candidates<Scalar>{x.cells + block + inner, length, distance, of_smallest});
      }
    }
  }
  std::vector<notation::Option> options() const {
    std::vector<notation::Option> result;
    if (axis) {
      result.push_back(notation::option("axis", notation::number(*axis)));
    }
    if (keep) {
      result.push_back(notation::option("keepdims", notation::name("True")));
    }
    return result;
  }
};

struct Argmax : PlaceOfExtremeRule {
  static constexpr std::string_view name = "argmax";
  static constexpr OperationTraits traits{.rational = true, .jumps_with = 0b1, .whole = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    places(x[0], y, false);
  }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), options()); }
};

struct Argmin : PlaceOfExtremeRule {
  static constexpr std::string_view name = "argmin";
  static constexpr OperationTraits traits{.rational = true, .jumps_with = 0b1, .whole = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    places(x[0], y, true);
  }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), options()); }
};

}  // namespace

Expr sort(const Expr& x, Index axis, bool descending) {
  return apply(operation(Sort{{axis, descending}}), {x});
}
Expr argsort(const Expr& x, Index axis, bool descending) {
  return apply(operation(Argsort{{axis, descending}}), {x});
}
Expr argmax(const Expr& x, std::optional<Index> axis, bool keep_axis) {
  return apply(operation(Argmax{{axis, keep_axis}}), {x});
}
Expr argmin(const Expr& x, std::optional<Index> axis, bool keep_axis) {
  return apply(operation(Argmin{{axis, keep_axis}}), {x});
}

}  // namespace gradewright::engine::ops
