#include "answers/reading/matching/asked_phrases.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

std::string squeezed(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c != ' ' || (!result.empty() && result.back() != ' ')) {
      result += c;
    }
  }
  return result;
}

const PreparedQuestion& asked() {
  static const PreparedQuestion question = [] {
    QuestionDeclaration declared = declared_question(
        {declared_item("norm", {}, {"gradient norm"}), declared_item("clipped", {}, {"clipped gradient"}),
         declared_item("v_1", {}, {"running average"}), declared_item("w_1", {}, {"new weight"}),
         declared_item("attn", {}, {"attention"}), declared_item("ffn", {}, {"feed-forward"}),
         declared_item("alpha", {}, {"attention weights"}), declared_item("dil")});
    declared.other_names = {"v_0"};
    declared.text =
        "Give the norm before clipping (norm) and the clipped gradient (clipped). The running average is v_0 "
        "= "
        "0.1 before the step. Give the new running average v_1 and the new weight w_1. Give the parameters "
        "without biases (attn) and those with biases (ffn). Give alpha. The layer dil has dilation 2.";
    return PreparedQuestion(declared);
  }();
  return question;
}

std::string rest(const std::string& text) {
  const std::string result = without_asked_phrases(text, asked());
  CHECK(result.size() == text.size());
  return squeezed(result);
}

TEST_CASE("what the question says of an item in its own way is no other case", "[asked_phrases]") {
  CHECK(rest("Before clipping the gradient has a norm of 10.") == "the gradient has a norm of 10.");
  CHECK(rest("The running average after the step is 0.2.") == "The running average is 0.2.");
  CHECK(rest("After the update the weight is 3.") == "new the weight is 3.");
  CHECK(rest("The feed-forward network has 9 including the biases.") == "The feed-forward network has 9 .");
  CHECK(rest("Without biases, the attention has 9.") == ", the attention has 9.");
  CHECK(rest("After the softmax the attention weights are 1.") == "the attention weights are 1.");
  CHECK(rest("The dilated layer has 3.") == "The dil layer has 3.");
}

TEST_CASE("another moment or manner, another item, and a phrase that goes on stay", "[asked_phrases]") {
  for (const char* text :
       {"After clipping the gradient has a norm of 10.", "Before clipping by value the norm is 10.",
        "Before clipping and scaling the norm is 10.", "The running average before the step is 0.2.",
        "The running average after the second step is 0.2.", "The attention has 9 including the biases.",
        "The feed-forward network has 9 without the biases.", "Before clipping it is 10.",
        "The feed-forward network has 9 including the biases of all.",
        "Before the softmax the attention weights are 1.", "The dilemma has 3.",
        "Before clipping the norm and the clipped gradient are 3."}) {
    CAPTURE(text);
    CHECK(rest(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
