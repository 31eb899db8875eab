#include "bench/layers.hpp"

#include <cstdint>
#include <string_view>
#include <utility>

#include "engine/language/step_language.hpp"

namespace gradewright::bench {
namespace {

using namespace gradewright::engine;

/// Decimals of two places, the same on every machine: of a 64-bit linear congruential generator (Knuth,
/// MMIX).
class Inputs {
 public:
  Inputs() = default;

  /// Each within so many hundredths of 0.
  Inputs& add(std::string_view name, const Shape& shape, std::int64_t hundredths) {
    Tensor<Number> value(shape);
    for (Number& cell : value.cells()) {
      state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
      const auto place =
          static_cast<std::int64_t>((state_ >> 33) % (2 * static_cast<std::uint64_t>(hundredths) + 1));
      cell = Decimal(Int128(place - hundredths), -2);
    }
    all_.push_back(given(name, std::move(value)));
    return *this;
  }
  const std::vector<Expr>& all() const { return all_; }

 private:
  std::uint64_t state_ = 2026;
  std::vector<Expr> all_;
};

/// The layer whose outputs are these steps.
Layer layer(std::string name, const Inputs& inputs, std::string_view steps,
            const std::vector<std::string_view>& outputs) {
  notation::Scope scope;
  for (const Expr& input : inputs.all()) {
    scope.define(input);
  }
  notation::add_steps(steps, scope);
  Layer result{std::move(name), inputs.all(), {}};
  for (const std::string_view output : outputs) {
    result.outputs.push_back(scope.find(output));
  }
  return result;
}

/// Tokens and weights of one size, and the scale of the scores: the root of the features.
Layer attention(std::string name, const Shape& tokens, std::int64_t weight) {
  const Index features = tokens.from_end(-1);
  Inputs inputs;
  inputs.add("X", tokens, 100);
  for (const std::string_view weights : {"W_Q", "W_K", "W_V"}) {
    inputs.add(weights, Shape{features, features}, weight);
  }
  return layer(std::move(name), inputs,
               "Q = X @ W_Q\nK = X @ W_K\nV = X @ W_V\nA = softmax(Q @ K.T / sqrt(" +
                   std::to_string(features) + "))\nZ = A @ V",
               {"Z"});
}

Layer convolution(std::string name, const Shape& image, const Shape& kernel) {
  return layer(std::move(name), Inputs().add("X", image, 500).add("F", kernel, 100), "Y = conv2d(X, F)",
               {"Y"});
}

constexpr std::string_view network = R"(
h_1 = sigmoid(W_1 @ x + b_1)
h_2 = sigmoid(W_2 @ h_1 + b_2)
y = W_3 @ h_2 + b_3
J = sum((y - t) ** 2)
dW_1 = grad(J, W_1)
db_1 = grad(J, b_1)
dW_2 = grad(J, W_2)
db_2 = grad(J, b_2)
dW_3 = grad(J, W_3)
db_3 = grad(J, b_3)
)";

Layer gradients(std::string name) {
  Inputs inputs;
  inputs.add("x", Shape{2}, 100).add("t", Shape{1}, 100);
  inputs.add("W_1", Shape{3, 2}, 100).add("b_1", Shape{3}, 100);
  inputs.add("W_2", Shape{2, 3}, 100).add("b_2", Shape{2}, 100);
  inputs.add("W_3", Shape{1, 2}, 100).add("b_3", Shape{1}, 100);
  return layer(std::move(name), inputs, network, {"dW_1", "db_1", "dW_2", "db_2", "dW_3", "db_3"});
}

}  // namespace

std::vector<Layer> layers() {
  return {
      attention(std::string(hand_written), Shape{5, 2}, 100),
      attention("attention 5x2, 1,000 of them", Shape{1000, 5, 2}, 100),
      attention("attention 64x64", Shape{64, 64}, 25),
      convolution("convolution 5x5 by 3x3", Shape{5, 5}, Shape{3, 3}),
      convolution("convolution 3x32x32 to 8 channels", Shape{3, 32, 32}, Shape{8, 3, 3, 3}),
      gradients("gradients of a 2-3-2-1 network"),
  };
}

}  // namespace gradewright::bench
