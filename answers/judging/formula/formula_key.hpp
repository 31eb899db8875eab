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
#include "problems/marking.hpp"

namespace gradewright::problems {
struct Item;
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
  std::vector<std::string> names;                   ///< that a response may use
  std::vector<problems::FormulaName> written = {};  ///< notations that stand for some of them
  std::vector<std::string> indices = {};            ///< of the cell that is asked for, where one is
  problems::Layout layout = problems::Layout::as_computed;
  std::uint64_t seed = 0;
};

/// The key that the step of an item is, over the givens: numbers of both signs, of several magnitudes,
/// positive ones and parts of one. What the exam gives as one 1 among zeros, as zeros and ones, as shares of
/// 1 or as a whole number stays of that sort; a whole number that is the extent of another given stays what
/// it is. Of large givens fewer points are made. A response may use what the item says, else the givens and
/// the steps before its own. Nothing where the key or one of these has more than two axes or too many cells,
/// or the key is finite at too few points.
std::optional<FormulaKey> formula_key(const problems::Question& question, const problems::Item& item);

/// The key that a formula in the step language is, over names of numbers.
std::optional<FormulaKey> formula_key(const notation::Syntax& key, const std::vector<std::string>& names);

}  // namespace gradewright::judging
