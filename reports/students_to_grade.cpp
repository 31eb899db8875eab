#include "reports/students_to_grade.hpp"

namespace gradewright::reports {
namespace {

const Database& with_table(const Database& store) {
  store.execute(
      "CREATE TEMP TABLE IF NOT EXISTS student_to_grade (student TEXT PRIMARY KEY) WITHOUT ROWID, STRICT");
  return store;
}

}  // namespace

StudentsToGrade::StudentsToGrade(const Database& store)
    : find_(with_table(store).prepare("SELECT 1 FROM student_to_grade WHERE student = ?1")),
      add_(store.prepare("INSERT INTO student_to_grade (student) VALUES (?1)")) {}

bool StudentsToGrade::contains(const std::string& student) {
  find_.bind(1, student);
  const bool found = find_.next();
  find_.reset();
  return found;
}

void StudentsToGrade::add(const std::string& student) {
  add_.bind(1, student).run();
}

}  // namespace gradewright::reports
