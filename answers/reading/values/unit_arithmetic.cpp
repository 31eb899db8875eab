#include "answers/reading/values/unit_arithmetic.hpp"

#include <iterator>
#include <string>
#include <utility>

#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/units.hpp"

namespace gradewright::reading {
namespace {

/// A sort of thing, how many of it in a second, and the base units of both.
struct Flow {
  Dimension amount;
  Dimension rate;
};
constexpr Flow flows[] = {{Dimension::data, Dimension::rate},
                          {Dimension::flops, Dimension::flop_rate},
                          {Dimension::count, Dimension::frequency}};

std::optional<WrittenNumber> in_base(const QuantityValue& value) {
  if (!value.number.is_finite() || value.unit_is_assumed) {
    return std::nullopt;
  }
  return multiply(value.number, scale_of(value.unit));
}

std::optional<QuantityValue> of(std::optional<WrittenNumber> number, Dimension dimension, std::string name) {
  if (!number) {
    return std::nullopt;
  }
  return QuantityValue{*number, Unit{dimension, 1, 0, std::move(name)}, false};
}

std::string thing_in(const Unit& rate) {
  return rate.name.substr(0, rate.name.find('/'));
}

/// Whether a rate is of an amount: tokens/s of tokens.
bool is_of(const Unit& rate, const Unit& amount) {
  return amount.dimension != Dimension::count || thing_in(rate) == amount.name;
}

}  // namespace

std::optional<QuantityValue> quotient(const QuantityValue& above, const QuantityValue& below) {
  const auto first = in_base(above);
  const auto second = in_base(below);
  const auto number = first && second ? divide(*first, *second) : std::nullopt;
  for (const Flow& flow : flows) {
    if (above.unit.dimension != flow.amount) {
      continue;
    }
    if (below.unit.dimension == flow.rate && is_of(below.unit, above.unit)) {
      return of(number, Dimension::time, "s");
    }
    if (below.unit.dimension == Dimension::time) {
      return of(number, flow.rate, above.unit.name + "/s");
    }
  }
  return std::nullopt;
}

std::optional<QuantityValue> product(const QuantityValue& a, const QuantityValue& b) {
  if (b.unit.dimension != Dimension::time) {
    return a.unit.dimension == Dimension::time ? product(b, a) : std::nullopt;
  }
  const auto first = in_base(a);
  const auto second = in_base(b);
  const auto number = first && second ? multiply(*first, *second) : std::nullopt;
  for (const Flow& flow : flows) {
    if (a.unit.dimension == flow.rate) {
      return of(number, flow.amount, thing_in(a.unit));
    }
  }
  return std::nullopt;
}

bool agree(const QuantityValue& a, const QuantityValue& b) {
  const auto rounds = [](const QuantityValue& value, const QuantityValue& rounded) {
    const auto number = number_in(value, rounded.unit);
    return number && (same_value(*number, rounded.number) || rounds_to(*number, rounded.number));
  };
  return rounds(a, b) || rounds(b, a);
}

}  // namespace gradewright::reading
