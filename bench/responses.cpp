// Submissions a second through the judging on one core, of responses that were read before: 20 items with
// follow-through and known mistakes, all right, right but for one slip at the start of each question, and
// wrong in every cell. The floor is comparing the same cells in double precision.
#include <fmt/core.h>

#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "answers/judging/grade.hpp"
#include "answers/reading/read_responses.hpp"
#include "bench/measure.hpp"
#include "problems/load_exam.hpp"

namespace {

using namespace gradewright;

constexpr std::size_t questions = 4;
constexpr std::size_t submissions = 100;

/// Two layers forwards and backwards: five items, of which each but the first goes on from others.
constexpr const char* question = R"(
  - id: {}
    given:
      x: [1.2, -0.7]
      W1: [[0.5, {}], [-0.3, 0.8]]
      b1: [0.1, -0.2]
      W2: [[0.7, -0.4], [0.2, 0.9]]
      t: [1, 0]
    steps: |
      z = W1 @ x + b1
      h = tanh(z)
      p = softmax(W2 @ h)
      loss = -sum(t * log(p))
      G = outer(p - t, h)
    items:
      - {{name: z, points: 1}}
      - {{name: h, points: 1}}
      - {{name: p, points: 2}}
      - {{name: loss, points: 1}}
      - {{name: G, points: 2}}
    mistakes:
      - {{name: bias forgotten, change: z = W1 @ x, credit: 50%, feedback: Add b1.}}
      - {{name: transposed, change: z = W1.T @ x + b1, credit: 50%, feedback: Rows of W1 times x.}}
)";

problems::Exam exam() {
  std::string text = "exam: Two layers\nid: layers\nrule: {decimals: 4}\nquestions:";
  for (std::size_t i = 0; i < questions; ++i) {
    text += fmt::format(fmt::runtime(question), i + 1, 0.1 * static_cast<double>(i + 1));
  }
  return problems::parse_exam(text, "layers.yaml");
}

/// How much is added to a key's cell before it is written; nothing: as it is.
using Change = double (*)(std::size_t submission, std::size_t item, std::size_t cell);

double none(std::size_t, std::size_t, std::size_t) {
  return 0;
}
double at_the_start(std::size_t submission, std::size_t item, std::size_t cell) {
  return item == 0 && cell == 0 ? 0.3 + 0.01 * static_cast<double>(submission) : 0;
}
double everywhere(std::size_t submission, std::size_t item, std::size_t cell) {
  return 0.37 + 0.0101 * static_cast<double>(submission + 3 * item + 7 * cell);
}

struct Written {
  std::vector<std::vector<reading::Response>> responses;      ///< of each submission
  std::vector<std::vector<std::pair<double, double>>> cells;  ///< likewise, with the key's
};

Written written_with(const judging::Grader& grader, Change change) {
  Written out;
  for (std::size_t s = 0; s < submissions; ++s) {
    reading::Submission row;
    row.format = reading::Submission::Format::row;
    std::vector<std::pair<double, double>>& cells = out.cells.emplace_back();
    for (std::size_t q = 0; q < questions; ++q) {
      const std::vector<reading::ItemDeclaration>& items = grader.declarations()[q].items;
      for (std::size_t i = 0; i < items.size(); ++i) {
        std::string text;
        std::size_t cell = 0;
        for (const engine::SettledCell& key : grader.asked_key(q, i).cells()) {
          const double value = key.decimal().to_double() + change(s, i, cell++);
          text += fmt::format("{}{:.4f}", text.empty() ? "" : ", ", value);
          cells.emplace_back(value, key.decimal().to_double());
        }
        if (grader.asked_key(q, i).shape().rank() == 2) {  // the only matrices are 2x2
          const std::size_t second = text.find(", ", text.find(", ") + 1);
          text = "[" + text.substr(0, second) + "], [" + text.substr(second + 2) + "]";
        }
        row.fields.emplace_back(fmt::format("{}.{}", q + 1, items[i].name), "[" + text + "]");
        if (grader.asked_key(q, i).shape().rank() == 0) {
          row.fields.back().second = text;
        }
      }
    }
    out.responses.push_back(reading::read_responses(row, grader.declarations()));
  }
  return out;
}

void measure(const std::string& what, const judging::Grader& grader, Change change) {
  const Written written = written_with(grader, change);
  std::size_t right = 0;
  const auto compare = [&] {
    for (const auto& cells : written.cells) {
      for (const auto& [value, key] : cells) {
        right += std::abs(value - key) <= 0.5e-4 ? 1 : 0;
      }
    }
  };
  engine::Decimal points;
  const auto judge = [&] {
    points = 0;
    for (const std::vector<reading::Response>& responses : written.responses) {
      for (const judging::Verdict& verdict : grader.judge(responses)) {
        points = points + verdict.points.value_or(engine::Decimal(0));
      }
    }
  };
  const double floor = bench::processor_microseconds(compare) / submissions;
  const double library = bench::processor_microseconds(judge) / submissions;
  bench::print_line(what + ", comparing in doubles", 1e6 / floor, "submissions/s", "the floor");
  bench::print_line(what + ", the library", 1e6 / library, "submissions/s",
                    fmt::format("{} of {} points", points.normalised().to_string(), 28 * submissions));
  if (right == 1) {  // never: the floor has to be computed
    fmt::print("\n");
  }
}

}  // namespace

int main() {
  const problems::Exam asked = exam();
  const judging::Grader grader(asked);
  measure("all right", grader, none);
  measure("a slip in each question", grader, at_the_start);
  measure("all wrong", grader, everywhere);
}
