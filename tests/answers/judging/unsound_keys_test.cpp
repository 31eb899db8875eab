#include "answers/judging/unsound_keys.hpp"

#include <catch2/catch.hpp>

#include "problems/load_exam.hpp"
#include "tests/example_exams.hpp"

using namespace gradewright::judging;

namespace {

const std::string folder = GRADEWRIGHT_SOURCE_DIR;

std::string unsound(const std::string& item) {
  const Exam exam = parse_exam(
      "exam: T\nid: t\nquestions:\n  - id: 1\n    given: {x: 2, zero: 0}\n    steps: |\n      r = sqrt(x)\n"
      "      v = zero * [x, 1]\n      w = [x, 1 / 3]\n      i = x / zero\n      x3 = x / 3\n      m = -r\n   "
      " items: [" +
          item + "]\n",
      "t.yaml");
  const auto found = unsound_keys(exam);
  return found.empty() ? "sound" : found[0].item + " " + found[0].shown;
}

}  // namespace

TEST_CASE("the keys of the examples are right as they are shown", "[unsound_keys]") {
  for (const std::string& exam : example_exams(folder)) {
    INFO(exam);
    CHECK(unsound_keys(load_exam(exam)).empty());
  }
}

TEST_CASE("a key that its own item would not count as right is found", "[unsound_keys]") {
  CHECK(unsound("{name: r, points: 1}") == "sound");
  CHECK(unsound("{name: r, points: 1, rule: {decimals: 1}}") == "sound");
  CHECK(unsound("{name: r, points: 1, where: \"abs(r * r - 2) < 0.001\"}") == "sound");
  // 1.4142 squared is 1.99996164.
  CHECK(unsound("{name: r, points: 1, where: \"abs(r * r - 2) < 0.00001\"}") == "r 1.4142");
  CHECK(unsound("{name: r, points: 1, rule: {decimals: 9}, where: \"abs(r * r - 2) < 0.00001\"}") == "sound");
  CHECK(unsound("{name: w, points: 1, where: \"3 * w[1] == 1\"}") == "w 2, 0.3333");
  CHECK(unsound("{name: w, points: 1, where: \"w[0] == 2\", cells: {a: [0]}}") == "sound");
  CHECK(unsound("{name: v, points: 1, up_to: scale, trivial: allowed}") == "sound");
  CHECK(unsound("{name: v, points: 1, trivial: allowed}") == "sound");
  CHECK(unsound("{name: w, points: 1, up_to: scale}") == "sound");
  CHECK(unsound("{name: i, points: 1, infinite: allowed}") == "sound");
}

TEST_CASE("keys of other types are read back by their own reader", "[unsound_keys]") {
  for (const char* item : {"name: s, type: size, answer: 28x28x10",
                           "name: w, type: tuple, rule: {decimals: 2}",
                           "name: w, type: list",
                           "name: w, type: set, rule: {sigfigs: 2}",
                           "name: r, type: quantity, unit: MB",
                           "name: both, fields: [r, x3]",
                           "name: c, type: complex, answer: '-1/3-2.5i'",
                           "name: c, type: complex, answer: i",
                           "name: i, type: interval, answer: '[1/3, pi) ∪ {7}'",
                           "name: i, type: interval, answer: 'x != 0'",
                           "name: s, type: set, answer: [1000, '-1/3']",
                           "name: s, type: set, answer: [], trivial: allowed",
                           "name: q, type: inequality, answer: '2*x <= 8', names: [x]",
                           "name: q, type: equation, answer: 'y = 2*x + 1', names: [x, y]",
                           "name: k, type: choices, options: [A, B, C], answer: [A, C]",
                           "name: k, type: choices, options: [max pooling, none], answer: [max pooling]",
                           "name: k, type: true_false, statements: [a, b, c], answer: [T, F, T]",
                           "name: k, type: true_false, statements: [a, b, c], answer: [F, F, F]",
                           "name: t, type: text, answer: [the vanishing gradient, vanishing gradients]",
                           "name: o, type: complexity, answer: 'O(n^2*d)', names: [n, d]"}) {
    INFO(item);
    CHECK(unsound("{points: 1, " + std::string(item) + "}") == "sound");
  }
}

TEST_CASE("a key that no response can give is found", "[unsound_keys]") {
  CHECK(unsound("{name: t, type: tuple, answer: [5], points: 1}") == "t (5)");
  CHECK(unsound("{name: t, type: tuple, answer: [[1, 2], [3, 4]], points: 1}") == "t ([1, 2], [3, 4])");
}

TEST_CASE("what is wrong with a key, in words", "[unsound_keys]") {
  CHECK(
      in_words(UnsoundKey{"5a", "r", "1.4142", false, {}}) ==
      "the key of item 'r' of question 5a, handed in as it is shown (1.4142), would not be right; leave room "
      "for rounding in what the item asks, or ask for more digits");
  CHECK(in_words(UnsoundKey{"1", "t", "(5)", true, {}}) ==
        "the key of item 't' of question 1, handed in as it is shown ((5)), would not be read as right; "
        "write it "
        "in another way, or ask for it in another type");
}

TEST_CASE("under the rule of another grader the key is right as it is shown, or refused", "[unsound_keys]") {
  for (const char* rule : {"numpy: allclose",
                           "pytorch: assert_close, dtype: float64",
                           "prairielearn: relabs",
                           "prairielearn: sigfig, digits: 3",
                           "prairielearn: decdig, digits: 0",
                           "moodle: nominal, tolerance: 0.01",
                           "moodle: relative, tolerance: 0.01",
                           "moodle: geometric, tolerance: 0.01",
                           "canvas: exact, margin: 1%",
                           "canvas: range, start: 0, end: 3",
                           "canvas: precise, precision: 3",
                           "webwork: relative",
                           "webwork: absolute, tolerance: 0.1",
                           "webwork: digits, tolerance: 3, tolTruncation: true, tolExtraDigits: 1",
                           "stack: NumRelative",
                           "stack: NumAbsolute",
                           "stack: NumSigFigs, figures: 3",
                           "stack: NumSigFigs, figures: 4, accuracy: 3",
                           "stack: NumDecPlaces, places: 2",
                           "numbas: none, tolerance: 0.1",
                           "numbas: dp, precision: 2",
                           "numbas: sigfig, precision: 3, strictPrecision: true",
                           "qti: absolute, tolerance: 0.1",
                           "qti: relative, tolerance: 1",
                           "cs231n: relative_error, tolerance: 1e-6",
                           "truncated: 3",
                           "decimals: 2, digits: exactly",
                           "sigfigs: 3, digits: exactly",
                           "truncated: 2, digits: at least"}) {
    for (const char* item : {"r", "x3", "w"}) {
      INFO(item << " by " << rule);
      CHECK(unsound(std::string("{name: ") + item + ", points: 1, rule: {" + rule + "}}") == "sound");
    }
  }
  CHECK(unsound("{name: x3, points: 1, rule: {qti: exact}}") == "sound");
  CHECK(unsound("{name: m, points: 1, rule: {qti: relative, tolerance: 1}}") == "m -1.4142");
  CHECK(unsound("{name: m, points: 1, rule: {moodle: geometric, tolerance: 0.1}}") == "m -1.4142");
  CHECK(unsound("{name: m, points: 1, rule: {moodle: relative, tolerance: 0.1}}") == "sound");
  CHECK(unsound("{name: r, points: 1, rule: {canvas: range, start: 2, end: 3}}") != "sound");
}
