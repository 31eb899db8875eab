#include "reports/origins.hpp"

#include <optional>

namespace gradewright::reports {

OriginKeeper::OriginKeeper(const Database& store)
    : add_identity_(store.prepare(
          "INSERT INTO identity (student, platform, position, field, value) SELECT ?1, ?2, ?3, ?4, ?5 "
          "WHERE ?5 IS NOT (SELECT value FROM identity WHERE student = ?1 AND platform = ?2 AND field = ?4 "
          "ORDER BY id DESC LIMIT 1)")),
      add_handed_in_(store.prepare(
          "INSERT INTO handed_in (submission, stated, moment) SELECT ?1, ?2, ?3 "
          "WHERE ?2 IS NOT (SELECT stated FROM handed_in WHERE submission = ?1 ORDER BY id DESC LIMIT 1)")) {}

void OriginKeeper::keep(std::string_view student, const Identity& identity) {
  std::int64_t position = 0;
  for (const auto& [field, value] : identity.fields) {
    add_identity_.bind(1, student).bind(2, std::string_view(identity.platform)).bind(3, position++);
    add_identity_.bind(4, std::string_view(field)).bind(5, std::string_view(value)).run();
  }
}

void OriginKeeper::keep(std::int64_t submission, const Submission& from) {
  keep(from.student, from.identity);
  if (!from.handed_in.stated.empty()) {
    add_handed_in_.bind(1, submission).bind(2, std::string_view(from.handed_in.stated));
    const std::string& moment = from.handed_in.moment;
    add_handed_in_.bind_or_null(3, moment.empty() ? std::nullopt : std::optional(moment)).run();
  }
}

std::vector<Identity> identities_of(const Database& store, std::string_view student) {
  Statement rows = store.prepare(
      "SELECT platform, field, value FROM latest_identity WHERE student = ?1 ORDER BY platform, position");
  rows.bind(1, student);
  std::vector<Identity> identities;
  while (rows.next()) {
    const std::string platform = rows.text(0);
    if (identities.empty() || identities.back().platform != platform) {
      identities.push_back({platform, {}});
    }
    identities.back().fields.emplace_back(rows.text(1), rows.text(2));
  }
  return identities;
}

GradedStudents::GradedStudents(const Database& store, const std::string& exam)
    : find_(store.prepare("SELECT 1 FROM latest_grading WHERE exam = ?1 AND student = ?2")) {
  find_.bind(1, std::string_view(exam));
}

bool GradedStudents::contains(std::string_view student) {
  find_.bind(2, student);
  const bool found = find_.next();
  find_.reset();
  return found;
}

std::vector<std::string> identified_students(const Database& store) {
  Statement rows = store.prepare("SELECT DISTINCT student FROM identity ORDER BY student");
  std::vector<std::string> students;
  while (rows.next()) {
    students.push_back(rows.text(0));
  }
  return students;
}

}  // namespace gradewright::reports
