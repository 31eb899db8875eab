#include "answers/judging/credit/free_cells.hpp"

#include <algorithm>
#include <cmath>

#include "answers/judging/explain/compared_value.hpp"
#include "answers/judging/own_answer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/judging/trivial_values.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/numbers/leaf_value.hpp"

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

/// The given with each number a little larger, each by another share of itself.
Tensor<double> moved(const Tensor<Number>& given) {
  Tensor<double> other(given.shape());
  double share = 1e-4;
  for (std::size_t at = 0; at < other.cells().size(); ++at, share *= 1.1) {
    const auto cell = leaf_value<double>(given.cells()[at]);
    other.cells()[at] = cell + share * std::max(std::abs(cell), 1.0);
  }
  return other;
}

/// Which of the asked cells move with the given's where it is a little different: one that merely has the
/// same number was worked out.
std::vector<bool> move_with(const Leaf& given, const Item& item, const Standard& standard) {
  Evaluation<double> evaluation({&item.key, 1});
  const auto asked_value = [&](const Tensor<double>& value) {
    return asked_cells(value, standard.cell_indices).cells();
  };
  const auto key_at = [&](const Tensor<double>& value) {
    evaluation.bind(given.name, value.view());
    evaluation.run();
    const TensorView<double> key = evaluation.value(0);
    return asked_value(Tensor<double>(key.shape, {key.span().begin(), key.span().end()}));
  };
  Tensor<double> here(given.value.shape());
  std::ranges::transform(given.value.cells(), here.cells().begin(), leaf_value<double>);
  const Tensor<double> there = moved(given.value);
  const std::vector<double> from = asked_value(here);
  const std::vector<double> to = asked_value(there);
  const std::vector<double> key_from = key_at(here);
  const std::vector<double> key_to = key_at(there);
  std::vector<bool> with(from.size());
  for (std::size_t at = 0; at < with.size(); ++at) {
    const double step = to[at] - from[at];
    with[at] = std::abs(key_to[at] - key_from[at] - step) <= 1e-3 * step;
  }
  return with;
}

/// The cells that somebody gets right who copies the given, whatever its numbers are near these.
std::vector<bool> copied_cells(const TrivialValue& copy, const Question& question, const Item& item,
                               const Standard& standard) {
  std::vector<bool> cells = right_cells(copy, standard);
  const Expr given = question.scope.find(copy.given);
  const std::vector<Expr> order = topological_order({&item.key, 1});
  if (std::ranges::find(order, given) == order.end()) {
    return std::vector<bool>(cells.size(), false);  // the key does not hang on it
  }
  const std::vector<bool> with = move_with(*given->leaf(), item, standard);
  for (std::size_t at = 0; at < cells.size(); ++at) {
    cells[at] = cells[at] && with[at];
  }
  return cells;
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
    if (add(copied_cells(values[at], question, item, standard), free.cells)) {
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
