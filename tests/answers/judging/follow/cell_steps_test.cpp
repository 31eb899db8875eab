#include "answers/judging/follow/cell_steps.hpp"

#include <catch2/catch.hpp>

#include "problems/exam.hpp"
#include "problems/load_exam.hpp"

namespace gradewright::judging {
namespace {

using Names = std::vector<std::string>;

/// Of the last of some steps.
Names of_last(const std::string& steps) {
  std::string text = "exam: Cells\nid: cells\nquestions:\n  - id: 1\n    given: {x: 3}\n    steps: |\n";
  for (std::size_t at = 0; at < steps.size();) {
    const std::size_t end = std::min(steps.find(';', at), steps.size());
    text += "      " + steps.substr(at, end - at) + "\n";
    at = end + 1;
  }
  const problems::Exam exam =
      problems::parse_exam(text + "    items: [{name: last, points: 1}]\n", "cells.yaml");
  return cell_steps(exam.questions.front().items.front().key);
}

}  // namespace

TEST_CASE("the cells of a step are named where each is a step of its own", "[cell_steps]") {
  CHECK(of_last("h = x + 1;w = x * 2;last = [h, w, 16]") == Names{"h", "w", ""});
  CHECK(of_last("h = x + 1;last = [h, h + 1, x]") == Names{"h", "", ""});
  CHECK(of_last("h = x + 1;w = x * 2;both = [h, w];last = [both, both]") == Names{"h", "w", "h", "w"});
  CHECK(of_last("h = x + 1;last = h * [1, 2]").empty());
  CHECK(of_last("h = x + 1;last = h").empty());
}

}  // namespace gradewright::judging
