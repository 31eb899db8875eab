#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "answers/judging/grade.hpp"
#include "problems/load_exam.hpp"

namespace gradewright::judging {
namespace {

const char* const exam_text = R"(exam: Formulas
id: f
questions:
  - id: 1
    given: {W: [[0.3, -1, 2], [1, 0.5, -0.7]], x: [[0.4], [-1.1], [0.8]], d: [[1], [-0.5]], q: [0.2, 0.5, 0.3]}
    steps: |
      y = W @ x
      J = sum((y - d) ** 2)
      grad_W = grad(J, W)
    items:
      - name: grad_W
        type: formula
        points: 1
        in: [W, x, d, y]
        indices: [i, j]
        layout: LAYOUT
        aliases: ['\frac{\partial J}{\partial W}', '\frac{\partial J}{\partial w_{ij}}']
  - id: 2
    given: {q: [0.2, 0.5, 0.3], p: [0.3, 0.3, 0.4]}
    steps: |
      KL = sum(q * log(q / p))
    items:
      - name: KL
        type: formula
        points: 1
        in: [{q: 'q(z)'}, {p: 'p(z)'}, {E_q: '\mathbb{E}_{z \sim q}'}, {1: '\max_D'}]
)";

Exam exam_with(const std::string& layout) {
  std::string text = exam_text;
  const std::string place = "LAYOUT";
  text.replace(text.find(place), place.size(), layout);
  return parse_exam(text, "f.yaml");
}

/// "correct", "wrong", "review" or "missing" and the verdict's reason.
std::pair<std::string, std::string> verdict_on(const Grader& grader, const std::string& question,
                                               const std::string& response) {
  Submission submission;
  submission.text = "## " + question + "\n\n" + response + "\n";
  for (const Verdict& verdict : grader.grade(submission).verdicts) {
    if (verdict.question == question) {
      return {verdict.outcome == Outcome::correct        ? "correct"
              : verdict.outcome == Outcome::wrong        ? "wrong"
              : verdict.outcome == Outcome::needs_review ? "review"
                                                         : "missing",
              verdict.reason};
    }
  }
  return {};
}

struct Case {
  const char* response;
  const char* outcome;
};

void check_all(const Grader& grader, const std::string& question, const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    const auto [outcome, reason] = verdict_on(grader, question, one.response);
    CAPTURE(one.response, reason);
    CHECK(outcome == one.outcome);
  }
}

}  // namespace

TEST_CASE("a formula of one cell is compared with cells of the key", "[formula]") {
  const Exam exam = exam_with("denominator");
  const Grader grader(exam);
  check_all(
      grader, "1",
      {{"$$\\frac{\\partial J}{\\partial w_{ij}} = 2(y_i - d_i) x_j$$", "correct"},
       {"$$\\frac{\\partial J}{\\partial w_{ij}} = 2 x_j (\\sum_{k=1}^{3} w_{ik} x_k - d_i)$$", "correct"},
       {"$$\\frac{\\partial J}{\\partial w_{ij}} = 2(y_j - d_j) x_i$$", "review"},  // no y_3
       {"$$\\frac{\\partial J}{\\partial w_{ij}} = 2(y_i - d_i) x_i$$", "wrong"},
       {"$$\\frac{\\partial J}{\\partial w_{ij}} = (y_i - d_i) x_j$$", "wrong"},
       {"$$\\frac{\\partial J}{\\partial w_{ij}} = 2(y_i - d_i) x_k$$", "review"},
       {"$$\\frac{\\partial J}{\\partial W} = 2(y - d)x^T$$", "correct"}});
}

// -y x / (1 + e^z) with z = y w x: expanded by e^-z by hand. Far from 0 the expanded one is inf / inf.
TEST_CASE("a formula that large numbers overflow is decided by the others", "[formula]") {
  const Exam exam = parse_exam(R"(exam: Logistic
id: l
questions:
  - id: 1
    given: {w: 0.3, x: 2, y: 1}
    steps: |
      z = y * w * x
      g = -y * x / (1 + exp(z))
    items: [{name: g, type: formula, points: 1, in: [w, x, y]}]
)",
                               "l.yaml");
  const Grader grader(exam);
  check_all(grader, "1",
            {{"g = -y*x*exp(-y*w*x)/(1 + exp(-y*w*x))", "correct"},
             {"$g = -\\frac{y x e^{-ywx}}{1 + e^{-ywx}}$", "correct"},
             {"g = -y*x*exp(-y*w*x)/(2 + exp(-y*w*x))", "wrong"},
             {"g = -y*x*exp(y*w*x)/(1 + exp(y*w*x))", "wrong"},
             {"g = -y*x*exp(-y*w*x)/(1 + exp(-y*w*x)) * sqrt(1 - w^2)/sqrt(1 - w^2)", "review"}});
}

TEST_CASE("what is asked for, or is not among the names, is not solved", "[formula]") {
  const Exam exam = exam_with("denominator");
  const Grader grader(exam);
  check_all(grader, "1",
            {{"$$\\frac{\\partial J}{\\partial W} = \\frac{\\partial J}{\\partial y} x^T$$", "review"},
             {"$$\\frac{\\partial J}{\\partial W} = \\delta x^T$$", "review"},
             {"grad_W = grad_W", "review"},
             {"$$\\frac{\\partial J}{\\partial W} = \\frac{\\partial J}{\\partial y} x^T = 2(y - d) x^T$$",
              "correct"}});
}

