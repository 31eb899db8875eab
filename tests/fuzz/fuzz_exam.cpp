// Any bytes as an exam file: it reads or is refused with an ExamError, and what reads can be checked.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "answers/judging/check_published.hpp"
#include "answers/judging/trivial_answers.hpp"
#include "problems/load_exam.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const gradewright::problems::Exam exam = gradewright::problems::parse_exam(
        {reinterpret_cast<const char*>(data), size}, "exam.yaml");  // NOLINT
    gradewright::judging::check_published(exam);
    gradewright::judging::trivial_items(exam);
  } catch (const gradewright::problems::ExamError&) {
    return 0;  // the one way to refuse
  }
  return 0;
}
