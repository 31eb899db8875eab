#include "reports/handing_in.hpp"

#include <utility>

namespace gradewright::reports {

HandingInReader::HandingInReader(const Database& store, std::string exam)
    : exam_(std::move(exam)),
      times_(store.prepare("SELECT stated, coalesce(moment, '') FROM latest_handed_in "
                           "JOIN grading USING (submission) WHERE grading.id = ?1")),
      extensions_(store.prepare("SELECT stated FROM latest_extension WHERE exam = ?1 AND student = ?2")) {}

HandingIn HandingInReader::of(std::int64_t grading, std::string_view student) {
  HandingIn known;
  if (times_.bind(1, grading).next()) {
    known.stated = times_.text(0);
    known.moment = times_.text(1);
  }
  times_.reset();
  if (extensions_.bind(1, std::string_view(exam_)).bind(2, student).next()) {
    known.extension = extensions_.text(0);
  }
  extensions_.reset();
  return known;
}

void keep_extension(const Database& store, const std::string& exam, const std::string& student,
                    const std::string& stated) {
  store
      .prepare(
          "INSERT INTO extension (exam, student, stated) SELECT ?1, ?2, ?3 WHERE ?3 <> coalesce((SELECT "
          "stated "
          "FROM latest_extension WHERE exam = ?1 AND student = ?2), '')")
      .bind(1, std::string_view(exam))
      .bind(2, std::string_view(student))
      .bind(3, std::string_view(stated))
      .run();
}

}  // namespace gradewright::reports
