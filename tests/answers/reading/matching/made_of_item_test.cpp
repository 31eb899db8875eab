#include "answers/reading/matching/made_of_item.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// Of a question about a, PE (also PE(3)), da (also da/dw) and a loss, whose text asks for the first layer.
bool made_of_item(std::string_view name) {
  QuestionDeclaration question =
      declared_question({declared_item("a"), declared_item("PE", Shape{2}, {"PE(3)"}),
                         declared_item("da", {}, {"da/dw"}), declared_item("loss")});
  question.text = "Give a of the first layer, and the encoding PE of position 3 in 4 dimensions.";
  return is_made_of_item(response_tokens(name), PreparedQuestion(question));
}

TEST_CASE("something that is made of an item is not the item") {
  for (const std::string_view name : {"-a",
                                      "2a",
                                      "1/a",
                                      "a^2",
                                      "a + 1",
                                      "a'",
                                      "|a|",
                                      "relu(a)",
                                      "a [1]",
                                      "a @ W",
                                      "number of a",
                                      "half of a",
                                      "2 da/dw",
                                      "-da/dw",
                                      "da/dw^2",
                                      "da/dw + 1",
                                      "1/(da/dw)",
                                      "PE_4",
                                      "PE(4)",
                                      "-PE(3)",
                                      "PE_3^2",
                                      "a count",
                                      "a of one step",
                                      "a of the second layer",
                                      "a*b",
                                      "(a)b",
                                      "2 loss",
                                      "W_h a",
                                      "U^T a",
                                      "so W_{h} a",
                                      "$W_h a$",
                                      "\\alpha_1 a",
                                      "eta_t da/dw",
                                      "2 million loss",
                                      "it needs 12 loss",
                                      "the sum is 12 loss"}) {
    CAPTURE(name);
    CHECK(made_of_item(name));
  }
}

TEST_CASE("the place that a question asks for may be an item's index") {
  const auto made = [](std::string_view name, const std::string& text) {
    QuestionDeclaration question = declared_question({declared_item("lr", {}, {"\\eta"})});
    question.text = text;
    return is_made_of_item(response_tokens(name), PreparedQuestion(question));
  };
  const std::string step =
      "It falls from 0.1 at step 0 to 0 at step 40. What is lr at step 10, to 4 decimals?";
  CHECK_FALSE(made("\\eta_{10}", step));
  CHECK(made("\\eta_{40}", step));
  CHECK_FALSE(made("\\eta_3", "The third of four tokens has a rate. Give lr."));
  CHECK(made("\\eta_2", "The third of four tokens has a rate. Give lr."));
  CHECK(made("\\eta_3", "The third follows the second. Give lr."));
  CHECK(made("\\eta_3", "Give lr at steps 2 and 3, and lr at step 3 to 5."));
}

TEST_CASE("an item alone, in words or as an alias is the item") {
  for (const std::string_view name : {"a",
                                      "so a",
                                      "$a$",
                                      "the output a",
                                      "h a",
                                      "W_h loss",
                                      "a (after ReLU)",
                                      "a of the network",
                                      "a of the first layer",
                                      "a for the first layer",
                                      "da/dw",
                                      "PE(3)",
                                      "PE(3, i)",
                                      "PE_3",
                                      "{PE}_{3}",
                                      "so da/dw",
                                      "\u2202a/\u2202w",
                                      "\\partial a/\\partial w",
                                      "W_a",
                                      "x",
                                      "",
                                      "loss",
                                      "Layer 2 loss",
                                      "in step 12 loss",
                                      "1. loss"}) {
    CAPTURE(name);
    CHECK_FALSE(made_of_item(name));
  }
}

}  // namespace
}  // namespace gradewright::reading
