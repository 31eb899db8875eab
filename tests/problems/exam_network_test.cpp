#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "engine/graph/settle.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/syntax/print.hpp"
#include "problems/kinds.hpp"
#include "problems/load_exam.hpp"
#include "problems/mistake.hpp"
#include "problems/question_reading.hpp"
#include "question_source.hpp"

using namespace gradewright::problems;

namespace {

Question question_of(const std::string& fields) {
  QuestionSource source(
      "id: 1\ninput: [3, 32, 32]\nlayers:\n  - conv1: conv2d(16, 3)\n  - relu\n  - flatten\n"
      "  - fc: linear(10)\n" +
      fields);
  return read_question(source.node, source.text, {}, Kinds::built_in());
}

std::string value_of(const Question& question, std::string_view name) {
  const Expr step = question.scope.find(name);
  return step == nullptr ? "none" : notation::to_plain(displayed(settle(step)));
}

const Mistake& mistake_of(const Question& question, std::string_view name) {
  const auto found = std::ranges::find(question.mistakes, name, &Mistake::name);
  REQUIRE(found != question.mistakes.end());
  return *found;
}

bool has(const std::vector<std::string>& all, std::string_view one) {
  return std::ranges::find(all, one) != all.end();
}

}  // namespace

TEST_CASE("what named layers come to are steps, which items and steps can use", "[network]") {
  const Question question = question_of(
      "steps: |\n  share = conv1.parameters / net.parameters\n  side = conv1.output_shape[1]\n"
      "items: [{name: share, points: 1}, {name: fc.parameters, points: 1}, {name: conv1.output_shape, type: "
      "size, "
      "points: 1}]");
  CHECK(value_of(question, "conv1.parameters") == "448");
  CHECK(value_of(question, "fc.parameters") == "144010");
  CHECK(value_of(question, "net.thop") == "532800");  // 27 * 16 * 900 + 14400 * 10
  CHECK(value_of(question, "side") == "30");
  CHECK(value_of(question, "share") == "0.0031");
  CHECK(value_of(question, "relu_1.output_shape") == "none");
  REQUIRE(question.items.size() == 3);
  CHECK(has(question.items[1].aliases, "fc parameters"));
  CHECK(has(question.items[1].aliases, "number of parameters of fc"));
  CHECK_FALSE(has(question.items[1].aliases, "parameters"));
  CHECK(has(question.items[2].aliases, "output shape of conv1"));
}

TEST_CASE("the whole network has names of its own", "[network]") {
  const Question question = question_of(
      "items: [{name: conv1.parameters, points: 1}, {name: net.parameters, points: 1, aliases: [total "
      "parameters]}]");
  CHECK(has(question.items[1].aliases, "parameters of the network"));
  CHECK(std::ranges::count(question.items[1].aliases, "total parameters") == 1);
  CHECK_FALSE(has(question.items[0].aliases, "total parameters"));
}

TEST_CASE("networks know the mistakes of counting", "[network]") {
  const Question question = question_of("items: [{name: net.flops, points: 1}]");
  CHECK(mistake_of(question, "biases forgotten").change ==
        "conv1.parameters = 1 * conv1.weights\nfc.parameters = 1 * fc.weights\n"
        "net.parameters = 1 * net.weights\n");
  CHECK(mistake_of(question, "multiply-accumulates counted once").change ==
        "conv1.flops = 1 * conv1.multiply_adds\nfc.flops = 1 * fc.multiply_adds\n"
        "net.flops = 1 * net.multiply_adds\n");
  CHECK(mistake_of(question, "biases forgotten").of_kind);
  const Question other = question_of("counting: deepspeed\nitems: [{name: net.flops, points: 1}]");
  CHECK(other.mistakes.size() == 1);
}

TEST_CASE("mistakes of an exam change what a layer comes to", "[network]") {
  const Question question = question_of(
      "items: [{name: net.parameters, points: 1}]\n"
      "mistakes: [{name: one layer only, change: net.parameters = 1 * fc.parameters, credit: 30%}]");
  CHECK(mistake_of(question, "one layer only").credit == gradewright::engine::Decimal(3, -1));
}

TEST_CASE("questions can be about the network of the exam", "[network]") {
  const Exam exam = parse_exam(
      "exam: A\nid: a\ninput: [4]\nlayers: [{fc: linear(3)}]\nquestions:\n"
      "  - {id: 1, layers: exam, items: [{name: fc.parameters, points: 1}]}\n"
      "  - {id: 2, layers: exam, items: [{name: net.flops, points: 1}]}\n"
      "  - {id: 3, input: [5], layers: [{fc: linear(3)}], items: [{name: fc.parameters, points: 1}]}\n"
      "  - {id: 4, given: {a: 1}, steps: b = a + 1, items: [{name: b, points: 1}]}\n",
      "a.yaml");
  CHECK(value_of(exam.questions[0], "fc.parameters") == "15");
  CHECK(value_of(exam.questions[1], "net.flops") == "24");
  CHECK(value_of(exam.questions[2], "fc.parameters") == "18");
  CHECK(exam.questions[3].network == nullptr);
}

TEST_CASE("the published totals of networks follow from at most thirty lines each", "[network]") {
  struct Published {
    const char* file;
    const char* parameters;
    const char* multiply_adds;
  };
  for (const Published& each : {Published{"alexnet", "61100840", "714188480"},
                                {"vgg16", "138357544", "15470264320"},
                                {"resnet18", "11689512", "1814073344"},
                                {"resnet50", "25557032", "4089184256"},
                                {"mobilenet", "4231976", "568740352"}}) {
    CAPTURE(each.file);
    const Exam exam = load_exam(std::string("examples/networks/") + each.file + ".yaml");
    CHECK(value_of(exam.questions[0], "net.parameters") == each.parameters);
    CHECK(value_of(exam.questions[0], "net.multiply_adds") == each.multiply_adds);
    CHECK(std::ranges::count(exam.source_text, '\n') <= 30);
  }
}
