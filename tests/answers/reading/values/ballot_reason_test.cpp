#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/values/ballot_shown.hpp"

namespace gradewright::reading {
namespace {

const std::vector<std::string> letters{"A", "B", "C", "D"};

struct Case {
  std::string text;
  std::string meaning;
};

}  // namespace

// What is read of one option, with "because" where a reason was given of which nothing is kept.

TEST_CASE("A reason after one option is no part of the answer", "[ballot_reason]") {
  const Case cases[] = {
      {"B because it converges", "B because"},
      {"B, since the sum is one.", "B because"},
      {"B, as the sum is one", "B because"},
      {"B due to the chain rule", "B because"},
      {"B because A and C are linear", "B because"},
      {"B because A is wrong", "B because"},
      {"B since otherwise the products would grow", "B because"},
      {"B because it converges, otherwise C", "left"},
      {"B because it converges, or otherwise not", "left"},
      {"B since otherwise C is right", "left"},
      {"B since the others are wrong", "B because"},
      {"B since the others are right", "left"},
      {"B, because A and C are worse but D is best", "left"},
      {"B because it is the worst", "left"},
      {"B because nothing else is wrong", "left"},
      {"Because the loss is convex, the answer is B.", "B"},
      // what takes the answer back, or gives another
      {"B because C is right", "left"},
      {"B because C is also right", "left"},
      {"B because it is, so C", "left"},
      {"B because it converges. Actually C", "left"},
      {"B because it converges. C is the answer.", "left"},
      {"B because of x, maybe", "left"},
      {"B because I guess", "left"},
      {"B because it is convex?", "left"},
      {"B because ~~it is~~", "left"},
      {"B because of A -> C", "left"},
      {"B, as long as n > 0", "left"},
      {"B because it is. That is wrong.", "left"},
      {"because B", "left"},
      {"(B because it is", "left"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    const std::string read = ballot_shown(one.text, letters, false);
    CHECK((read.starts_with("left over") ? "left" : read) == one.meaning);
  }
}

TEST_CASE("A reason after several options names no further one", "[ballot_reason]") {
  const Case cases[] = {
      {"B and C because both are linear", "B C because"},
      {"B, C because A is wrong", "B C because"},
      {"B, C because D does not converge", "B C because"},
      {"B because of linearity, C because of symmetry", "left"},
      {"B because of linearity, C too", "left"},
      {"B because of linearity and C", "left"},
      {"B because it is linear; D since it is not", "left"},
      {"B, C because D is right too", "left"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    const std::string read = ballot_shown(one.text, letters, true);
    CHECK((read.starts_with("left over") ? "left" : read) == one.meaning);
  }
}

TEST_CASE("A sentence explains what a statement is, where nothing in it speaks against that",
          "[ballot_reason]") {
  const std::vector<std::string> truths{"true", "false"};
  const auto read = [&truths](const std::string& text) {
    const std::string shown = ballot_shown(text, truths, false, true);
    return shown.starts_with("left over") ? "left" : shown;
  };
  CHECK(read("False, it is switched off.") == "false because");
  CHECK(read("False. At test time all units are kept.") == "false because");
  CHECK(read("True. It has both a hidden state and a cell state.") == "true because");
  for (const std::string text :
       {"True, if it is convex", "True, it is only so for n = 1", "True, at test time", "False. It is not",
        "True, my neighbour says it is",

        "True, as long as it is convex", "False, is it?", "False. Sorry, it is the other one",
        "True, it is what I guess", "False, no idea what it is", "True, in most cases it is",
        "True. Wait, it has a bias", "True, ~~it is convex~~", "False, it depends on what it is",
        "True, this is wrong", "True. That is incorrect", "False, it isn't", "True, because it is not T",
        "True, unless it is convex"}) {
    INFO(text);
    CHECK(read(text) == "left");
  }
}

TEST_CASE("Behind a reason other options may be ruled out", "[ballot_reason]") {
  const auto read = [](const std::string& text) {
    const std::string shown = ballot_shown(text, letters, false);
    return shown.starts_with("left over") ? "left" : shown;
  };
  CHECK(read("B because the norm is too large. A would make it worse.") == "B because");
  CHECK(read("B cause attention does not know the order") == "B because");
  for (const std::string text :
       {"B because the norm is large. A would be right too", "B because the norm is large. C is better",
        "B because the norm is large. So C", "B because the norm is large? A would make it worse",
        "B because the norm is large. A would make it worse, but D helps", "B because it is the trap",
        "B because the book has it, but it is A", "B cause I guess", "B cause A and C", "B causes it",
        "B cause of it"}) {
    INFO(text);
    CHECK(read(text) == "left");
  }
}

TEST_CASE("An answer may be owned at its end", "[ballot_reason]") {
  CHECK(ballot_shown("B I think", letters, false) == "B");
  CHECK(ballot_shown("it's D I guess.", letters, false) == "D");
  CHECK(ballot_shown("I'd go for B", letters, false) == "B");
  for (const std::string text : {"B I think not", "B I think is wrong", "B I do not think", "B I thought",
                                 "B? I think", "A and B I think"}) {
    INFO(text);
    CHECK(ballot_shown(text, letters, false).starts_with("left over"));
  }
  CHECK(ballot_shown("A, B I think", letters, true).starts_with("left over"));
}

TEST_CASE("A ballot ends whole", "[ballot_reason]") {
  const Case cases[] = {
      {"(B", "left over: \"a bracket that does not close\""},
      {"B and", "left over: \"something is missing at the end\""},
      {"B is", "left over: \"something is missing at the end\""},
      {"\"B", "left over: \"something is missing at the end\""},
      {"AC, D", "left over: \"letters written together beside others\""},
      {"A, C / B, D", "left over: \"/\""},
      {"A, B, (D)", "left over: \"one option in brackets beside others\""},
      {"(A), B", "left over: \"one option in brackets beside others\""},
      {"A [x] B [ ] [x]", "left over: \"[\""},
      {"(A), (D)", "A D"},
      {"[A, D]", "A D"},
      {"A) D)", "A D"},
      {"B:", "B"},
      {"✓", "tick"},
      {"✗", "cross"},
      {"☐", ""},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(ballot_shown(one.text, letters, true) == one.meaning);
  }
}

}  // namespace gradewright::reading
