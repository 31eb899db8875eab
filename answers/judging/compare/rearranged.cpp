#include "answers/judging/compare/rearranged.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/matching.hpp"

namespace gradewright::judging {
namespace {

using Line = std::vector<std::size_t>;  // places of cells

std::vector<Decimal> sorted_numbers(const Line& line, const SettledTensor& key) {
  std::vector<Decimal> numbers;
  std::ranges::transform(line, std::back_inserter(numbers),
                         [&](std::size_t at) { return key.cells()[at].decimal(); });
  std::ranges::sort(numbers);
  return numbers;
}

bool are_rearrangements(const std::vector<Line>& lines, const SettledTensor& key) {
  return std::ranges::all_of(lines, [&](const Line& line) {
    return sorted_numbers(line, key) == sorted_numbers(lines.front(), key);
  });
}

/// Whether the numbers of the answer's line that count are as many different cells of the key's.
bool is_in_line(const Line& line, const ReadValue& value, const std::vector<bool>& count,
                const SettledTensor& key, const Rule& rule) {
  const auto is_number = [&](std::size_t at) {
    return count[at] && value.cells[at].state == ReadCell::State::number &&
           value.cells[at].number.is_finite();
  };
  const auto partners = match_most(line.size(), [&](std::size_t place, std::size_t cell) {
    return is_number(line[place]) &&
           compare(value.cells[line[place]].number, key.cells()[line[cell]], rule).result ==
               Comparison::Result::right;
  });
  for (std::size_t place = 0; place < line.size(); ++place) {
    if (is_number(line[place]) && !partners[place]) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::vector<Line> lines_along(int axis, const Shape& shape) {
  std::size_t stride = 1;
  for (int later = axis + 1; later < shape.rank(); ++later) {
    stride *= static_cast<std::size_t>(shape[later]);
  }
  const auto length = static_cast<std::size_t>(shape[axis]);
  std::vector<Line> lines;
  for (std::size_t at = 0; at < static_cast<std::size_t>(shape.size()); ++at) {
    if (at / stride % length == 0) {
      Line& line = lines.emplace_back();
      for (std::size_t i = 0; i < length; ++i) {
        line.push_back(at + i * stride);
      }
    }
  }
  return lines;
}

std::vector<bool> cells_out_of_line(const ReadValue& value, const std::vector<bool>& count,
                                    const SettledTensor& key, const Rule& rule) {
  std::optional<std::vector<bool>> fewest;
  for (int axis = 0; axis < key.shape().rank(); ++axis) {
    const std::vector<Line> lines = lines_along(axis, key.shape());
    if (!are_rearrangements(lines, key)) {
      continue;
    }
    std::vector<bool> out(value.cells.size(), false);
    for (const Line& line : lines) {
      if (!is_in_line(line, value, count, key, rule)) {
        std::ranges::for_each(line, [&](std::size_t at) { out[at] = true; });
      }
    }
    if (!fewest || std::ranges::count(out, true) < std::ranges::count(*fewest, true)) {
      fewest = std::move(out);
    }
  }
  return fewest.value_or(std::vector<bool>(value.cells.size(), false));
}

}  // namespace gradewright::judging
