#include <algorithm>
#include <optional>
#include <utility>

#include "answers/judging/compare/compare_typed.hpp"
#include "answers/judging/compare/rational_points.hpp"
#include "engine/syntax/print.hpp"

namespace gradewright::judging {
namespace {

using notation::Relation;

/// One relation as "difference = 0", "difference < 0" or "difference <= 0".
struct Half {
  enum class Sign { zero, negative, not_positive };
  RationalFunction difference;
  Sign sign = Sign::zero;

  bool is_equation() const { return sign == Sign::zero; }
  /// Empty where the difference is open.
  std::optional<bool> holds_at(const RationalPoint& point) const {
    const Rational value = difference.at(point);
    if (value.is_open()) {
      return std::nullopt;
    }
    switch (sign) {
      case Sign::zero:
        return value.sign() == 0;
      case Sign::negative:
        return value.sign() < 0;
      case Sign::not_positive:
        break;
    }
    return value.sign() <= 0;
  }
};

/// The relations of a chain; empty when one of them is no equation or inequality of rational functions.
std::vector<Half> halves_of(const notation::Syntax& tree) {
  const auto* chain = std::get_if<notation::Relations>(&tree.form);
  std::vector<Half> halves;
  for (std::size_t at = 0; chain != nullptr && at < chain->signs.size(); ++at) {
    const Relation sign = chain->signs[at];
    const bool less = sign == Relation::less || sign == Relation::less_equal;
    const bool greater = sign == Relation::greater || sign == Relation::greater_equal;
    if (!less && !greater && sign != Relation::equal) {
      return {};
    }
    const notation::Syntax& left = chain->members[greater ? at + 1 : at];
    const notation::Syntax& right = chain->members[greater ? at : at + 1];
    auto difference = RationalFunction::of(notation::infix(notation::InfixOperator::subtract, left, right));
    if (!difference) {
      return {};
    }
    const bool strict = sign == Relation::less || sign == Relation::greater;
    halves.push_back({std::move(*difference), sign == Relation::equal ? Half::Sign::zero
                                              : strict                ? Half::Sign::negative
                                                                      : Half::Sign::not_positive});
  }
  return halves;
}

constexpr std::size_t tried_points = 24;
constexpr std::size_t enough_points = 8;
constexpr std::uint64_t seed = 8;

std::vector<RationalPoint> points_for(const std::vector<Half>& a, const std::vector<Half>& b) {
  std::set<std::string> names;
  for (const auto* halves : {&a, &b}) {
    for (const Half& half : *halves) {
      names.insert(half.difference.names().begin(), half.difference.names().end());
    }
  }
  return seeded_points(names, tried_points, seed);
}

/// The constant that one difference is of the other at every point where both have a value; none when there
/// are too few such points or it is none.
std::optional<Rational> common_quotient(const RationalFunction& read, const RationalFunction& key,
                                        const std::vector<RationalPoint>& points) {
  std::optional<Rational> quotient;
  std::size_t met = 0;
  for (const RationalPoint& point : points) {
    const Rational top = read.at(point);
    const Rational bottom = key.at(point);
    if (top.is_open() || bottom.is_open() || (top.sign() == 0 && bottom.sign() == 0)) {
      continue;
    }
    const Rational here = top / bottom;
    if (here.is_open() || (quotient && here != *quotient)) {
      return std::nullopt;
    }
    quotient = here;
    ++met;
  }
  return met >= enough_points && quotient->sign() != 0 ? quotient : std::nullopt;
}

/// What is known of one relation against another.
enum class Sameness { same, other_direction, other_strictness, not_told };

Sameness sameness(const Half& read, const Half& key, const std::vector<RationalPoint>& points) {
  const auto quotient = common_quotient(read.difference, key.difference, points);
  if (!quotient || read.is_equation() != key.is_equation()) {
    return Sameness::not_told;
  }
  if (key.is_equation()) {
    return Sameness::same;
  }
  if (quotient->sign() < 0) {
    return Sameness::other_direction;
  }
  return read.sign == key.sign ? Sameness::same : Sameness::other_strictness;
}

std::optional<bool> all_hold(const std::vector<Half>& halves, const RationalPoint& point) {
  bool all = true;
  for (const Half& half : halves) {
    const auto holds = half.holds_at(point);
    if (!holds) {
      return std::nullopt;
    }
    all = all && *holds;
  }
  return all;
}

/// The points, the zeros of the differences near them, and what lies just to either side of those.
std::vector<RationalPoint> telling_points(const std::vector<Half>& a, const std::vector<Half>& b,
                                          const std::vector<RationalPoint>& points) {
  std::vector<RationalPoint> telling = points;
  const std::vector<RationalPoint> starts(points.begin(), points.begin() + enough_points);
  for (const auto* halves : {&a, &b}) {
    for (const Half& half : *halves) {
      for (const RationalPoint& zero : zeros_near(half.difference, starts)) {
        telling.push_back(zero);
        for (const auto& [name, value] : zero) {
          for (const int side : {-1, 1}) {
            RationalPoint beside = zero;
            if (name != "pi" && name != "e") {
              beside[name] = value + Rational(side) * (abs(value) + Rational(1)) / Rational(1000);
              telling.push_back(std::move(beside));
            }
          }
        }
      }
    }
  }
  return telling;
}

/// Whether there is a point at which one holds and the other does not.
bool differ(const std::vector<Half>& a, const std::vector<Half>& b,
            const std::vector<RationalPoint>& points) {
  return std::ranges::any_of(telling_points(a, b, points), [&](const RationalPoint& point) {
    const auto first = all_hold(a, point);
    const auto second = all_hold(b, point);
    return first && second && *first != *second;
  });
}

/// Whether each relation of a chain has one of the other that is the same, and which of several is not.
bool all_same(const std::vector<Half>& read, const std::vector<Half>& key,
              const std::vector<RationalPoint>& points) {
  if (read.size() != key.size()) {
    return false;
  }
  const std::vector<ComparedPart> parts =
      matched_parts(read.size(), key.size(), [&](std::size_t at, std::size_t place) {
        ComparedPart part;
        part.outcome =
            sameness(read[at], key[place], points) == Sameness::same ? Outcome::correct : Outcome::wrong;
        return part;
      });
  return std::ranges::all_of(parts,
                             [](const ComparedPart& part) { return part.outcome == Outcome::correct; });
}

}  // namespace

TypedComparison compare_relation(const TreeValue& value, const RelationKey& key) {
  TypedComparison comparison;
  comparison.parts.resize(1);
  ComparedPart& part = comparison.parts.front();
  part.read = notation::to_plain(value.tree);
  part.expected = key.text;
  const std::vector<Half> read = halves_of(value.tree);
  const std::vector<Half> expected = halves_of(key.tree);
  if (read.empty() || expected.empty()) {
    part.outcome = Outcome::needs_review;
    comparison.remark = Remark::not_told;
    return comparison;
  }
  const std::vector<RationalPoint> points = points_for(read, expected);
  if (all_same(read, expected, points)) {
    part.outcome = Outcome::correct;
    return comparison;
  }
  if (!differ(read, expected, points)) {
    part.outcome = Outcome::needs_review;
    comparison.remark = Remark::not_told;
    return comparison;
  }
  part.outcome = Outcome::wrong;
  const Sameness one =
      read.size() == 1 && expected.size() == 1 ? sameness(read[0], expected[0], points) : Sameness::not_told;
  comparison.remark = one == Sameness::other_direction    ? Remark::other_direction
                      : one == Sameness::other_strictness ? Remark::strictness
                                                          : Remark::other_zeros;
  return comparison;
}

bool can_be_compared(const RelationKey& key) {
  const std::vector<Half> halves = halves_of(key.tree);
  const std::vector<RationalPoint> points = points_for(halves, halves);
  return !halves.empty() && std::ranges::all_of(halves, [&](const Half& half) {
    return !half.difference.names().empty() && common_quotient(half.difference, half.difference, points);
  });
}

}  // namespace gradewright::judging
