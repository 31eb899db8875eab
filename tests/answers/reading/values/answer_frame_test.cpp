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

TEST_CASE("A text may stand in brackets, before a reason or before a remark on the rest") {
  const auto holds = [](const char* text) {
    for (const std::string_view inside : inside_text(text)) {
      if (inside == "dropout" || inside == "dropout.") {
        return true;
      }
    }
    return false;
  };
  for (const char* text :
       {"that's dropout", "That\u2019s dropout.", "It is called dropout.", "it's called dropout",
        "This is called dropout", "called dropout", "is called dropout.", "(dropout)", "( dropout )",
        "dropout because units are dropped at random", "dropout, since units are dropped",
        "It is called dropout because it drops units", "dropout  (the rest I did not manage)",
        "dropout\n\n(the rest I did not manage)", "**dropout** because units are dropped",
        "The answer is (dropout)"}) {
    INFO(text);
    CHECK(holds(text));
  }
  for (const char* text : {"not dropout",
                           "dropout or batch norm",
                           "unlike dropout",
                           "no dropout",
                           "dropout?",
                           "dropout (not sure)",
                           "dropout (?)",
                           "dropout (I don't know)",
                           "dropout (maybe)",
                           "dropout (the rest is batch norm)",
                           "dropout because I guess so",
                           "dropout because it is not batch norm",
                           "dropout because of that? no",
                           "dropout, because ~~x~~ y z",
                           "dropout since then",
                           "called off dropout",
                           "so-called dropout",
                           "that isn't dropout",
                           "dropout regularisation",
                           "inverted dropout",
                           "(dropout) (batch norm)",
                           "(not dropout)",
                           "dropout, actually",
                           "dropout because batch norm is wrong",
                           "dropout unless it is batch norm",
                           "it is never called dropout",
                           "because dropout",
                           "dropout (rest)",
                           "everything but dropout"}) {
    INFO(text);
    CHECK_FALSE(holds(text));
  }
}

}  // namespace
}  // namespace gradewright::reading
