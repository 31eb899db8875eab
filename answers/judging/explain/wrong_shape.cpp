#include "answers/judging/explain/wrong_shape.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "answers/judging/compare/compare.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::judging {
namespace {

std::vector<Index> longer_axes(const Shape& shape) {
  std::vector<Index> axes;
  std::copy_if(shape.begin(), shape.end(), std::back_inserter(axes),
               [](Index extent) { return extent != 1; });
  return axes;
}

bool is_row(const Shape& shape) {
  return shape.rank() == 2 && shape[0] == 1 && shape[1] > 1;
}
bool is_column(const Shape& shape) {
  return shape.rank() == 2 && shape[1] == 1 && shape[0] > 1;
}

/// "a number", "a list of 3", "a row of 3", "a column of 3", "a 2 x 3 matrix", "a 2 x 3 x 4 tensor".
std::string in_words(const Shape& shape) {
  if (shape.is_scalar()) {
    return "a number";
  }
  if (shape.rank() == 1) {
    return fmt::format("a list of {}", shape[0]);
  }
  if (is_row(shape) || is_column(shape)) {
    return fmt::format("a {} of {}", is_row(shape) ? "row" : "column", shape.size());
  }
  return fmt::format("a {} {}", joined(shape.extents(), " x "), shape.rank() == 2 ? "matrix" : "tensor");
}

/// Whether cell `from(i)` of the value is right for every cell i of the key.
template <class From>
bool all_right(const ReadValue& value, const SettledTensor& key, const Rule& rule, From from) {
  for (Index cell = 0; cell < key.size(); ++cell) {
    const ReadCell& read = value.cells[static_cast<std::size_t>(from(cell))];
    if (read.state != ReadCell::State::number ||
        compare(read.number, key[cell], rule).result != Comparison::Result::right) {
      return false;
    }
  }
  return true;
}

/// The cell of the transposed matrix that stands where cell `cell` of a rows x columns matrix does.
Index transposed_cell(Index cell, Index rows, Index columns) {
  return cell % columns * rows + cell / columns;
}

/// "one row is missing (4 instead of 5)", "two columns too many", for lengths along one axis.
std::string length_differs(Index read, Index asked, std::string_view one, std::string_view many) {
  const Index apart = read < asked ? asked - read : read - asked;
  const std::string what = apart == 1 ? fmt::format("one {} is", one) : fmt::format("{} {} are", apart, many);
  return fmt::format("{} {}: {} instead of {}", what, read < asked ? "missing" : "too many", read, asked);
}

std::string describe_transposed(const ReadValue& value, const SettledTensor& key, const Rule& rule) {
  const Shape& asked = key.shape();
  const bool right =
      all_right(value, key, rule, [&](Index cell) { return transposed_cell(cell, asked[0], asked[1]); });
  const std::string what =
      is_row(value.shape) || is_column(value.shape)
          ? fmt::format("{} where {} was asked for", in_words(value.shape), in_words(asked))
          : fmt::format("the matrix is transposed: {} where {} was asked for", in_words(value.shape),
                        in_words(asked));
  return what + (right ? "; the other way round, every cell is right" : "");
}

std::string describe_flattened(const ReadValue& value, const SettledTensor& key, const Rule& rule) {
  const bool right = all_right(value, key, rule, [](Index cell) { return cell; });
  return fmt::format("the cells of {} in {}{}", in_words(key.shape()), in_words(value.shape),
                     right ? "; in that order they are all right" : "");
}

std::string describe(const ReadValue& value, const SettledTensor& key, const Rule& rule) {
  const Shape& read = value.shape;
  const Shape& asked = key.shape();
  if (read.rank() == 2 && asked.rank() == 2 && read[0] == asked[1] && read[1] == asked[0]) {
    return describe_transposed(value, key, rule);
  }
  if (read.size() == asked.size() && longer_axes(read).size() <= 1) {
    return describe_flattened(value, key, rule);
  }
  const bool lists = read.rank() == 1 && asked.rank() == 1;
  if (lists || (read.rank() == 2 && asked.rank() == 2 && read[1] == asked[1])) {
    std::string what = length_differs(read[0], asked[0], lists ? "value" : "row", lists ? "values" : "rows");
    if (const auto row = missing_row(value, key, rule)) {
      what += fmt::format("; without {} {}, every cell is right", lists ? "entry" : "row", *row + 1);
    }
    return what;
  }
  if (read.rank() == 2 && asked.rank() == 2 && read[0] == asked[0]) {
    return length_differs(read[1], asked[1], "column", "columns");
  }
  return fmt::format("{} where {} was asked for", in_words(read), in_words(asked));
}

}  // namespace

std::optional<std::string> accepted_shape(const Shape& read, const Shape& asked) {
  if (read == asked) {
    return std::string();
  }
  // With equal ranks the axes of length 1 were written on purpose: a row is not a column.
  if (read.rank() == asked.rank() || longer_axes(read) != longer_axes(asked)) {
    return std::nullopt;
  }
  return fmt::format("{} read as {}", in_words(read), in_words(asked));
}

std::string describe_wrong_shape(const ReadValue& value, const SettledTensor& key, const Rule& rule) {
  std::string sentence = "Wrong shape: " + describe(value, key, rule) + ".";
  return sentence;
}

std::optional<Index> missing_row(const ReadValue& value, const SettledTensor& key, const Rule& rule) {
  const Shape& read = value.shape;
  const Shape& asked = key.shape();
  const bool lists = read.rank() == 1 && asked.rank() == 1;
  const bool matrices = read.rank() == 2 && asked.rank() == 2 && read[1] == asked[1];
  if (!(lists || matrices) || read[0] == 0 || read[0] + 1 != asked[0]) {
    return std::nullopt;
  }
  const Index width = key.size() / asked[0];
  for (Index row = 0; row < asked[0]; ++row) {
    bool fits = true;
    for (Index cell = 0; fits && cell < read.size(); ++cell) {
      const ReadCell& written = value.cells[static_cast<std::size_t>(cell)];
      const Index in_key = cell < row * width ? cell : cell + width;
      fits = written.state == ReadCell::State::number &&
             compare(written.number, key[in_key], rule).result == Comparison::Result::right;
    }
    if (fits) {
      return row;
    }
  }
  return std::nullopt;
}

bool right_when_transposed(const ReadValue& value, const SettledTensor& key, const Rule& rule) {
  const Shape& asked = key.shape();
  return asked.rank() == 2 && asked[0] == asked[1] && value.shape == asked &&
         all_right(value, key, rule, [&](Index cell) { return transposed_cell(cell, asked[0], asked[1]); });
}

}  // namespace gradewright::judging
