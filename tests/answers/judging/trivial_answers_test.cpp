#include "answers/judging/trivial_answers.hpp"

#include <catch2/catch.hpp>

#include "problems/load_exam.hpp"
#include "tests/example_exams.hpp"

using namespace gradewright::judging;

namespace {

const std::string folder = GRADEWRIGHT_SOURCE_DIR;

}  // namespace

TEST_CASE("the exams of the examples have no item that is passed without work") {
  for (const std::string& exam : example_exams(folder)) {
    INFO(exam);
    CHECK(trivial_items(load_exam(exam)).empty());
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

TEST_CASE("items of other types are passed by nothing, zeros or a copied list", "[trivial_answers]") {
  const auto trivial = [](const std::string& item) {
    const Exam exam = parse_exam(
        "exam: T\nid: t\nquestions:\n  - id: 1\n    given: {u: [1, 2, 3]}\n    steps: |\n      z = 1 * u\n"
        "      y = 2 * u\n      n = u[0] - 1\n    items: [{points: 1, " +
            item + "}]\n",
        "t.yaml");
    const auto found = trivial_items(exam);
    return found.empty() ? std::string() : found.front().answer;
  };
  CHECK(trivial("name: q, type: quantity, answer: 0 MB, unit: MB") == "answering 0 MB");
  CHECK(trivial("name: n, type: quantity, unit: MB") == "answering 0 MB");
  CHECK(trivial("name: c, type: complex, answer: '0'") == "answering 0");
  CHECK(trivial("name: s, type: set, answer: []") == "answering {}");
  CHECK(trivial("name: s, type: set, answer: [0]") == "answering {0}");
  CHECK(trivial("name: l, type: list, answer: [0, 0]") == "answering [0, 0]");
  CHECK(trivial("name: t, type: tuple, answer: [0, 0]") == "answering (0, 0)");
  CHECK(trivial("name: z, type: tuple") == "copying the given 'u'");
  CHECK(trivial("name: z, type: set") == "copying the given 'u'");
  CHECK(trivial("name: i, type: interval, answer: '∅'") == "answering ∅");
  CHECK(trivial("name: i, type: interval, answer: '(-inf, inf)'") == "answering (-inf, inf)");
  CHECK(trivial("name: r, type: record, answer: {a: 0, b: 0}") == "answering a = 0; b = 0");
  CHECK(trivial("name: s, type: set, answer: [], trivial: allowed").empty());
  for (const char* worked :
       {"name: q, type: quantity, answer: 5 MB, unit: MB", "name: s, type: set, answer: [0, 1]",
        "name: y, type: tuple", "name: i, type: interval, answer: '(0, inf)'",
        "name: r, type: record, answer: {a: 0, b: 1}", "name: c, type: complex, answer: i",
        "name: k, type: true_false, statements: [a, b], answer: [F, F]",
        "name: k, type: choices, options: [A, B], answer: [A]"}) {
    INFO(worked);
    CHECK(trivial(worked).empty());
  }
}
