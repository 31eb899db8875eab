#pragma once

#include <optional>
#include <string>

#include "problems/rubric.hpp"
#include "reports/feedback.hpp"
#include "reports/html_writer.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// What a page says of one answer.
struct ShownAnswer {
  const Verdict& verdict;
  const std::string& place;  ///< where it was read: "line 12"; may be empty
  bool waits = false;        ///< a person has to decide, and to see what was read
  bool tells_key = true;
  bool has_solution = true;                              ///< of its question, on the page
  const std::optional<std::vector<RubricLine>>& ticked;  ///< by the person who marked it by its rubric
};

/// What explains the mark of an answer: the formula, one table with the student's value and the key where
/// they differ, remarks, the rule, the rubric, what was read and where.
void write_explanation(HtmlWriter& html, const ReportMaterial& material, const ShownAnswer& answer);

/// Whether its table has too many columns for half the width of a printed page.
bool is_wide(const Verdict& verdict);

/// An answer in a few words, as on the line of what is right: "3, 6", "16 cells"; empty where nothing short
/// says it.
std::string brief(const Verdict& verdict);

}  // namespace gradewright::reports
