#include "answers/judging/follow/any_order.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/matching.hpp"
#include "answers/judging/follow/followed_cells.hpp"

namespace gradewright::judging {
namespace {

bool is_number(const ReadCell& cell) {
  return cell.state == ReadCell::State::number && cell.number.is_finite();
}

bool is_right(const WrittenNumber& number, const SettledCell& key, const Rule& rule) {
  return compare(number, key, rule).result == Comparison::Result::right;
}

}  // namespace

Order order_that_follows(const ReadValue& value, const PreparedItem& prepared, const SettledTensor& carried,
                         const std::vector<Interval>& reachable) {
  const Rule& rule = prepared.standard.rule;
  const auto right = [&](std::size_t cell, std::size_t place) {
    const ReadCell& written = value.cells[place];
    return is_number(written) && (is_right(written.number, prepared.standard.key.cells()[cell], rule) ||
                                  is_right(written.number, carried.cells()[cell], rule));
  };
  const auto follows = [&](std::size_t cell, std::size_t place) {
    const ReadCell& written = value.cells[place];
    return right(cell, place) ||
           (is_number(written) &&
            within_reach(written.number, carried.cells()[cell], reachable[cell], rule) != CellFollows::no);
  };
  Order order = match_all(value.cells.size(), right);
  for (std::size_t cell = 0; cell < order.size(); ++cell) {
    if (!right(cell, order[cell])) {
      return match_all(value.cells.size(), follows);
    }
  }
  return order;
}

std::vector<Order> orders_by_key(const ReadValue& value, const Standard& standard) {
  constexpr std::size_t most_left = 3;
  if (value.shape != standard.key.shape()) {
    return {};
  }
  const auto right = [&](std::size_t cell, std::size_t place) {
    const ReadCell& written = value.cells[place];
    return is_number(written) && is_right(written.number, standard.key.cells()[cell], standard.rule);
  };
  const Order first = match_all(value.cells.size(), right);
  std::vector<std::size_t> left;
  for (std::size_t cell = 0; cell < first.size(); ++cell) {
    if (!right(cell, first[cell])) {
      left.push_back(cell);
    }
  }
  if (left.size() > most_left) {
    return {};
  }
  std::vector<std::size_t> turn(left.size());
  std::iota(turn.begin(), turn.end(), 0);
  std::vector<Order> orders;
  do {
    Order& order = orders.emplace_back(first);
    for (std::size_t i = 0; i < left.size(); ++i) {
      order[left[i]] = first[left[turn[i]]];
    }
  } while (std::ranges::next_permutation(turn).found);
  return orders;
}

ReadValue in_order_of_key(const ReadValue& value, const Order& order) {
  ReadValue ordered = value;
  for (std::size_t cell = 0; cell < order.size(); ++cell) {
    ordered.cells[cell] = value.cells[order[cell]];
  }
  return ordered;
}

}  // namespace gradewright::judging
