#include "engine/graph/settle.hpp"

#include <cmath>
#include <optional>
#include <utility>

#include "engine/graph/evaluate.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/leaf_value.hpp"
#include "engine/numbers/precise.hpp"

namespace gradewright::engine {

namespace {

constexpr double largest_whole = 9007199254740992.0;  // 2^53
/// A decimal with this many digits or fewer may be the exact value and not a rounding of it.
constexpr int suspiciously_short = 10;

SettledCell finite(const Decimal& decimal, bool exact) {
  return {decimal.normalised(), exact};
}

Number infinite(bool positive) {
  return positive ? Number::plus_infinity() : Number::minus_infinity();
}

bool is_whole(double value) {
  return std::abs(value) <= largest_whole && value == std::trunc(value);
}

/// The cell when double precision and its enclosure decide it, none when 50 digits are needed.
std::optional<SettledCell> settle_from_double(double value, Interval enclosure) {
  if (std::isnan(enclosure.lo) || std::isnan(enclosure.hi)) {
    return SettledCell{Number::nan(), true};
  }
  if (std::isinf(enclosure.lo) && enclosure.is_point()) {
    return SettledCell{infinite(value > 0), true};
  }
  if (!std::isfinite(value)) {  // a double overflowed or underflowed on the way
    return std::nullopt;
  }
  if (enclosure.is_point() && is_whole(value)) {
    return finite(static_cast<std::int64_t>(value), true);
  }
  if (!std::isfinite(enclosure.lo) || !std::isfinite(enclosure.hi)) {
    return std::nullopt;
  }
  const Decimal low = Decimal::from_double(enclosure.lo, settled_digits);
  const Decimal high = Decimal::from_double(enclosure.hi, settled_digits);
  if (low != high || low.normalised().digits() <= suspiciously_short) {
    return std::nullopt;
  }
  return finite(low, enclosure.is_point() && is_exactly(value, low));
}

SettledCell settle_from_precise(const Precise& value, Interval enclosure) {
  // 50 digits leave 10 for the rounding errors of the evaluation; what is left is taken as the value itself.
  constexpr int trusted_digits = 36;
  if (isnan(value)) {
    return {Number::nan(), true};
  }
  if (isinf(value)) {
    return {infinite(value > 0), true};
  }
  if (value == 0 || (enclosure.contains(0) && abs(value) < Precise(1e-30))) {
    return finite(0, true);
  }
  const auto decimal = Decimal::parse(value.to_scientific(trusted_digits - 1));
  if (!decimal) {  // beyond what a Decimal holds: smaller than 1e-400 or larger than 1e400
    return abs(value) < 1 ? finite(0, false) : SettledCell{infinite(value > 0), false};
  }
  const Decimal plain = decimal->normalised();
  const bool whole = plain.is_integer() && abs(value) <= Precise(largest_whole);
  if (whole || plain.digits() <= settled_digits) {
    return finite(plain, true);
  }
  return finite(plain.rounded_to_significant(settled_digits), false);
}

}  // namespace

std::vector<SettledTensor> settle(std::span<const Expr> outputs) {
  Evaluation<double> values(outputs);
  Evaluation<Interval> enclosures(outputs);
  std::optional<Evaluation<Precise>> precise;
  values.run();
  enclosures.run();
  std::vector<SettledTensor> results;
  for (std::size_t output = 0; output < outputs.size(); ++output) {
    SettledTensor& result = results.emplace_back(outputs[output]->shape);
    for (Index cell = 0; cell < result.size(); ++cell) {
      const Interval enclosure = enclosures.value(output)[cell];
      if (const auto decided = settle_from_double(values.value(output)[cell], enclosure)) {
        result[cell] = *decided;
        continue;
      }
      if (!precise) {
        precise.emplace(outputs);
        precise->run();
      }
      result[cell] = settle_from_precise(precise->value(output)[cell], enclosure);
    }
  }
  return results;
}

SettledTensor settle(const Expr& expr) {
  return std::move(settle({&expr, 1}).front());
}

}  // namespace gradewright::engine
