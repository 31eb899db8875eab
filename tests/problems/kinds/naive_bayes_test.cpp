#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "engine/graph/worked_steps.hpp"
#include "engine/syntax/print.hpp"
#include "kind_question.hpp"

using namespace gradewright::problems;

TEST_CASE("kind naive_bayes: three instances with smoothing, by hand") {
  const Question question = question_of(
      "naive_bayes", "data: [[1, 0], [1, 1], [0, 1]], labels: [1, 1, 0], instance: [1, 1], alpha: 1");
  check_steps(question, {{"prior", "0.3333 0.6667"},
                         {"likelihoods", "0.3333 0.6667 0.75 0.5"},  // 1/3, 2/3 and 3/4, 2/4
                         {"likelihood", "0.2222 0.375"},
                         {"joint", "0.0741 0.25"},          // 8/108, 27/108
                         {"posterior", "0.2286 0.7714"}});  // 8/35, 27/35
  check_mistakes(question, {{"priors left out", {{"joint", "0.2222 0.375"}, {"posterior", "0.3721 0.6279"}}},
                            {"not normalised", {{"posterior", "0.0741 0.25"}}}});
}

TEST_CASE("kind naive_bayes: the posterior of the first document, which is not smoothed") {
  check_steps(question_of("naive_bayes",
                          "data: [[0, 0], [0, 0], [0, 1], [0, 1], [1, 0], [1, 0], [1, 1], [1, 1]], "
                          "labels: [1, 1, 1, 1, 0, 0, 1, 0], instance: [1, 1]"),
              {{"prior", "0.375 0.625"}, {"likelihood", "0.3333 0.12"}, {"posterior", "0.625 0.375"}});
}

TEST_CASE("kind naive_bayes: no smoothing is no step") {
  const auto likelihoods = [](std::string_view alpha) {
    const Question question = question_of(
        "naive_bayes",
        fmt::format("data: [[1, 0], [1, 1], [0, 1]], labels: [1, 1, 0], instance: [1, 1]{}", alpha));
    check_steps(question, {{"likelihood", alpha.empty() || alpha.ends_with('0') ? "0 0.5" : "0.2222 0.375"}});
    return notation::to_plain(formula(question.scope.find("likelihoods")));
  };
  CHECK(likelihoods("") == "matches / reshape(sizes, [2, 1])");
  CHECK(likelihoods(", alpha: 0") == "(matches + alpha) / (reshape(sizes, [2, 1]) + 2 * alpha)");
  CHECK(likelihoods(", alpha: 1") == "(matches + alpha) / (reshape(sizes, [2, 1]) + 2 * alpha)");
}

TEST_CASE("kind naive_bayes: givens that do not fit") {
  struct Case {
    std::string_view given;
    std::string_view shapes;
  };
  const Case cases[] = {
      {"data: [[0, 0]], labels: [1], instance: [1]",
       "data is a row of 2, labels a list of 1 and instance a list of 1"},
      {"data: [[0, 0]], labels: [1, 0], instance: [1, 1]",
       "data is a row of 2, labels a list of 2 and instance a list of 2"},
      {"data: [0, 0], labels: [1, 0], instance: [1]",
       "data is a list of 2, labels a list of 2 and instance a list of 1"},
  };
  for (const Case& each : cases) {
    CHECK(kind_refusal("naive_bayes", each.given) ==
          "kind 'naive_bayes': " + std::string(each.shapes) +
              ", which do not fit: data needs a row for each label and a column for each cell of instance at "
              "naive_bayes");
  }
}
