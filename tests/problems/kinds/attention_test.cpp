#include <catch2/catch.hpp>

#include "kind_question.hpp"

using namespace gradewright::problems;

TEST_CASE("kind attention: two tokens whose weights are quarters") {
  // By hand: Q = 2x, K = ln 3 x in the first of four columns, so Q K^T has 2 ln 3 at (1, 1), halved by
  // sqrt(4).
  const Question question = question_of(
      "attention", "X: [[0], [1]], W_Q: [[2, 0, 0, 0]], W_K: [['log(3)', 0, 0, 0]], W_V: [[1, 10]]");
  check_steps(question, {{"Q", "0 0 0 0 2 0 0 0"},
                         {"K", "0 0 0 0 1.0986 0 0 0"},
                         {"V", "0 0 1 10"},
                         {"S", "0 0 0 1.0986"},
                         {"A", "0.5 0.5 0.25 0.75"},
                         {"Z", "0.5 5 0.75 7.5"}});
  // Not scaled, the odds are 9 to 1; over the queries, the columns are (1, 1) / 2 and (1, 3) / 4.
  check_mistakes(question, {{"scores not scaled", {{"S", "0 0 0 2.1972"}, {"A", "0.5 0.5 0.1 0.9"}}},
                            {"softmax over the wrong axis", {{"A", "0.5 0.25 0.5 0.75"}}},
                            {"softmax forgotten", {{"A", "0 0 0 1.0986"}, {"Z", "0 0 1.0986 10.9861"}}}});
}

TEST_CASE("kind attention: without scaling, dividing is the mistake") {
  const Question question =
      question_of("attention", "X: [[0], [1]], W_K: [['log(9)', 0, 0, 0]], W_Q: [[1, 0, 0, 0]], scale: none");
  check_steps(question, {{"A", "0.5 0.5 0.1 0.9"}, {"Z", "0.5 0.9"}});
  check_mistakes(question, {{"scores scaled", {{"A", "0.5 0.5 0.25 0.75"}}},
                            {"softmax over the wrong axis", {{"A", "0.5 0.1 0.5 0.9"}}},
                            {"softmax forgotten", {{"A", "0 0 0 2.1972"}}}});
}

TEST_CASE("kind attention: a matrix that is left out is the identity, as in the first document") {
  const Question question =
      question_of("attention", "X: [[0, 1], [1, 0], [0.5, 0.5], [0.8, 0.2], [0.2, 0.8]]");
  check_steps(question, {{"Q", "0 1 1 0 0.5 0.5 0.8 0.2 0.2 0.8"},
                         {"Z", "0.4054 0.5946 0.5946 0.4054 0.5 0.5 0.5574 0.4426 0.4426 0.5574"}});
}

TEST_CASE("kind attention: givens that do not fit") {
  CHECK(kind_refusal("attention", "X: [1, 2]") ==
        "kind 'attention': X must be a matrix with a token a row, not a list of 2 at attention");
  CHECK(kind_refusal("attention", "X: [[1, 2]], W_K: [1, 2]") ==
        "kind 'attention': W_K must be a matrix, not a list of 2 at attention");
  CHECK(kind_refusal("attention", "X: [[1, 2]], scale: sqrt") ==
        "kind 'attention': 'sqrt' is no scale; it is one of sqrt_d_k, none at attention");
}
