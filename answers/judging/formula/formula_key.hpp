#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "answers/judging/formula/matrix.hpp"
#include "answers/judging/formula/meaning.hpp"
#include "answers/judging/layer.hpp"
#include "engine/graph/expr.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::problems {
struct Question;
}  // namespace gradewright::problems

namespace gradewright::judging {

/// The key of a formula at one point: what its names stand for there, and what the key is then.
struct FormulaPoint {
  NamedValues values;
  Matrix key;
};

/// The key of a formula at points where it is finite.
struct FormulaKey {
  std::vector<FormulaPoint> points;
  std::vector<std::string> names;  ///< that a response may use: givens, and steps before the item
  std::uint64_t seed = 0;
};

/// The key that a step of a question is, over its givens: numbers of both signs, of several magnitudes,
/// positive ones and parts of one. What the exam gives as one 1 among zeros, as zeros and ones, as shares of
/// 1 or as a whole number stays of that sort; a whole number that is the extent of another given stays what
/// it is. Nothing where the key or a given has more than two axes, or the key is finite at too few points.
std::optional<FormulaKey> formula_key(const problems::Question& question, const Expr& key);

/// The key that a formula in the step language is, over names of numbers.
std::optional<FormulaKey> formula_key(const notation::Syntax& key, const std::vector<std::string>& names);

}  // namespace gradewright::judging
