#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/gradebook.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// What an autograder says of one item.
struct ResultItem {
  std::string number;             ///< "2.1", counted from 1; "2" where a question has one item
  std::string name;               ///< "2a A"
  std::optional<Decimal> points;  ///< none while a person has to decide
  Decimal max;
  bool counts = true;  ///< not in a question left out of a choice
  std::string output;  ///< plain text
};

/// What an autograder hands back of one submission.
struct AutograderResult {
  std::string exam;
  Decimal points;  ///< of all that is decided
  Decimal max;
  bool provisional = false;            ///< what is open can change the points
  std::vector<std::string> open;       ///< items that wait for a person, by name
  std::vector<std::string> sentences;  ///< what limits and choices made of the marks
  std::vector<ResultItem> items;
};

/// Whether students may see the key. Where they can hand in again they had better not.
enum class KeyShown { no, yes };

/// Of a student's marks and the verdicts behind them. Without the key nothing tells a right value: neither a
/// cell of the key nor a sentence that holds one.
AutograderResult autograder_result(const Gradebook& book, const GradebookStudent& student,
                                   const std::vector<Verdict>& verdicts, KeyShown key);

/// results.json for Gradescope: plain text everywhere. An open item has no score and is shown with why; then
/// a hidden test keeps the total from students, as Gradescope shows none beside one. At most 1,000,000 bytes:
/// outputs are cut.
std::string gradescope_results(const AutograderResult& result);

/// results.json for PrairieLearn: a score from 0 to 1 and points for every test; or, where something is open,
/// that it cannot be graded, and why, so that nothing is counted. Likewise cut.
std::string prairielearn_results(const AutograderResult& result);

}  // namespace gradewright::reports
