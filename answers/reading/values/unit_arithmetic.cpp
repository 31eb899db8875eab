#include "answers/reading/values/unit_arithmetic.hpp"

#include <iterator>
#include <string>
#include <string_view>
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

/// 2 bytes/param of 7e9 params.
std::optional<QuantityValue> of_each(const QuantityValue& each, const QuantityValue& things) {
  if (each.unit.dimension != Dimension::composed || things.unit.dimension != Dimension::count) {
    return std::nullopt;
  }
  constexpr std::pair<std::string_view, Dimension> amounts[] = {
      {"B", Dimension::data}, {"FLOP", Dimension::flops}, {"MAC", Dimension::macs}};
  for (const auto& [base, dimension] : amounts) {
    if (each.unit.made_of == "#" + things.unit.name + "^-1 " + std::string(base)) {
      const auto one = in_base(each);
      const auto count = in_base(things);
      return of(one && count ? multiply(*one, *count) : std::nullopt, dimension, std::string(base));
    }
  }
  return std::nullopt;
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
  if (a.unit.dimension == Dimension::count || b.unit.dimension == Dimension::count) {
    auto whole = of_each(a, b);
    return whole ? whole : of_each(b, a);
  }
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

std::optional<QuantityValue> total(const QuantityValue& a, const QuantityValue& b) {
  if (a.unit_is_assumed || b.unit_is_assumed || !b.number.is_finite()) {
    return std::nullopt;
  }
  const auto first = number_in(a, b.unit);
  const auto sum = first ? add(*first, b.number) : std::nullopt;
  return sum ? std::optional(QuantityValue{*sum, b.unit, false}) : std::nullopt;
}

bool agree(const QuantityValue& a, const QuantityValue& b) {
  const auto rounds = [](const QuantityValue& value, const QuantityValue& rounded) {
    const auto number = number_in(value, rounded.unit);
    return number && (same_value(*number, rounded.number) || rounds_to(*number, rounded.number));
  };
  return rounds(a, b) || rounds(b, a);
}

}  // namespace gradewright::reading
