#include "answers/reading/matching/other_setting.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

const PreparedQuestion& asked() {
  static const PreparedQuestion question = [] {
    QuestionDeclaration declared = declared_question({declared_item("y"), declared_item("h_1")});
    declared.other_names = {"W"};
    declared.text =
        "For x = (1, 2), stride 2 and no padding give the tanh output y with biases, and h_1 in float32 for "
        "position 3.";
    return PreparedQuestion(declared);
  }();
  return question;
}

/// Of "FRONT = 5 BACK".
bool is_other(std::string_view front, std::string_view back = "") {
  return !other_setting(front, {}, back, asked()).empty();
}

TEST_CASE("a phrase about another setting than the question's is seen") {
  for (const char* front :
       {"For Adam: y", "With relu: y", "For x = (2, 1): y", "With stride 1: y", "For position 2 we get y",
        "Without biases: y", "With padding: y", "In float16: y", "So with momentum y", "y for x = 3: y",
        "For the second filter: y", "For 5 units: y", "The value of position 2 is y"}) {
    CAPTURE(front);
    CHECK(is_other(front));
  }
  for (const char* back :
       {"for x = (2, 1)", "in float16", "without biases", "with padding", "at position 4"}) {
    CAPTURE(back);
    CHECK(is_other("y", back));
  }
}

TEST_CASE("a phrase in the question's own words, and one of working, is not") {
  for (const char* front :
       {"y", "For x = (1, 2): y", "With stride 2: y", "For position 3 we get y", "With biases: y",
        "Without padding: y", "In float32: y", "With h_1 = 0.6 we get y", "So for this y", "In step 4: y",
        "Using the chain rule y", "With tanh: y", "First: y"}) {
    CAPTURE(front);
    CHECK_FALSE(is_other(front));
  }
  for (const char* back : {"", "for x = (1, 2)", "with biases", "with 4 decimals", "which is tanh of 3"}) {
    CAPTURE(back);
    CHECK_FALSE(is_other("y", back));
  }
}

TEST_CASE("a setting before a name makes another quantity of it") {
  CHECK(other_setting("validation y", "validation ", "", asked()) == "validation");
  CHECK(other_setting("position 2", "position 2", "", asked()) == "2");
  CHECK(other_setting("the output y", "the output ", "", asked()).empty());
}

TEST_CASE("a stage that the question does not speak of is another setting") {
  for (const char* front :
       {"After normalisation: y", "Before the softmax, y", "After dropout y", "nach der Normierung: y"}) {
    CAPTURE(front);
    CHECK(is_other(front));
  }
  for (const char* front : {"After tanh: y", "After the padding: y", "After rounding: y",
                            "After some algebra y", "y, after normalisation"}) {
    CAPTURE(front);
    CHECK_FALSE(is_other(front));
  }
  QuestionDeclaration declared =
      declared_question({declared_item("mu"), declared_item("x_hat", {}, {"normalised values"})});
  declared.text = "Compute the mean mu and the normalised values x_hat.";
  const PreparedQuestion question(declared);
  CHECK(other_setting("After normalisation: mu", {}, "", question) == "after normalisation");
  CHECK(other_setting("After normalisation: x_hat", {}, "", question).empty());
}

TEST_CASE("a moment behind a value that the question does not speak of is another setting") {
  QuestionDeclaration declared = declared_question({declared_item("Y")});
  declared.text = "Add the bias -1 and give the result Y before the activation.";
  const PreparedQuestion question(declared);
  CHECK(other_setting("Y", {}, " before the bias is added", question) == "before bias");
  CHECK(other_setting("Y", {}, " vor dem Bias", question) == "vor bias");
  CHECK(other_setting("Y", {}, " prior to adding the bias", question) == "prior adding");
  for (const char* back : {" before the activation", " right before any activation", ", as said before",
                           " (before: the sum)", " after adding the bias"}) {
    CAPTURE(back);
    CHECK(other_setting("Y", {}, back, question).empty());
  }
}

TEST_CASE("nothing is said of a question whose text is not known") {
  const PreparedQuestion question(declared_question({declared_item("y")}));
  CHECK(other_setting("For Adam: y", {}, "for x = 3", question).empty());
}

}  // namespace
}  // namespace gradewright::reading
