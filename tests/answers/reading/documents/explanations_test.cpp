#include "answers/reading/documents/explanations.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// What is left beside the explanations of a number L and a choice of A and B; "-": nothing may be left out.
std::string rest_of(const std::string& text) {
  ItemDeclaration choice = declared_item("answer");
  choice.type = AnswerType::choice;
  choice.options = {"A", "B"};
  const PreparedQuestion question(declared_question({declared_item("L"), choice}));
  const std::vector<std::string> texts{text};
  const auto rest = without_explanations(question, passages_of(texts));
  return rest ? std::string(rest->front()->text) : "-";
}

TEST_CASE("what explains an answer is left out") {
  CHECK(rest_of("40 ms\n\nExplanation: 14 GB / 350 GB/s = 0.04 s") == "40 ms\n\n");
  CHECK(rest_of("40 ms\n**Reason:** it takes\nso long\n") == "40 ms\n");
  CHECK(rest_of("7\n\nBegründung: so ist es") == "7\n\n");
}

TEST_CASE("nothing is left out where an explanation says more, or nothing else is said") {
  for (const char* text :
       {"Explanation: 40 ms", "40 ms", "40 ms\n\nExplanation: this is only a guess",
        "40 ms\n\nExplanation: I copied it from my neighbour", "40 ms\n\nExplanation: no, 50 ms",
        "40 ms\n\nExplanation: L = 50", "40 ms\n\nExplanation: B is too long",
        "40 ms\n\nExplanation: a\n\n50 ms", "40 ms\n\nThe explanation is long", "40 ms\n\nExplanation"}) {
    CAPTURE(text);
    CHECK(rest_of(text) == "-");
  }
}

}  // namespace
}  // namespace gradewright::reading
