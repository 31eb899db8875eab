#include <catch2/catch.hpp>
#include <string>

#include "problems/load_exam.hpp"
#include "problems/printed_number.hpp"

using namespace gradewright::problems;

// Each limit of an exam file: what stays at it passes, one more is refused by its name.

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) {
    result += text;
  }
  return result;
}

std::string numbered(std::string_view before, int count, std::string_view after) {
  std::string result;
  for (int i = 0; i < count; ++i) {
    result += std::string(before) + std::to_string(i) + std::string(after);
  }
  return result;
}

/// The message without its place and the line of source.
std::string error_of(const std::string& text) {
  try {
    parse_exam(text, "exam.yaml");
  } catch (const ExamError& error) {
    const std::string all = error.what();
    const std::string_view mark = "error: ";
    const std::size_t start = all.find(mark) + mark.size();
    return all.substr(start, all.find('\n', start) - start);
  }
  return "none";
}

const std::string head = "exam: T\nid: t\n";
const std::string question = head + "questions:\n  - id: 1\n";

std::string error_of_given(const std::string& value, const std::string& steps = "b = sum(a)",
                           const std::string& item = "name: b, points: 1") {
  return error_of(question + "    given: {a: " + value + "}\n    steps: |\n      " + steps +
                  "\n    items: [{" + item + "}]\n");
}

}  // namespace

