#include "answers/judging/explain/shape_fit.hpp"

#include <algorithm>

#include "answers/judging/compare/compare.hpp"

namespace gradewright::judging {
namespace {

/// Whether the extents other than 1 are the same, in the same order.
bool same_long_axes(const Shape& a, const Shape& b) {
  int in_b = 0;
  for (const Index extent : a) {
    if (extent == 1) {
      continue;
    }
    while (in_b < b.rank() && b[in_b] == 1) {
      ++in_b;
    }
    if (in_b == b.rank() || b[in_b++] != extent) {
      return false;
    }
  }
  return std::all_of(b.begin() + in_b, b.end(), [](Index extent) { return extent == 1; });
}

bool has_one_long_axis_at_most(const Shape& shape) {
  return std::count_if(shape.begin(), shape.end(), [](Index extent) { return extent != 1; }) <= 1;
}

bool is_right(const ReadCell& cell, const SettledCell& key, const Rule& rule) {
  return cell.state == ReadCell::State::number &&
         compare(cell.number, key, rule).result == Comparison::Result::right;
}

/// Whether cell `from(i)` of the value is right for every cell i of the key.
template <class From>
bool all_right(const ReadValue& value, const SettledTensor& key, const Rule& rule, From from) {
  for (Index cell = 0; cell < key.size(); ++cell) {
    if (!is_right(value.cells[static_cast<std::size_t>(from(cell))], key[cell], rule)) {
      return false;
    }
  }
  return true;
}

/// The cell of the transposed matrix that stands where cell `cell` of a rows x columns matrix does.
Index transposed_cell(Index cell, Index rows, Index columns) {
  return cell % columns * rows + cell / columns;
}

bool right_the_other_way(const ReadValue& value, const SettledTensor& key, const Rule& rule) {
  const Index rows = key.shape()[0];
  const Index columns = key.shape()[1];
  return all_right(value, key, rule, [&](Index cell) { return transposed_cell(cell, rows, columns); });
}

bool both_lists(const Shape& read, const Shape& asked) {
  return read.rank() == 1 && asked.rank() == 1;
}

bool both_matrices(const Shape& read, const Shape& asked) {
  return read.rank() == 2 && asked.rank() == 2;
}

/// The value's cell that stands for cell `at` of the key around the missing row `row` of `width` cells.
Index around_row(Index at, Index row, Index width) {
  return at < row * width ? at : at - width;
}

/// Lists, or matrices with as many columns.
bool differ_in_rows(const Shape& read, const Shape& asked) {
  return both_lists(read, asked) || (both_matrices(read, asked) && read[1] == asked[1]);
}

std::optional<Index> missing_row(const ReadValue& value, const SettledTensor& key, const Rule& rule) {
  if (!differ_in_rows(value.shape, key.shape()) || value.shape[0] == 0 ||
      value.shape[0] + 1 != key.shape()[0]) {
    return std::nullopt;
  }
  const Index rows = key.shape()[0];
  const Index width = key.size() / rows;
  for (Index row = 0; row < rows; ++row) {
    bool fits = true;
    for (Index at = 0; fits && at < key.size(); ++at) {
      fits = at / width == row ||
             is_right(value.cells[static_cast<std::size_t>(around_row(at, row, width))], key[at], rule);
    }
    if (fits) {
      return row;
    }
  }
  return std::nullopt;
}

ShapeFit wrong_shape(const ReadValue& value, const SettledTensor& key, const Rule& rule) {
  const Shape& read = value.shape;
  const Shape& asked = key.shape();
  if (both_matrices(read, asked) && read[0] == asked[1] && read[1] == asked[0]) {
    return {ShapeFit::Kind::transposed, right_the_other_way(value, key, rule), {}};
  }
  if (read.size() == asked.size() && has_one_long_axis_at_most(read)) {
    return {ShapeFit::Kind::flattened, all_right(value, key, rule, [](Index cell) { return cell; }), {}};
  }
  if (differ_in_rows(read, asked)) {
    return {ShapeFit::Kind::rows, false, {}};
  }
  const bool as_many_rows = both_matrices(read, asked) && read[0] == asked[0];
  return {as_many_rows ? ShapeFit::Kind::columns : ShapeFit::Kind::other, false, {}};
}

}  // namespace

bool shape_fits(const Shape& read, const Shape& asked) {
  // With equal ranks the axes of length 1 were written on purpose: a row is not a column.
  return read == asked || (read.rank() != asked.rank() && same_long_axes(read, asked));
}

ShapeFit shape_fit(const ReadValue& value, const SettledTensor& key, const Rule& rule) {
  const Shape& read = value.shape;
  const Shape& asked = key.shape();
  if (read == asked) {
    return {};
  }
  if (shape_fits(read, asked)) {
    return {ShapeFit::Kind::long_axes, false, {}};
  }
  ShapeFit fit = wrong_shape(value, key, rule);
  fit.missing_row = missing_row(value, key, rule);
  return fit;
}

std::optional<Index> cell_for(Index at, const ShapeFit& fit, const Shape& asked) {
  if (fit.fits()) {
    return at;
  }
  if (fit.missing_row) {
    const Index width = asked.size() / asked[0];
    return at / width == *fit.missing_row ? std::nullopt
                                          : std::optional(around_row(at, *fit.missing_row, width));
  }
  return std::nullopt;
}

bool right_when_transposed(const ReadValue& value, const SettledTensor& key, const Rule& rule) {
  const Shape& asked = key.shape();
  return asked.rank() == 2 && asked[0] == asked[1] && value.shape == asked &&
         right_the_other_way(value, key, rule);
}

}  // namespace gradewright::judging
