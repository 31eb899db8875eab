#include "reports/network_table.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "html_balance.hpp"
#include "problems/exam.hpp"
#include "problems/load_exam.hpp"
#include "reports/solution_formats.hpp"

using namespace gradewright::reports;
using Catch::Contains;

namespace {

Exam small_exam() {
  return gradewright::problems::parse_exam(R"yaml(
exam: Small
id: small
questions:
  - id: 1
    input: [3, 8, 8]
    layers:
      - conv1: conv2d(4, 3, bias=False)
      - body:
        - batch_norm2d, relu
        - fc: flatten, linear(2)
    items:
      - {name: conv1.parameters, points: 1}
      - {name: net.flops, points: 1}
)yaml",
                                           "small.yaml");
}

}  // namespace

TEST_CASE("the table of a network has a line for each layer, its groups and the whole", "[network]") {
  const Exam exam = small_exam();
  // 27 * 4 weights at 36 places; 144 inputs of 2 units.
  const std::string expected =
      R"(| layer | what it is | output shape | receptive field | parameters | multiply-accumulates | FLOPs |
| --- | --- | --: | --: | --: | --: | --: |
| conv1 | conv2d(4, 3, bias=False) | \[4, 6, 6\] | 3 | 108 | 3888 | 7776 |
| **body** | | **\[2\]** | | **298** | **288** | **576** |
| body.batch_norm2d_1 | batch_norm2d | \[4, 6, 6\] | 3 | 8 | 0 | 0 |
| body.relu_1 | relu | \[4, 6, 6\] | 3 | 0 | 0 | 0 |
| **body.fc** | | **\[2\]** | | **290** | **288** | **576** |
| body.fc.flatten_1 | flatten | \[144\] | | 0 | 0 | 0 |
| body.fc.linear_1 | linear(2) | \[2\] | | 290 | 288 | 576 |
| **net** | | **\[2\]** | | **406** | **4176** | **8352** |
)";
  CHECK(table_markdown(network_table(exam.questions[0])) == expected);
}

TEST_CASE("solutions show the network, and the working of what is asked", "[network]") {
  const Exam exam = small_exam();
  const auto solved = solve(exam);
  std::string steps;
  for (const gradewright::engine::WorkedStep& step : solved[0].steps) {
    steps += step.name + " ";
  }
  CHECK_THAT(steps, Contains("conv1.parameters") && Contains("net.flops") && !Contains("body"));
  const std::string html = solution_html(exam, solved);
  CHECK(html_fault(html).empty());
  CHECK_THAT(html, Contains("<td>conv2d(4, 3, bias=False)</td>"));
  CHECK_THAT(solution_latex(exam, solved), Contains("body.fc.linear\\_1 & linear(2) & [2]"));
  CHECK_THAT(solution_json(exam, solved),
             Contains("\"output_shape\": [4, 6, 6]") && Contains("\"fvcore\": "));
}
