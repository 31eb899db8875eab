#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "reports/gradebook.hpp"
#include "reports/grades.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// One row a student: student, total, max, provisional, then one column an item, headed "QUESTION ITEM". A
/// cell is empty while it needs review. RFC 4180 with LF line ends. Where grades are given, a column `grade`
/// behind `provisional` has them, with "?" where a decision may still change it; empty below the last.
void write_gradebook_csv(std::ostream& out, const Gradebook& book,
                         const std::vector<GradeBoundary>& grades = {});

/// The same as an indented JSON object; points are numbers, or null while they need review, and the grade
/// is null below the last.
void write_gradebook_json(std::ostream& out, const Gradebook& book,
                          const std::vector<GradeBoundary>& grades = {});

/// What a terminal is told before and after a piece of text, for it to stand out.
struct Emphasis {
  std::string_view begin = {};
  std::string_view end = {};
};

/// A table for a terminal, at most `width` columns wide: one column an item, or a question where the items do
/// not fit; what still does not fit goes on in a table below. "?" needs review, "*" beside a total says that
/// it is provisional.
void write_gradebook_text(std::ostream& out, const Gradebook& book, std::size_t width, Emphasis heading = {});

/// A class that is too large for a table of its students: how many, mean, median and a histogram.
std::string class_text(const Gradebook& book);

/// "5a Z", or only "7" where the item is named as its question.
std::string label(const GradebookItem& item);

}  // namespace gradewright::reports
