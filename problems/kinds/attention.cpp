#include <fmt/core.h>

#include <array>

#include "engine/graph/shape_words.hpp"
#include "problems/kind.hpp"

namespace gradewright::problems::catalogue {

namespace {

constexpr std::array<KindParameter, 5> parameters{{
    {"X", "the tokens, one a row: (n, d)", ""},
    {"W_Q", "the query matrix, (d, d_k)", "", ParameterRole::value, true},
    {"W_K", "the key matrix, (d, d_k)", "", ParameterRole::value, true},
    {"W_V", "the value matrix, (d, d_v)", "", ParameterRole::value, true},
    {"scale", "sqrt_d_k: scores are divided by the square root of d_k; none: they are not", "sqrt_d_k",
     ParameterRole::option},
}};
constexpr std::array<std::string_view, 2> scales{"sqrt_d_k", "none"};

std::string projection(const KindArguments& arguments, char name) {
  const std::string matrix = fmt::format("W_{}", name);
  // A matrix that is left out is the identity.
  return arguments.has(matrix) ? fmt::format("{} = X @ {}\n", name, matrix)
                               : fmt::format("{} = 1 * X\n", name);
}

/// Q, K, V = X W; S = Q K^T / sqrt(d_k); A = softmax(S) along the keys; Z = A V
/// (Vaswani et al.: Attention is all you need, 2017).
KindProblem make(const KindArguments& arguments) {
  if (arguments.shape("X").rank() != 2) {
    throw KindError(
        fmt::format("X must be a matrix with a token a row, not {}", in_words(arguments.shape("X"))));
  }
  const Shape& keys = arguments.has("W_K") ? arguments.shape("W_K") : arguments.shape("X");
  if (keys.rank() != 2) {
    throw KindError(fmt::format("W_K must be a matrix, not {}", in_words(keys)));
  }
  const bool scaled = option_of(arguments, "scale", scales) == "sqrt_d_k";
  const std::string scaling = fmt::format("S = Q @ K.T / sqrt({})", keys.from_end(-1));
  KindProblem problem;
  problem.steps = projection(arguments, 'Q') + projection(arguments, 'K') + projection(arguments, 'V') +
                  (scaled ? scaling : "S = Q @ K.T") + "\nA = softmax(S)\nZ = A @ V\n";
  problem.mistakes.push_back(
      scaled ? KindMistake{"scores not scaled", "S = Q @ K.T",
                           "Divide the scores by the square root of d_k before the softmax."}
             : KindMistake{"scores scaled", scaling, "The scores are not scaled here."});
  problem.mistakes.push_back(
      {"softmax over the wrong axis", "A = softmax(S, axis=0)",
       "Each query spreads its attention over the keys, so every row of the weights sums to 1."});
  problem.mistakes.push_back(
      {"softmax forgotten", "A = 1 * S", "The weights are the softmax of the scores."});
  return problem;
}

}  // namespace

Kind attention() {
  return {"attention", "one head of self-attention", parameters,
          "Q, K, V, S (the scores), A (the weights) and Z (the output)", make};
}

}  // namespace gradewright::problems::catalogue
