#include "reports/solution.hpp"

#include <catch2/catch.hpp>

#include "reports/solution_formats.hpp"
#include "sample_exam.hpp"

using namespace gradewright::reports;

TEST_CASE("a solution shows every answer under its item's rule", "[solution]") {
  // By hand: 3/7 + 0.1234567 = 0.5520281..., 6/7 + 0.1234567 = 0.9805995..., to six decimals.
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solved = solve(exam);
  REQUIRE(solved.size() == 2);
  CHECK(solved[0].steps.size() == 2);
  CHECK(answer_text(solved[0].items[0]) == "[3, 6]");
  CHECK(answer_text(solved[0].items[1]) == "first = 0.552028, second = 0.980600");
  CHECK(answer_text(solved[1].items[0]) == "B");
  CHECK(solve(exam, "2").size() == 1);
  CHECK(solve(exam, "3").empty());
}

TEST_CASE("solutions escape what the exam says in each format", "[solution]") {
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solved = solve(exam);
  CHECK_THAT(solution_latex(exam, solved), Catch::Contains("Multiply 50\\% \\& more."));
  CHECK_THAT(solution_markdown(exam, solved), Catch::Contains("Multiply 50% & more."));
  CHECK_THAT(solution_html(exam, solved), Catch::Contains("Multiply 50% &amp; more."));
  CHECK_THAT(solution_json(exam, solved),
             Catch::Contains(R"("answer": "first = 0.552028, second = 0.980600")"));
}
