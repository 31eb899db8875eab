#pragma once

#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settle.hpp"
#include "engine/numbers/rational.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// How a response compares with a key up to one factor other than 0, as of eigenvectors.
struct CommonFactor {
  enum class Result { right, too_few_digits, wrong };
  Result result = Result::wrong;
  /// The response is about the key times this: the factor at which most cells are right.
  Rational response_over_key = 1;
  std::vector<bool> meets;  ///< of each cell, whether it is right at that factor
  Index meeting = 0;        ///< how many are
};

/// Each cell gives the interval of factors at which it is right under the rule; the answer is right when all
/// of them have a factor in common. Where the student's own last digit decides (`displayed`), it is scaled
/// with the value, and the largest cell must have as many significant digits as the key's largest cell has at
/// the decimals asked for; whole numbers and fractions are taken as exact and held to that many digits of the
/// key. A response whose cells are all zero is wrong. Shapes are equal; the key is finite and not all zero.
///
/// Decided in exact rational arithmetic, boundaries included.
CommonFactor find_common_factor(const ReadValue& value, const SettledTensor& key, const Rule& rule);

}  // namespace gradewright::judging
