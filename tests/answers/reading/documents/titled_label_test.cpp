#include "answers/reading/documents/titled_label.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/reading/documents/exam_labels.hpp"

namespace gradewright::reading {
namespace {

/// The label at the end of the first line and what stands behind it on that line; "-" for none.
std::string label(const std::string& text) {
  ItemDeclaration choice{"1b", "answer", {}, AnswerType::choice, {}, {}, {"A", "B"}};
  ItemDeclaration loss{"2", "loss", {}, AnswerType::number, {}, {}, {}};
  static const std::vector<QuestionDeclaration> questions{
      {"1b", {}, {choice}, {}, "Which of these regularises a network? (A) dropout (B) momentum"},
      {"2", {}, {loss}, {}, "Give the loss of the model."}};
  static const ExamLabels exam(questions);
  const auto found = titled_label(text, exam);
  if (!found) {
    return "-";
  }
  std::string shown = found->number;
  for (const std::string& part : found->parts) {
    shown += part;
  }
  return shown + "|" + text.substr(found->length, text.find('\n') - found->length);
}

TEST_CASE("a heading may end in its label", "[titled_label]") {
  for (const char* text :
       {"## Regularisation (Question 1b)\nA\n", "# Regularisation (1b)\nA\n", "**Regularisation (Q1b)**\nA\n",
        "## Regularisation - Question 1b\nA\n", "## Regularisation: Problem 1b ##\nA\n",
        "\\section*{Regularisation (Question 1 (b))}\nA\n", "\\textbf{Regularisation, Exercise 1b}\nA\n"}) {
    CAPTURE(text);
    CHECK(label(text) == "1b|");
  }
  CHECK(label("## Loss (Question 2)\n0.5\n") == "2|");
}

TEST_CASE("a title that may be the answer is none of the label", "[titled_label]") {
  CHECK(label("## Dropout (Question 1b)\nA\n") == "1b|Dropout (Question 1b)");
  CHECK(label("## Regularisation (Question 1b)\n") == "1b|Regularisation (Question 1b)");
  CHECK(label("## Regularisation (Question 1b)\n\n# 2\n") == "1b|Regularisation (Question 1b)");
}

TEST_CASE("what ends no heading, and what is no question's, is no label", "[titled_label]") {
  for (const char* text : {"Regularisation (Question 1b)\nA", "## Loss (2)\n3", "## Loss (Question 9)\n3",
                           "## Scratch (Question 2)\n3", "## see above (see Question 2)\n3",
                           "## (Question 2)\n3", "**Loss** (Question 2)\n3", "## Loss - 2\n3",
                           "- **Loss (Question 2)** 3\n", "", "#", "\\section*{}", "****"}) {
    CAPTURE(text);
    CHECK(label(text) == "-");
  }
}

}  // namespace
}  // namespace gradewright::reading
