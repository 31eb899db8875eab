#include "answers/judging/trivial_answers.hpp"

#include <catch2/catch.hpp>

#include "problems/load_exam.hpp"

using namespace gradewright::judging;

namespace {

const std::string folder = GRADEWRIGHT_SOURCE_DIR;

}  // namespace

TEST_CASE("the documents' exams have no item that is passed without work") {
  for (const char* exam : {"/examples/hkust.yaml", "/examples/ntu.yaml"}) {
    CHECK(trivial_items(load_exam(folder + exam)).empty());
  }
}

TEST_CASE("items that zero or a copied given would pass are found") {
  const auto trivial = [](const std::string& item) {
    const Exam exam = parse_exam(
        "exam: T\nid: t\nquestions:\n  - id: 1\n    given: {X: [[1, 2], [3, 4]]}\n    steps: |\n"
        "      Y = X @ identity(2)\n      Z = 0.0001 * X\n      w = X[0, 0] - 1\n      v = X[0, 0] + 1\n    "
        "items: [" +
            item + "]\n",
        "t.yaml");
    const auto found = trivial_items(exam);
    return found.empty() ? std::string() : found.front().answer;
  };
  CHECK(trivial("{name: Y, points: 1}") == "copying the given 'X'");
  CHECK(trivial("{name: Y, points: 1, trivial: allowed}").empty());
  CHECK(trivial("{name: Z, points: 1, rule: {decimals: 2}}") == "an all-zero answer");
  CHECK(trivial("{name: Z, points: 1, rule: {decimals: 4}}").empty());
  CHECK(trivial("{name: w, points: 1}") == "answering 0");
  CHECK(trivial("{name: Y, points: 1, where: \"sum(Y) >= 0\"}") == "an all-zero answer");
  CHECK(trivial("{name: Y, points: 1, where: \"sum(Y) == 10\"}") == "copying the given 'X'");
  CHECK(trivial("{name: v, points: 1}").empty());
  CHECK(trivial("{name: v, points: 1, range: [-1, 3]}") == "answering 0");
}
