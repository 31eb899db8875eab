#include "answers/judging/follow/followed_cells.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/judging/grade.hpp"
#include "problems/load_exam.hpp"

namespace gradewright::judging {
namespace {

/// The numbers are worked out with NumPy: W @ x is [10.598, 11.927, 8.674] with a variance of 1.783. Of the x
/// in the other order it is [10.908, 12.167, 9.004], with a variance of 1.6905, and of that written to two
/// decimals, [10.91, 12.17, 9.00], 1.6983; what is written so has a variance of 1.687 to 1.710.
constexpr const char* variance = R"(
exam: Variance
id: variance
rule: {decimals: 2}
questions:
  - id: 1
    given:
      W: [[3.1, 1.7], [2.4, 2.9], [3.3, 0.7]]
      x: [2.13, 2.35]
    steps: |
      z = W @ x
      v = mean(z ** 2) - mean(z) ** 2
    items:
      - {name: z, points: 1}
      - {name: v, points: 1}
)";

/// tanh(0.7) = 0.6044: 2 h (1 - h^2) is 0.767 there, 0.770 at 0.65 and 0.758 at 0.75, but 2 h alone goes from
/// 1.14 to 1.27, and 1 - h^2 from 0.67 to 0.60. Of z = 0.8 it is 2 (h - 1) (1 - h^2) = -0.376.
constexpr const char* gradient = R"(
exam: Gradient
id: gradient
rule: {decimals: 2}
questions:
  - id: 1
    given:
      W: [[0.5, 0.2], [-0.3, 0.8]]
      x: [1.3, -0.9]
      t: [1, 0]
    steps: |
      z = W @ x
      J = sum((tanh(z) - t) ** 2)
      G = grad(J, z)
    items:
      - {name: z, points: 1, rule: {decimals: 1}}
      - {name: G, points: 1}
)";

Verdict last_verdict(const char* exam, const std::string& answers) {
  const Grader grader(problems::parse_exam(exam, "narrow.yaml"));
  Submission submission;
  submission.text = "# Question 1\n\n" + answers + "\n";
  return grader.grade(submission).verdicts.back();
}

}  // namespace

TEST_CASE("what the sum of cells leaves open is no wider than the cells do", "[followed_cells]") {
  const auto with = [](const std::string& v) {
    return last_verdict(variance, "z = [10.91, 12.17, 9.00]\n\nv = " + v);
  };
  for (const char* follows : {"1.69", "1.70", "1.71"}) {
    CAPTURE(follows);
    CHECK(with(follows).outcome == Outcome::follow_through);
  }
  for (const char* wrong : {"1.50", "1.60", "1.67", "1.73", "1.85"}) {
    CAPTURE(wrong);
    CHECK(with(wrong).outcome == Outcome::wrong);
  }
}

TEST_CASE("what a person has to look at for the student's own value says so", "[followed_cells]") {
  const Verdict repeated = last_verdict(variance, "z = [0, 0, 0]\n\nv = 0");
  CHECK(repeated.outcome == Outcome::needs_review);
  CHECK(repeated.hangs_on_own_work);
  CHECK_FALSE(last_verdict(variance, "z = [10.91, 12.17, 9.00]\n\nv = 1.70").hangs_on_own_work);
  CHECK_FALSE(last_verdict(variance, "z = [10.91, 12.17, 9.00]\n\nv = 1.5?").hangs_on_own_work);
}

TEST_CASE("what a gradient leaves open is no wider than the values do", "[followed_cells]") {
  const auto with = [](const std::string& cells) {
    return last_verdict(gradient, "z = [0.8, 0.7]\n\nG = [" + cells + "]");
  };
  CHECK(with("-0.38, 0.76").outcome == Outcome::follow_through);
  for (const char* wrong : {"-0.38, 0.70", "-0.38, 0.73", "-0.38, 0.80", "-0.38, 0.85"}) {
    CAPTURE(wrong);
    CHECK(with(wrong).outcome == Outcome::partial);
    CHECK(with(wrong).points->to_double() == 0.5);
  }
}

}  // namespace gradewright::judging
