#include "answers/judging/compare/named_term.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::judging {
namespace {

const std::vector<std::string> overfitting{"overfitting", "over-fitting"};
const std::vector<std::string> layer_norm{"layer normalization", "layer norm"};

}  // namespace

TEST_CASE("A sentence may say of a name that it is one, and nothing else", "[named_term]") {
  for (const std::string text :
       {"overfitting", "the model is overfitting", "The network is overfitting.", "overfitting obviously",
        "We have overfitting here", "the phenomenon of overfitting", "The model suffers from overfitting.",
        "Das nennt man Overfitting.", "c'est l'overfitting",
        "la r\u00e9ponse : c'est \u00ab overfitting \u00bb", "Ans: overfitting",
        "The technique is overfitting", "overfitting is what this is called",
        "training too long -> overfitting", "Over-fitting problem", "problem: overfitting",
        "Thats overfitting", "Eso es overfitting"}) {
    INFO(text);
    CHECK(says_term(text, overfitting));
  }
}

TEST_CASE("What denies, doubts, turns round or lengthens a name is another", "[named_term]") {
  for (const std::string text : {"not overfitting",
                                 "overfitting or underfitting",
                                 "overfitting/underfitting",
                                 "the opposite of overfitting",
                                 "I would not call it overfitting",
                                 "overfitting is what students wrongly answer here",
                                 "overfitting is not what this is called",
                                 "overfitting?",
                                 "is it overfitting?",
                                 "Is it overfitting",
                                 "overfitting..",
                                 "It is. Overfitting",
                                 "non-overfitting",
                                 "overfitting-free",
                                 "against overfitting",
                                 "a lack of overfitting",
                                 "benign overfitting",
                                 "overfitting prevention",
                                 "so-called overfitting",
                                 "some call it overfitting",
                                 "the model isn't overfitting",
                                 "we see no overfitting",
                                 "kein Overfitting",
                                 "das Gegenteil von Overfitting",
                                 "c'est pas l'overfitting",
                                 "overfitting ou underfitting",
                                 "maybe overfitting",
                                 "overfitting, not overfitting",
                                 "overfitting -> underfitting",
                                 "underfitting -> overfitting",
                                 "not -> overfitting",
                                 "if it were higher -> overfitting",
                                 "model overfitting",
                                 "underfitting",
                                 ""}) {
    INFO(text);
    CHECK_FALSE(says_term(text, overfitting));
  }
  for (const std::string text : {"batch layer normalization", "network layer norm", "multi-layer norm",
                                 "layer norm of the batch norm", "layer norms"}) {
    INFO(text);
    CHECK_FALSE(says_term(text, layer_norm));
  }
  CHECK_FALSE(says_term("encoder-decoder attention", std::vector<std::string>{"attention"}));
  CHECK_FALSE(says_term("vanishing gradient clipping", std::vector<std::string>{"vanishing gradient"}));
  CHECK_FALSE(says_term("kernel trick", std::vector<std::string>{"kernel"}));
}

TEST_CASE("A name may stand beside another language's, or another thing that it is not", "[named_term]") {
  const std::vector<std::string> forcing{"teacher forcing"};
  const std::vector<std::string> reset{"reset gate"};
  CHECK(says_term("surapprentissage (overfitting)", overfitting));
  CHECK(says_term("overfitting (\u00dcberanpassung)", overfitting));
  CHECK(says_term("teacher forcing (for\u00e7age par le professeur)", forcing));
  CHECK(says_term("la puerta de reset (reset gate)", reset));
  CHECK(says_term("layer normalization (not batch norm)", layer_norm));
  CHECK(says_term("layer norm, not the batch norm", layer_norm));
  CHECK_FALSE(says_term("le sous-apprentissage (overfitting)", overfitting));
  CHECK_FALSE(says_term("le contraire (overfitting)", overfitting));
  CHECK_FALSE(says_term("regularisation (overfitting)", overfitting));
  CHECK_FALSE(says_term("overfitting (underfitting)", overfitting));
  CHECK_FALSE(says_term("puerta de actualizaci\u00f3n (reset gate)", reset));
  CHECK_FALSE(says_term("layer norm (batch norm)", layer_norm));
  CHECK_FALSE(says_term("layer norm (not sure)", layer_norm));
  CHECK_FALSE(says_term("layer norm (not layer norm)", layer_norm));
}

TEST_CASE("A slip of the hand leaves a long word what it is", "[named_term]") {
  CHECK(is_slip_of("overfiting", "overfitting"));
  CHECK(is_slip_of("overfittting", "overfitting"));
  CHECK(is_slip_of("teacher focring", "teacher forcing"));
  CHECK(is_slip_of("vanishing gradlent", "vanishing gradient"));  // recognised text
  CHECK(is_slip_of("overfltting", "overfitting"));
  CHECK(is_slip_of("gradient c1ipping", "gradient clipping"));
  CHECK(is_slip_of("m0de collapse", "mode collapse"));
  CHECK(is_slip_of("early 5topping", "early stopping"));
  CHECK_FALSE(is_slip_of("vanishlng gradlent", "vanishing gradient"));  // two
  CHECK_FALSE(is_slip_of("gradient clapping", "gradient clipping"));
  CHECK_FALSE(is_slip_of("gradient flipping", "gradient clipping"));
  CHECK_FALSE(is_slip_of("overfattlng", "overfitting"));
  for (const std::string text : {"overfitting", "underfitting", "overfittin", "verfitting", "oversitting",
                                 "overfxitting", "overiftnig", "over"}) {
    INFO(text);
    CHECK_FALSE(is_slip_of(text, "overfitting"));
  }
  CHECK_FALSE(is_slip_of("glu", "gelu"));
}

}  // namespace gradewright::judging
