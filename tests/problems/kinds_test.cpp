#include "problems/kinds.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "engine/graph/settle.hpp"
#include "problems/load_exam.hpp"
#include "problems/question_reading.hpp"

using namespace gradewright::problems;

namespace {

Question question_of(const std::string& kind, const std::string& given, const std::string& item) {
  const Exam exam = parse_exam("exam: T\nid: t\nquestions:\n  - id: 1\n    kind: " + kind + "\n    given: {" +
                                   given + "}\n    items: [{name: " + item + ", points: 1}]\n",
                               "kind.yaml");
  return exam.questions.front();
}

/// The settled cells of a step, rounded to four decimals.
std::string values_of(const Question& question, std::string_view step) {
  std::string text;
  const SettledTensor settled = settle(question.scope.find(step));
  for (const SettledCell& cell : settled.cells()) {
    text += (text.empty() ? "" : " ") + cell.decimal.rounded_to_decimals(4).normalised().to_string();
  }
  return text;
}

/// Every mistake that the kind knows is about its own steps.
void check_mistakes(const Question& question, std::size_t count) {
  CHECK(question.mistakes.size() == count);
  for (const Mistake& mistake : question.mistakes) {
    INFO(mistake.name);
    CHECK_NOTHROW(check_change(mistake.change, question.scope));
    CHECK(mistake.credit == Decimal(5, -1));
    CHECK_FALSE(mistake.feedback.empty());
  }
}

}  // namespace

TEST_CASE("kind conv2d: a kernel that is not symmetric, by hand") {
  const Question question = question_of(
      "conv2d", "X: [[1, 0, -2], [2, 9, 5], [0, -3, 1]], F: [[1, 0], [0, -1]], bias: 2, activation: relu",
      "Y");
  CHECK(values_of(question, "S") == "-6 -3 7 10");  // 1 - 9 + 2, 0 - 5 + 2, 2 + 3 + 2, 9 - 1 + 2
  CHECK(values_of(question, "Y") == "0 0 7 10");
  check_mistakes(question, 3);
  const Question flipped = question_of(
      "conv2d",
      "X: [[1, 0, -2], [2, 9, 5], [0, -3, 1]], F: [[1, 0], [0, -1]], flip: yes, stride: 2, padding: 1", "Y");
  CHECK(values_of(flipped, "Y") == "1 -2 0 -8");  // windows (0 0; 0 1), (0 0; 0 -2), (0 2; 0 0), (9 5; -3 1)
  check_mistakes(flipped, 1);
}

TEST_CASE("kind attention: the weights of the first document") {
  const Question question =
      question_of("attention", "X: [[0, 1], [1, 0], [0.5, 0.5], [0.8, 0.2], [0.2, 0.8]]", "Z");
  CHECK(values_of(question, "A").starts_with("0.2754 0.1358 0.1934 0.1564 0.2391"));
  CHECK(values_of(question, "Z") == "0.4054 0.5946 0.5946 0.4054 0.5 0.5 0.5574 0.4426 0.4426 0.5574");
  check_mistakes(question, 3);
  const Question unscaled =
      question_of("attention", "X: [[1, 0], [0, 1]], W_Q: [[2], [0]], W_K: [[0], [3]], scale: none", "A");
  CHECK(values_of(unscaled, "S") == "0 6 0 0");
  check_mistakes(unscaled, 3);
}

TEST_CASE("kind positional_encoding: dimensions of the second document, and 3 by NumPy") {
  const Question question =
      question_of("positional_encoding", "position: 5, d_model: 512, dimension: [0, 1, 2, 3, 9, 10]", "PE");
  CHECK(values_of(question, "PE") == "-0.9589 0.2837 -0.9939 0.1107 -0.3733 -0.86");
  check_mistakes(question, 3);
}

