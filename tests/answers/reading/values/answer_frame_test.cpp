#include "answers/reading/values/answer_frame.hpp"

#include <catch2/catch.hpp>
#include <string_view>

namespace gradewright::reading {
namespace {

TEST_CASE("The neutral frame around an answer goes") {
  for (const char* text : {"we get BC",
                           "So, BC",
                           "Therefore BC",
                           "the answer is: BC",
                           "The final answer is BC",
                           "**Answer:** BC",
                           "**Final Answer**: BC",
                           "**Answer: BC**",
                           "### Answer\nBC",
                           "## Final answer\n\nBC",
                           "Sure! The answer is BC",
                           "Well, BC",
                           "Clearly BC",
                           "Obviously, BC",
                           "In conclusion, BC",
                           "To summarize: BC",
                           "output = BC",
                           "Sol: BC",
                           "Ans: BC",
                           "This gives BC",
                           "which gives BC",
                           "It equals BC",
                           "BC is correct",
                           "BC is correct.",
                           "BC QED",
                           "BC, as required",
                           "BC (final answer)",
                           "BC (by definition)",
                           "BC by definition",
                           "BC by the chain rule.",
                           "BC (1 point)",
                           "BC [2 marks]",
                           "BC (see above)",
                           "So BC is the answer",
                           "= BC",
                           "\u2192 BC",
                           "\u2234 BC"}) {
    INFO(text);
    CHECK(without_frame(text) == "BC");
  }
}

TEST_CASE("What denies, doubts or may belong to the answer is no frame") {
  for (const char* text : {"not BC",
                           "never BC",
                           "maybe BC",
                           "The answer is 12!",
                           "I get a",
                           "the answer is a.",
                           "well posed",
                           "overall accuracy",
                           "output gate",
                           "value function",
                           "Answer -12",
                           "sum of squares",
                           "BC is incorrect",
                           "BC isn't correct",
                           "BC is not correct",
                           "BC by mistake",
                           "BC by the wrong rule",
                           "28 by 28",
                           "Is BC",
                           "First attempt: BC",
                           "BC (was C)",
                           "Question: BC",
                           "> 12",
                           "**Answer: BC",
                           "we",
                           "so",
                           "the answer is",
                           "by definition",
                           "is correct",
                           "other answer: BC",
                           "wrong answer: BC",
                           "so-so",
                           "isqed"}) {
    INFO(text);
    CHECK(without_frame(text) == text);
  }
  CHECK(without_frame("The answer is not BC") == "not BC");
  CHECK(without_frame("We get BC or CD") == "BC or CD");
  for (const char* text : {"Well, 12!", "Well, 12!, as required", "We get 12! (1 point)", "So I get a"}) {
    INFO(text);
    CHECK(without_frame(text) == text);
  }
  CHECK(without_frame("No BC is correct") == "No BC is correct");
}

}  // namespace
}  // namespace gradewright::reading
