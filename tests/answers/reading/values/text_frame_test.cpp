#include "answers/reading/values/text_frame.hpp"

#include <catch2/catch.hpp>
#include <string_view>
#include <vector>

namespace gradewright::reading {
namespace {

TEST_CASE("A text may stand in brackets, before a reason or before a remark on the rest") {
  const auto holds = [](const char* text) {
    for (const std::string_view inside : inside_text(text)) {
      if (inside == "dropout" || inside == "dropout.") {
        return true;
      }
    }
    return false;
  };
  for (const char* text : {"that's dropout",
                           "That\u2019s dropout.",
                           "It is called dropout.",
                           "it's called dropout",
                           "This is called dropout",
                           "called dropout",
                           "is called dropout.",
                           "(dropout)",
                           "( dropout )",
                           "dropout because units are dropped at random",
                           "dropout, since units are dropped",
                           "It is called dropout because it drops units",
                           "dropout  (the rest I did not manage)",
                           "dropout\n\n(the rest I did not manage)",
                           "**dropout** because units are dropped",
                           "The answer is (dropout)",
                           "I think this is called dropout.",
                           "I believe it's dropout",
                           "It is dropout that thins the net.",
                           "this is dropout, p",
                           "dropout $p_t$",
                           "This is \\emph{dropout} $p$.",
                           "dropout, it is applied before the softmax"}) {
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
                           "everything but dropout",
                           "I think dropout is wrong",
                           "I thought it was dropout",
                           "I think it is dropout?",
                           "I don't think it is dropout",
                           "It is dropout that I do not mean",
                           "It is dropout that would be wrong",
                           "dropout, L1 and L2",
                           "dropout, 5",
                           "dropout $= 0$",
                           "dropout $\\neq$",
                           "dropout, it is not applied"}) {
    INFO(text);
    CHECK_FALSE(holds(text));
  }
}

}  // namespace
}  // namespace gradewright::reading
