#include "answers/reading/values/composed_units.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "answers/reading/values/units.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// The base units that a unit is made of, each with its exponent; none is 0.
using Made = std::map<std::string, int, std::less<>>;

struct Prefix {
  std::string_view letter;
  std::string_view word;
  int power_of_ten;
};
constexpr Prefix prefixes[] = {{"n", "nano", -9},  {"u", "micro", -6}, {"m", "milli", -3},
                               {"c", "centi", -2}, {"d", "deci", -1},  {"k", "kilo", 3},
                               {"M", "mega", 6},   {"G", "giga", 9},   {"T", "tera", 12}};

/// A unit that takes prefixes, by its symbol or as a word.
struct Measure {
  std::string_view symbol;
  std::string_view word;  ///< in the singular
  std::string_view other_word;
  Decimal factor;
  Made made;
};

/// A unit without prefixes, by any of its spellings.
struct Plain {
  std::vector<std::string_view> spelled;
  Decimal factor;
  Made made;
  Decimal divisor = 1;
};

const std::vector<Measure>& measures() {
  static const std::vector<Measure> all{
      {"m", "metre", "meter", 1, {{"m", 1}}},
      {"g", "gram", "gramme", 1, {{"g", 1}}},
      {"L", "litre", "liter", Decimal(1, -3), {{"m", 3}}},
      {"l", "litre", "liter", Decimal(1, -3), {{"m", 3}}},
      {"J", "joule", "joule", 1000, {{"g", 1}, {"m", 2}, {"s", -2}}},
      {"W", "watt", "watt", 1000, {{"g", 1}, {"m", 2}, {"s", -3}}},
      {"Wh", "watt-hour", "watthour", 3'600'000, {{"g", 1}, {"m", 2}, {"s", -2}}},
      {"N", "newton", "newton", 1000, {{"g", 1}, {"m", 1}, {"s", -2}}},
      {"Pa", "pascal", "pascal", 1000, {{"g", 1}, {"m", -1}, {"s", -2}}},
      {"V", "volt", "volt", 1, {{"V", 1}}},
      {"mol", "mole", "mole", 1, {{"mol", 1}}},
  };
  return all;
}

