#include "answers/judging/explain/guard.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

#include "answers/judging/compare/compare.hpp"
#include "engine/graph/settle.hpp"
#include "engine/graph/value_range.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/rational.hpp"

namespace gradewright::judging {
namespace {

Rational exactly(const WrittenNumber& number) {
  return Rational(number.numerator()) / Rational(number.denominator());
}

/// Half a unit of the last digit that was written.
Rational half_unit_of(const WrittenNumber& number) {
  return number.is_fraction() ? Rational(0)
                              : Rational(Decimal::power_of_ten(-number.numerator().decimals())) / Rational(2);
}

bool all_numbers(const ReadValue& value) {
  return std::ranges::all_of(value.cells, [](const ReadCell& cell) {
    return cell.state == ReadCell::State::number && cell.number.is_finite();
  });
}

const KnownStep* known(const PreparedItem& prepared, const std::string& name) {
  const auto found = std::ranges::find(prepared.behind, name, &KnownStep::name);
  return found == prepared.behind.end() ? nullptr : &*found;
}

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
        key += Rational(step.value[at].decimal());
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

bool out_of_range(const OwnValue& own, const KnownStep& step) {
  const ReadValue& value = *own.values.front();
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

/// The decimals or significant digits that a rule asks for; whole numbers and fractions have them all.
bool has_digits_asked(const WrittenNumber& number, const Rule* rule) {
  if (rule == nullptr || number.is_fraction() || number.numerator().is_integer()) {
    return true;
  }
  if (const auto* decimals = std::get_if<DecimalsRule>(rule)) {
    return number.numerator().decimals() >= decimals->decimals;
  }
  if (const auto* displayed = std::get_if<DisplayedRule>(rule)) {
    return number.numerator().decimals() >= displayed->minimum;
  }
  const auto* figures = std::get_if<SignificantRule>(rule);
  return figures == nullptr || number.numerator().digits() >= figures->figures;
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

/// Written to the digits asked, and of the key's own size.
bool is_plausible(const OwnValue& own, const KnownStep& step) {
  const ReadValue& value = *own.values.front();
  const bool digits = std::ranges::all_of(
      value.cells, [&own](const ReadCell& cell) { return has_digits_asked(cell.number, own.rule); });
  const Rational written(largest(value));
  const Rational key(largest(step.value));
  return digits && written * Rational(10) >= key && written <= key * Rational(10);
}

struct Suspect {
  const ReadValue& value;
  const PreparedItem& prepared;

  bool all_equal_to(const WrittenNumber& number) const {
    return std::ranges::all_of(value.cells,
                               [&](const ReadCell& cell) { return exactly(cell.number) == exactly(number); });
  }
  /// Whether these cells in place of the answer would be right.
  bool would_be_right(const SettledTensor& answer) const {
    const SettledTensor& key = prepared.standard.key;
    for (Index at = 0; at < key.size(); ++at) {
      if (!answer[at].is_finite() ||
          compare(WrittenNumber(answer[at].value), key[at], prepared.standard.rule).result !=
              Comparison::Result::right) {
        return false;
      }
    }
    return true;
  }
  bool is(const SettledTensor& other) const {
    if (other.size() != static_cast<Index>(value.cells.size())) {
      return false;
    }
    for (Index at = 0; at < other.size(); ++at) {
      if (!other[at].is_finite() ||
          exactly(value.cells[static_cast<std::size_t>(at)].number) != Rational(other[at].decimal())) {
        return false;
      }
    }
    return true;
  }
  bool is(const ReadValue& other) const {
    return other.cells.size() == value.cells.size() && all_numbers(other) &&
           std::ranges::equal(value.cells, other.cells, [](const ReadCell& a, const ReadCell& b) {
             return exactly(a.number) == exactly(b.number);
           });
  }
};

SettledTensor filled(const Shape& shape, const Decimal& cell) {
  return SettledTensor(shape, std::vector<SettledCell>(static_cast<std::size_t>(shape.size()),
                                                       SettledCell{Number(cell), true}));
}

/// Whether zeros come of cutting off, and not of a factor that vanishes.
bool made_by_cutting_off(const Expr& step) {
  const Expr open = without_cutoffs(step);
  if (open == step) {
    return false;
  }
  const SettledTensor value = settle(open);
  return std::ranges::any_of(
      value.cells(), [](const SettledCell& cell) { return !cell.is_finite() || !cell.decimal().is_zero(); });
}

bool is_constant(const SettledTensor& key) {
  return std::ranges::all_of(key.cells(), [&](const SettledCell& cell) { return cell == key[0]; });
}

}  // namespace

std::optional<Guard> guard_against(const FollowedValue& followed, const PreparedItem& prepared) {
  bool plausible = true;
  for (const OwnValue& own : followed.own) {
    const KnownStep* step = known(prepared, own.name);
    if (step == nullptr) {
      continue;
    }
    if (out_of_range(own, *step)) {
      return Guard{Guard::Kind::out_of_range, own.name};
    }
    plausible = plausible && is_plausible(own, *step);
  }
  const Suspect suspect{followed.value, prepared};
  const SettledTensor& key = prepared.standard.key;
  if (suspect.all_equal_to(WrittenNumber(Decimal(0)))) {
    const bool honest = plausible && made_by_cutting_off(followed.step);
    return honest || suspect.would_be_right(filled(key.shape(), 0))
               ? std::nullopt
               : std::optional(Guard{Guard::Kind::zeros, {}});
  }
  // A mask, or what a ReLU lets through, of a value of the student's own.
  const bool lets_through = plausible && cuts_off(followed.step);
  if (lets_through) {
    return std::nullopt;
  }
  if (followed.value.cells.size() > 1 && suspect.all_equal_to(followed.value.cells.front().number) &&
      !is_constant(key)) {
    return Guard{Guard::Kind::constant, {}};
  }
  for (const OwnValue& own : followed.own) {
    const KnownStep* step = known(prepared, own.name);
    if (step != nullptr && suspect.is(*own.values.front()) &&
        !(step->value.size() == key.size() && suspect.would_be_right(step->value))) {
      return Guard{Guard::Kind::carried_value, own.name};
    }
  }
  for (const KnownGiven& given : prepared.givens) {
    if (suspect.is(given.value) && !suspect.would_be_right(given.value)) {
      return Guard{Guard::Kind::given, given.name};
    }
  }
  return std::nullopt;
}

}  // namespace gradewright::judging
