#include "answers/reading/documents/heading_title.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/reading/documents/exam_labels.hpp"

namespace gradewright::reading {
namespace {

/// The title behind the label of question 1, a choice, or 2, a number; "-" for none.
std::string title(std::string_view rest, const std::string& number = "1") {
  ItemDeclaration choice{"1", "answer", {}, AnswerType::choice, {}, {}, {"A", "B"}};
  ItemDeclaration loss{"2", "entropy", {}, AnswerType::number, {}, {}, {}};
  static const std::vector<QuestionDeclaration> questions{
      {"1", {}, {choice}, {}, "Which of these regularises a network? (A) dropout (B) momentum"},
      {"2", {}, {loss}, {}, "Give the loss of the old model."}};
  static const ExamLabels labels(questions);
  const std::size_t length = title_length(rest, labels, number);
  return length == 0 ? "-" : std::string(rest.substr(0, length));
}

TEST_CASE("words of the question behind its label are a title where something stands below") {
  CHECK(title("Regularisation\nA\n") == "Regularisation");
  CHECK(title("Regularisation of networks\n\nA\n") == "Regularisation of networks");
  CHECK(title("Entropy loss)\n0.5", "2") == "Entropy loss)");
}

TEST_CASE("an answer, a remark and words of nobody are no title") {
  for (const char* rest :
       {"Regularisation", "Regularisation\n\n", "dropout\nsince it is\n", "A\nB\n",
        "B, since\nit regularises\n", "of the mock exam\nA\n", "by Tim\nA\n", "not regularising\nA\n",
        "true\nA\n", "regularise = 3\nA\n", "regularisation?\nA\n", "\nA\n", "I don't know\nA\n"}) {
    CAPTURE(rest);
    CHECK(title(rest) == "-");
  }
  CHECK(title("old loss\n0.5", "2") == "-");
  CHECK(title("loss\n0.5", "9") == "-");
}

}  // namespace
}  // namespace gradewright::reading
