#include "answers/reading/matching/passing_remarks.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

PreparedQuestion weight(AnswerType type = AnswerType::number) {
  QuestionDeclaration question = declared_question({typed_item("w", type)});
  question.text = "The penalty is added to the loss. Give the new weight w, with the true negatives.";
  return PreparedQuestion(question);
}

/// The text without the remarks and the blanks that they leave at its end.
std::string without(std::string text, const PreparedQuestion& question = weight()) {
  const std::vector<Span> remarks = passing_remarks(text, question);
  for (auto remark = remarks.rbegin(); remark != remarks.rend(); ++remark) {
    text.erase(remark->offset, remark->length);
  }
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

TEST_CASE("a remark in passing is no part of a value") {
  for (const char* text :
       {"w = 3.83 (checked numerically)", "w = 3.83, it accelerates nicely \U0001F680",
        "w = 3.83, which makes sense", "w = 3.83 \U0001F600", "w = 3.83 (negatives are not needed)",
        "w = 3.83 (0.02 less than without regularisation)", "w = 3.83 (ohne Strafterm w\u00e4ren es 3,85)",
        "w = 3.83 (did it from the back, sorry for the order)",
        "w = 3.83 (careful with the \u22122 and \u22123)", "w = 3.83. I checked it with numpy",
        "w = 3.83 \U0001F44D"}) {
    CAPTURE(text);
    CHECK(without(text) == "w = 3.83");
  }
  CHECK(without("w = (0.401, 0.198, 0.401) \u2714 sums to 1") == "w = (0.401, 0.198, 0.401)");
  CHECK(without("w = (0.67, 0.24, 0.09), sum is 1") == "w = (0.67, 0.24, 0.09)");
  CHECK(without("w = (0.33, 0.33, 0.33), sum is 1") == "w = (0.33, 0.33, 0.33)");
  CHECK(without("w = (0.33, 0.33, 0.32), sum is 1") == "w = (0.33, 0.33, 0.32), sum is 1");
  CHECK(without("w = (0.2, 0.8), sums to 1\nb = 2") == "w = (0.2, 0.8)\nb = 2");
}

TEST_CASE("a remark that could change a value stays") {
  for (const char* text : {"w = 3.83 (not checked)",
                           "w = 3.83 (checked, it is wrong)",
                           "w = 3.83 (verified: wrong)",
                           "w = 3.83 (for the other net)",
                           "w = 3.83 (half of it)",
                           "w = 3.83 (wrong)",
                           "w = 3.83, it is what my neighbour has",
                           "w = 3.83 (up to sign)",
                           "w = 3.83 (in thousands)",
                           "w = 3.83 (before rounding up)",
                           "w = 3.83 (nice try)",
                           "w = 3.83, makes no sense",
                           "w = 3.83 (makes sense?)",
                           "w = 3.83 \U0001F44E",
                           "w = 3.83 \U0001F914",
                           "w = 3.83 \U0001F937",
                           "w = 3.83 (looks wrong)",
                           "w = 3.83 (checked for lambda)",
                           "w = 3.83 (this is not needed)",
                           "w = 3.83 (the minus sign is not needed)",
                           "w = 3.83 (without the penalty it would be 3.85)",
                           "w = 3.83 (without it it would be 3.85)",
                           "w = 3.83 (ohne Strafterm)",
                           "w = 3.83 (careful: half)",
                           "w = 3.83 (it would be 3.85 with it)",
                           "w = 3.83, 0.02 less than it should be",
                           "f(checked) = 2",
                           "w = 3 (checked) * 2",
                           "w = (0.4, 0.2), sums to 1",
                           "w = 7 sums to 7"}) {
    CAPTURE(text);
    CHECK(without(text) == text);
  }
  CHECK(without("B \U0001F44D", weight(AnswerType::choice)) == "B \U0001F44D");
  CHECK(without("B \U0001F60E", weight(AnswerType::choice)) == "B");
}

TEST_CASE("what another item may ask for is no remark") {
  QuestionDeclaration two = declared_question({declared_item("p", Shape{2}), declared_item("s")});
  two.text = "Give p and the sum s of its entries.";
  CHECK(without("p = (0.2, 0.8), sum is 1", PreparedQuestion(two)) == "p = (0.2, 0.8), sum is 1");
  two.text = "Give p and s.";
  CHECK(without("s = 3 (ohne Strafterm w\u00e4ren es 4)", PreparedQuestion(two)) ==
        "s = 3 (ohne Strafterm w\u00e4ren es 4)");
}

}  // namespace
}  // namespace gradewright::reading
