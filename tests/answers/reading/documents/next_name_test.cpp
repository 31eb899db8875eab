#include "answers/reading/documents/next_name.hpp"

#include <catch2/catch.hpp>
#include <string_view>

namespace gradewright::reading {
namespace {

/// Whether the word that begins at `word` in a text starts the name of the next value.
bool starts(std::string_view text, std::string_view word) {
  const auto tokens = response_tokens(text);
  const RelatedTokens related(tokens);
  for (std::size_t i = 1; i < related.size(); ++i) {
    if (related[i].span.offset == text.rfind(word)) {
      return starts_next_name(related, i);
    }
  }
  return false;
}

TEST_CASE("words behind a value and before a relation start the next name", "[next_name]") {
  CHECK(starts("Layer 1 = 3534 Layer 2 = 12", "Layer"));
  CHECK(starts("m = 0.2 w = 0.9", "w"));
  CHECK(starts("v = ? w = 3", "w"));
  CHECK(starts("v = $[1, 2]^T$ w = $[3, 4]^T$", "w"));
  CHECK(starts("v \\approx [1, 2]^T   w \\approx 3", "w"));
  CHECK(starts("v = $2a$ w = $3$", "w"));
  CHECK(starts("v = tensor([1])   w = 3", "w"));
  CHECK_FALSE(starts("x = W x + b", "b"));
  CHECK_FALSE(starts("m = 0.2 w", "w"));
}

TEST_CASE("words that go on with a value start no name", "[next_name]") {
  CHECK_FALSE(starts("n = 13 minus 4 = 9", "minus"));
  CHECK_FALSE(starts("p = 80 TFLOP/s = 80000 GFLOP/s", "TFLOP"));
  CHECK_FALSE(starts("i = 125 FLOP/byte = 1000 FLOP/bit", "FLOP/byte"));
  CHECK_FALSE(starts("n = 20480 weights + 10 biases = 20490", "biases"));
  CHECK_FALSE(starts("n = 2.5 MFLOP = 2500000", "MFLOP"));
  CHECK_FALSE(starts("H = -0.75 log2 0.75 = 0.311", "log2"));
  CHECK(starts("sin(3) = 0.14 cos(3) = -0.99", "cos"));
}

TEST_CASE("a slash parts what stands under labels in words", "[next_name]") {
  const auto parts = [](std::string_view text) {
    const auto tokens = response_tokens(text);
    const RelatedTokens related(tokens);
    for (std::size_t i = 0; i < related.size(); ++i) {
      if (related[i].is_symbol("/")) {
        return parts_labels(related, i);
      }
    }
    return false;
  };
  CHECK(parts("conv: 2432 / dense layer: 20490"));
  CHECK_FALSE(parts("12 / N = 3"));
  CHECK_FALSE(parts("conv: 2432 / N: 3"));
  CHECK_FALSE(parts("conv: 2432/dense: 3"));
}

}  // namespace
}  // namespace gradewright::reading
