#include "reports/solution_members.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/syntax/print.hpp"
#include "problems/load_exam.hpp"

using namespace gradewright::reports;

namespace {

using Texts = std::vector<std::string>;

/// The steps of a question with the givens a = [1, 2] and b = 0.5.
std::vector<WorkedStep> steps_of(const std::string& lines, DisplayDigits digits = {}) {
  const Exam exam = parse_exam(
      "exam: E\nid: e\nquestions:\n  - id: 1\n    given: {a: [1, 2], b: 0.5}\n    steps: |\n      " + lines +
          "\n    items: [{name: s, points: 1}]\n",
      "e.yaml");
  return worked_steps(exam.questions[0].steps, digits);
}

Texts formulas(const StepMembers& members) {
  Texts out;
  for (const notation::Syntax& each : members.formulas) {
    out.push_back(notation::to_plain(each));
  }
  return out;
}

Texts members_of(const std::string& line) {
  return formulas(step_members(steps_of(line).back(), {}, 100));
}

}  // namespace

TEST_CASE("a step is its formula, the numbers put in, and the result", "[solution-members]") {
  CHECK(members_of("s = a * 3") == Texts{"a * 3", "[1, 2] * 3", "[3, 6]"});
  CHECK(members_of("s = b / 3") == Texts{"b / 3", "0.5 / 3", "1 / 6", "0.1667"});  // to four decimals
}

TEST_CASE("what says the same as the one before it is left out", "[solution-members]") {
  CHECK(members_of("s = a + 1") == Texts{"a + 1", "[1, 2] + 1", "[2, 3]"});
  CHECK(members_of("s = a + 0") == Texts{"a", "[1, 2]"});  // what does nothing is not shown
  CHECK(members_of("s = [3, 6]") == Texts{"[3, 6]"});      // formula, numbers and result alike
  CHECK(members_of("s = 1 + 1") == Texts{"1 + 1", "2"});   // no name to put a number in for
}

TEST_CASE("values have the digits that are asked for", "[solution-members]") {
  const StepMembers members = step_members(steps_of("s = b / 3", {6}).back(), {6}, 100);
  CHECK(formulas(members).back() == "0.166667");
}

TEST_CASE("a result of more cells than are readable is described", "[solution-members]") {
  const WorkedStep step = steps_of("s = ones(2, 3) * b").back();
  const StepMembers shown = step_members(step, {}, 6);
  CHECK_FALSE(shown.described);
  CHECK(formulas(shown).back() == "[[0.5, 0.5, 0.5], [0.5, 0.5, 0.5]]");
  const StepMembers described = step_members(step, {}, 5);
  CHECK(described.described == "a 2 x 3 matrix");
  const StepMembers vector = step_members(steps_of("s = a * b").back(), {}, 1);
  CHECK(vector.described == "a list of 2");
  CHECK(formulas(vector) == Texts{"a * b", "[1, 2] * 0.5"});
}
