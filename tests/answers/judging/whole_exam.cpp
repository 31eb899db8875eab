#include "tests/answers/judging/whole_exam.hpp"

#include <fmt/core.h>
#include <fmt/printf.h>

#include "answers/judging/grade.hpp"
#include "engine/graph/settle.hpp"
#include "problems/load_exam.hpp"

namespace gradewright::judging {
namespace {

constexpr int usual_decimals = 4;

std::string exam_text(const Chain& chain, const Writing& writing,
                      const std::map<std::string, std::string>& replaced, std::size_t most_items) {
  std::string text =
      fmt::format("exam: E\nid: e\nrule: {}\nquestions:\n  - id: 1\n    given: {{{}}}\n    steps: |\n",
                  writing.rule, chain.given);
  std::string items;
  for (const Chain::Line& line : chain.lines) {
    const auto other = replaced.find(line.name);
    text += fmt::format("      {} = {}\n", line.name, other == replaced.end() ? line.step : other->second);
    if (most_items > 0) {
      --most_items;
      items += fmt::format("      - {{name: {}, points: 1{}}}\n", line.name, line.more);
    }
  }
  return text + "    items:\n" + items;
}

/// Brackets around rows, whatever the rank.
std::string in_brackets(const Shape& shape, int axis, std::size_t& next,
                        const std::vector<std::string>& cells) {
  if (axis == shape.rank()) {
    return cells[next++];
  }
  std::string text = "[";
  for (Index i = 0; i < shape[axis]; ++i) {
    text += (i == 0 ? "" : ", ") + in_brackets(shape, axis + 1, next, cells);
  }
  return text + "]";
}

/// Whether 12 digits of a fraction end before its decimals do; then a student writes what the program shows.
bool needs_more_digits(const SettledCell& cell) {
  return !cell.unrounded.is_open() && cell.decimal().magnitude() + 1 + usual_decimals > settled_digits;
}

std::string written(const SettledTensor& value, const Writing& writing, const Rule& rule) {
  std::vector<std::string> cells;
  for (const SettledCell& cell : value.cells()) {
    if (!cell.is_finite()) {
      return {};
    }
    const bool whole = cell.exact && cell.decimal().is_integer() && cell.decimal().abs() < Decimal(1000000);
    if (needs_more_digits(cell)) {
      cells.push_back(displayed_cell(cell, rule));
      continue;
    }
    cells.push_back(whole ? to_string(cell) : fmt::sprintf(writing.format, cell.decimal().to_double()));
  }
  std::size_t next = 0;
  return in_brackets(value.shape(), 0, next, cells);
}

}  // namespace

const std::vector<Writing>& writings() {
  static const std::vector<Writing> all = {{"{decimals: 4}", "%.4f"},
                                           {"{displayed: 2}", "%.3f"},
                                           {"{displayed: 2}", "%.9f"},
                                           {"{sigfigs: 3}", "%#.3g"},
                                           {"{abs: 0.001, rel: 0.001}", "%.4f"}};
  return all;
}

const std::vector<Chain>& chains() {
  static const std::vector<Chain> all = {
      {"a linear layer",
       "x: [1, -2, 0.5], W: [[0.4, -0.3, 0.8], [0.2, 0.5, -0.6]], b: [0.1, -0.2], v: [0.7, -1.2]",
       {{"z", "W @ x + b"}, {"h", "relu(z)", {}, true}, {"s", "v @ h"}, {"y", "sigmoid(s)"}}},
      {"attention",
       "X: [[0.1, 0.7], [0.9, -0.4], [0.3, 0.2]], P: [[1.2, 0.3], [-0.5, 0.8]]",
       {{"Q", "X @ P"},
        {"S", "Q @ X.T / sqrt(2)"},
        {"A", "softmax(S)"},
        {"Z", "A @ X"},
        {"o", "mean(Z, axis=0)"}}},
      {"an RNN",
       "U: [[0.5, -0.3], [0.2, 0.6]], w: [0.8, -0.7], k: [0.9, 0.4]",
       {{"h1", "tanh(w * 1.5)"},
        {"h2", "tanh(w * -0.5 + U @ h1)"},
        {"h3", "tanh(w * 2 + U @ h2)"},
        {"y", "k @ h3"}}},
      {"an LSTM",
       "u: 0.6, before: 0.4",
       {{"f", "sigmoid(0.5 * u + 0.1)"},
        {"i", "sigmoid(-0.4 * u + 0.3)"},
        {"g", "tanh(0.9 * u)"},
        {"c", "f * before + i * g"},
        {"h", "sigmoid(u) * tanh(c)"}}},
      {"a convolution and a pooling",
       "X: [[1, 0.5, -2, 0.3], [2, -1, 0.7, 1.1], [0.2, 3, 1.4, -0.6]], F: [[1, 0.4], [-0.3, -1]], q: [0.5, "
       "0.8, -0.2]",
       {{"C", "conv2d(X, F)"}, {"R", "relu(C)", {}, true}, {"M", "max(R, axis=0)"}, {"y", "q @ M"}}},
      {"gradients of a squared error",
       "x: [0.5, -1.5, 2], w: [0.3, 0.8, -0.4], t: 1.3",
       {{"y", "w @ x"},
        {"J", "(y - t) ** 2 / 2"},
        {"dy", "y - t"},
        {"dw", "dy * x"},
        {"wn", "w - 0.1 * dw"}}},
      {"gradients of a cross-entropy",
       "x: [0.5, -1.5], w: [0.9, 0.4], t: 1",
       {{"z", "w @ x + 0.2"},
        {"y", "sigmoid(z)"},
        {"J", "-(t * log(y) + (1 - t) * log(1 - y))"},
        {"dz", "y - t"},
        {"dw", "dz * x"}}},
      {"a batch norm",
       "x: [1.5, 2.7, -0.4, 3.1], g: 1.4",
       {{"mu", "mean(x)"},
        {"d", "x - mu"},
        {"v", "mean(d ** 2)"},
        {"n", "d / sqrt(v + 0.001)"},
        {"o", "g * n + 0.3"}}},
      {"counts",
       "n: 28, k: 5, c: 3",
       {{"size", "(n + 2 - k) // 2 + 1"},
        {"cells", "size * size"},
        {"muls", "cells * k * k * c"},
        {"out", "size // 2"}}},
      {"Bayes",
       "prior: 0.3, like: 0.7, other: 0.2",
       {{"joint", "prior * like"},
        {"evidence", "joint + (1 - prior) * other"},
        {"posterior", "joint / evidence"},
        {"surprise", "-log(posterior)"}}},
      {"an eigenvector",
       "B: [[2, 1], [1, 3]]",
       {{"G", "B @ B.T"},
        {"l", "(G[0, 0] + G[1, 1] + sqrt((G[0, 0] - G[1, 1]) ** 2 + 4 * G[0, 1] ** 2)) / 2"},
        {"e", "stack([G[0, 1], l - G[0, 0]])", ", up_to: scale"},
        {"u", "e / sqrt(sum(e ** 2))", ", up_to: sign"}}},
      {"roots in any order",
       "p: 3.4, q: 1.2",
       {{"D", "p ** 2 - 4 * q"},
        {"r", "stack([(p + sqrt(D)) / 2, (p - sqrt(D)) / 2])", ", up_to: permutation"},
        {"s", "sum(r ** 3)"}}},
      {"the largest of some scores",
       "x: [0.7, -0.2], W: [[1.1, 0.4], [-0.6, 0.9], [0.8, -1.3]], c: [0.5, 1.5, 2.5]",
       {{"z", "W @ x"},
        {"m", "z == max(z)", {}, true},
        {"p", "softmax(z)"},
        {"k", "c @ m", {}, true},
        {"e", "p @ c"}}},
      {"gradients of a softmax",
       "x: [0.7, -0.2], W: [[1.1, 0.4], [-0.6, 0.9], [0.8, -1.3]], t: [0, 1, 0]",
       {{"z", "W @ x"},
        {"p", "softmax(z)"},
        {"J", "-log(p[1])"},
        {"dz", "p - t"},
        {"dW", "outer(dz, x)"},
        {"dx", "W.T @ dz"}}},
      {"gradients through a ReLU",
       "x: [0.7, -1.2], W: [[1.1, 0.4], [-0.6, 0.9]], v: [0.5, -0.8], t: 0.6",
       {{"z", "W @ x"},
        {"h", "relu(z)", {}, true},
        {"dy", "v @ h - t"},
        {"dh", "dy * v"},
        {"dz", "dh * (z > 0)", {}, true},
        {"dW", "outer(dz, x)", {}, true}}}};
  return all;
}

std::vector<std::string> worked_out(const Chain& chain, const Writing& writing,
                                    const std::map<std::string, std::string>& replaced) {
  // With one item: an exam whose key is no number is refused.
  const Exam exam = parse_exam(exam_text(chain, writing, replaced, 1), "e.yaml");
  std::vector<std::string> answers;
  const Rule rule = exam.questions.front().items.front().rule.value();
  for (const Chain::Line& line : chain.lines) {
    answers.push_back(written(settle(exam.questions.front().scope.find(line.name)), writing, rule));
  }
  return answers;
}

std::vector<Verdict> graded(const Chain& chain, const Writing& writing,
                            const std::vector<std::string>& answers) {
  const Grader grader(parse_exam(exam_text(chain, writing, {}, chain.lines.size()), "e.yaml"));
  Submission submission{"1", "1.md", Submission::Format::markdown, "# Question 1\n\n", {}, {}};
  for (std::size_t line = 0; line < chain.lines.size(); ++line) {
    if (!answers[line].empty()) {
      submission.text += fmt::format("{} = {}\n\n", chain.lines[line].name, answers[line]);
    }
  }
  return grader.grade(submission).verdicts;
}

}  // namespace gradewright::judging