TEST_CASE("kind mlp: one hidden layer by hand, with its gradients") {
  const Question question = question_of("mlp",
                                        "x: [1, 2], W_1: [[1, -1], [2, 1]], b_1: [0, -2], W_2: [[1], [4]], "
                                        "b_2: [0.5], target: [4]",
                                        "y");
  CHECK(values_of(question, "u_1") == "5 -1");
  CHECK(values_of(question, "h") == "5 0");
  CHECK(values_of(question, "y") == "5.5");
  CHECK(values_of(question, "J") == "2.25");
  CHECK(values_of(question, "grad_u_2") == "3");  // 2 (5.5 - 4)
  CHECK(values_of(question, "grad_W_2") == "15 0");
  CHECK(values_of(question, "grad_u_1") == "3 0");
  CHECK(values_of(question, "grad_W_1") == "3 0 6 0");
  check_mistakes(question, 2);
}

TEST_CASE("kind conv_count: the layer of the second document") {
  const Question question =
      question_of("conv_count", "channels: 12, filters: 6, kernel: 7, size: 55", "ratio");
  CHECK(values_of(question, "output_size") == "49");
  CHECK(values_of(question, "parameters") == "3534");
  CHECK(values_of(question, "flops") == "16941456");
  CHECK(values_of(question, "separable_flops") == "3169320");
  CHECK(values_of(question, "ratio") == "0.1871");  // 55 / 294
  check_mistakes(question, 4);
}

TEST_CASE("kind jordan_rnn: the two steps of the second document") {
  const Question question = question_of("jordan_rnn",
                                        "X: [[1.5, 1], [-3, 2]], U: [[0.2, 0.3], [0.8, 0.9]], W: [[2, 1]], "
                                        "V: [[0.2], [-0.2]], b: [0.2, 0.2], c: [0.2], y_0: [1]",
                                        "y_2");
  CHECK(values_of(question, "h_1") == "0.9973 0.9879");
  CHECK(values_of(question, "y_1") == "0.5503");
  CHECK(values_of(question, "h_2") == "0.9801 0.9289");
  CHECK(values_of(question, "y_2") == "0.5524");
  check_mistakes(question, 1);
}

TEST_CASE("kind naive_bayes: the posterior of the first document") {
  const Question question =
      question_of("naive_bayes",
                  "data: [[0, 0], [0, 0], [0, 1], [0, 1], [1, 0], [1, 0], [1, 1], [1, 1]], "
                  "labels: [1, 1, 1, 1, 0, 0, 1, 0], instance: [1, 1]",
                  "posterior");
  CHECK(values_of(question, "prior") == "0.375 0.625");
  CHECK(values_of(question, "likelihood") == "0.3333 0.12");
  CHECK(values_of(question, "posterior") == "0.625 0.375");
  check_mistakes(question, 2);
}

TEST_CASE("givens that do not fit a kind are errors at the kind") {
  const auto error_of = [](const std::string& kind, const std::string& given) -> std::string {
    try {
      question_of(kind, given, "Y");
    } catch (const ExamError& error) {
      return std::string(error.what()).substr(0, std::string(error.what()).find('\n'));
    }
    return "no error";
  };
  CHECK(error_of("conv2d", "X: [[1]], F: [[1]], activation: rleu") ==
        "kind.yaml:5:11: error: kind 'conv2d': 'rleu' is no activation; it is one of none, relu, sigmoid, "
        "tanh");
  CHECK(error_of("naive_bayes", "data: [[0, 0]], labels: [1], instance: [1]") ==
        "kind.yaml:5:11: error: kind 'naive_bayes': data (1, 2), labels (1,) and instance (1,) do not fit: "
        "they must "
        "be (n, k), (n,) and (k,)");
}

TEST_CASE("an exam may word a kind's mistake itself") {
  const Exam exam = parse_exam(R"(exam: T
id: t
questions:
  - id: 1
    kind: attention
    given: {X: [[1, 0], [0, 1]]}
    items: [{name: Z, points: 1}]
    mistakes:
      - {name: scores not scaled, change: S = Q @ K.T, credit: 80%, feedback: Ours.}
)",
                               "t.yaml");
  const auto& mistakes = exam.questions[0].mistakes;
  REQUIRE(mistakes.size() == 3);
  CHECK(mistakes[0].credit == Decimal(8, -1));
  CHECK(mistakes[0].feedback == "Ours.");
}
