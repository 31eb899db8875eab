#include <catch2/catch.hpp>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/settle.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/network/network.hpp"
#include "engine/syntax/print.hpp"
#include "problems/kinds.hpp"
#include "problems/question_reading.hpp"
#include "question_source.hpp"

using namespace gradewright::problems;
using Catch::Contains;

namespace {

Question question_of(const std::string& layers, const std::string& rest = "") {
  QuestionSource source("id: 1\nlayers: " + layers +
                        "\nitems: [{name: net.parameters, points: 1, trivial: allowed}]\n" + rest);
  return read_question(source.node, source.text, {}, Kinds::built_in());
}

std::string refused(const std::string& layers, const std::string& rest = "input: [4, 8, 8]") {
  QuestionSource source("id: 1\nlayers: " + layers + "\nitems: [{name: net.parameters, points: 1}]\n" + rest);
  return source.refused([](const YamlNode& node, const QuestionReading& reading) {
    read_question(node, reading.text, {}, Kinds::built_in());
  });
}

std::string value_of(const Question& question, std::string_view name) {
  const Expr step = question.scope.find(name);
  return step == nullptr ? "none" : notation::to_plain(displayed(settle(step)));
}

std::vector<std::string> parts_of(const std::string& line) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at != std::string::npos;) {
    const std::size_t end = line.find(" | ", at);
    parts.push_back(line.substr(at, end == std::string::npos ? end : end - at));
    at = end == std::string::npos ? end : end + 3;
  }
  return parts;
}

/// A receptive field that is measured along each axis: "23 23", and as one number where all are the same.
std::string along_axes(const std::string& measured) {
  const std::size_t blank = measured.find(' ');
  if (blank == std::string::npos || measured.substr(0, blank) == measured.substr(blank + 1)) {
    return measured.substr(0, blank);
  }
  return "[" + measured.substr(0, blank) + ", " + measured.substr(blank + 1) + "]";
}

}  // namespace

TEST_CASE("networks have the shapes, parameters and receptive fields that PyTorch gives", "[network]") {
  std::ifstream file("tests/engine/fixtures/networks.txt");
  int networks = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) {
      continue;
    }
    ++networks;
    CAPTURE(line);
    const std::vector<std::string> parts = parts_of(line);
    REQUIRE(parts.size() == 6);
    const Question question = question_of(parts[1], "input: " + parts[0]);
    CHECK(value_of(question, "net.output_shape") == parts[2]);
    CHECK(value_of(question, "net.parameters") == parts[3]);
    if (parts[4] != "-") {
      CHECK(value_of(question, "net.multiply_adds") == parts[4]);
    }
    if (parts[5] != "-") {
      CHECK(value_of(question, "net.receptive_field") == along_axes(parts[5]));
    }
  }
  CHECK(networks >= 60);
}

TEST_CASE("layers stand one a line, in lists, and under names", "[network]") {
  const std::string rest = "input: [4, 8, 8]";
  const Question one = question_of("conv2d(8, 3), relu, flatten", rest);
  CHECK(value_of(one, "net.output_shape") == "[288]");
  const Question lines =
      question_of("\n  - c1: conv2d(8, 3)\n  - relu\n  - rest:\n    - flatten\n    - fc: linear(3)", rest);
  CHECK(value_of(lines, "c1.parameters") == "296");
  CHECK(value_of(lines, "rest.parameters") == "867");
  CHECK(value_of(lines, "rest.fc.weights") == "864");
  CHECK(value_of(lines, "net.parameters") == "1163");
  CHECK(value_of(lines, "c1.output_size") == "[6, 6]");
}

