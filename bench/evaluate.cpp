// Microseconds for layers evaluated on graphs that are already built: doubles and enclosures, beside NumPy
// and PyTorch, and beside the smallest layer written out by hand. In each round everything has its turn, and
// only processor time counts, so that the ratios hold on a machine that others use.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "bench/layers.hpp"
#include "bench/measure.hpp"
#include "bench/peers.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/numbers/interval.hpp"

namespace {

using namespace gradewright;
using namespace gradewright::engine;

constexpr int rounds = 11;

/// The attention layer of 5 tokens of 2 features in plain loops.
class HandWrittenAttention {
 public:
  explicit HandWrittenAttention(const bench::Layer& layer) {
    take(layer.inputs[0], X_);
    take(layer.inputs[1], W_Q_);
    take(layer.inputs[2], W_K_);
    take(layer.inputs[3], W_V_);
  }
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
  std::vector<double> values() const {
    std::vector<double> cells;
    for (const auto& row : Z_) {
      cells.insert(cells.end(), row.begin(), row.end());
    }
    return cells;
  }

 private:
  using Tokens = std::array<std::array<double, 2>, 5>;
  using Weights = std::array<std::array<double, 2>, 2>;
  template <class Matrix>
  static void take(const Expr& input, Matrix& matrix) {
    const Tensor<double> cells = evaluate(input);
    std::copy(cells.cells().begin(), cells.cells().end(), matrix[0].data());
  }
  static void multiply(const Tokens& x, const Weights& w, Tokens& y) {
    for (std::size_t i = 0; i < 5; ++i) {
      y[i] = {x[i][0] * w[0][0] + x[i][1] * w[1][0], x[i][0] * w[0][1] + x[i][1] * w[1][1]};
    }
  }
  Tokens X_{};
  Weights W_Q_{}, W_K_{}, W_V_{};
  Tokens Q_{}, K_{}, V_{}, Z_{};
  volatile double sink_ = 0;
};

/// Two ways must do the same work before their times are compared.
void require_equal(const std::string& what, const std::vector<double>& ours,
                   const std::vector<double>& theirs) {
  constexpr double tolerance = 1e-12;  // of sums in other orders
  const auto agree = [](double a, double b) { return std::abs(a - b) <= tolerance * (1 + std::abs(a)); };
  if (!std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end(), agree)) {
    fmt::print(stderr, "bench: {} gives other values\n", what);
    std::exit(1);
  }
}

std::vector<double> values(const Evaluation<double>& evaluation, std::size_t outputs) {
  std::vector<double> cells;
  for (std::size_t output = 0; output < outputs; ++output) {
    const auto value = evaluation.value(output).span();
    cells.insert(cells.end(), value.begin(), value.end());
  }
  return cells;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// What was measured of one way, round by round.
struct Way {
  std::string name;
  std::vector<double> microseconds;
};

/// The ways of one layer, ours first.
class Contest {
 public:
  void note(const std::string& way, double microseconds) {
    const auto known = std::ranges::find(ways_, way, &Way::name);
    (known != ways_.end() ? *known : ways_.emplace_back(Way{way, {}})).microseconds.push_back(microseconds);
  }
  void print(const std::string& layer) const {
    const std::vector<double>& ours = ways_.front().microseconds;
    for (const Way& way : ways_) {
      std::vector<double> ratios(ours.size());
      std::ranges::transform(way.microseconds, ours, ratios.begin(), std::divides());
      bench::print_line(layer + ", " + way.name, median(way.microseconds), "us",
                        &way == &ways_.front() ? "" : fmt::format("{:.2f} times ours", median(ratios)));
    }
  }

 private:
  std::vector<Way> ways_;
};

void measure(const bench::Layer& layer, bench::Peers& peers) {
  Evaluation<double> doubles(layer.outputs);
  Evaluation<Interval> enclosures(layer.outputs);
  doubles.run();
  const std::vector<double> ours = values(doubles, layer.outputs.size());
  for (const auto& [library, cells] : peers.evaluate(layer)) {
    require_equal(layer.name + ", " + library, ours, cells);
  }
  Contest contest;
  for (int round = 0; round < rounds; ++round) {
    contest.note("doubles", bench::processor_microseconds([&] { doubles.run(); }));
    contest.note("enclosures", bench::processor_microseconds([&] { enclosures.run(); }));
    if (layer.name == bench::hand_written) {
      HandWrittenAttention by_hand(layer);
      contest.note("plain loops", bench::processor_microseconds([&] { by_hand.run(); }));
      require_equal("plain loops", ours, by_hand.values());
    }
    for (const auto& [library, microseconds] : peers.time()) {
      contest.note(library, microseconds);
    }
  }
  contest.print(layer.name);
}

}  // namespace

int main() {
  bench::Peers peers;
  for (const bench::Layer& layer : bench::layers()) {
    measure(layer, peers);
  }
}
