#include "answers/judging/check_published.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "engine/text/joined.hpp"
#include "problems/load_exam.hpp"

using namespace gradewright::judging;

namespace {

const std::string folder = GRADEWRIGHT_SOURCE_DIR;

/// "5a z_1[1] 0.16: wrong".
std::string line_of(const Disagreement& found) {
  const std::string index = found.index.empty() ? "" : fmt::format("[{}]", joined(found.index, ", "));
  return fmt::format("{} {}{} {}: {}", found.question, found.item, index, found.published,
                     to_string(found.kind));
}

std::vector<std::string> lines_of(const PublishedCheck& check) {
  std::vector<std::string> lines;
  for (const Disagreement& found : check.disagreements) {
    lines.push_back(line_of(found));
  }
  return lines;
}

std::vector<std::string> check_text(const std::string& question) {
  return lines_of(
      check_published(parse_exam("exam: T\nid: t\nquestions:\n  - id: 1\n" + question, "t.yaml")));
}

}  // namespace

TEST_CASE("check finds every wrong value of the first document and nothing else") {
  // The cells are those of fixtures/documents_check.txt, which NumPy computed; how each came about was worked
  // out by hand: 0.1564 is cut off to 0.15, the others follow from nothing that is right.
  CHECK(lines_of(check_published(load_exam(folder + "/examples/hkust.yaml"))) ==
        std::vector<std::string>{
            "5a z_1[1] 0.16: wrong",
            "5a z_1[3] 0.15: cut off",
            "5b A[4, 3] 0.1244: wrong",
            "5b z_1[0] 0.16: wrong",
            "bayes L_7_y0 1/8: wrong",
            "conv sums[0, 1] 22: wrong",
            "conv sums[1, 0] -53: wrong",
            "conv corner[0, 1] 24: wrong",
        });
}

TEST_CASE("check finds every wrong value of the second document and nothing else") {
  // By hand: 2 * 0.99 - 1.00 + 0.5 = 1.48 and 2 * 0.81 = 1.62 carry the rounding of the values before them;
  // tanh(3.6) = 0.998508 and 2.3006 were cut off.
  CHECK(lines_of(check_published(load_exam(folder + "/examples/ntu.yaml"))) ==
        std::vector<std::string>{
            "1bii grad_b -2 * (d - y) @ x.T: wrong shape",
            "2 h_1[2] 0.99850: cut off",
            "2 u_3 1.48: carried",
            "2 grad_h_2[0] 1.62: carried",
            "2 grad_b_1[1] 0.03: wrong",
            "2 grad_b_1[2] 0.03: wrong",
            "3bi pointwise 4: wrong",
            "4a a_2[0] 2.300: cut off",
            "4cii PE[3] -0.1107: wrong",
        });
}

TEST_CASE("check finds every wrong value of the students' documents and nothing else") {
  // By hand: 0.1 goes through three factors of 0.1, which is 0.0001; in a chain of ReLUs no derivative of a
  // sigmoid is a factor. What the three write of the broadcast loss, the games, the divergences and clipping
  // is right.
  const PublishedCheck check = check_published(load_exam(folder + "/examples/technion.yaml"));
  CHECK(lines_of(check) ==
        std::vector<std::string>{
            "10b vanishing 0.001: wrong",
            "chain grad_relu (w_3 * r_2 > 0) * w_3 * sigmoid(w_2 * r_1) * (1 - sigmoid(w_2 * r_1)) * w_2 * "
            "(w_1 * x > 0) * x: wrong",
        });
  CHECK(check.cells == 19);
}

TEST_CASE("the cells that NumPy finds wrong are the cells that check finds") {
  std::vector<std::string> expected;
  std::ifstream fixture(folder + "/tests/problems/fixtures/documents_check.txt");
  for (std::string line; std::getline(fixture, line);) {
    std::istringstream words(line);
    std::string question, item, cell, published;
    words >> question >> item >> cell >> published;
    expected.push_back(question.append(" ").append(item).append(" ").append(published));
  }
  REQUIRE(expected.size() == 16);
  std::vector<std::string> found;
  for (const char* exam : {"/examples/hkust.yaml", "/examples/ntu.yaml"}) {
    for (const Disagreement& each : check_published(load_exam(folder + exam)).disagreements) {
      if (each.kind != Disagreement::Kind::wrong_shape) {
        found.push_back(each.question + " " + each.item + " " + each.published);
      }
    }
  }
  CHECK(found == expected);
}

TEST_CASE("the distance counts units of the last printed digit") {
  const Exam exam = parse_exam(
      "exam: T\nid: t\nquestions:\n  - id: 1\n    given: {a: 0.5}\n    steps: b = a ** 2\n"
      "    items: [{name: b, points: 1}]\n    published: [{b: 0.21}, {b: 25}, {b: 0.3}, {b: 1/5}]\n",
      "t.yaml");
  const auto found = check_published(exam).disagreements;
  REQUIRE(found.size() == 3);  // 0.3 is 0.25 rounded half up
  CHECK(found[0].units == Decimal(4));
  CHECK(found[1].units == Decimal(2475, -2));
  CHECK_FALSE(found[2].units.has_value());
  CHECK(found[0].computed == "0.25");
  CHECK(found[0].place.line == 8);
}

