#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "problems/rubric.hpp"
#include "reports/database.hpp"
#include "reports/decisions.hpp"
#include "reports/feedback.hpp"
#include "reports/gradebook.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// Open answers to one item that are equal after reading: a person decides once for all of them.
struct AnswerGroup {
  std::string id;    ///< the same as long as somebody's answer is: a fingerprint of the item and the answer
  std::string item;  ///< "4.h"
  Decimal max;
  std::string answer;  ///< what the first of them wrote
  std::string read;    ///< what it was read as, cell by cell; empty where nothing could be
  std::string key;
  std::vector<std::string> reasons;  ///< why a person has to look, each once
  std::vector<std::string> notes;    ///< decisions that reading made, each once
  std::vector<RubricLine> rubric;
  std::vector<std::string> students;
  std::size_t item_number = 0;               ///< index into the gradebook's items
  std::vector<std::size_t> student_numbers;  ///< of `students`, in the gradebook
  std::string place;                         ///< of the first: "class/ann.md:12"
};

/// All open answers of an exam in groups: by item in the exam's order, the largest group first.
std::vector<AnswerGroup> answer_groups(const Database& store, const ReportMaterial& material);

/// Groups as a table for a spreadsheet: a row a group with empty columns `ticks` (of a rubric), `points` and
/// `comment`.
std::string review_csv(const std::vector<AnswerGroup>& groups);

/// The decisions of such a table, filled in: one for each student of each group that has points or ticks,
/// from which the points follow, rounded to `round`. A group whose answers were decided or changed since is a
/// problem, as are points without a comment, ticks of no line, and points that are not those of the ticks;
/// all are named in the DecisionError.
std::vector<Decision> decisions_of_review(const std::vector<AnswerGroup>& groups, std::string_view csv,
                                          const std::string& file, const std::string& author,
                                          const Decimal& round);

}  // namespace gradewright::reports
