#pragma once

#include <string>
#include <vector>

#include "problems/exam.hpp"
#include "reports/layer.hpp"
#include "reports/platforms/nominal_tolerance.hpp"

namespace gradewright::reports {

/// An answer that a question of a quiz knows, with its share of the points (1: all of them).
struct QuizAnswer {
  NominalTolerance number;
  Decimal share = 1;
  std::string feedback = {};
};

/// One field of a question with several numbers.
struct QuizCell {
  std::string label;  ///< "row 1, column 2", or the cell's own name
  NominalTolerance number;
};

/// An option that can be chosen; a share below 0 is what choosing it costs.
struct QuizOption {
  std::string text;
  Decimal share;
};

/// An item as a question of a quiz.
struct QuizQuestion {
  enum class Kind { number, cells, choice, choices, true_false };
  Kind kind = Kind::number;
  std::string name;  ///< "4 J"
  std::string text;  ///< plain text: the question's own, its givens, and what is asked for
  Decimal points;
  std::vector<QuizAnswer> answers = {};  ///< of a number: the first whose interval holds counts
  std::vector<QuizCell> cells = {};
  std::vector<QuizOption> options = {};
  bool truth = false;  ///< of true_false
};

/// What an exam says of an item and a quiz cannot.
struct QuizGap {
  std::string item;
  std::string what;
  bool left_out = false;  ///< the item has no question at all
};

/// The numeric and choice items of an exam as questions, and what of the exam they do not say.
struct Quiz {
  std::string title;
  std::vector<QuizQuestion> questions;
  std::vector<QuizGap> gaps;
};

Quiz quiz_of(const Exam& exam);

/// The share as Moodle writes it in percent, which knows only some: "33.33333"; empty for any other.
std::string moodle_percent(const Decimal& share);

/// Questions in Moodle's XML; adds to the gaps.
std::string moodle_xml(Quiz& quiz);
/// Questions in GIFT, where the first answer of a number has to be a number, and nothing has points;
/// likewise.
std::string gift(Quiz& quiz);

}  // namespace gradewright::reports
