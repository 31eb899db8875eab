#include "answers/judging/compare/common_factor.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/own_digits.hpp"
#include "engine/numbers/settled.hpp"

namespace gradewright::judging {
namespace {

/// The factors at which a cell is right: none, all, or a closed interval. A factor is what the key is
/// multiplied by to give the response, or the other way round, the same for all cells.
struct Factors {
  enum class Kind { none, all, interval };
  Kind kind = Kind::none;
  Rational low;
  Rational high;

  bool contain(const Rational& factor) const {
    return kind == Kind::all || (kind == Kind::interval && low <= factor && factor <= high);
  }
};

Factors between(Rational a, Rational b) {
  if (b < a) {
    std::swap(a, b);
  }
  return {Factors::Kind::interval, std::move(a), std::move(b)};
}

/// The factors f with |f * scaled - fixed| <= limit.
Factors factors_within(const Rational& scaled, const Rational& fixed, const Rational& limit) {
  if (scaled.sign() == 0) {
    return {abs(fixed) <= limit ? Factors::Kind::all : Factors::Kind::none, {}, {}};
  }
  return between((fixed - limit) / scaled, (fixed + limit) / scaled);
}

Rational power_of_ten(int exponent) {
  return Rational(Decimal::power_of_ten(exponent));
}
Rational half_unit(int last_digit) {
  return power_of_ten(last_digit) / Rational(2);
}

struct Cell {
  std::optional<WrittenNumber> written;  ///< none where there is no finite number
  Rational response;
  Decimal key;         ///< the digits it is kept in
  Rational exact_key;  ///< what they stand for
  bool known = false;  ///< whether that is the key itself, and no rounding of it
};

std::vector<Cell> cells_of(const ReadValue& value, const SettledTensor& key) {
  std::vector<Cell> cells;
  for (Index at = 0; at < key.size(); ++at) {
    const ReadCell& read = value.cells[static_cast<std::size_t>(at)];
    Cell& cell = cells.emplace_back(Cell{{}, {}, key[at].decimal(), exactly(key[at]), is_known(key[at])});
    if (read.state == ReadCell::State::number && read.number.is_finite()) {
      cell.written = read.number;
      cell.response = exactly(read.number);
    }
  }
  return cells;
}

bool has_decimals(const Cell& cell) {
  return cell.written && !cell.written->is_fraction() && cell.written->numerator().decimals() > 0;
}

/// Decimals that the response is written with: what is whole counts as written to as many as any other cell.
int written_decimals(const std::vector<Cell>& cells) {
  int decimals = 0;
  for (const Cell& cell : cells) {
    decimals = has_decimals(cell) ? std::max(decimals, cell.written->numerator().decimals()) : decimals;
  }
  return decimals;
}

const Cell& largest_by_key(const std::vector<Cell>& cells) {
  return *std::max_element(cells.begin(), cells.end(),
                           [](const Cell& a, const Cell& b) { return a.key.abs() < b.key.abs(); });
}

/// The most significant digits of any cell, when all are written to the same decimals.
int written_digits(const std::vector<Cell>& cells, int decimals) {
  int digits = 0;
  for (const Cell& cell : cells) {
    if (cell.written && cell.response.sign() != 0 && !cell.written->is_fraction()) {
      const Decimal& number = cell.written->numerator();
      const int own = has_decimals(cell) ? number.decimals() : decimals;
      digits = std::max(digits, number.magnitude() + 1 + own);
    }
  }
  return digits;
}

/// Half a unit of the key's own last digit: what its rounding leaves open.
Rational rounding_of(const Cell& cell) {
  return cell.known || cell.key.is_zero() ? Rational(0)
                                          : half_unit(cell.key.magnitude() - settled_digits + 1);
}

/// How far c times the response may be from the key's cell.
struct LimitOfKey {
  const Cell& cell;

