#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "engine/graph/expr.hpp"
#include "engine/numbers/rational.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::judging {

/// Values of names, exactly.
using RationalPoint = std::map<std::string, Rational>;

/// Mathematics over named numbers, to be evaluated exactly at many points.
class RationalFunction {
 public:
  /// Empty where the tree has no meaning in the step language, or is no single number.
  static std::optional<RationalFunction> of(const notation::Syntax& tree);

  /// Open where it is undefined or no rational number.
  Rational at(const RationalPoint& point) const;
  /// That it is a function of; not pi and e, which every point has as one fixed number near them.
  const std::set<std::string>& names() const { return names_; }

 private:
  Expr value_;
  std::set<std::string> names_;
};

/// Seeded points over `names`, the same on every machine.
std::vector<RationalPoint> seeded_points(const std::set<std::string>& names, std::size_t count,
                                         std::uint64_t seed);

/// Points where `function` is 0: of the seeded ones, each with one name solved for where the function is
/// linear in it.
std::vector<RationalPoint> zeros_near(const RationalFunction& function,
                                      const std::vector<RationalPoint>& points);

}  // namespace gradewright::judging
