#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/graph/worked_steps.hpp"
#include "reports/layer.hpp"

namespace gradewright::problems {
struct Exam;
struct Item;
struct Question;
}  // namespace gradewright::problems

namespace gradewright::reports {

/// One cell of a key as everybody sees it.
struct SolvedCell {
  std::string name;  ///< of a named cell
  std::string text;
};

/// The right answer of one item.
struct SolvedItem {
  const Item* item = nullptr;
  std::string rule;               ///< in plain words; empty for a choice
  std::vector<SolvedCell> cells;  ///< row-major, as displayed under the item's rule; one for a choice
  Shape shape;                    ///< how the cells are arranged
};

/// The reference solution of one question. Points into the exam.
struct SolvedQuestion {
  const Question* question = nullptr;
  std::vector<WorkedStep> steps;
  DisplayDigits digits;  ///< as many decimals as the strictest rule asks for, at least four
  std::vector<SolvedItem> items;
};

/// Solves an exam, or only the question with this id. The steps inside of calls are shown where they are
/// items, and all of them with `unfold`.
std::vector<SolvedQuestion> solve(const Exam& exam, const std::optional<std::string>& question = {},
                                  bool unfold = false);

/// The value of an item in the notation of the step language: "[[1, 0], [0, 1]]", "a = 70, b = 24", "B".
std::string answer_text(const SolvedItem& item);

}  // namespace gradewright::reports
