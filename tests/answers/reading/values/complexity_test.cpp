#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/values/typed_shown.hpp"

namespace gradewright::reading {
namespace {

struct Case {
  std::string text;
  std::string meaning;
};

TEST_CASE("A complexity is its bound and its growth") {
  const Case cases[] = {
      {"O(n^2 d)", "O(n ** 2 * d)"}, {"\\mathcal{O}(n \\log n)", "O(n * log(n))"},
      {"Θ(n)", "Theta(n)"},          {"Theta(n)", "Theta(n)"},
      {"\\Omega(n)", "Omega(n)"},    {"T(n) = O(n log_2 n)", "O(n * log(n))"},
      {"order n^2", "O(n ** 2)"},    {"big-O of n", "O(n)"},
      {"O(nd^2)", "O(n * d ** 2)"},  {"O(nlogn)", "O(n * log(n))"},
      {"O(logn)", "O(log(n))"},      {"\\boxed{O(1)}", "O(1)"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::complexity) == one.meaning);
  }
}

TEST_CASE("What is no single complexity is left") {
  const Case cases[] = {
      {"o(n)", "review"},     {"θ(n)", "review"},          {"0(n)", "review"},     {"O(n)^2", "review"},
      {"2O(n)", "review"},    {"O(O(n))", "review"},       {"O(n, d)", "review"},  {"O(n) or O(d)", "review"},
      {"T ≠ O(n)", "review"}, {"at least O(n)", "review"}, {"O(seq d)", "review"}, {"O n", "review"},
      {"n^2", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::complexity) == one.meaning);
  }
}

}  // namespace
}  // namespace gradewright::reading
