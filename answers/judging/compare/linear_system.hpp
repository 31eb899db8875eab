#pragma once

#include <optional>
#include <vector>

#include "answers/judging/layer.hpp"
#include "engine/numbers/rational.hpp"

namespace gradewright::judging {

/// That a linear combination of unknowns is at least 0, or more than 0.
struct LinearInequality {
  std::vector<Rational> coefficients;
  bool strict = false;
};

/// Whether unknowns solve all inequalities at once, by Fourier and Motzkin's elimination in rational numbers.
/// Nothing where more inequalities come of it than are worth the time. All have as many coefficients.
std::optional<bool> has_solution(std::vector<LinearInequality> inequalities);

}  // namespace gradewright::judging
