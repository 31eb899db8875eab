#include <catch2/catch.hpp>
#include <string>

#include "problems/load_exam.hpp"

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
