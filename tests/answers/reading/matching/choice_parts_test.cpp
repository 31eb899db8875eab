#include "answers/reading/matching/choice_parts.hpp"

#include <catch2/catch.hpp>
#include <vector>

namespace gradewright::reading {
namespace {

const std::vector<std::string> options{"A", "B", "C", "D"};

TEST_CASE("a text may conclude on an option") {
  for (const char* text : {
           "Clipping limits the step directly, so B.",
           "A makes it worse, C makes it worse, D has nothing to do with it. So the answer is B.",
           "Not A, not C, D does nothing. So B.",
           "A does nothing for the gradient and D lowers the noise, which leaves B",
           "The norm is cut off at a threshold, therefore it must be B.",
           "A, C and D are wrong. Thus (B).",
           "Longer sequences explode even more; hence **B**.",
       }) {
    CAPTURE(text);
    CHECK(concluded_option(text, options) == "B");
  }
}

TEST_CASE("what doubts, denies or goes on is no conclusion") {
  for (const char* text : {
           "Clipping limits the step, so not B.",
           "Clipping limits the step, so B?",
           "Clipping limits the step, so B or C.",
           "Clipping limits the step, so B is wrong.",
           "I am not sure, so B.",
           "Maybe clipping limits the step, so B.",
           "If clipping limits the step, so B",
           "B makes it worse, so B.",
           "None of them helps, so B.",
           "Not B, so B.",
           "I would rule out A, so B.",
           "Is it not clipping? So B.",
           "The opposite is true, so B.",
           "Everything but one acts against it, so B.",
           "Clipping limits the step, so all but B.",
           "so B",
           "B",
           "Clipping limits the step, so E.",
           "Clipping limits the step, so b",
           "~~A~~ makes it worse, so B.",
           "I thought of clipping first, so B",
           "",
       }) {
    CAPTURE(text);
    CHECK(concluded_option(text, options).empty());
  }
}

TEST_CASE("an arrow leads from a working to options") {
  CHECK(behind_last_arrow("gradients vanish -> C", options) == "C");
  CHECK(behind_last_arrow("z ≈ 1 → h ≈ h_0 → C", options) == "C");
  CHECK(behind_last_arrow("tying saves one matrix, 18 < 25 -> A, C and D", options) == "A, C and D");
  CHECK(behind_last_arrow("the norm is cut off \u2192 (B)", options) == "(B)");
  for (const char* text : {"C",
                           "-> C",
                           "my answer A -> C",
                           "first A, then -> C",
                           "B is too small -> C",
                           "gradients may explode -> C",
                           "C explodes here -> C",
                           "if gradients explode -> C",
                           "A -> C",
                           "C -> A",
                           "gradients explode -> B -> A",
                           "not A -> C",
                           "wrong -> C",
                           "does not help -> C",
                           "makes it worse -> C",
                           "these increase it -> C",
                           "least helpful -> C",
                           "the trap -> C",
                           "my neighbour -> C",
                           "opposite -> C",
                           "useless -> C",
                           "gradients vanish -> not C",
                           "gradients vanish -> C?",
                           "gradients vanish? -> C",
                           "~~gradients vanish~~ -> C",
                           "gradients vanish -> E",
                           "gradients vanish -> C or D",
                           "I guess -> C",
                           "true -> C"}) {
    CAPTURE(text);
    CHECK(behind_last_arrow(text, options).empty());
  }
}

TEST_CASE("a remark may be of a case, or judge") {
  CHECK(before_remark("B (the norm is cut)", false) == "B ");
  for (const char* text : {"B (for LSTMs)", "B (in theory)", "B (too obvious)"}) {
    CAPTURE(text);
    CHECK(before_remark(text, false).empty());
  }
}

}  // namespace
TEST_CASE("A rule of what may not be leads to a conclusion", "[choice_parts]") {
  const std::vector<std::string> options{"A", "B", "C", "D"};
  for (const std::string text : {"Tokens may not attend to later tokens, therefore D",
                                 "It must not see them, so D", "A token cannot look ahead, hence D."}) {
    INFO(text);
    CHECK(concluded_option(text, options) == "D");
  }
  CHECK(behind_last_arrow("During training a model must not look ahead -> D", options) == "D");
  for (const std::string text : {"Tokens may attend to later tokens, therefore D", "It may be so, so D",
                                 "I cannot say, so D", "It should be C, so D"}) {
    INFO(text);
    CHECK(concluded_option(text, options).empty());
  }
  CHECK(behind_last_arrow("models do not look ahead -> D", options).empty());
}

}  // namespace gradewright::reading
