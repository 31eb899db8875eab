// Microseconds for small layers evaluated on a graph that is already built, beside the same arithmetic
// written out by hand.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "bench/measure.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/language/step_language.hpp"

namespace {

using namespace gradewright;
using namespace gradewright::engine;

constexpr int evaluations = 20000;
constexpr int runs = 11;

double microseconds(const Expr& output) {
  const std::array<Expr, 1> outputs{output};
  Evaluation<double> evaluation(outputs);
  return 1e6 / evaluations * bench::median_seconds(runs, [&] {
           for (int i = 0; i < evaluations; ++i) {
             evaluation.run();
           }
         });
}

Expr last_step(std::string_view source) {
  notation::Scope scope;
  return notation::add_steps(source, scope).back();
}

constexpr std::string_view attention = R"(
X = [[0, 1], [1, 0], [0.5, 0.5], [0.8, 0.2], [0.2, 0.8]]
W_Q = [[1, 0.5], [0.25, 1]]
W_K = [[0.5, 1], [1, 0.25]]
W_V = [[1, 0], [0.5, 1]]
Q = X @ W_Q
K = X @ W_K
V = X @ W_V
A = softmax(Q @ K.T / sqrt(2))
Z = A @ V
)";

constexpr std::string_view convolution = R"(
X = [[1, 0, -2, 3, 1], [2, 9, 5, -1, 0], [0, -3, 1, 2, 2], [4, 1, 0, -2, 1], [1, 1, 3, 0, -5]]
F = [[1, 0, -1], [2, 1, 0], [0, -1, 1]]
Y = conv2d(X, F)
)";

/// The attention layer above in plain loops: 5 tokens of 2 features.
class HandWrittenAttention {
 public:
  void run() {
    multiply(X_, W_Q_, Q_);
    multiply(X_, W_K_, K_);
    multiply(X_, W_V_, V_);
    for (std::size_t i = 0; i < 5; ++i) {
      std::array<double, 5> row{};
      double largest = -INFINITY;
      for (std::size_t j = 0; j < 5; ++j) {
        row[j] = (Q_[i][0] * K_[j][0] + Q_[i][1] * K_[j][1]) / std::sqrt(2.0);
        largest = std::max(largest, row[j]);
      }
      double total = 0;
      for (double& score : row) {
        score = std::exp(score - largest);
        total += score;
      }
      Z_[i] = {0, 0};
      for (std::size_t j = 0; j < 5; ++j) {
        Z_[i][0] += row[j] / total * V_[j][0];
        Z_[i][1] += row[j] / total * V_[j][1];
      }
    }
    sink_ = Z_[0][0];
  }

 private:
  using Tokens = std::array<std::array<double, 2>, 5>;
  using Weights = std::array<std::array<double, 2>, 2>;
  static void multiply(const Tokens& x, const Weights& w, Tokens& y) {
    for (std::size_t i = 0; i < 5; ++i) {
      y[i] = {x[i][0] * w[0][0] + x[i][1] * w[1][0], x[i][0] * w[0][1] + x[i][1] * w[1][1]};
    }
  }
  Tokens X_{{{0, 1}, {1, 0}, {0.5, 0.5}, {0.8, 0.2}, {0.2, 0.8}}};
  Weights W_Q_{{{1, 0.5}, {0.25, 1}}};
  Weights W_K_{{{0.5, 1}, {1, 0.25}}};
  Weights W_V_{{{1, 0}, {0.5, 1}}};
  Tokens Q_{}, K_{}, V_{}, Z_{};
  volatile double sink_ = 0;
};

double hand_written_microseconds() {
  HandWrittenAttention layer;
  return 1e6 / evaluations * bench::median_seconds(runs, [&] {
           for (int i = 0; i < evaluations; ++i) {
             layer.run();
           }
         });
}

}  // namespace

int main() {
  const double floor = hand_written_microseconds();
  const double layer = microseconds(last_step(attention));
  bench::print_line("attention 5x2, plain loops", floor, "us", "the floor");
  bench::print_line("attention 5x2, built graph", layer, "us",
                    "x" + std::to_string(layer / floor) + " of the floor");
  bench::print_line("convolution 5x5 by 3x3, built graph", microseconds(last_step(convolution)), "us");
}
