#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "answers/judging/formula/formula_key.hpp"
#include "answers/judging/formula/meaning.hpp"
#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// A formula of a response held against its key.
struct ComparedFormula {
  enum class Result {
    agrees,       ///< at every point
    transposed,   ///< it is the key's transpose at every point
    scaled,       ///< it is the key times one number, `factor`, at every point
    differs,      ///< in its value
    other_shape,  ///< `why` tells of the two
    not_meant     ///< it has no value that can be trusted, for `why`
  };
  Result result = Result::not_meant;
  NotMeant why = {};
  double factor = 1;
  std::size_t points = 0;
  bool is_symmetric = false;  ///< it agrees, and so does its transpose
};

/// Compares a text. Where it can be read in several ways, the one that agrees is meant; if none does, it
/// differs only where each way has a value.
ComparedFormula compare_formula(std::string_view text, const FormulaKey& key);

/// Whether it is right in the layout that the exam asks for; nothing where that is for a person to say.
std::optional<bool> is_right(const ComparedFormula& compared, const FormulaKey& key);

/// "agrees with the key at 42 points (seed 11)".
std::string level_of_proof(const ComparedFormula& compared, const FormulaKey& key);

}  // namespace gradewright::judging
