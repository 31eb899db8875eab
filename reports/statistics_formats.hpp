#pragma once

#include <iosfwd>
#include <string>

#include "reports/gradebook.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/item_analysis.hpp"
#include "reports/item_answers.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// The statistics of an exam and its items.
struct ExamStatistics {
  Analysis analysis;
  std::vector<ItemAnswers> answers;  ///< one an item
};

ExamStatistics exam_statistics(const ReportMaterial& material, const WorkOf& work);

/// Tables for a terminal: the exam, its items, the options of choices, mistakes, frequent wrong answers.
void write_statistics_text(std::ostream& out, const Gradebook& book, const ExamStatistics& statistics,
                           Emphasis heading = {});

/// One row an item; a cell without a figure is empty.
void write_statistics_csv(std::ostream& out, const Gradebook& book, const ExamStatistics& statistics);

/// All figures as an indented JSON object; null where one has no meaning.
void write_statistics_json(std::ostream& out, const Gradebook& book, const ExamStatistics& statistics);

/// Why some students are left out of all but the facility, and why there is no alpha; empty when there is
/// nothing to say.
std::vector<std::string> remarks(const ExamFigures& exam);

/// "0.42", "-" where there is no figure. With `decimals` after the point, no "-0.00".
std::string shown(const Figure& figure, int decimals = 2);
/// "42 %"; halves away from zero.
std::string shown_percent(const Figure& share);

}  // namespace gradewright::reports
