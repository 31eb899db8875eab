#include "reports/solution_formats.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "hostile_text.hpp"
#include "json_path.hpp"
#include "problems/load_exam.hpp"
#include "sample_exam.hpp"

using namespace gradewright::reports;
using Catch::Contains;

TEST_CASE("solutions as Markdown, whole", "[solution-formats]") {
  // By hand: s = [1, 2] * 3; 3/7 + 0.1234567 = 0.5520281..., 6/7 + 0.1234567 = 0.9805995...
  const Exam exam = sample::solved_exam();
  CHECK(solution_markdown(exam, solve(exam)) == R"(# Small

Reference solutions.

## Question 1

Multiply 50% & more.

$$
\begin{aligned}
s &= a \cdot 3 \\
&= \left[1, 2\right] \cdot 3 \\
&= \left[3, 6\right]
\end{aligned}
$$

$$
\begin{aligned}
t &= \frac{s}{7} + b \\
&= \frac{\left[3, 6\right]}{7} + 0.123457 \\
&= \left[0.552028, 0.980600\right]
\end{aligned}
$$

- **s** (1 point): `[3, 6]` (exactly the key)
- **t** (2.5 points): `first = 0.552028, second = 0.980600` (right to 6 decimals: within 0.0000005 of the key)

## Question 2

- **answer** (1 point): `B`
)");
  CHECK(solution_markdown(exam, {}) == "# Small\n\nReference solutions.\n");
}

TEST_CASE("solutions as JSON have every member that the documentation names", "[solution-formats]") {
  const Exam exam = sample::solved_exam();
  const std::string text = solution_json(exam, solve(exam));
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"$.exam", "small"},
      {"$.title", "Small"},
      {"$.questions[0].question", "1"},
      {"$.questions[0].text", "Multiply 50% & more."},
      {"$.questions[0].steps[1].name", "t"},
      {"$.questions[0].steps[1].formula", "s / 7 + b"},
      {"$.questions[0].steps[0].value", "[3,6]"},
      {"$.questions[0].items[1].item", "t"},
      {"$.questions[0].items[1].points", "2.5"},
      {"$.questions[0].items[1].rule", "right to 6 decimals: within 0.0000005 of the key"},
      {"$.questions[0].items[1].answer", "first = 0.552028, second = 0.980600"},
      {"$.questions[1].steps", "[]"},
      {"$.questions[1].items[0].answer", "B"},
      {"$.questions[1].items[0].rule", "null"},
      {"$.questions[2]", "null"}};
  for (const auto& [path, value] : cases) {
    INFO(path);
    CHECK(sample::in_json(text, path) == value);
  }
  CHECK(sample::in_json(solution_json(exam, {}), "$.questions") == "[]");
}

TEST_CASE("what an exam says stays text in Markdown and JSON", "[solution-formats]") {
  Exam exam = sample::solved_exam();
  const std::string hostile = hostile_text();
  exam.title = exam.questions[0].text = hostile;
  exam.questions[1].items[0].answer = "<b>*x*\n# h";
  const std::vector<SolvedQuestion> solved = solve(exam);
  const std::string markdown = solution_markdown(exam, solved);
  CHECK_FALSE(controls_a_screen(markdown));
  for (const char* markup :
       {"\n# h", "\n- i", "\n    code", "| ```", " `x`", " $y$", " **b**", " [l]", "</script>"}) {
    INFO(markup);
    CHECK(markdown.find(markup) == std::string::npos);
  }
  CHECK_THAT(markdown, Contains("- **answer** (1 point): `<b>*x* # h`\n"));  // code is text, on one line
  const std::string json = solution_json(exam, solved);
  CHECK(sample::in_json(json, "$.title") == hostile);
  CHECK(sample::in_json(json, "$.questions[0].text") == hostile);
  CHECK(sample::in_json(json, "$.questions[1].items[0].answer") == "<b>*x*\n# h");
}
