#include "answers/reading/matching/other_subject.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

PreparedQuestion question(std::string text, ItemDeclaration item, std::vector<std::string> givens = {}) {
  QuestionDeclaration declared;
  declared.id = "1";
  declared.text = std::move(text);
  declared.other_names = std::move(givens);
  declared.items = {std::move(item)};
  return PreparedQuestion(std::move(declared));
}

std::string of(const PreparedQuestion& asked, std::string_view text) {
  return other_subject(text, asked.items[0], asked);
}

TEST_CASE("an interval is that of the item's own variable") {
  const auto asked =
      question("For which step sizes eta does gradient descent on f(w) = 2 w^2 converge? Give the interval.",
               typed_item("eta", AnswerType::interval, {"step size"}), {"w"});
  for (const char* harmless :
       {"(0, 0.5)", "0 < eta < 0.5", "The interval is (0, 0.5)", "It converges for 0 < \\eta < 1/2",
        "eta in (0, 0.5)", "step size: (0, 0.5)", "$\\eta \\in \\left(0, \\frac{1}{2}\\right)$",
        "0 < \u03B7 < 0.5", "w is multiplied by 1 - 4 eta, so 0 < eta < 0.5",
        "between 0 and 0.5, both excluded", "Das Intervall ist (0, 0.5)"}) {
    CAPTURE(harmless);
    CHECK(of(asked, harmless).empty());
  }
  CHECK(of(asked, "0 < w < 0.5") == "w");
  CHECK(of(asked, "w in (0, 0.5)") == "w");
  CHECK(of(asked, "0 < beta < 0.5") == "beta");
  CHECK(of(asked, "diverges: (0, 0.5)") == "diverges");
  CHECK(of(asked, "The interval for the weights is (0, 0.5)") == "weights");
  CHECK(of(asked, "momentum between 0 and 0.5") == "momentum");
}

TEST_CASE("of several signs in a question the first behind which is asked about") {
  const auto rates = question("For which learning rates eta does descent on 2 w^2 converge?",
                              typed_item("rates", AnswerType::interval));
  CHECK(of(rates, "0 < eta < 0.5").empty());
  CHECK(of(rates, "0 < w < 0.5") == "w");
  const auto weights = question("The loss is f(w) = w^2 - 1. For which w is it negative?",
                                typed_item("range", AnswerType::interval));
  CHECK(of(weights, "-1 < w < 1").empty());
  CHECK(of(weights, "-1 < f < 1") == "f");
  CHECK(of(weights, "-1 < x < 1").empty());  // a name of the student's own
}

TEST_CASE("what a question denies is not repeated without its denial") {
  const auto asked = question(
      "The pre-activations of the ReLU units 1 to 4 are -1, 2, -3, 4. Through which units does no gradient "
      "flow?",
      typed_item("units", AnswerType::set));
  for (const char* harmless :
       {"{1, 3}", "units 1 and 3", "The units 1, 3", "No gradient flows through units 1 and 3"}) {
    CAPTURE(harmless);
    CHECK(of(asked, harmless).empty());
  }
  CHECK(of(asked, "The gradient flows through 1, 3") == "gradient");
  CHECK(of(asked, "gradient flows: {1, 3}") == "gradient");
  CHECK(of(asked, "pre-activations: {1, 3}") == "pre-activations");
  CHECK(of(asked, "Units with positive pre-activation: 1, 3") == "positive");
}

TEST_CASE("a size or quantity is of what the question asks for") {
  const auto size = question(
      "A layer of 4 filters of 3 x 3 is applied to an image of 8 x 8 x 3. Give the size of its output.",
      typed_item("out", AnswerType::size, {"output size"}));
  for (const char* harmless :
       {"6x6x4", "The output is 6x6x4", "size: 6x6x4", "The size of the output is 6x6x4",
        "torch.Size([6, 6, 4])", "H = 6, W = 6, C = 4", "the feature map has size 6x6x4"}) {
    CAPTURE(harmless);
    CHECK(of(size, harmless).empty());
  }
  CHECK(of(size, "The image is 6x6x4") == "image");
  CHECK(of(size, "each filter is 6x6x4") == "filter");
  CHECK(of(size, "padding: 6x6x4") == "padding");
  CHECK(of(size, "The size of the filters is 6x6x4") == "filters");

  const auto time = question("A pass takes 2 GFLOP. How long does it take at 4 TFLOPs a second, in ms?",
                             typed_item("time", AnswerType::quantity, {}, "ms"));
  CHECK(of(time, "It takes 0.5 ms").empty());
  CHECK(of(time, "duration: 0.5 ms").empty());
  CHECK(of(time, "memory = 0.5 ms") == "memory");
  CHECK(of(time, "gradients: 0.5 ms") == "gradients");
  CHECK(of(time, "The pass is 0.5 ms") == "pass");
}

}  // namespace
}  // namespace gradewright::reading
