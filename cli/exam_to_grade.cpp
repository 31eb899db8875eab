#include "cli/exam_to_grade.hpp"

#include "answers/judging/checked_exam.hpp"
#include "answers/judging/heading_faults.hpp"
#include "cli/kinds_option.hpp"
#include "cli/paths.hpp"
#include "problems/answer_map.hpp"
#include "problems/load_exam.hpp"

namespace gradewright::cli {

Exam exam_to_grade(const std::string& path, const Arguments& values) {
  require_file(path, "exam");
  Exam exam = load_checked_exam(path, kinds_asked(values));
  if (values.has("map")) {
    require_file(values.value("map"), "map");
    load_answer_map(values.value("map"), exam);
  }
  require_different_headings(exam);
  return exam;
}

void require_different_headings(const Exam& exam) {
  for (const HeadingFault& fault : heading_faults(exam)) {
    if (fault.kind == HeadingFault::Kind::shared) {
      throw ExamError(message_at(fault.place, "error", in_words(fault)));
    }
  }
}

}  // namespace gradewright::cli