  Rational operator()(const ExactRule&) const { return rounding_of(cell); }
  Rational operator()(const ToleranceRule& rule) const {
    const Rational relative = Rational(rule.relative) * abs(cell.exact_key);
    const Rational absolute(rule.absolute);
    return relative < absolute ? absolute : relative;
  }
  Rational operator()(const DecimalsRule& rule) const { return half_unit(-rule.decimals); }
  Rational operator()(const SignificantRule& rule) const {
    return cell.key.is_zero() ? Rational(0) : half_unit(cell.key.magnitude() - rule.figures + 1);
  }
  Rational operator()(const DisplayedRule&) const { return rounding_of(cell); }
  Rational operator()(const TruncatedRule& rule) const {
    return Rational(Decimal::power_of_ten(-rule.decimals));
  }
  /// What the grader accepts round the key.
  Rational operator()(const CompatibleRule& rule) const {
    const auto limit = compare(cell.key, {cell.key, true}, rule).limit;
    return limit ? Rational(*limit) : Rational(0);
  }
};

/// The factors c with c * response right by the key's limit.
std::vector<Factors> by_limit_of_key(const std::vector<Cell>& cells, const Rule& rule) {
  std::vector<Factors> factors;
  factors.reserve(cells.size());
  for (const Cell& cell : cells) {
    factors.push_back(cell.written
                          ? factors_within(cell.response, cell.exact_key, std::visit(LimitOfKey{cell}, rule))
                          : Factors{});
  }
  return factors;
}

/// The factors u with the response within its own last digit of u * key.
std::vector<Factors> by_own_digits(const std::vector<Cell>& cells) {
  const int decimals = written_decimals(cells);
  std::vector<Factors> factors;
  factors.reserve(cells.size());
  for (const Cell& cell : cells) {
    if (!cell.written) {
      factors.emplace_back();
      continue;
    }
    const int own = has_decimals(cell) ? cell.written->numerator().decimals() : decimals;
    const Rational unit = cell.written->is_fraction() ? Rational(0) : half_unit(-own);
    const Rational key_rounding = abs(cell.response) * half_unit(1 - settled_digits);
    factors.push_back(
        factors_within(cell.exact_key, cell.response, unit < key_rounding ? key_rounding : unit));
  }
  return factors;
}

/// The factor other than 0 that most cells have in common: in the middle of where they do.
std::optional<Rational> best_factor(const std::vector<Factors>& factors) {
  std::vector<std::pair<Rational, int>> ends;  // a beginning counts up, an end down
  for (const Factors& cell : factors) {
    if (cell.kind == Factors::Kind::interval) {
      ends.emplace_back(cell.low, 1);
      ends.emplace_back(cell.high, -1);
    }
  }
  if (ends.empty()) {
    return Rational(1);
  }
  std::sort(ends.begin(), ends.end(), [](const auto& a, const auto& b) {
    return a.first < b.first || (a.first == b.first && a.second > b.second);
  });
  std::vector<std::size_t> next_end(ends.size());  // from each place on; the last one is an end
  for (std::size_t i = ends.size(); i-- > 0;) {
    next_end[i] = ends[i].second < 0 ? i : next_end[i + 1];
  }
  std::optional<Rational> best;
  int depth = 0;
  int most = 0;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    depth += ends[i].second;
    if (ends[i].second < 0 || depth <= most) {
      continue;
    }
    // Up to the next end of any interval these cells have all factors in common.
    const Rational& high = ends[next_end[i]].first;
    const Rational middle = (ends[i].first + high) / Rational(2);
    const Rational& factor = middle.sign() != 0 ? middle : high;
    if (factor.sign() != 0) {
      best = factor;
      most = depth;
    }
  }
  return best;
}

/// What the cells come to at the factor that most of them have in common.
CommonFactor judged(const std::vector<Factors>& factors, bool factor_is_of_key) {
  CommonFactor result;
  result.meets.assign(factors.size(), false);
  const std::optional<Rational> factor = best_factor(factors);
  if (!factor) {
    return result;
  }
  result.response_over_key = factor_is_of_key ? *factor : Rational(1) / *factor;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    result.meets[i] = factors[i].contain(*factor);
    result.meeting += result.meets[i] ? 1 : 0;
  }
  if (result.meeting == static_cast<Index>(factors.size())) {
    result.result = CommonFactor::Result::right;
  }
  return result;
}

/// The significant digits that `displayed` asks of the largest cell.
int digits_asked(const std::vector<Cell>& cells, const DisplayedRule& rule) {
  return std::max({1, rule.minimum, largest_by_key(cells).key.magnitude() + 1 + rule.minimum});
}

CommonFactor judged_as_displayed(const std::vector<Cell>& cells, const DisplayedRule& rule) {
  const int asked = digits_asked(cells, rule);
  if (written_decimals(cells) == 0) {
    // Whole numbers and fractions: exact, so the key's digits decide.
    const Rational limit = half_unit(largest_by_key(cells).key.magnitude() - asked + 1);
    std::vector<Factors> factors;
    factors.reserve(cells.size());
    for (const Cell& cell : cells) {
      factors.push_back(cell.written ? factors_within(cell.response, cell.exact_key, limit) : Factors{});
    }
    return judged(factors, false);
  }
  CommonFactor result = judged(by_own_digits(cells), true);
  if (result.result == CommonFactor::Result::right &&
      written_digits(cells, written_decimals(cells)) < asked) {
    result.result = CommonFactor::Result::too_few_digits;
  }
  return result;
}

}  // namespace

CommonFactor find_common_factor(const ReadValue& value, const SettledTensor& key, const Rule& rule) {
  const std::vector<Cell> cells = cells_of(value, key);
  if (std::all_of(cells.begin(), cells.end(),
                  [](const Cell& cell) { return !cell.written || cell.response.sign() == 0; })) {
    CommonFactor nothing;
    nothing.meets.assign(cells.size(), false);
    return nothing;
  }
  if (const auto* displayed = std::get_if<DisplayedRule>(&rule)) {
    return judged_as_displayed(cells, *displayed);
  }
  CommonFactor result = judged(by_limit_of_key(cells, rule), false);
  const bool asks_for_digits =
      std::holds_alternative<DecimalsRule>(rule) || std::holds_alternative<SignificantRule>(rule);
  if (result.result != CommonFactor::Result::right && asks_for_digits && written_decimals(cells) > 0) {
    CommonFactor by_digits = judged(by_own_digits(cells), true);
    if (by_digits.result == CommonFactor::Result::right) {
      by_digits.result = CommonFactor::Result::too_few_digits;
      return by_digits;
    }
  }
  return result;
}

}  // namespace gradewright::judging
