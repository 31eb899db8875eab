#include "answers/judging/credit/free_cells.hpp"

#include <algorithm>

#include "answers/judging/explain/compared_value.hpp"
#include "answers/judging/own_answer.hpp"
#include "answers/judging/trivial_values.hpp"

namespace gradewright::judging {
namespace {

bool any(const std::vector<bool>& cells) {
  return std::ranges::find(cells, true) != cells.end();
}

bool all(const std::vector<bool>& cells) {
  return std::ranges::find(cells, false) == cells.end();
}

/// Whether some of the cells were not there before.
bool add(const std::vector<bool>& more, std::vector<bool>& cells) {
  bool added = false;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    added = added || (more[at] && !cells[at]);
    cells[at] = cells[at] || more[at];
  }
  return added;
}

/// The cells that a value gets right, written with any number of digits.
std::vector<bool> right_cells(const TrivialValue& trivial, const Standard& standard) {
  ComparedValue compared;
  hold_against(Expected(standard), as_read(trivial.value), compared);
  const SettledTensor key = shown(standard.key, standard.rule);
  std::vector<bool> right(compared.cells.size());
  for (std::size_t at = 0; at < right.size(); ++at) {
    const SettledCell& cell = key.cells()[at];
    const bool shown_as_zero = trivial.given.empty() && cell.is_finite() && cell.decimal().is_zero();
    right[at] = compared.cells[at].outcome == Outcome::correct || shown_as_zero;
  }
  return right;
}

/// Where rows are marked together, the free rows.
void keep_whole_rows(const Shape& shape, std::vector<bool>& cells) {
  const auto length = static_cast<std::ptrdiff_t>(shape.rank() < 2 ? 1 : shape.from_end(-1));
  for (auto row = cells.begin(); row != cells.end(); row += length) {
    if (std::find(row, row + length, false) != row + length) {
      std::fill(row, row + length, false);
    }
  }
}

bool is_shared_by_cells(Credit credit) {
  return credit == Credit::per_cell || credit == Credit::per_row;
}

}  // namespace

FreeCells free_cells(const Question& question, const Item& item, const Standard& standard) {
  if (!item.free_cells || !is_shared_by_cells(standard.credit) || standard.key.size() < 2) {
    return {};
  }
  const std::vector<TrivialValue> values = trivial_values(question, item, standard);
  const std::vector<bool> by_zeros = right_cells(values.front(), standard);
  FreeCells free{by_zeros, any(by_zeros), {}};
  for (std::size_t at = 1; at < values.size() && item.up_to == UpTo::nothing; ++at) {
    if (add(right_cells(values[at], standard), free.cells)) {
      free.givens.push_back(values[at].given);
    }
  }
  if (all(free.cells)) {
    return {};
  }
  if (standard.credit == Credit::per_row) {
    keep_whole_rows(standard.key.shape(), free.cells);
  }
  return any(free.cells) ? free : FreeCells{};
}

std::vector<bool> free_cells_of(const SettledTensor& other, const Standard& standard) {
  if (standard.free.cells.empty()) {
    return {};
  }
  std::vector<bool> cells(other.cells().size());
  std::transform(other.cells().begin(), other.cells().end(), cells.begin(), [&](const SettledCell& cell) {
    for (std::size_t at = 0; at < standard.free.cells.size(); ++at) {
      const Number& value = standard.key.cells()[at].value;
      if (standard.free.cells[at] && (value == cell.value || value == -cell.value)) {
        return true;
      }
    }
    return false;
  });
  return cells;
}

}  // namespace gradewright::judging
