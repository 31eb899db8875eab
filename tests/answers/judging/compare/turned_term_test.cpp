#include "answers/judging/compare/turned_term.hpp"

#include <catch2/catch.hpp>

namespace gradewright::judging {

TEST_CASE("A term of a verb and a noun may be said the other way round", "[turned_term]") {
  for (const char* text :
       {"gradient vanishing", "gradients vanishing", "vanishing of gradients", "vanishing of the gradient",
        "the vanishing of the gradients", "gradients vanish", "the gradient vanishes",
        "gradient vanishing problem", "the gradients vanish", "vanishing of its gradients"}) {
    CAPTURE(text);
    CHECK(is_turned(text, "vanishing gradient"));
    CHECK(is_turned(text, "vanishing gradients"));
  }
  CHECK(is_turned("gradients explode", "exploding gradient"));
  CHECK(is_turned("stopping of training", "stopping training"));
}

TEST_CASE("Other words, other nouns and terms whose order matters are not turned", "[turned_term]") {
  for (const char* text :
       {"vanishing gradient", "gradient exploding", "vanishing of the loss", "gradients do not vanish",
        "gradient", "vanishing", "gradient descent vanishing", "gradients vanish and explode",
        "gradients grow", "vanishing of weights of gradients", "no gradient vanishing", ""}) {
    CAPTURE(text);
    CHECK_FALSE(is_turned(text, "vanishing gradient"));
  }
  CHECK_FALSE(is_turned("normalisation layer", "layer normalisation"));
  CHECK_FALSE(is_turned("set training", "training set"));
  CHECK_FALSE(is_turned("machine learning", "learning machine"));
}

}  // namespace gradewright::judging
