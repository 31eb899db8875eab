#include "problems/generator.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "engine/language/source_error.hpp"

namespace gradewright::problems {

using notation::SourceError;
using notation::Syntax;

namespace {

constexpr std::int64_t largest_range = std::int64_t{1} << 31;
constexpr Index largest_given = 1 << 16;

/// A literal whole number, with its sign.
std::int64_t whole(const Syntax& syntax, std::int64_t lowest, std::int64_t highest, std::string_view what) {
  const auto* sign = std::get_if<notation::Prefix>(&syntax.form);
  const auto* number = std::get_if<notation::Numeral>(sign ? &sign->operand.front().form : &syntax.form);
  if (number && number->value.is_integer()) {
    const bool minus = sign && sign->op == notation::PrefixOperator::minus;
    const Decimal value = minus ? -number->value : number->value;
    if (value >= Decimal(lowest) && value <= Decimal(highest)) {
      return static_cast<std::int64_t>(value.to_double());
    }
  }
  throw SourceError(fmt::format("expected {} as a whole number from {} to {}", what, lowest, highest),
                    syntax.span);
}

Shape shape_of(const Syntax& syntax) {
  std::vector<Index> extents;
  if (const auto* list = std::get_if<notation::List>(&syntax.form)) {
    for (const Syntax& extent : list->items) {
      extents.push_back(whole(extent, 1, largest_given, "an extent"));
    }
  } else {
    extents.push_back(whole(syntax, 1, largest_given, "an extent"));
  }
  Index cells = 1;
  for (const Index extent : extents) {
    cells *= extent;
    if (cells > largest_given || extents.size() > static_cast<std::size_t>(Shape::max_rank)) {
      throw SourceError(
          fmt::format("a generated value has at most {} cells and {} axes", largest_given, Shape::max_rank),
          syntax.span);
    }
  }
  return Shape(extents);
}

const Syntax* find_option(const notation::Call& call, std::string_view name) {
  const auto found = std::find_if(call.options.begin(), call.options.end(),
                                  [&](const notation::Option& option) { return option.name == name; });
  return found == call.options.end() ? nullptr : &found->value.front();
}

}  // namespace

std::uint64_t SeededSequence::next() {
  std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31U);
}

std::int64_t SeededSequence::integer(std::int64_t low, std::int64_t high) {
  // Lemire, Fast random integer generation in an interval, 2019, on the upper 32 bits: draws that would make
  // some numbers likelier are thrown away.
  const std::uint64_t count = static_cast<std::uint64_t>(high - low) + 1;
  const std::uint64_t uneven = ((std::uint64_t{1} << 32U) - count) % count;
  std::uint64_t product = (next() >> 32U) * count;
  while ((product & 0xffffffffU) < uneven) {
    product = (next() >> 32U) * count;
  }
  return low + static_cast<std::int64_t>(product >> 32U);
}

std::optional<Tensor<Number>> generate(const Syntax& syntax) {
  const auto* call = std::get_if<notation::Call>(&syntax.form);
  if (!call || (call->function != "random_integers" && call->function != "random_decimals")) {
    return std::nullopt;
  }
  const bool integers = call->function == "random_integers";
  const Syntax* seed = find_option(*call, "seed");
  const Syntax* places = find_option(*call, "decimals");
  const std::size_t options = integers ? 1 : 2;
  if (call->arguments.size() != 3 || call->options.size() != options || !seed || (!integers && !places)) {
    throw SourceError(integers ? "expected random_integers(SHAPE, LOW, HIGH, seed=N)"
                               : "expected random_decimals(SHAPE, LOW, HIGH, decimals=D, seed=N)",
                      syntax.span);
  }
  const Shape shape = shape_of(call->arguments[0]);
  const auto decimals = integers ? 0 : static_cast<int>(whole(*places, 0, 6, "decimals"));
  const auto scale = static_cast<std::int64_t>(Decimal::power_of_ten(decimals).to_double());
  const std::int64_t limit = largest_range / scale / 2;
  const std::int64_t low = whole(call->arguments[1], -limit, limit, "the lowest value");
  const std::int64_t high = whole(call->arguments[2], low, limit, "the highest value");
  SeededSequence sequence(static_cast<std::uint64_t>(whole(*seed, 0, largest_range, "the seed")));
  Tensor<Number> value(shape);
  for (Number& cell : value.cells()) {
    cell = Decimal(Int128{sequence.integer(low * scale, high * scale)}, -decimals);
  }
  return value;
}

}  // namespace gradewright::problems
