#include "answers/reading/matching/restated_values.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// What is taken out of a text; "-" where nothing is.
std::string taken(const std::string& text) {
  QuestionDeclaration declared = declared_question({declared_item("loss"), declared_item("gradient")});
  declared.text =
      "Give the softmax probabilities, the cross-entropy loss and the gradient for a one-hot vector.";
  std::string all;
  for (const Span& piece : restated_values(text, PreparedQuestion(std::move(declared)))) {
    all += text.substr(piece.offset, piece.length) + "|";
  }
  return all.empty() ? "-" : all;
}

TEST_CASE("a value that is told in words and said again in numbers", "[restated_values]") {
  CHECK(taken("The gradient is the difference of the probabilities and the one-hot vector, that is (-0.7, "
              "0.7).") == "the difference of the probabilities and the one-hot vector, that is |");
  CHECK(taken("The loss is the negative logarithm of the probability, i.e. 1.349.") ==
        "the negative logarithm of the probability, i.e. |");
  for (const std::string text : {"The loss is the sum of the terms, namely 1.3",
                                 "The gradient is p minus the target, that is $(1, 2)$",
                                 "Der Gradient ist die Differenz, das hei\u00DFt (1, 2)",
                                 "The gradient is the vector p - y, i.e., [1, 2]",
                                 "Good. The loss is the mean of the terms, that is 1.3",
                                 "The probabilities are the softmax of z, that is (1, 2)",
                                 "The loss is the cross-entropy of p, d.h. 1.3",
                                 "The loss is minus the logarithm of p, that is -1.3"}) {
    CAPTURE(text);
    CHECK(taken(text) != "-");
  }
}

TEST_CASE("what denies, doubts, compares or holds a number is no definition", "[restated_values]") {
  for (const std::string text :
       {"The gradient is not the difference, that is (1, 2)", "The loss is maybe the mean, that is 1.3",
        "The loss is more than the mean, that is 1.3", "The loss is 2 times the mean, that is 1.3",
        "The loss is the mean of my neighbour, that is 1.3", "The loss is wibble of p, that is 1.3",
        "The loss is the mean, that is all", "The loss is 1.3, that is 1.349", "that is 1.3",
        "loss, that is 1.3", "The loss is the mean. That is 1.3", "The old loss was the mean, that is 1.3",
        "The loss is the mean?, that is 1.3", "The loss is high, that is bad"}) {
    CAPTURE(text);
    CHECK(taken(text) == "-");
  }
}

}  // namespace
}  // namespace gradewright::reading
