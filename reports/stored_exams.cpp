#include <set>
#include <utility>

#include "reports/gradebook.hpp"
#include "reports/stored_rules.hpp"

namespace gradewright::reports {

std::vector<GradebookItem> load_gradebook_items(const Database& store, const std::string& exam) {
  // The newest version first, so that its items and their order lead.
  Statement rows = store.prepare(
      "SELECT question, name, max_points, bonus FROM item JOIN exam_version ON exam_version.id = "
      "item.exam_version "
      "WHERE exam = ?1 AND exam_version.id IN (SELECT exam_version FROM run) "
      "ORDER BY exam_version.id DESC, position");
  rows.bind(1, exam);
  std::set<std::pair<std::string, std::string>> known;  // question, name
  std::vector<GradebookItem> items;
  while (rows.next()) {
    if (known.emplace(rows.text(0), rows.text(1)).second) {
      items.push_back({rows.text(0), rows.text(1), stored_points(store, rows.text(2)), rows.integer(3) != 0});
    }
  }
  return items;
}

std::vector<std::string> exams_in(const Database& store) {
  Statement rows = store.prepare(
      "SELECT DISTINCT exam FROM exam_version WHERE id IN (SELECT exam_version FROM run) ORDER BY exam");
  std::vector<std::string> exams;
  while (rows.next()) {
    exams.push_back(rows.text(0));
  }
  return exams;
}

StoredExam load_stored_exam(const Database& store, const std::string& exam) {
  Statement rows = store.prepare(
      "SELECT source_text, file FROM exam_version JOIN run ON run.exam_version = exam_version.id "
      "WHERE exam = ?1 ORDER BY run.id DESC LIMIT 1");
  rows.bind(1, exam);
  if (!rows.next()) {
    return {};
  }
  return {rows.text(0), rows.text(1)};
}

}  // namespace gradewright::reports
