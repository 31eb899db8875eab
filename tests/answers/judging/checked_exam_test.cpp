#include "answers/judging/checked_exam.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "problems/load_exam.hpp"

namespace gradewright::judging {
namespace {

std::string refused(const std::string& item) {
  const std::string source = "exam: T\nid: t\nquestions:\n  - id: 1\n    items:\n      - " + item + "\n";
  const Exam exam = parse_exam(source, "t.yaml");
  try {
    refuse_unreadable_answers(exam);
  } catch (const ExamError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a stated answer that the reader leaves open is an error at its place", "[checked_exam]") {
  CHECK(refused("{name: q, type: set, answer: [1, 4], points: 1}") == "accepted");
  const std::string comma = refused("{name: q, type: set, answer: '{1,4}', points: 1}");
  CHECK(comma.starts_with("t.yaml:6:38: error: the answer: "));
  CHECK(comma.find("write it as [10, 20]") != std::string::npos);
  CHECK(comma.find('^') != std::string::npos);
  CHECK(refused("{name: q, type: set, answer: [1, x], points: 1}")
            .starts_with("t.yaml:6:42: error: the answer: "));
  CHECK(
      refused("{name: q, type: interval, answer: '[5, 2]', points: 1}").starts_with("t.yaml:6:43: error: "));
}

}  // namespace gradewright::judging
