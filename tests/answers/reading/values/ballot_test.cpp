#include "answers/reading/values/ballot.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/values/ballot_shown.hpp"

namespace gradewright::reading {
namespace {

struct Case {
  std::string text;
  std::string meaning;
};

}  // namespace

TEST_CASE("A ballot has the options that a text names, with what is said of them", "[ballot]") {
  const Case cases[] = {
      {"A", "A"},
      {"(B)", "B"},
      {"The answer is C.", "C"},
      {"I would say B", "B"},
      {"I would go with B.", "B"},
      {"it must be D", "D"},
      {"A, C", "A C"},
      {"AC", "A C"},
      {"A is right", "A+"},
      {"A is right and B is wrong", "A+ B-"},
      {"A and C are true", "A+ C+"},
      {"A: yes, B: no", "A+ B-"},
      {"A is the correct answer", "A+"},
      {"7. B", "B"},
      {"Q7: B", "B"},
      {"A only", "A"},
      {"A matrix", "left over: \"matrix\""},
      {"not A", "left over: \"not\""},
      {"A? B", "left over: \"?\""},
      {"A or B", "left over: \"or\""},
      {"Is A", "left over: \"Is\""},
      {"nobody would say A", "left over: \"nobody\""},
      {"A = false", "A-"},
      {"A is A", "left over: \"A\""},
      {"", ""},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(ballot_shown(one.text, {"A", "B", "C", "D"}, true) == one.meaning);
  }
  CHECK(ballot_shown("AC", {"A", "B", "C", "D"}, false) == "left over: \"AC\"");
}

TEST_CASE("An option of several words is the longest that stands there", "[ballot]") {
  const std::vector<std::string> options{"batch", "batch norm", "layer norm"};
  CHECK(ballot_shown("batch norm", options, false) == "batch norm");
  CHECK(ballot_shown("batch", options, false) == "batch");
  CHECK(ballot_shown("batch normal", options, false) == "left over: \"normal\"");
}

TEST_CASE("Options that differ by capitals alone are told apart by them", "[ballot]") {
  CHECK(ballot_shown("a", {"a", "A"}, false) == "a");
  CHECK(ballot_shown("A", {"a", "A"}, false) == "A");
}

TEST_CASE("A statement is true or false, and not of a second sentence", "[ballot]") {
  const std::vector<std::string> truths{"true", "false"};
  CHECK(ballot_shown("It is true.", truths, false, true) == "true");
  CHECK(ballot_shown("a) false", truths, false, true) == "false");
  CHECK(ballot_shown("It is false\nthat this is false.", truths, false, true) == "left over: \"that\"");
  CHECK(ballot_shown("False is\nwrong.", truths, false, true).starts_with("left over"));
  CHECK(ballot_shown("true if n > 1", truths, false, true) == "left over: \"if\"");
}

}  // namespace gradewright::reading
