#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "problems/exam.hpp"

/// One step of a question and its cells: as they are, or as they come out by a mistake.
struct ExpectedStep {
  std::string_view step;
  std::string_view cells;  ///< row-major, rounded to four decimals
};

/// A mistake of a kind, the steps that show it and their cells when it is made.
struct ExpectedMistake {
  std::string_view name;
  std::vector<ExpectedStep> steps;
};

/// The question that a kind makes of the text of its givens, as in "X: [[1]], stride: 2".
gradewright::problems::Question question_of(std::string_view kind, std::string_view given);

void check_steps(const gradewright::problems::Question& question, const std::vector<ExpectedStep>& steps);
/// The question's mistakes are these and no others; each is worth half, says what is right, and gives the
/// expected cells, which differ from the right ones.
void check_mistakes(const gradewright::problems::Question& question,
                    const std::vector<ExpectedMistake>& mistakes);

/// What is said of givens that do not fit; "accepted".
std::string kind_refusal(std::string_view kind, std::string_view given);
