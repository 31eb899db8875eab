#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "engine/numbers/rational.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::judging {

/// A product of powers of sizes and of their logarithms, and of numbers to the power of sizes, without its
/// constant factor: n^2 d, n log n, 2^n. None is written for a power of 0 or a base of 1.
struct GrowthTerm {
  std::map<std::string, Rational> powers;
  std::map<std::string, Rational> log_powers;
  std::map<std::string, Rational> bases;  ///< of the exponentials: 2 of 2^n

  friend bool operator==(const GrowthTerm&, const GrowthTerm&) = default;
};

/// How a cost grows as its sizes do, each by itself and without bound: a sum of terms, of which a constant
/// has no factor. Never empty.
struct Growth {
  std::vector<GrowthTerm> terms;
};

/// The growth of an expression in the step language: sums, products, quotients by one product, powers, roots,
/// logarithms, maxima and numbers to the power of a size. Of a difference the larger part, where the other
/// is of lower order. Nothing for anything else, and where more terms come of it than are compared.
std::optional<Growth> growth_of(const notation::Syntax& tree);

/// That one product of sizes is never larger than a constant times another, whatever the sizes: d <= n.
struct GrowthRelation {
  GrowthTerm smaller;
  GrowthTerm larger;
};

/// What a chain of <, <=, >, >= and = of products of sizes says; nothing where it is none.
std::optional<std::vector<GrowthRelation>> growth_relations(const notation::Syntax& tree);

/// What one growth is beside another.
enum class GrowthOrder {
  equal,        ///< each within a constant factor of the other
  faster,       ///< it bounds the other, and not the other way round
  slower,       ///< it is bounded by the other, and not the other way round
  incomparable  ///< which is larger depends on the sizes
};

/// How `one` grows beside `other` where the relations hold; nothing where that takes too many steps to tell.
std::optional<GrowthOrder> compare_growth(const Growth& one, const Growth& other,
                                          const std::vector<GrowthRelation>& relations);

}  // namespace gradewright::judging
