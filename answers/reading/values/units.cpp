#include "answers/reading/values/units.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "answers/reading/values/composed_units.hpp"
#include "answers/reading/values/exact.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// A power of 1000 or of 1024 before a unit.
struct Prefix {
  std::string_view letter;
  std::string_view word;
  int thousands;
  bool is_binary;
};
constexpr Prefix prefixes[] = {{"", "", 0, false},      {"k", "kilo", 1, false}, {"K", "kilo", 1, false},
                               {"M", "mega", 2, false}, {"G", "giga", 3, false}, {"T", "tera", 4, false},
                               {"P", "peta", 5, false}, {"Ki", "kibi", 1, true}, {"Mi", "mebi", 2, true},
                               {"Gi", "gibi", 3, true}, {"Ti", "tebi", 4, true}};

/// A unit that takes prefixes, by its symbol ("B") or as a word ("bytes").
struct Base {
  std::string_view spelled;
  bool is_word;
  Dimension dimension;
  std::string_view name;
};
constexpr Base bases[] = {
    {"B", false, Dimension::data, "B"},          {"byte", true, Dimension::data, "B"},
    {"bytes", true, Dimension::data, "B"},       {"bit", false, Dimension::data, "bit"},
    {"bits", false, Dimension::data, "bit"},     {"b", false, Dimension::data, "bit"},
    {"bit", true, Dimension::data, "bit"},       {"bits", true, Dimension::data, "bit"},
    {"FLOP", false, Dimension::flops, "FLOP"},   {"FLOPs", false, Dimension::flops, "FLOP"},
    {"FLOPS", false, Dimension::flops, "FLOP"},  {"flop", false, Dimension::flops, "FLOP"},
    {"flops", false, Dimension::flops, "FLOP"},  {"Flops", false, Dimension::flops, "FLOP"},
    {"flop", true, Dimension::flops, "FLOP"},    {"flops", true, Dimension::flops, "FLOP"},
    {"MAC", false, Dimension::macs, "MAC"},      {"MACs", false, Dimension::macs, "MAC"},
    {"macs", false, Dimension::macs, "MAC"},     {"mac", true, Dimension::macs, "MAC"},
    {"macs", true, Dimension::macs, "MAC"},      {"Hz", false, Dimension::frequency, "Hz"},
    {"hertz", true, Dimension::frequency, "Hz"}, {"byte", false, Dimension::data, "B"},
    {"bytes", false, Dimension::data, "B"},      {"Byte", false, Dimension::data, "B"},
    {"Bytes", false, Dimension::data, "B"},      {"Bit", false, Dimension::data, "bit"},
    {"Bits", false, Dimension::data, "bit"},     {"octet", true, Dimension::data, "B"},
    {"octets", true, Dimension::data, "B"}};

/// A unit without prefixes: seconds of every length, and what is counted.
struct Plain {
  std::string_view spelled;
  Dimension dimension;
  Decimal factor;
  std::string_view name;
};
const Plain plains[] = {{"s", Dimension::time, 1, "s"},
                        {"sec", Dimension::time, 1, "s"},
                        {"secs", Dimension::time, 1, "s"},
                        {"second", Dimension::time, 1, "s"},
                        {"seconds", Dimension::time, 1, "s"},
                        {"ms", Dimension::time, Decimal(1, -3), "ms"},
                        {"msec", Dimension::time, Decimal(1, -3), "ms"},
                        {"millisecond", Dimension::time, Decimal(1, -3), "ms"},
                        {"milliseconds", Dimension::time, Decimal(1, -3), "ms"},
                        {"us", Dimension::time, Decimal(1, -6), "us"},
                        {"microsecond", Dimension::time, Decimal(1, -6), "us"},
                        {"microseconds", Dimension::time, Decimal(1, -6), "us"},
                        {"ns", Dimension::time, Decimal(1, -9), "ns"},
                        {"nanosecond", Dimension::time, Decimal(1, -9), "ns"},
                        {"nanoseconds", Dimension::time, Decimal(1, -9), "ns"},
                        {"min", Dimension::time, 60, "min"},
                        {"mins", Dimension::time, 60, "min"},
                        {"minute", Dimension::time, 60, "min"},
                        {"minutes", Dimension::time, 60, "min"},
                        {"h", Dimension::time, 3600, "h"},
                        {"hr", Dimension::time, 3600, "h"},
                        {"hrs", Dimension::time, 3600, "h"},
                        {"hour", Dimension::time, 3600, "h"},
                        {"hours", Dimension::time, 3600, "h"},
                        {"d", Dimension::time, 86400, "d"},
                        {"day", Dimension::time, 86400, "d"},
                        {"days", Dimension::time, 86400, "d"},
                        {"week", Dimension::time, 604800, "week"},
                        {"weeks", Dimension::time, 604800, "week"},
                        {"multiply-accumulate", Dimension::macs, 1, "MAC"},
                        {"multiply-accumulates", Dimension::macs, 1, "MAC"},
                        {"multiply-add", Dimension::macs, 1, "MAC"},
                        {"multiply-adds", Dimension::macs, 1, "MAC"},
                        {"param", Dimension::count, 1, "parameter"},
                        {"params", Dimension::count, 1, "parameter"},
                        {"px", Dimension::count, 1, "pixel"},
                        {"tok", Dimension::count, 1, "token"},
                        // of other languages
                        {"sekunde", Dimension::time, 1, "s"},
                        {"sekunden", Dimension::time, 1, "s"},
                        {"seconde", Dimension::time, 1, "s"},
                        {"secondes", Dimension::time, 1, "s"},
                        {"segundo", Dimension::time, 1, "s"},
                        {"segundos", Dimension::time, 1, "s"},
                        {"millisekunde", Dimension::time, Decimal(1, -3), "ms"},
                        {"millisekunden", Dimension::time, Decimal(1, -3), "ms"},
                        {"mikrosekunde", Dimension::time, Decimal(1, -6), "us"},
                        {"mikrosekunden", Dimension::time, Decimal(1, -6), "us"},
                        {"minuten", Dimension::time, 60, "min"},
                        {"minuto", Dimension::time, 60, "min"},
                        {"minutos", Dimension::time, 60, "min"},
                        {"stunde", Dimension::time, 3600, "h"},
                        {"stunden", Dimension::time, 3600, "h"},
                        {"heure", Dimension::time, 3600, "h"},
                        {"heures", Dimension::time, 3600, "h"},
                        {"hora", Dimension::time, 3600, "h"},
                        {"horas", Dimension::time, 3600, "h"},
                        {"Tag", Dimension::time, 86400, "d"},
                        {"tage", Dimension::time, 86400, "d"},
                        {"tagen", Dimension::time, 86400, "d"},
                        {"jour", Dimension::time, 86400, "d"},
                        {"jours", Dimension::time, 86400, "d"},
                        {"d\u00EDas", Dimension::time, 86400, "d"}};

