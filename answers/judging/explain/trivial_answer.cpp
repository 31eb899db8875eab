#include "answers/judging/explain/trivial_answer.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/own_digits.hpp"
#include "answers/judging/explain/own_range.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::judging {
namespace {

/// What is less than this share of the largest number of an answer makes no difference to it: 0.9999 of a
/// given is the given. Of whole answers every digit counts.
const Rational next_to_nothing(Decimal(1, -3));

WrittenNumber negated(const WrittenNumber& number) {
  return {-number.numerator(), number.denominator()};
}

bool is_right(const WrittenNumber& number, const SettledCell& key, const Rule& rule) {
  return compare(number, key, rule).result == Comparison::Result::right;
}

/// The extent of the last axis that is longer than 1.
std::size_t row_length(const Shape& shape) {
  for (int axis = shape.rank(); axis-- > 0;) {
    if (shape[axis] > 1) {
      return static_cast<std::size_t>(shape[axis]);
    }
  }
  return 1;
}

std::vector<std::size_t> all_cells(const ReadValue& value) {
  std::vector<std::size_t> cells(value.cells.size());
  std::iota(cells.begin(), cells.end(), std::size_t{0});
  return cells;
}

/// A row or column of a tensor: cells `stride` apart.
struct Line {
  Index first = 0;
  Index stride = 1;
};

/// The rows of that length, and of a matrix its columns.
std::vector<Line> lines_of(const Shape& shape, Index length) {
  std::vector<Line> lines;
  if (shape.rank() > 0 && shape.from_end(-1) == length) {
    for (Index first = 0; first < shape.size(); first += length) {
      lines.push_back({first, 1});
    }
  }
  if (shape.rank() == 2 && shape[0] == length) {
    for (Index column = 0; column < shape[1]; ++column) {
      lines.push_back({column, shape[1]});
    }
  }
  return lines;
}

}  // namespace

TrivialAnswer::TrivialAnswer(const ReadValue& answer, const PreparedItem& prepared)
    : TrivialAnswer(answer, prepared, all_cells(answer), {}) {}

TrivialAnswer::TrivialAnswer(const ReadValue& answer, const PreparedItem& prepared,
                             std::vector<std::size_t> cells, std::span<const Interval> reachable)
    : answer_(answer), prepared_(prepared), cells_(std::move(cells)), reachable_(reachable) {
  const Rule& rule = prepared_.standard.rule;
  limits_.resize(answer_.cells.size());
  for (const std::size_t at : cells_) {
    const WrittenNumber& own = answer_.cells[at].number;
    largest_ = std::max(largest_, abs(exactly(own)));
    for (const auto& limit : {compare(own, prepared_.standard.key.cells()[at], rule).limit,
                              compare(own, {exactly(own).rounded(settled_digits), false}, rule).limit}) {
      limits_[at] = std::max(limits_[at], limit ? limit->to_double() : 0);
    }
  }
}

bool TrivialAnswer::is_far(std::size_t at, double other) const {
  // The rule's limit at the other number may be ten times that at the answer: a digit more before the point.
  constexpr double more = 11;
  const double own = as_double(answer_.cells[at].number);
  const double nothing = std::max(std::abs(other), largest_.rounded(settled_digits).to_double()) * 1e-3;
  return std::abs(own - other) > more * std::max(limits_[at], nothing);
}

bool TrivialAnswer::same(std::size_t at, const WrittenNumber& other) const {
  const double value = as_double(other);
  if (!reachable_.empty() && reachable_[at].contains(value)) {
    return true;
  }
  if (is_far(at, value)) {
    return false;
  }
  const SettledCell& key = prepared_.standard.key.cells()[at];
  const Rule& rule = prepared_.standard.rule;
  const WrittenNumber& own = answer_.cells[at].number;
  const Rational distance = abs(exactly(own) - exactly(other));
  if (distance == Rational(0)) {
    return true;
  }
  if (problems::is_exact(rule)) {
    return false;
  }
  if (distance <= std::max(abs(exactly(other)), largest_) * next_to_nothing) {
    return true;
  }
  // At the digits of the answer: who copies 0.4 does not write 0.395.
  const auto at_key = compare(own, key, rule).limit;
  return (at_key && distance <= Rational(*at_key)) ||
         is_right(own, {exactly(other).rounded(settled_digits), false}, rule);
}

bool TrivialAnswer::key_is(std::size_t at, const WrittenNumber& other) const {
  return is_right(other, prepared_.standard.key.cells()[at], prepared_.standard.rule);
}

bool TrivialAnswer::is_zero() const {
  Rational most(0);
  for (const SettledCell& cell : prepared_.standard.key.cells()) {
    most = cell.is_finite() && most < abs(exactly(cell)) ? abs(exactly(cell)) : most;
  }
  const bool exact = problems::is_exact(prepared_.standard.rule);
  bool of_key = true;
  for (const std::size_t at : cells_) {
    const Rational size = abs(exactly(answer_.cells[at].number));
    // At the digits asked: who writes more than those of a number next to zero has not worked out more.
    const bool of_answer =
        same(at, Decimal(0)) ||
        is_right(Decimal(0), {size.rounded(settled_digits), false}, prepared_.standard.rule) ||
        (!exact && size <= most * next_to_nothing);
    if (!of_answer) {
      return false;
    }
    of_key = of_key && key_is(at, Decimal(0));
  }
  return !of_key;
}

bool TrivialAnswer::is_one() const {
  const auto is_number = [this](const Decimal& number) { return same(0, number) && !key_is(0, number); };
  return answer_.cells.size() == 1 && (is_number(1) || is_number(-1));
}