TEST_CASE("repeats, branches and blocks", "[network]") {
  const Question question = question_of(R"yaml(
  - stem: conv(8)
  - stage: twice(8, depth=3)
  - concat: [[], "conv(4)", "conv(2), relu"]
  - add:
    - conv2d(5, 1)
    - ["conv2d(5, 3, padding=1)", relu]
)yaml",
                                        R"yaml(
input: [n, 8, 8]
given: {n: 4}
blocks:
  conv(width, kernel=3): conv2d(width, kernel, padding=kernel // 2), batch_norm2d
  twice(width, depth):
    - {repeat: depth, layers: [{residual: "conv(width), relu, conv(width)"}, relu]}
)yaml");
  // 4*9*8 + 8 + 16 = 312; 6 * (8*9*8 + 8 + 16) = 3600; (8*9 + 1)*4 + 8 = 300, (8*9 + 1)*2 + 4 = 150; 14*5 + 5
  // + 14*45 + 5
  CHECK(value_of(question, "stem.parameters") == "312");
  CHECK(value_of(question, "stage.parameters") == "3600");
  CHECK(value_of(question, "net.output_shape") == "[5, 8, 8]");
  CHECK(value_of(question, "net.parameters") == "5072");
  CHECK(value_of(question, "net.receptive_field") == "19");
}

TEST_CASE("wrong layers are refused at their place in the file", "[network]") {
  CHECK(refused("[\"conv2d(8, 3)\", \"relu, conv2d(8, 9)\"]") ==
        "conv2d: the kernel 9 is larger than the input [6, 6] with padding 0 at 9");
  CHECK_THAT(refused("[conv2d(8, 3), relu]"), Contains("YAML parts at every comma"));
  CHECK_THAT(refused("\n  - a: relu\n    b: relu"),
             Contains("a layer has one name, and here are 'a' and 'b'"));
  CHECK_THAT(refused("\n  - a: relu\n  - a: relu"), Contains("two layers are called 'a' at a"));
  CHECK_THAT(refused("[{net: relu}]"), Contains("'net' is the whole network"));
  CHECK_THAT(refused("[{2a: relu}]"), Contains("'2a' cannot be a name"));
  CHECK_THAT(refused("[{repeat: 3}]"), Contains("'repeat' has no field 'layers'"));
  CHECK_THAT(refused("[{repeat: 3, layer: relu}]"), Contains("did you mean 'layers'"));
  CHECK_THAT(refused("[{repeat: 1000000000, layers: relu}]"),
             Contains("more than 5000 layers, with all rounds and branches at 1000000000"));
  CHECK_THAT(refused("[{residual: \"conv2d(8, 1)\"}]"), Contains("they cannot be added"));
  CHECK_THAT(refused("[{concat: relu}]"), Contains("'concat' has a list of at least two branches"));
  CHECK_THAT(refused("relu", ""), Contains("layers need the field 'input' beside them"));
  CHECK_THAT(refused("relu", "input: [4, 0]"), Contains("whole numbers from 1"));
  CHECK_THAT(refused("relu", "input: 4"), Contains("whole numbers from 1"));
  CHECK_THAT(refused("relu", "input: [4]\ncounting: thoop"), Contains("did you mean 'thop'?"));
  CHECK_THAT(refused("relu", "input: [4]\nblocks: {relu: tanh}"),
             Contains("'relu' is a layer; give the block another name"));
  CHECK_THAT(refused("b", "input: [4]\nblocks: {b: b}"), Contains("more than 30 blocks inside each other"));
  CHECK_THAT(refused("b(1)", "input: [4]\nblocks: {b: relu}"),
             Contains("b takes 0 values without a name, not 1"));
}

TEST_CASE("an error inside of a block shows its line and the call that led there", "[network]") {
  const std::string error = refused("b(9)", "input: [4, 8, 8]\nblocks: {b(k): \"conv2d(4, k)\"}");
  CHECK_THAT(error, Contains("the kernel 9 is larger than the input [8, 8] with padding 0 at b(9)"));
}

TEST_CASE("fields of a network need layers", "[network]") {
  QuestionSource source("id: 1\ninput: [3]\nitems: [{name: a, points: 1}]");
  CHECK(source.refused([](const YamlNode& node, const QuestionReading& reading) {
    read_question(node, reading.text, {}, Kinds::built_in());
  }) == "this is for 'layers', and the question has none at [");
  CHECK(refused("exam", "") == "the exam has no field 'layers' at exam");
  CHECK(refused("exam") == "the layers of the exam have this beside them at [");
}