const std::vector<Plain>& plains() {
  static const std::vector<Plain> all{
      {{"inch", "inches"}, Decimal(254, -4), {{"m", 1}}},
      {{"ft", "foot", "feet"}, Decimal(3048, -4), {{"m", 1}}},
      {{"yd", "yard", "yards"}, Decimal(9144, -4), {{"m", 1}}},
      {{"mi", "mile", "miles"}, Decimal(1609344, -3), {{"m", 1}}},
      {{"ha", "hectare", "hectares"}, 10'000, {{"m", 2}}},
      {{"t", "tonne", "tonnes"}, 1'000'000, {{"g", 1}}},
      {{"deg", "degs", "degree", "degrees", "\u00B0"}, 1, {{"degree", 1}}},
      {{"rad", "radian", "radians"}, 1, {{"radian", 1}}},
      {{"degC", "\u00B0C"}, 1, {{"degC", 1}}},
      {{"degF", "\u00B0F"}, 1, {{"degF", 1}}},
      {{"USD", "$", "US$", "dollar", "dollars"}, 1, {{"USD", 1}}},
      {{"EUR", "\u20AC", "euro", "euros"}, 1, {{"EUR", 1}}},
      {{"GBP", "\u00A3"}, 1, {{"GBP", 1}}},
      {{"CHF", "franken"}, 1, {{"CHF", 1}}},
      {{"JPY", "\u00A5", "yen"}, 1, {{"JPY", 1}}},
      {{"CNY", "RMB", "yuan"}, 1, {{"CNY", 1}}},
      {{"cent", "cents"}, Decimal(1, -2), {{"USD", 1}}},
      {{"cent", "cents"}, Decimal(1, -2), {{"EUR", 1}}},
      {{"year", "years", "yr", "yrs"}, 1, {{"year", 1}}},
      {{"month", "months"}, 1, {{"month", 1}}},
      {{"kph", "kmh"}, 1000, {{"m", 1}, {"s", -1}}, 3600},
      {{"mph"}, Decimal(1609344, -3), {{"m", 1}, {"s", -1}}, 3600},
  };
  return all;
}

/// A unit while it is put together.
struct Composed {
  Decimal factor = 1;
  Decimal divisor = 1;
  Made made;
};

/// The base unit of what the units of computing measure; of what is counted with a # before it.
std::optional<Made> made_of_computing(const Unit& unit) {
  switch (unit.dimension) {
    case Dimension::data:
      return Made{{"B", 1}};
    case Dimension::time:
      return Made{{"s", 1}};
    case Dimension::flops:
      return Made{{"FLOP", 1}};
    case Dimension::macs:
      return Made{{"MAC", 1}};
    case Dimension::count:
      return Made{{"#" + unit.name, 1}};
    default:
      return std::nullopt;
  }
}

/// "km", "Kilometres": a unit by itself.
std::vector<Composed> simple(std::string_view written, int bytes_in_kilobyte) {
  std::vector<Composed> found;
  const std::string small = lower(written);
  for (const Measure& measure : measures()) {
    const auto is_word = [&](std::string_view prefix) {
      return std::ranges::any_of(std::array{measure.word, measure.other_word}, [&](std::string_view word) {
        const std::string_view singular =
            std::string_view(small).substr(0, small.size() - (small.ends_with('s') ? 1 : 0));
        return is_joined_of(small, prefix, word) || is_joined_of(singular, prefix, word);
      });
    };
    if (written == measure.symbol || is_word("")) {
      return {{measure.factor, 1, measure.made}};
    }
    for (const Prefix& prefix : prefixes) {
      if (is_joined_of(written, prefix.letter, measure.symbol) || is_word(prefix.word)) {
        return {{measure.factor * Decimal::power_of_ten(prefix.power_of_ten), 1, measure.made}};
      }
    }
  }
  for (const Plain& plain : plains()) {
    const auto is_spelled = [&](std::string_view spelling) {
      return spelling == written || (spelling.size() > 2 && spelling == small);
    };
    if (std::ranges::any_of(plain.spelled, is_spelled)) {
      found.push_back({plain.factor, plain.divisor, plain.made});
    }
  }
  if (!found.empty()) {
    return found;
  }
  for (const Unit& unit : computing_units_of(written, bytes_in_kilobyte)) {
    if (auto made = made_of_computing(unit)) {
      found.push_back({unit.factor, unit.divisor, std::move(*made)});
    }
  }
  return found;
}

constexpr int most_digits = 18;  // of a factor, so that two of them can be multiplied

bool fits(const Decimal& factor) {
  return factor.digits() <= most_digits && std::abs(factor.exponent()) <= 60;
}

/// A unit times another to a power; none past the limits.
std::optional<Composed> times(Composed unit, const Composed& other, int exponent) {
  for (int i = 0; i < std::abs(exponent); ++i) {
    Decimal& above = exponent > 0 ? unit.factor : unit.divisor;
    Decimal& below = exponent > 0 ? unit.divisor : unit.factor;
    above = (above * other.factor).normalised();
    below = (below * other.divisor).normalised();
    if (!fits(unit.factor) || !fits(unit.divisor)) {
      return std::nullopt;
    }
  }
  for (const auto& [base, own] : other.made) {
    int& total = unit.made[base];
    total += own * exponent;
    if (total == 0) {
      unit.made.erase(base);
    }
  }
  return unit;
}

Unit finished(const Composed& parts, std::string_view written) {
  Unit unit{Dimension::composed, parts.factor, 0, std::string(written), parts.divisor, {}};
  for (const auto& [base, exponent] : parts.made) {
    unit.made_of += (unit.made_of.empty() ? "" : " ") + base;
    unit.made_of += exponent == 1 ? "" : "^" + std::to_string(exponent);
  }
  using enum Dimension;
  constexpr std::pair<std::string_view, Dimension> alone[] = {
      {"B", data}, {"s", time}, {"FLOP", flops}, {"MAC", macs}, {"B s^-1", rate}, {"FLOP s^-1", flop_rate}};
  for (const auto& [made_of, dimension] : alone) {
    if (unit.made_of == made_of) {
      unit.dimension = dimension;
      unit.made_of.clear();
    }
  }
  if (unit.made_of == "degree" || unit.made_of == "radian") {
    unit.dimension = angle;
  } else if (unit.made_of == "degC" || unit.made_of == "degF") {
    unit.dimension = temperature;
  } else if (unit.made_of == "year" || unit.made_of == "month") {
    unit.dimension = time;
  }
  return unit;
}

/// A part of a composed unit: "s^-2" after a slash.
struct Factor {
  std::string_view unit;
  int exponent = 1;
};

/// m/s^2 as its parts; none where it is not written so.
std::optional<std::vector<Factor>> parts_of(std::string_view written) {
  std::vector<Factor> parts;
  constexpr std::string_view dot = "\u00B7";
  int sign = 1;
  while (true) {
    const std::size_t end = std::min(written.find('/'), written.find(dot));
    const std::string_view part = written.substr(0, end);
    const std::size_t power = part.find('^');
    Factor factor{part.substr(0, power), 1};
    if (power != std::string_view::npos) {
      const std::string_view digits = part.substr(power + 1);
      const auto [stop, error] =
          std::from_chars(digits.data(), digits.data() + digits.size(), factor.exponent);
      if (error != std::errc() || stop != digits.data() + digits.size() || factor.exponent == 0 ||
          std::abs(factor.exponent) > 4) {
        return std::nullopt;
      }
    }
    factor.exponent *= sign;
    parts.push_back(factor);
    if (end == std::string_view::npos) {
      return parts;
    }
    sign = written[end] == '/' ? -1 : 1;
    written.remove_prefix(end + (written[end] == '/' ? 1 : dot.size()));
  }
}

}  // namespace

std::vector<Unit> composed_units_of(std::string_view written, int bytes_in_kilobyte) {
  const auto parts = parts_of(written);
  if (!parts) {
    return {};
  }
  std::vector<Composed> units{{}};
  for (const Factor& part : *parts) {
    std::vector<Composed> longer;
    for (const Composed& other : simple(part.unit, bytes_in_kilobyte)) {
      for (const Composed& unit : units) {
        if (auto product = times(unit, other, part.exponent)) {
          longer.push_back(std::move(*product));
        }
      }
    }
    units = std::move(longer);
  }
  std::vector<Unit> result;
  for (const Composed& unit : units) {
    if (!unit.made.empty() && result.size() < 4) {
      result.push_back(finished(unit, written));
    }
  }
  return result;
}

}  // namespace gradewright::reading
