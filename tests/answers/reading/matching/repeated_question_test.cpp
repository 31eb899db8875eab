#include "answers/reading/matching/repeated_question.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// Of "Which technique sets random units to zero during training?", an item called technique.
std::string of_text(const std::string& text) {
  QuestionDeclaration question = declared_question({typed_item("technique", AnswerType::text)});
  question.text = "Which technique sets random units to zero during training?";
  return std::string(without_repetition(text, question.items[0], PreparedQuestion(question)));
}

/// Of options to "Which of these lower the memory that the activations take in training?"
std::string of_options(const std::string& text,
                       const std::string& asked =
                           "Which of these lower the memory that the activations take in "
                           "training? (A) more layers (B) a smaller batch (C) neither") {
  QuestionDeclaration question = declared_question({typed_item("answer", AnswerType::choices)});
  question.items[0].options = {"A", "B", "C"};
  question.text = asked;
  return without_predicate(text, question.items[0], PreparedQuestion(question));
}

}  // namespace

TEST_CASE("a sentence of the question's words says the one that is no word of it", "[repeated_question]") {
  CHECK(of_text("The technique that sets random units to zero is called dropout.") == "dropout");
  CHECK(of_text("This technique is known as dropout") == "dropout");
  CHECK(of_text("Dropout sets random units to zero.") == "Dropout");
  CHECK(of_text("Dropout, which sets random units to zero during training") == "Dropout");
  for (const std::string text :
       {"This technique is not called dropout", "The technique is dropout?",
        "The other technique is called dropout", "No technique is called dropout",
        "Dropout sets random units to one", "Dropout never sets random units to zero",
        "This technique is called dropout. Or is it pooling", "What replaced the technique is dropout"}) {
    INFO(text);
    CHECK(of_text(text) == text);
  }
}

TEST_CASE("what is said of the options may repeat the question", "[repeated_question]") {
  CHECK(of_options("A and B lower the memory; C does not") == "A and B; C does not");
  CHECK(of_options("It is A, B that lower the memory that the activations take") == "It is A, B");
  for (const std::string text :
       {"A and B do not lower the memory", "A and B lower the loss", "All but A and B lower the memory",
        "A and B take memory", "Neither A nor B lower the memory", "A and B have no influence"}) {
    INFO(text);
    CHECK(of_options(text) == text);
  }
  CHECK(of_options("A lower the memory", "Which do not lower the memory? (A) x (B) y (C) z") ==
        "A lower the memory");
  CHECK(of_options("Only B lowers the memory, because it is small") == "Only B, because it is small");
}

TEST_CASE("what is said of the options may deny what the question denies", "[repeated_question]") {
  const std::string none = "Which of these have no trainable parameters? (A) x (B) y (C) z";
  const std::string some = "Which of these have trainable parameters? (A) x (B) y (C) z";
  CHECK(of_options("A and B have no weights. C has a gain.", none) == "A and B. C has a gain.");
  CHECK(of_options("A and B have weights, the others don't.", some) == "A and B, the others don't.");
  CHECK(of_options("A and B have weights, C has none", some) == "A and B; C has none");
  for (const std::string text :
       {"A and B have weights", "A and B have no bias", "A and B have no weights, C has none",
        "A and B have no weights. C is free of them", "A and B have no weights. The same holds for C",
        "A and B have no weights, so the answer is C", "A and B need no weights to be learned"}) {
    INFO(text);
    CHECK(of_options(text, none) == text);
  }
  for (const std::string text :
       {"A and B have no weights", "A and B have frozen weights", "A and B hardly have weights",
        "A and B have weights, so the answer is C", "A and B have weights, C too", "A and B lack weights"}) {
    INFO(text);
    CHECK(of_options(text, some) == text);
  }
  CHECK(of_options("A and B have memory") == "A and B have memory");
}

TEST_CASE("what is tried first may be chosen in the words of the question", "[repeated_question]") {
  QuestionDeclaration question = declared_question({typed_item("answer", AnswerType::choices)});
  question.text = "The loss is not a number. What do you try first? (A) a smaller step (B) more layers";
  const std::vector<std::string> options{"A", "B"};
  const auto chosen = [&](const std::string& text) {
    return without_choosing(text, options, PreparedQuestion(question));
  };
  CHECK(chosen("I would try A first, since the loss explodes") == "A, since the loss explodes");
  CHECK(chosen("I'd try (B).") == "(B).");
  for (const std::string text :
       {"I would try A last", "I would not try A first", "I would try A or B", "I would try A then B",
        "I would remove A first", "I would never try A", "I would try first A",
        "I would try A first if it grew", "They would try A first", "I would try C first"}) {
    INFO(text);
    CHECK(chosen(text) == text);
  }
}

}  // namespace gradewright::reading