/// What is counted, in the singular; an s at its end is the plural.
constexpr std::string_view counted[] = {
    "parameter", "weight", "neuron",  "token",  "sample", "image",   "frame",   "epoch",     "step",
    "iteration", "pixel",  "channel", "filter", "layer",  "feature", "element", "operation", "request"};

/// 1000^n or 1024^n.
Decimal power_of(int base, int exponent) {
  Decimal result = 1;
  for (int i = 0; i < exponent; ++i) {
    result = result * Decimal(base);
  }
  return result;
}

/// An eighth for bits, which are measured in bytes.
Decimal in_base(std::string_view name) {
  return name == "bit" ? Decimal(125, -3) : Decimal(1);
}

std::string letter_of(const Prefix& prefix) {
  return prefix.letter == "k" ? "K" : std::string(prefix.letter);
}

Unit unit_of(const Prefix& prefix, const Base& base, int bytes_in_kilobyte) {
  Unit unit;
  unit.dimension = base.dimension;
  const bool hertz = base.name == "Hz";
  unit.name = (hertz ? std::string(prefix.letter) : letter_of(prefix)) + std::string(base.name);
  const bool grows = base.name == "B" && !prefix.is_binary && prefix.thousands > 0;
  const int own = prefix.is_binary ? 1024 : grows ? bytes_in_kilobyte : 1000;
  unit.factor = power_of(own, prefix.thousands) * in_base(base.name);
  if (grows) {
    unit.other_factor = power_of(own == 1000 ? 1024 : 1000, prefix.thousands);
  }
  return unit;
}

void add(std::vector<Unit>& units, Unit unit) {
  const bool known = std::ranges::any_of(
      units, [&](const Unit& other) { return other.name == unit.name && other.dimension == unit.dimension; });
  if (!known) {
    units.push_back(std::move(unit));
  }
}

/// Units without "per".
std::vector<Unit> simple_units(std::string_view written, int bytes_in_kilobyte) {
  std::vector<Unit> units;
  const std::string small = lower(written);
  for (const Base& base : bases) {
    for (const Prefix& prefix : prefixes) {
      const std::string_view head = base.is_word ? prefix.word : prefix.letter;
      const bool binary_of_count = prefix.is_binary && base.dimension != Dimension::data;
      const bool any_case = base.is_word && base.dimension != Dimension::macs;  // Mac is a computer
      if (!binary_of_count && is_joined_of(any_case ? small : written, head, base.spelled)) {
        add(units, unit_of(prefix, base, bytes_in_kilobyte));
      }
    }
  }
  constexpr std::string_view octets = "kKMGT";  // French: Go are gigabytes
  if (written.size() == 2 && written.back() == 'o' &&
      octets.find(written.front()) != std::string_view::npos) {
    const auto* const prefix = std::ranges::find(prefixes, written.substr(0, 1), &Prefix::letter);
    units.push_back(unit_of(*prefix, bases[0], bytes_in_kilobyte));
  }
  const bool kibi = written == "Kio" || written == "Gio" || written == "Tio";  // Mio may be a million
  if (kibi || written == "kib" || written == "mib" || written == "gib") {
    const std::string letters = lower(written.substr(0, 1)) + "i";
    const auto* const prefix =
        std::ranges::find_if(prefixes, [&](const Prefix& one) { return lower(one.letter) == letters; });
    units.push_back(unit_of(*prefix, bases[0], bytes_in_kilobyte));
  }
  for (const Plain& plain : plains) {
    if (plain.spelled == written || (plain.spelled.size() > 3 && plain.spelled == small)) {
      units.push_back({plain.dimension, plain.factor, 0, std::string(plain.name)});
    }
  }
  for (const std::string_view thing : counted) {
    if (small == thing || (small.ends_with('s') && small.substr(0, small.size() - 1) == thing)) {
      units.push_back({Dimension::count, 1, 0, std::string(thing)});
    }
  }
  if (written.size() == 2 && written == small && written.back() == 'b') {  // mb: megabytes, or megabits
    const auto begins = [&](const Prefix& prefix) { return lower(prefix.letter) == written.substr(0, 1); };
    if (const auto* const prefix = std::ranges::find_if(prefixes, begins); prefix != std::end(prefixes)) {
      units = {unit_of(*prefix, bases[0], bytes_in_kilobyte), unit_of(*prefix, bases[3], bytes_in_kilobyte)};
    }
  }
  return units;
}

