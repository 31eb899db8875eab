#include "reports/runs.hpp"

namespace gradewright::reports {

std::vector<std::int64_t> runs_in(const Database& store, const std::string& exam) {
  Statement rows = store.prepare(
      "SELECT run.id FROM run JOIN exam_version ON exam_version.id = run.exam_version WHERE exam = ?1 "
      "AND EXISTS (SELECT 1 FROM grading WHERE grading.run = run.id) ORDER BY run.id");
  rows.bind(1, std::string_view(exam));
  std::vector<std::int64_t> runs;
  while (rows.next()) {
    runs.push_back(rows.integer(0));
  }
  return runs;
}

}  // namespace gradewright::reports
