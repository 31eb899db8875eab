#pragma once

#include <vector>

#include "reports/answer_groups.hpp"
#include "reports/feedback.hpp"
#include "reports/grades.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// What the lecturer's pages are made of.
struct ClassReport {
  const ReportMaterial& material;
  WorkOf work;                             ///< what a student handed in
  std::vector<AnswerGroup> open = {};      ///< the answers that wait for a person
  std::vector<GradeBoundary> grades = {};  ///< the best first; empty where nobody gave any
};

/// What the page of a summary also holds, to link to: the students' feedback, and solutions.
enum class Links { none, to_students, to_solutions_too };

}  // namespace gradewright::reports