TEST_CASE("a value is carried only from published values that are not wrong themselves") {
  const std::string question =
      "    given: {a: 2}\n    steps: |\n      b = sqrt(a)\n      c = 100 * b\n"
      "    items: [{name: c, points: 1}]\n";
  // sqrt(2) = 1.41421...: 1.41 gives 141, and 1.44 is wrong.
  CHECK(check_text(question + "    published: {b: 1.41, c: 141.0}\n") ==
        std::vector<std::string>{"1 c 141.0: carried"});
  CHECK(check_text(question + "    published: {b: 1.44, c: 144.0}\n") ==
        std::vector<std::string>{"1 b 1.44: wrong", "1 c 144.0: wrong"});
}

TEST_CASE("rounding that a question allows is proved by enclosure") {
  const std::string question =
      "    intermediate: {decimals: 2}\n    given: {a: 2}\n    steps: |\n      b = sqrt(a)\n      c = 10 * "
      "b\n"
      "    items: [{name: c, points: 1}]\n";
  // Any b within 0.005 of 1.41421 gives c from 14.092 to 14.192.
  CHECK(check_text(question + "    published: {c: 14.10}\n") ==
        std::vector<std::string>{"1 c 14.10: carried"});
  CHECK(check_text(question + "    published: {c: 14.20}\n") == std::vector<std::string>{"1 c 14.20: wrong"});
}

TEST_CASE("what only a person can compare does not count as agreeing") {
  const PublishedCheck check = check_published(
      parse_exam("exam: T\nid: t\nquestions:\n  - id: 1\n    items:\n"
                 "      - {name: order, type: complexity, answer: \"O(n^d)\", names: [n, d], points: 1}\n"
                 "      - {name: roots, type: set, answer: [1, 2], points: 1}\n"
                 "    published: {order: O(d^n), roots: \"{2, 1}\"}\n",
                 "t.yaml"));
  CHECK(check.disagreements.empty());
  CHECK(check.cells == 1);
}

TEST_CASE("formulas are compared by their values, choices by their letters") {
  const std::string question =
      "    given: {x: [1, 2]}\n    steps: |\n      y = x ** 2\n      J = sum(y)\n      g = grad(J, x)\n"
      "    items: [{name: g, type: formula, points: 1}]\n";
  CHECK(check_text(question + "    published: {g: x + x}\n").empty());
  CHECK(check_text(question + "    published: {g: 3 * x}\n") ==
        std::vector<std::string>{"1 g[0] 3 * x: wrong"});
  CHECK(check_text("    type: true_false\n    answer: true\n    points: 1\n    published: {answer: T}\n")
            .empty());
  CHECK(check_text("    type: choice\n    options: [A, B]\n    answer: A\n    points: 1\n    published: "
                   "{answer: B}\n") == std::vector<std::string>{"1 answer B: wrong"});
}

TEST_CASE("a published value of another shape disagrees, and the rest is still compared") {
  const std::string question =
      "    given: {M: [[1, 2], [3, 4]]}\n    steps: |\n      Y = 2 * M\n      t = sum(Y)\n"
      "    items: [{name: Y, points: 1}, {name: t, points: 1}]\n    published:\n";
  // By hand: Y = [[2, 4], [6, 8]], t = 20.
  CHECK(check_text(question + "      Y: [[2, 4, 0], [6, 9]]\n      t: 21\n") ==
        std::vector<std::string>{"1 Y[0] a list of 3: wrong shape", "1 Y[1, 1] 9: wrong", "1 t 21: wrong"});
  CHECK(check_text(question + "      Y: [[2, 4], [6]]\n      t: 20\n") ==
        std::vector<std::string>{"1 Y[1] a list of 1: wrong shape"});
  CHECK(check_text(question + "      Y: [[3, 4], [6]]\n      t: [20]\n") ==
        std::vector<std::string>{"1 Y[0, 0] 3: wrong", "1 Y[1] a list of 1: wrong shape",
                                 "1 t a list of 1: wrong shape"});
  CHECK(check_text(question + "      Y: [[2, 4], [6, 8], [1, 2]]\n") ==
        std::vector<std::string>{"1 Y a 3 x 2 matrix: wrong shape"});
  CHECK(check_text(question + "      Y: [[2, 4], [6], [8]]\n") ==
        std::vector<std::string>{"1 Y rows of different lengths: wrong shape"});
  const Exam exam =
      parse_exam("exam: T\nid: t\nquestions:\n  - id: 1\n" + question + "      Y: [[2, 4], [6]]\n", "t.yaml");
  const PublishedCheck check = check_published(exam);
  CHECK(check.cells == 3);  // the row that fits, and the one that does not
  REQUIRE(check.disagreements.size() == 1);
  CHECK(check.disagreements[0].computed == "a list of 2");
  CHECK(check.disagreements[0].place.line == 11);
  CHECK(check.disagreements[0].place.column == 19);
}

TEST_CASE("a published infinity agrees with itself alone") {
  const std::string question =
      "    given: {m: [1, 0, 4]}\n    steps: |\n      s = log(m)\n      t = 2 * s\n"
      "    items: [{name: s, points: 1, infinite: allowed}, {name: t, points: 1, infinite: allowed}]\n"
      "    published:\n";
  // By hand: log 4 = 1.3863.
  CHECK(check_text(question + "      s: [0, -inf, 1.3863]\n      t: [0, -inf, 2.7726]\n").empty());
  CHECK(check_text(question + "      s: [0, inf, 1.3863]\n") ==
        std::vector<std::string>{"1 s[1] inf: wrong"});
  CHECK(check_text(question + "      s: [0, -1000, inf]\n") ==
        std::vector<std::string>{"1 s[1] -1000: wrong", "1 s[2] inf: wrong"});
}
