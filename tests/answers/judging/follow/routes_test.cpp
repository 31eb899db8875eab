#include "answers/judging/follow/routes.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "answers/judging/explain/carried_values.hpp"
#include "answers/judging/grade.hpp"
#include "answers/reading/submission.hpp"
#include "engine/graph/settle.hpp"
#include "problems/exam.hpp"
#include "problems/load_exam.hpp"

using namespace gradewright::judging;

namespace {

std::string exam_of(const std::string& given, const std::string& steps, const std::string& items) {
  return "exam: T\nid: t\nrule: {decimals: 3}\nquestions:\n  - id: 1\n    given: " + given +
         "\n    steps: |\n" + steps + "    items: " + items + "\n";
}

const std::string from_logits = exam_of(
    "{z_0: [0.5, -0.3, 1.1], t: [0, 1, 0]}",
    "      z = z_0 * 2\n      p = softmax(z)\n      J = cross_entropy(z, t)\n      grad_z = grad(J, z)\n",
    "[{name: p, points: 3}, {name: J, points: 1}, {name: grad_z, points: 3}]");

const std::string with_relu =
    exam_of("{x: [1.2, -0.7], W: [[0.3, -0.5], [0.6, 0.1]], w: [0.7, -0.9]}",
            "      z = W @ x\n      h = relu(z)\n      y = w @ h\n      J = (y - 1) ** 2\n      grad_z = "
            "grad(J, z)\n",
            "[{name: h, points: 2}, {name: y, points: 1}, {name: grad_z, points: 2}]");

/// The names of the steps behind each route to the item of that number.
std::vector<std::vector<std::string>> steps_on_routes(const std::string& text, std::size_t item) {
  const Exam exam = parse_exam(text, "exam.yaml");
  std::vector<std::vector<std::string>> all;
  for (const Expr& route : routes_to(exam.questions[0], exam.questions[0].items[item].key)) {
    std::vector<std::string>& names = all.emplace_back();
    for (const Step* step : steps_behind(route)) {
      names.push_back(step->name);
    }
  }
  return all;
}

std::vector<Verdict> graded(const std::string& exam, const std::string& answers) {
  const Grader grader(parse_exam(exam, "exam.yaml"));
  Submission submission;
  submission.format = Submission::Format::markdown;
  submission.text = "# 1\n\n" + answers;
  return grader.grade(submission).verdicts;
}

bool has(const std::vector<std::string>& names, const char* name) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

TEST_CASE("a route goes through the steps that the exam goes around", "[routes]") {
  // The loss and its gradient from logits both hold softmax(z), by its logarithm and as it is.
  for (const std::size_t item : {1, 2}) {
    const auto routes = steps_on_routes(from_logits, item);
    REQUIRE(routes.size() == 1);
    CHECK(has(routes[0], "p"));
  }
  CHECK(steps_on_routes(from_logits, 0).empty());
  // The mask z > 0 is h > 0.
  const auto masked = steps_on_routes(with_relu, 2);
  REQUIRE(masked.size() == 1);
  CHECK(has(masked[0], "h"));
}

TEST_CASE("a route has the key's value", "[routes]") {
  for (const std::string* text : {&from_logits, &with_relu}) {
    const Exam exam = parse_exam(*text, "exam.yaml");
    for (const Item& item : exam.questions[0].items) {
      for (const Expr& route : routes_to(exam.questions[0], item.key)) {
        const auto key = gradewright::engine::settle(item.key);
        const auto value = gradewright::engine::settle(route);
        REQUIRE(key.shape() == value.shape());
        for (std::size_t at = 0; at < key.cells().size(); ++at) {
          CHECK(std::abs((key.cells()[at].decimal() - value.cells()[at].decimal()).to_double()) < 1e-9);
        }
      }
    }
  }
}

TEST_CASE("what agrees at the exam's own givens alone is no route", "[routes]") {
  // With a = 2 the square is twice a, and with t = [0, 1] the sum over t is 1.
  CHECK(steps_on_routes(exam_of("{a: 2}", "      s = a * a\n      d = a + a\n      y = a * a + 1\n",
                                "[{name: y, points: 1}]"),
                        0) == std::vector<std::vector<std::string>>{{"s"}});
  CHECK(steps_on_routes(exam_of("{a: 2}", "      d = a + a\n      y = a * a + 1\n", "[{name: y, points: 1}]"),
                        0)
            .empty());
}

// Of the probabilities (0.221, 0.045, 0.734) the first two are swapped: J = -log(0.221) = 1.510, and p - t.
TEST_CASE("gradients from the student's probabilities follow where the exam goes from the logits",
          "[routes]") {
  const auto verdicts =
      graded(from_logits, "p = [0.045, 0.221, 0.734]\n\nJ = 1.510\n\ngrad_z = [0.045, -0.779, 0.734]\n");
  CHECK(verdicts[0].outcome == Outcome::partial);
  CHECK(verdicts[1].outcome == Outcome::follow_through);
  CHECK(verdicts[2].outcome == Outcome::follow_through);
  const auto wrong =
      graded(from_logits, "p = [0.045, 0.221, 0.734]\n\nJ = 0.312\n\ngrad_z = [0.045, 0.779, 0.734]\n");
  CHECK(wrong[1].outcome == Outcome::wrong);
  CHECK(wrong[2].outcome == Outcome::partial);
}

// z = (0.71, 0.65) is positive; with an own h = (0.710, 0.000), y = 0.497 and J' = 2 (y - 1) = -1.006, so
// that the gradient is (-0.7042, 0) by the mask h > 0, and (-0.7042, 0.9054) by z > 0, which nobody showed.
TEST_CASE("the mask of a ReLU may come from the student's own activation", "[routes]") {
  const auto verdicts = graded(with_relu, "h = [0.710, 0.000]\n\ny = 0.497\n\ngrad_z = [-0.704, 0.000]\n");
  CHECK(verdicts[1].outcome == Outcome::follow_through);
  CHECK(verdicts[2].outcome == Outcome::follow_through);
}