TEST_CASE("limits of the file", "[limits]") {
  const std::string exam = head + "questions:\n  - {id: 1, type: true_false, answer: T, points: 1}\n#";
  CHECK(error_of(exam + std::string((1 << 20) - exam.size(), 'x')) == "none");
  CHECK(error_of(exam + std::string((1 << 20) + 1 - exam.size(), 'x')) ==
        "the file is longer than 1048576 bytes");
  // The map, its two keys, and the lists inside each other.
  CHECK(error_of("exam: " + repeated("[", 31) + repeated("]", 31)) ==
        "expected the exam's title, found a list");
  CHECK(error_of("exam: " + repeated("[", 32) + repeated("]", 32)) == "nested more than 32 levels deep");
  // The map, its key, the list and its items.
  CHECK(error_of("exam: [" + repeated("0,", 199'997) + "]") == "expected the exam's title, found a list");
  CHECK(error_of("exam: [" + repeated("0,", 199'998) + "]") == "more than 200000 values in the file");
}

TEST_CASE("limits of how much an exam asks", "[limits]") {
  const std::string choice = ", type: true_false, answer: T, points: 1}\n";
  CHECK(error_of(head + "questions:\n" + numbered("  - {id: ", 1000, choice)) == "none");
  CHECK(error_of(head + "questions:\n" + numbered("  - {id: ", 1001, choice)) == "more than 1000 questions");
  const auto with_items = [](int count) {
    return error_of(question + "    steps: |\n" + numbered("      s", count, " = 2\n") + "    items:\n" +
                    numbered("      - {name: s", count, ", points: 1}\n"));
  };
  CHECK(with_items(500) == "none");
  CHECK(with_items(501) == "more than 500 items in one question");
  const auto with_options = [](int count) {
    return error_of(question + "    type: choice\n    options: [" + numbered("o", count, ",") +
                    "]\n    answer: o0\n    points: 1\n");
  };
  CHECK(with_options(1) == "a choice item needs from 2 to 100 options");
  CHECK(with_options(2) == "none");
  CHECK(with_options(100) == "none");
  CHECK(with_options(101) == "a choice item needs from 2 to 100 options");
}

TEST_CASE("limits of names and of the digits of a rule", "[limits]") {
  const auto with_name = [](std::size_t length) {
    const std::string name(length, 'n');
    return error_of(question + "    given: {" + name + ": 1}\n    steps: b = " + name +
                    " + 1\n    items: [{name: b, points: 1}]\n");
  };
  CHECK(with_name(64) == "none");
  CHECK(with_name(65) == "'" + std::string(65, 'n') +
                             "' cannot be a name: letters, digits and _ (at most 64), the first not a digit");
  const auto with_rule = [](const std::string& rule) {
    return error_of_given("1", "b = a / 3", "name: b, points: 1, rule: {" + rule + "}");
  };
  CHECK(with_rule("decimals: 12") == "none");
  CHECK(with_rule("decimals: 13") == "expected decimals as a whole number from 0 to 12, found '13'");
  CHECK(with_rule("sigfigs: 12") == "none");
  CHECK(with_rule("sigfigs: 13") == "expected sigfigs as a whole number from 1 to 12, found '13'");
  CHECK(with_rule("sigfigs: 0") == "expected sigfigs as a whole number from 1 to 12, found '0'");
}

TEST_CASE("limits of generated values", "[limits]") {
  CHECK(error_of_given("'random_integers([256, 256], 0, 9, seed=2147483648)'") == "none");
  CHECK(error_of_given("'random_integers([256, 257], 0, 9, seed=1)'") ==
        "a generated value has at most 65536 cells and 8 axes");
  CHECK(error_of_given("'random_integers([1,1,1,1,1,1,1,1], 0, 9, seed=1)'") == "none");
  CHECK(error_of_given("'random_integers([1,1,1,1,1,1,1,1,1], 0, 9, seed=1)'") ==
        "a generated value has at most 65536 cells and 8 axes");
  CHECK(error_of_given("'random_integers(3, 0, 9, seed=2147483649)'") ==
        "expected the seed as a whole number from 0 to 2147483648");
  CHECK(error_of_given("'random_integers(3, -1073741824, 1073741824, seed=1)'") == "none");
  CHECK(error_of_given("'random_integers(3, 0, 1073741825, seed=1)'") ==
        "expected the highest value as a whole number from 0 to 1073741824");
  CHECK(error_of_given("'random_decimals(3, 0, 1, decimals=6, seed=1)'") == "none");
  CHECK(error_of_given("'random_decimals(3, 0, 1, decimals=7, seed=1)'") ==
        "expected decimals as a whole number from 0 to 6");
}

TEST_CASE("limits of the work of one key", "[limits]") {
  // sum(a * a) of n cells: 1 or 2 n multiplications and additions, and 4 arrays of n cells.
  CHECK(error_of_given("ones(1999999)", "b = sum(a)") == "more than 1048576 generated cells");
  CHECK(error_of_given("2", "b = sum(broadcast_to(a, 2097000))") == "none");
  CHECK(error_of_given("2", "b = sum(broadcast_to(a, 2097152))") ==
        "computing this takes more than 2097152 cells");
  // 158^3 multiply-adds and 159^3 of them.
  CHECK(error_of_given("2", "I = broadcast_to(a, [158, 158])\n      b = (I @ I)[0, 0]") == "none");
  CHECK(error_of_given("2", "I = broadcast_to(a, [159, 159])\n      b = (I @ I)[0, 0]") ==
        "computing this takes more than 4000000 operations");
}

TEST_CASE("limits of the Jordan network", "[limits]") {
  const auto with_steps = [](int steps) {
    return error_of(question +
                    "    kind: jordan_rnn\n    given: {U: [[0.1]], W: [[0.1]], V: [[0.1]], b: [0], c: [0], "
                    "y_0: [0], X: [" +
                    numbered("[0.", steps, "],") + "]}\n    items: [{name: y_" + std::to_string(steps) +
                    ", points: 1}]\n");
  };
  CHECK(with_steps(100) == "none");
  CHECK(with_steps(101) ==
        "kind 'jordan_rnn': X must have one time step a row (at most 100), its shape is (101, 1)");
}

TEST_CASE("limits of a published number", "[limits]") {
  CHECK(printed_number(std::string(18, '9')));
  CHECK_FALSE(printed_number(std::string(19, '9')));
  CHECK(printed_number("1e15"));
  CHECK_FALSE(printed_number("1e16"));
  CHECK(printed_number("0." + std::string(17, '0') + "1"));
  CHECK_FALSE(printed_number("0." + std::string(18, '0') + "1"));
}