bool TrivialAnswer::is_constant() const {
  const SettledTensor& key = prepared_.standard.key;
  if (cells_.size() < 2) {
    return false;
  }
  const std::size_t first = cells_.front();
  const bool key_is_constant =
      std::ranges::all_of(cells_, [&](std::size_t at) { return key.cells()[at] == key.cells()[first]; });
  return !key_is_constant && std::ranges::all_of(cells_, [&](std::size_t at) {
    return at == first || same(at, answer_.cells[first].number);
  });
}

bool TrivialAnswer::repeats(const ReadValue& own, const KnownStep& step) const {
  const std::size_t cells = answer_.cells.size();
  if (own.cells.size() != cells || !all_numbers(own)) {
    return false;
  }
  for (const bool other_sign : {false, true}) {
    bool of_answer = true;
    bool of_key = step.value.cells().size() == cells;
    for (const std::size_t at : cells_) {
      const WrittenNumber& number = own.cells[at].number;
      of_answer = same(at, other_sign ? negated(number) : number);
      if (!of_answer) {
        break;
      }
      of_key = of_key && step.value.cells()[at].is_finite();
      if (of_key) {
        const WrittenNumber of_step = as_written(step.value.cells()[at]);
        of_key = key_is(at, other_sign ? negated(of_step) : of_step);
      }
    }
    if (of_answer && !of_key) {
      return true;
    }
  }
  return false;
}

bool TrivialAnswer::repeats(const KnownGiven& given) const {
  const std::size_t cells = answer_.cells.size();
  if (cells > 1) {
    return repeats_rows_of(given.value, given.value);
  }
  if (given.value.size() != 1 || !given.value[0].is_finite()) {
    return false;
  }
  const WrittenNumber number = as_written(given.value[0]);
  const auto is_number = [this](const WrittenNumber& one) { return same(0, one) && !key_is(0, one); };
  return is_number(number) || is_number(negated(number));
}

bool TrivialAnswer::looked_at(std::size_t at) const {
  return cells_.size() == answer_.cells.size() || std::ranges::binary_search(cells_, at);
}

bool TrivialAnswer::tells_a_line(std::size_t row, std::size_t length) const {
  std::size_t looked = 0;
  for (std::size_t at = row; at < row + length; ++at) {
    looked += looked_at(at) ? 1 : 0;
  }
  return looked == length || looked >= 2;
}

bool TrivialAnswer::repeats_rows(const ReadValue& own, const KnownStep& step) const {
  if (answer_.cells.size() < 2 || own.cells.size() != step.value.cells().size() || !all_numbers(own)) {
    return false;
  }
  SettledTensor written(step.value.shape());
  for (std::size_t at = 0; at < own.cells.size(); ++at) {
    written.cells()[at] = {exactly(own.cells[at].number).rounded(settled_digits), false};
  }
  return repeats_rows_of(written, step.value);
}

bool TrivialAnswer::repeats_rows_of(const SettledTensor& lines_of_answer,
                                    const SettledTensor& lines_of_key) const {
  if (!std::ranges::all_of(lines_of_answer.cells(), &SettledCell::is_finite) ||
      !std::ranges::all_of(lines_of_key.cells(), &SettledCell::is_finite)) {
    return false;
  }
  const std::size_t length = row_length(answer_.shape);
  const std::vector<Line> lines = lines_of(lines_of_answer.shape(), static_cast<Index>(length));
  using IsNumber = std::function<bool(std::size_t, const WrittenNumber&)>;
  const auto row_is_a_line = [&](std::size_t row, const SettledTensor& of, bool other_sign,
                                 const IsNumber& is_number) {
    return std::ranges::any_of(lines, [&](const Line& line) {
      for (std::size_t i = 0; i < length; ++i) {
        const WrittenNumber number = as_written(of[line.first + static_cast<Index>(i) * line.stride]);
        if (looked_at(row + i) && !is_number(row + i, other_sign ? negated(number) : number)) {
          return false;
        }
      }
      return true;
    });
  };
  for (const bool other_sign : {false, true}) {
    bool of_answer = true;
    bool of_key = true;
    bool any = false;
    for (std::size_t row = 0; of_answer && row < answer_.cells.size(); row += length) {
      if (!tells_a_line(row, length)) {
        continue;
      }
      any = true;
      of_answer = row_is_a_line(row, lines_of_answer, other_sign,
                                [this](std::size_t at, const WrittenNumber& n) { return same(at, n); });
      of_key =
          of_key && row_is_a_line(row, lines_of_key, other_sign,
                                  [this](std::size_t at, const WrittenNumber& n) { return key_is(at, n); });
    }
    if (any && of_answer && !of_key) {
      return true;
    }
  }
  return false;
}

bool TrivialAnswer::is_at_the_ends() const {
  if (prepared_.range_of_key.size() != answer_.cells.size()) {
    return false;
  }
  for (const std::size_t at : cells_) {
    const Interval& range = prepared_.range_of_key[at];
    const auto is_at = [&](double end) { return std::isfinite(end) && same(at, Decimal::from_double(end)); };
    if (!is_at(range.lo) && !is_at(range.hi)) {
      return false;
    }
  }
  return true;
}

bool TrivialAnswer::is_about(const Tensor<double>& other) const {
  for (const std::size_t at : cells_) {
    const SettledCell cell{Decimal::from_double(other.cells()[at]), false};
    if (!is_right(answer_.cells[at].number, cell, prepared_.standard.rule)) {
      return false;
    }
  }
  return true;
}

}  // namespace gradewright::judging
