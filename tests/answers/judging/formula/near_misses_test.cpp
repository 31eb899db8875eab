#include <catch2/catch.hpp>
#include <fstream>
#include <string>
#include <vector>

#include "answers/judging/grade.hpp"
#include "problems/load_exam.hpp"

namespace gradewright::judging {
namespace {

struct Pair {
  std::string question;
  std::string item;
  bool equal = false;
  bool only_in_table = false;  ///< a document has what is behind the comma as a statement of its own
  std::string formula;
};

const std::string folder = GRADEWRIGHT_SOURCE_DIR "/tests/answers/judging/formula/";

std::vector<Pair> pairs() {
  std::ifstream file(folder + "near.txt");
  std::vector<Pair> all;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) {
      continue;
    }
    std::vector<std::string> parts;
    std::size_t at = 0;
    for (int part = 0; part < 3; ++part) {
      const std::size_t bar = line.find(" | ", at);
      parts.push_back(line.substr(at, bar - at));
      at = bar + 3;
    }
    all.push_back({parts[0], parts[1], parts[2] == "equal", parts[2] == "near in a table", line.substr(at)});
  }
  return all;
}

/// What a table's field, or a line of a document under the item's name, is judged.
Outcome judged(const Grader& grader, const Pair& pair, bool in_table) {
  Submission submission;
  if (in_table) {
    submission.format = Submission::Format::row;
    submission.fields = {{pair.question + "." + pair.item, "$" + pair.formula + "$"}};
  } else {
    submission.text = "## " + pair.question + "\n\n$" + pair.item + " = " + pair.formula + "$\n";
  }
  for (const Verdict& verdict : grader.grade(submission).verdicts) {
    if (verdict.question == pair.question && verdict.item == pair.item) {
      return verdict.outcome;
    }
  }
  return Outcome::missing;
}

}  // namespace

TEST_CASE("near misses of formulas earn nothing, in tables and documents, and right ones are never wrong",
          "[formula]") {
  const Exam exam = load_exam(folder + "near.yaml");
  const Grader grader(exam);
  for (const bool in_table : {true, false}) {
    int right = 0;
    int refused = 0;
    for (const Pair& pair : pairs()) {
      if (pair.only_in_table && !in_table) {
        continue;
      }
      const Outcome outcome = judged(grader, pair, in_table);
      CAPTURE(pair.question, pair.item, pair.formula, in_table);
      CHECK(outcome != (pair.equal ? Outcome::wrong : Outcome::correct));
      right += pair.equal && outcome == Outcome::correct ? 1 : 0;
      refused += !pair.equal && outcome == Outcome::wrong ? 1 : 0;
    }
    CAPTURE(in_table);
    CHECK(right >= (in_table ? 54 : 46));    // of 61; the others wait for a person
    CHECK(refused >= (in_table ? 97 : 78));  // of 149; likewise
  }
}

}  // namespace gradewright::judging
