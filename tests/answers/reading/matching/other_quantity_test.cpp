#include "answers/reading/matching/other_quantity.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

/// A question about a loss (also J, "mean loss") and about mu, whose text asks for "the scaled scores S".
PreparedQuestion question(std::string text = "Give the scaled scores S after max pooling, and the loss.") {
  return PreparedQuestion({"1",
                           {},
                           {{"1", "loss", {"J", "mean loss", "cost"}, AnswerType::number, {}, {}, {}},
                            {"1", "mu", {"mean"}, AnswerType::number, {}, {}, {}},
                            {"1", "S", {}, AnswerType::number, {}, {}, {}}},
                           {},
                           std::move(text)});
}

TEST_CASE("a word before a name makes it one of another quantity") {
  for (const auto& [lead, word] :
       std::vector<std::pair<std::string, std::string>>{{"the average ", "average"},
                                                        {"So the previous ", "previous"},
                                                        {"my friend's ", "friend's"},
                                                        {"Tom\u2019s ", "tom\u2019s"},
                                                        {"half of the ", "half"},
                                                        {"the gradient of the ", "gradient"},
                                                        {"the initial cross-entropy ", "initial"},
                                                        {"every ", "every"},
                                                        {"the total ", "total"},
                                                        {"x = 3, the max ", "max"},
                                                        {"the sum of mu and ", "and"},
                                                        {"mu > ", ">"},
                                                        {"S or ", "or"},
                                                        {"The layer after the ", "after"}}) {
    CAPTURE(lead);
    CHECK(other_quantity_before(lead, "loss", question()) == word);
  }
}

TEST_CASE("a symbol right before a name is a factor of it") {
  for (const auto& [lead, symbol] : std::vector<std::pair<std::string, std::string>>{
           {"x ", "x"}, {"so \u03b7 ", "eta"}, {"S ", "S"}, {"mu ", "mu"}}) {
    CAPTURE(lead);
    CHECK(other_quantity_before(lead, "loss", question()) == symbol);
  }
  for (const std::string lead : {"a ", "I ", "J ", "so ", "x, ", "x = 3 and the ", "for x the "}) {
    CAPTURE(lead);
    CHECK(other_quantity_before(lead, "loss", question()).empty());
  }
}

TEST_CASE("a function before a name is applied to it, but for that of a layer before") {
  CHECK(other_quantity_before("the exp ", "loss", question()) == "exp");
  CHECK(other_quantity_before("after the softmax ", "loss", question()).empty());
  CHECK(other_quantity_before("after ReLU ", "loss", question()).empty());
}

TEST_CASE("a quantity that the question does not speak of is the subject") {
  const PreparedQuestion asked = question();
  CHECK(other_quantity_named("The area", asked) == "area");
  CHECK(other_quantity_named("so the kernel size", asked) == "kernel");
  CHECK(other_quantity_named("The loss after one step", asked).empty());
  CHECK(other_quantity_named("The scores of the area", asked).empty());
}

TEST_CASE("what is given, counted or joined to something else is not what is asked for") {
  const PreparedQuestion asked({"1",
                                {},
                                {{"1", "field", {}, AnswerType::number, {}, {}, {}}},
                                {"K", "x"},
                                "Slide the kernel K with its weights over the image x. Give the field."});
  for (const auto& [label, word] :
       std::vector<std::pair<std::string, std::string>>{{"The kernel is", "kernel"},
                                                        {"image", "image"},
                                                        {"So the kernel", "kernel"},
                                                        {"weights and biases", "biases"},
                                                        {"the weights plus the moments", "moments"},
                                                        {"logits", "logits"},
                                                        {"The gradients are", "gradients"},
                                                        {"number of fields", "number of"},
                                                        {"the count of field", "number of"},
                                                        {"non-weights", "non"},
                                                        {"The anti-field", "anti"}}) {
    CAPTURE(label);
    CHECK(other_subject_named(label, asked) == word);
  }
  for (const std::string_view label :
       {"The field is", "", "Answer", "The kernel slides over the", "the weights and the field", "weights",
        "the number of rows of the field", "Sliding and summing", "The result of the kernel is the", "total",
        "F1-score", "x - K"}) {
    CAPTURE(label);
    CHECK(other_subject_named(label, asked).empty());
  }
  QuestionDeclaration counted = asked;
  counted.text = "How many fields are there?";
  CHECK(other_subject_named("number of fields", PreparedQuestion(counted)).empty());
}

TEST_CASE("what is of another step, or of a sample, is another quantity") {
  const PreparedQuestion asked = question("Give the loss after the second step and the variance.");
  CHECK(other_quantity_in("after the first step", asked) == "first");
  CHECK(other_quantity_in("after one step", asked) == "one");
  CHECK(other_quantity_in("after the second step", asked).empty());
  CHECK(other_quantity_in("after the softmax", asked).empty());
  CHECK(other_quantity_before("the sample ", "variance", asked) == "sample");
  CHECK(other_quantity_before("the sample ", "mean", asked).empty());
}

TEST_CASE("a prefix that is written to a name makes another one of it") {
  CHECK(other_quantity_before("the non-", "loss", question()) == "non");
  CHECK(other_quantity_before("the log-", "loss", question()) == "log");
  CHECK(other_quantity_before("the log-", "loss", question("Give the log-loss.")).empty());
  CHECK(other_quantity_before("the hinge-", "loss", question()).empty());
  CHECK(other_quantity_before("sum ", "loss", question()) == "sum");
}

TEST_CASE("other words before a name do not") {
  for (const std::string lead :
       {"", "the ", "So we get the ", "Here the final ", "the value of the ",
        "the number of parameters of the ", "The maximum is at 3 and the ", "after max pooling the ",
        "The average is known. The ", "that's the ", "The output of the layer ", "it's the network's ",
        "The other is done, so the "}) {
    CAPTURE(lead);
    CHECK(other_quantity_before(lead, "loss", question()).empty());
  }
  CHECK(other_quantity_before("the scaled scores ", "S", question()).empty());
  CHECK(other_quantity_before("the mean ", "mu", question()).empty());
  CHECK(other_quantity_before("the cost ", "loss", question()).empty());
}

TEST_CASE("a word around a value that has no name may make it one of another quantity") {
  for (const std::string_view text :
       {"upper bound", "before", "loss per example", "loss minus one", "Tom's result", "the average",
        "twice the result", "estimate", "the maximum", "first attempt"}) {
    CAPTURE(text);
    CHECK_FALSE(other_quantity_in(text, question()).empty());
  }
  for (const std::string_view text :
       {"", "value", "my answer", "the result", "mean", "the scaled scores", "parameters", "1 2 3"}) {
    CAPTURE(text);
    CHECK(other_quantity_in(text, question()).empty());
  }
}

TEST_CASE("a question without its wording may ask for a maximum, but for no bound") {
  CHECK(other_quantity_named("the maximum", question("")).empty());
  CHECK(other_quantity_named("the maximum", question()) == "maximum");
  CHECK(other_quantity_named("the upper bound", question("")) == "upper");
  CHECK(other_quantity_in("the maximum", question("")) == "maximum");
}

}  // namespace
}  // namespace gradewright::reading
