#pragma once

#include <cstddef>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::judging {

/// Where each cell of a key stands in an answer that may have any order: every place is one cell's.
using Order = std::vector<std::size_t>;

/// The order in which as many cells as possible are right by the key, or by `carried`, what follows from
/// somebody's own values; else, in which as many as possible lie in what can follow before rounding, too. One
/// order for the whole answer: two cells that could each be the other never stand for the same one.
Order order_that_follows(const ReadValue& value, const PreparedItem& prepared, const SettledTensor& carried,
                         const std::vector<Interval>& reachable);

/// The orders that an answer may have as a value to carry on: its cells that are right where they belong, the
/// others in every order that is left. None where those are more than three.
std::vector<Order> orders_by_key(const ReadValue& value, const Standard& standard);

/// The answer with its cells in the order of the key.
ReadValue in_order_of_key(const ReadValue& value, const Order& order);

/// What is known of each cell of the key, as the answer has them.
template <class Cell>
std::vector<Cell> as_written(const std::vector<Cell>& cells, const Order& order) {
  std::vector<Cell> written(cells);
  for (std::size_t cell = 0; cell < order.size(); ++cell) {
    written[order[cell]] = cells[cell];
  }
  return written;
}

}  // namespace gradewright::judging
