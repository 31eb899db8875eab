#include "answers/judging/explain/own_range.hpp"

#include <algorithm>
#include <cmath>

#include "answers/judging/compare/own_digits.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/settled.hpp"

namespace gradewright::judging {
namespace {

bool outside(const WrittenNumber& number, const Interval& range) {
  const Rational value = exactly(number);
  const Rational margin = half_unit_of(number);
  const auto below = [](const Rational& a, double end) {
    return std::isfinite(end) && a < Rational(Decimal::from_double(end));
  };
  const auto above = [](const Rational& a, double end) {
    return std::isfinite(end) && a > Rational(Decimal::from_double(end));
  };
  return below(value + margin, range.lo) || above(value - margin, range.hi);
}

/// Whether a group of cells that sums to 1 in the key is further from it than its own digits allow.
bool misses_one(const ReadValue& value, const KnownStep& step) {
  const Shape& shape = step.value.shape();
  if (!step.sums_to_one || shape.rank() == 0 ||
      value.cells.size() != static_cast<std::size_t>(shape.size())) {
    return false;
  }
  const auto strides = shape.strides();
  for (int axis = 0; axis < shape.rank(); ++axis) {
    bool of_key = true;
    bool of_value = true;
    const Index stride = strides[static_cast<std::size_t>(axis)];
    for (Index first = 0; first < shape.size(); ++first) {
      if (first / stride % shape[axis] != 0) {
        continue;
      }
      Rational key = 0;
      Rational sum = 0;
      Rational margin = 0;
      for (Index i = 0; i < shape[axis]; ++i) {
        const Index at = first + i * stride;
        const WrittenNumber& number = value.cells[static_cast<std::size_t>(at)].number;
        key += exactly(step.value[at]);
        sum += exactly(number);
        margin += half_unit_of(number);
      }
      of_key = of_key && abs(key - Rational(1)) < Rational(Decimal(1, -9));
      of_value = of_value && abs(sum - Rational(1)) <= margin;
    }
    if (of_key) {
      return !of_value;
    }
  }
  return false;
}

/// A count is whole and not below 0.
bool breaks_count(const ReadValue& value, const KnownStep& step) {
  return step.counts && std::ranges::any_of(value.cells, [](const ReadCell& cell) {
           const Rational count = exactly(cell.number);
           return !count.is_integer() || count.sign() < 0;
         });
}

Decimal largest(const ReadValue& value) {
  Decimal most = 0;
  for (const ReadCell& cell : value.cells) {
    most = std::max(most, exactly(cell.number).rounded(settled_digits).abs());
  }
  return most;
}

Decimal largest(const SettledTensor& key) {
  Decimal most = 0;
  for (const SettledCell& cell : key.cells()) {
    most = cell.is_finite() ? std::max(most, cell.decimal().abs()) : most;
  }
  return most;
}

/// Whole numbers have all digits of a step that is whole; where it is not, some cell must show them.
bool is_written_to_digits_asked(const ReadValue& value, const KnownStep& step, const Rule& rule) {
  const auto is_whole = [](const ReadCell& cell) {
    return !cell.number.is_fraction() && cell.number.numerator().is_integer();
  };
  const bool asks_for_digits = !problems::is_exact(rule) && !is_whole_valued(step);
  return std::ranges::all_of(value.cells,
                             [&](const ReadCell& cell) { return has_digits_asked(cell.number, rule); }) &&
         !(asks_for_digits && std::ranges::all_of(value.cells, is_whole));
}

}  // namespace

bool is_whole_valued(const KnownStep& step) {
  return std::ranges::all_of(step.value.cells(), [](const SettledCell& cell) {
    return cell.is_finite() && cell.exact && cell.decimal().is_integer();
  });
}

bool all_numbers(const ReadValue& value) {
  return std::ranges::all_of(value.cells, [](const ReadCell& cell) {
    return cell.state == ReadCell::State::number && cell.number.is_finite();
  });
}

bool outside_own_range(const ReadValue& value, const KnownStep& step) {
  if (!all_numbers(value) || value.cells.size() != step.range->cells().size() ||
      !std::ranges::all_of(step.value.cells(), &SettledCell::is_finite)) {
    return false;
  }
  for (std::size_t at = 0; at < value.cells.size(); ++at) {
    if (outside(value.cells[at].number, step.range->cells()[at])) {
      return true;
    }
  }
  return misses_one(value, step) || breaks_count(value, step);
}

bool is_plausible(const OwnValue& own, const KnownStep& step) {
  const ReadValue& value = *own.values.front();
  if (own.rule != nullptr && !is_written_to_digits_asked(value, step, *own.rule)) {
    return false;
  }
  const Rational written(largest(value));
  const Rational key(largest(step.value));
  return written * Rational(10) >= key && written <= key * Rational(10);
}

}  // namespace gradewright::judging
