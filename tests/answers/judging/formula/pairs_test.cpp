#include <catch2/catch.hpp>
#include <fstream>
#include <string>

#include "answers/judging/grade.hpp"
#include "problems/load_exam.hpp"

namespace gradewright::judging {
namespace {

const std::string folder = GRADEWRIGHT_SOURCE_DIR "/tests/answers/judging/formula/";

/// The verdict on what a student writes for a question.
Verdict verdict_on(const Grader& grader, const std::string& question, std::string response) {
  for (std::size_t at = response.find("\u23ce"); at != std::string::npos; at = response.find("\u23ce")) {
    response.replace(at, std::string_view("\u23ce").size(), "\n");
  }
  Submission submission;
  submission.text = "## " + question + "\n\n" + response + "\n";
  for (const Verdict& verdict : grader.grade(submission).verdicts) {
    if (verdict.question == question) {
      return verdict;
    }
  }
  return {};
}

// From pairs.txt, by NumPy and SymPy (make_pairs.py).

TEST_CASE("no near miss is accepted, and no right formula is called wrong", "[formula]") {
  const Exam exam = load_exam(folder + "pairs.yaml");
  const Grader grader(exam);
  std::ifstream file(folder + "pairs.txt");
  std::size_t right = 0;
  std::size_t refused = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) {
      continue;
    }
    const std::size_t first = line.find(" | ");
    const std::size_t second = line.find(" | ", first + 1);
    const bool equal = line.substr(first + 3, second - first - 3) == "equal";
    const Verdict verdict = verdict_on(grader, line.substr(0, first), line.substr(second + 3));
    CAPTURE(line, verdict.reason);
    CHECK(verdict.outcome != (equal ? Outcome::wrong : Outcome::correct));
    CHECK(verdict.outcome != Outcome::missing);
    right += equal && verdict.outcome == Outcome::correct ? 1 : 0;
    refused += !equal && verdict.outcome == Outcome::wrong ? 1 : 0;
  }
  CHECK(right >= 151);    // of 200; the others wait for a person
  CHECK(refused >= 309);  // of 400; likewise
}

TEST_CASE(
    "a doubted formula and one that agrees in few digits wait, one with a definition behind it does not",
    "[formula]") {
  const Exam exam = load_exam(folder + "pairs.yaml");
  const Grader grader(exam);
  CHECK(verdict_on(grader, "1", "grad_W = 2(y-d)x^T").outcome == Outcome::correct);
  CHECK(verdict_on(grader, "1", "So grad_W = 2(y-d)x^T.").outcome == Outcome::correct);
  CHECK(verdict_on(grader, "1", "grad_W = 2 e x^T with e = y - d").outcome == Outcome::correct);
  CHECK(verdict_on(grader, "1", "grad_W = 2 e x^T with e = d - y").outcome != Outcome::correct);
  for (const std::string response :
       {"maybe grad_W = 2(y-d)x^T", "grad_W = 2(d-y)x^T is wrong", "my neighbour has grad_W = 2(y-d)x^T",
        "grad_W = 2.0000000001 (y-d)x^T", "grad_W = 2(y-d)x^T?"}) {
    CAPTURE(response);
    CHECK(verdict_on(grader, "1", response).outcome == Outcome::needs_review);
  }
}

}  // namespace
}  // namespace gradewright::judging