/// Of a count of FLOPs, bytes or things, how many in a second.
std::optional<Unit> per(const Unit& above, const Unit& time) {
  if (time.dimension != Dimension::time) {
    return std::nullopt;
  }
  const auto factor = divide(WrittenNumber(above.factor), WrittenNumber(time.factor));
  const auto other = divide(WrittenNumber(above.other_factor), WrittenNumber(time.factor));
  if (!factor || !other) {
    return std::nullopt;
  }
  Unit unit;
  unit.name = above.name + "/" + time.name;
  if (factor->is_fraction() || other->is_fraction()) {  // a byte in a minute
    unit.factor = above.factor;
    unit.other_factor = above.other_factor;
    unit.divisor = time.factor;
  } else {
    unit.factor = factor->numerator();
    unit.other_factor = other->numerator();
  }
  switch (above.dimension) {
    case Dimension::data:
      unit.dimension = Dimension::rate;
      return unit;
    case Dimension::flops:
      unit.dimension = Dimension::flop_rate;
      return unit;
    case Dimension::count:
      unit.dimension = Dimension::frequency;
      return unit;
    default:
      return std::nullopt;
  }
}

/// GB/s without its prefix and second: what of a count or frequency must agree.
std::string_view thing_of(const Unit& unit) {
  const std::string_view name = unit.name;
  if (unit.dimension == Dimension::frequency) {
    return name.ends_with("Hz") ? "Hz" : name.substr(0, name.find('/'));
  }
  return unit.dimension == Dimension::count ? name : std::string_view(unit.made_of);
}

}  // namespace

std::vector<Unit> computing_units_of(std::string_view written, int bytes_in_kilobyte) {
  if (written == "fps") {
    return {{Dimension::frequency, 1, 0, "frame/s"}};
  }
  std::vector<Unit> units;
  const std::size_t slash = written.find('/');
  const std::string_view first = written.substr(0, slash);
  const Unit second{Dimension::time, 1, 0, "s"};
  if (slash == std::string_view::npos && first.size() > 3 && first.ends_with("ps")) {  // Mbps, GBps
    for (const Unit& unit : simple_units(first.substr(0, first.size() - 2), bytes_in_kilobyte)) {
      if (const auto rate = unit.dimension == Dimension::data ? per(unit, second) : std::nullopt) {
        units.push_back(*rate);
      }
    }
    if (!units.empty()) {
      return units;
    }
  }
  for (const Unit& unit : simple_units(first, bytes_in_kilobyte)) {
    if (slash == std::string_view::npos) {
      units.push_back(unit);
      if (first.ends_with("FLOPS")) {  // a count, or a rate
        units.push_back(*per(unit, second));
      }
      continue;
    }
    for (const Unit& time : simple_units(written.substr(slash + 1), bytes_in_kilobyte)) {
      if (const auto rate = per(unit, time)) {
        units.push_back(*rate);
      }
    }
  }
  return units;
}

std::vector<Unit> units_of(std::string_view written, int bytes_in_kilobyte) {
  std::vector<Unit> units = computing_units_of(written, bytes_in_kilobyte);
  return units.empty() ? composed_units_of(written, bytes_in_kilobyte) : units;
}

WrittenNumber scale_of(const Unit& unit) {
  return {unit.factor, unit.divisor};
}

bool converts(const Unit& from, const Unit& to) {
  return from.dimension == to.dimension && thing_of(from) == thing_of(to);
}

std::optional<WrittenNumber> number_in(const QuantityValue& quantity, const Unit& unit) {
  if (!converts(quantity.unit, unit) || !quantity.number.is_finite()) {
    return std::nullopt;
  }
  if (quantity.unit.factor == unit.factor && quantity.unit.divisor == unit.divisor) {
    return quantity.number;
  }
  const auto scaled = multiply(quantity.number, scale_of(quantity.unit));
  return scaled ? divide(*scaled, scale_of(unit)) : std::nullopt;
}

}  // namespace gradewright::reading
