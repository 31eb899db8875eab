#include "answers/reading/matching/other_instance.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

PreparedQuestion question(std::string text, std::vector<ItemDeclaration> items) {
  QuestionDeclaration declared = declared_question(std::move(items));
  declared.text = std::move(text);
  return PreparedQuestion(std::move(declared));
}

TEST_CASE("a place that the question counts otherwise is that of another", "[other_instance]") {
  const PreparedQuestion asked = question(
      "For the first query q_1 with the keys (1, 0) and (2, 1) give the attention weights a and the output o "
      "of "
      "layer 2.",
      {declared_item("a", Shape{2}, {"attention weights"}), declared_item("o", Shape{2})});
  for (const char* front : {"The second query has the attention weights a", "Query 2: a",
                            "The 2nd query has a", "Die zweite Anfrage hat a", "the last query gives a",
                            "Another query: a", "In layer 3 a", "The first layer: a"}) {
    CAPTURE(front);
    CHECK_FALSE(other_instance(front, {}, asked).empty());
  }
  for (const char* front :
       {"The first query has the attention weights a", "Query 1: a", "Die erste Anfrage hat a",
        "The second key weighs more: a", "The second and the third value, a",
        "2 after the second query, so a", "In the second step a", "layer 2: a", "a"}) {
    CAPTURE(front);
    CHECK(other_instance(front, {}, asked).empty());
  }
  CHECK_FALSE(other_instance("a", " for the second query", asked).empty());
}

TEST_CASE("an item is asked for on one side of a step", "[other_instance]") {
  const PreparedQuestion asked =
      question("Give the loss L before the step, the gradient g and the weight w_new after one step.",
               {declared_item("L", Shape{}, {"loss"}), declared_item("g", Shape{}, {"gradient"}),
                declared_item("w_new")});
  for (const char* front : {"The loss after the step is L", "after the step: L",
                            "After one step of descent L", "The new loss is L", "Updated loss",
                            "Once updated, L", "Nach dem Schritt ist L", "Before the step w_new"}) {
    CAPTURE(front);
    CHECK_FALSE(other_instance(front, {}, asked).empty());
  }
  for (const char* front : {"The loss before the step is L", "After the step w_new", "the new weight w_new",
                            "After the step the gradient is g", "After the softmax L",
                            "after the step w_new = 2 and L", "After the step the value is"}) {
    CAPTURE(front);
    CHECK(other_instance(front, {}, asked).empty());
  }
  CHECK_FALSE(other_instance("L", " after the step", asked).empty());
  CHECK(other_instance("L", " and the new weight w_new = 2", asked).empty());
  const PreparedQuestion only = question("What is the loss after the update?", {declared_item("L")});
  CHECK_FALSE(other_instance("before the update we get", {}, only).empty());
  CHECK(other_instance("after the update we get", {}, only).empty());
}

TEST_CASE("the plain function is not the variant that is asked about", "[other_instance]") {
  const PreparedQuestion asked = question("What is the output y of a leaky ReLU?", {declared_item("y")});
  CHECK_FALSE(other_instance("The ReLU gives y", {}, asked).empty());
  CHECK_FALSE(other_instance("y", "for the ReLU", asked).empty());
  CHECK(other_instance("The leaky ReLU gives y", {}, asked).empty());
  CHECK(other_instance("LeakyReLU: y", {}, asked).empty());
  const PreparedQuestion both =
      question("Is y larger for the ReLU than for the leaky ReLU?", {declared_item("y")});
  CHECK(other_instance("The ReLU gives y", {}, both).empty());
}

TEST_CASE("a value before a stage, or of a share, is another", "[other_instance]") {
  const PreparedQuestion asked =
      question("The bias is added to Y. Give Y before the activation.", {declared_item("Y")});
  CHECK_FALSE(other_instance("Y", " before the bias is added", asked).empty());
  CHECK_FALSE(other_instance("Y", " per sample", asked).empty());
  CHECK_FALSE(other_instance("Y", " parameters per filter", asked).empty());
  CHECK(other_instance("Y", " before the activation", asked).empty());
  CHECK(other_instance("Y", " after rounding", asked).empty());
  CHECK(other_instance("Y", ", which is 2 per sample", asked).empty());
  const PreparedQuestion mean = question("Give the mean loss L per sample.", {declared_item("L")});
  CHECK(other_instance("L", " per sample", mean).empty());
}

TEST_CASE("a statistic that the item is not called by is another", "[other_instance]") {
  const PreparedQuestion asked = question("Give the mean mu, the variance var and the output y.",
                                          {declared_item("mu", Shape{}, {"mean"}),
                                           declared_item("var", Shape{}, {"variance"}), declared_item("y")});
  for (const char* front : {"The sum is mu", "Sum: mu", "The total is mu", "Die Summe ist mu",
                            "The maximum is mu", "The standard deviation is var", "Std: var"}) {
    CAPTURE(front);
    CHECK_FALSE(other_instance(front, {}, asked).empty());
  }
  for (const char* front :
       {"The mean is mu", "The average is mu", "The sum is 20, so mu", "The sum is 20 and the mean is mu",
        "The sum is y", "Mean: mu", "The mean squared deviation is var", "var"}) {
    CAPTURE(front);
    CHECK(other_instance(front, {}, asked).empty());
  }
  for (const char* back : {", the sd", " (this is sd)", " (sd)", " which is the standard deviation."}) {
    CAPTURE(back);
    CHECK_FALSE(other_instance("var", back, asked).empty());
  }
  for (const char* back : {", the variance", ", the sum of squares over 4", ", and sd = 2.2",
                           ", since sd^2 = 5", ", the sd is its root"}) {
    CAPTURE(back);
    CHECK(other_instance("var", back, asked).empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