TEST_CASE("definitions of the student's own count", "[formula]") {
  const Exam exam = exam_with("denominator");
  const Grader grader(exam);
  check_all(grader, "1",
            {{"Let $\\delta = 2(y - d)$. Then $grad_W = \\delta x^T$.", "correct"},
             {"$\\delta = 2 r$, $r = y - d$\n\n$grad_W = \\delta x^T$", "correct"},
             {"$grad_W = 2 e x^T$ where $e = y - d$", "correct"},
             {"Let $\\delta = y - d$. Then $grad_W = \\delta x^T$.", "wrong"},
             {"Let $\\delta = 2(y - d)$ or $\\delta = d$. Then $grad_W = \\delta x^T$.", "review"},
             {"maybe $\\delta = 2(y - d)$. Then $grad_W = \\delta x^T$.", "review"},
             {"$\\delta = \\frac{\\partial J}{\\partial y}$. Then $grad_W = \\delta x^T$.", "review"},
             {"Let $y = 2(y - d)$. Then $grad_W = y x^T$.", "review"},
             {"Let $y = W x$. Then $grad_W = 2(y - d) x^T$.", "correct"},
             {"$grad_W = \\delta x^T$", "review"}});
}

TEST_CASE("the other layout is worth what the exam says", "[formula]") {
  const char* const transposed = "$$\\frac{\\partial J}{\\partial W} = x (2y - 2d)^T$$";
  const char* const as_key = "$$\\frac{\\partial J}{\\partial W} = 2 (y - d) x^T$$";
  const std::vector<std::pair<std::string, std::pair<std::string, std::string>>> layouts{
      {"denominator", {"correct", "wrong"}},
      {"numerator", {"wrong", "correct"}},
      {"either", {"correct", "correct"}}};
  for (const auto& [layout, outcomes] : layouts) {
    CAPTURE(layout);
    const Exam exam = exam_with(layout);
    const Grader grader(exam);
    CHECK(verdict_on(grader, "1", as_key).first == outcomes.first);
    const auto [outcome, reason] = verdict_on(grader, "1", transposed);
    CHECK(outcome == outcomes.second);
    CHECK(reason.find("other layout") != std::string::npos);
  }
}

TEST_CASE("expectations are those over the shares that the exam declares", "[formula]") {
  const Exam exam = exam_with("either");
  const Grader grader(exam);
  check_all(grader, "2",
            {{"$$KL = \\mathbb{E}_{z \\sim q} [\\log \\frac{q(z)}{p(z)}]$$", "correct"},
             {"$$KL = \\mathbb{E}_{z \\sim q} \\log q(z) - \\mathbb{E}_{z \\sim q}[\\log p(z)]$$", "correct"},
             {"$$KL = \\sum q(z) \\log \\frac{q(z)}{p(z)}$$", "correct"},
             {"$$KL = \\max_D \\mathbb{E}_{z \\sim q} [\\log \\frac{q(z)}{p(z)}]$$", "correct"},
             {"$$KL = \\mathbb{E}_{z \\sim p} [\\log \\frac{q(z)}{p(z)}]$$", "review"},
             {"$$KL = \\mathbb{E}_{z \\sim q} [\\log \\frac{p(z)}{q(z)}]$$", "wrong"},
             {"$$KL = \\sum q(z) \\log \\frac{p(z)}{q(z)}$$", "review"},  // where the sum ends
             {"$$KL = \\mathbb{E}_{z \\sim q} [\\log q(z)]$$", "wrong"},
             {"$$KL = \\mathbb{E} [\\log \\frac{q(z)}{p(z)}]$$", "review"}});
}

TEST_CASE("prose behind a formula is no part of it unless it goes on with it", "[formula]") {
  const Exam exam = exam_with("either");
  const Grader grader(exam);
  check_all(grader, "1",
            {{"$$grad_W = 2(y - d)x^T$$\n\nWe need it for the update, which is a step.", "correct"},
             {"Here $grad_W = 2(y - d)x^T$, which has the shape of W.", "correct"},
             {"$grad_W = 2(y - d)x^T$ or $2 x (y - d)^T$", "review"},
             {"$grad_W = 2(y - d)x^T$ times $2$", "review"},
             {"The gradient grad_W $2(y - d)x^T$ has the shape of W.", "review"},
             {"The value grad_W $2(y - d)x^T$ has the shape of W.", "correct"},
             {"The value grad_W $3(y - d)x^T$ has the shape of W.", "review"},
             {"The gradient grad_W $2(y - d)x^T$ is wrong.", "review"},
             {"The gradient grad_W $G$ is found by the chain rule.", "review"},
             {"$grad_W = 2(y - d)x^T$, which is wrong.", "review"},
             {"$grad_W = 2(y - d)x^T$\n\ngrad_W is a matrix.", "correct"},
             {"$grad_W = 2(y - d)x^T$\n\ngrad_W is a matrix that I got wrong.", "review"}});
}

}  // namespace gradewright::judging
