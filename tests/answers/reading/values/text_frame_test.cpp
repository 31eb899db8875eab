#include "answers/reading/values/text_frame.hpp"

#include <algorithm>
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
                           "dropout, it is applied before the softmax",
                           "dropout, because it acts before the softmax",
                           "dropout. It thins the net.",
                           "dropout: it thins the net",
                           "dropout, with some units set to zero",
                           "dropout - this thins the net",
                           "dropout, costs a little time",
                           "dropout, because it thins the net. (The batch norm scales it.)",
                           "dropout (the candidate is thinned by it)",
                           "dropout (p)",
                           "dropout, not the batch norm",
                           "dropout (not the batch norm)",
                           "not the batch norm but dropout",
                           "It's not a batch norm but dropout.",
                           "dropout. Mixout was invented because of it.",
                           "dropout. LSTMs were introduced against it",
                           "dropout, gates were designed to avoid it",
                           "dropout - this was made because of that",
                           "dropout does",
                           "dropout decides that",
                           "dropout, it is p times the old state",
                           "dropout, costs one more forward pass",
                           "dropout. For the other one I have forgotten the name."}) {
    INFO(text);
    CHECK(holds(text));
  }
  for (const char* text : {"dropout. Mixout was invented before it",
                           "dropout. LSTMs were not made because of it",
                           "dropout. Batch norm does it",
                           "dropout, made because of batch norm",
                           "dropout. It was invented against batch norm",
                           "dropout. Mixout was invented, because of it the answer is mixout",
                           "not dropout",
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
                           "dropout, it is not applied",
                           "dropout: it is the batch norm",
                           "dropout, so batch norm",
                           "dropout, i.e. batch norm",
                           "dropout; batch norm",
                           "dropout: batch norm",
                           "Dropout. No, batch norm.",
                           "dropout, by which I mean batch norm",
                           "dropout, not sure",
                           "dropout (not really)",
                           "not dropout but batch norm",
                           "not only dropout but batch norm",
                           "dropout W",
                           "dropout doesn't",
                           "dropout decides nothing",
                           "dropout, not dropout",
                           "dropout. Not sure.",
                           "dropout. For the other one batch norm.",
                           "dropout, costs nothing, so batch norm"}) {
    INFO(text);
    CHECK_FALSE(holds(text));
  }
}

TEST_CASE("a small letter behind two words is the symbol of what they name") {
  const auto inside = [](const char* text, std::string_view wanted) {
    const std::vector<std::string_view> insides = inside_text(text);
    return std::find(insides.begin(), insides.end(), wanted) != insides.end();
  };
  CHECK(inside("the reset gate r", "the reset gate"));
  CHECK(inside("reset gate r_t, because it multiplies the state", "reset gate"));
  CHECK_FALSE(inside("top k", "top"));
  CHECK_FALSE(inside("the top k", "the top"));
  CHECK_FALSE(inside("group norm B", "group norm"));
}

}  // namespace
}  // namespace gradewright::reading
