#include "engine/ops/loss.hpp"

#include <fmt/core.h>

#include <array>

#include "engine/graph/shape_words.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/reduction.hpp"
#include "engine/ops/softmax.hpp"

namespace gradewright::engine::ops {
namespace {

/// A target of another shape would broadcast into a table of all pairs, which nobody means.
void require_same_shape(std::string_view loss, const Expr& prediction, const Expr& target) {
  if (prediction->shape != target->shape && !prediction->shape.is_scalar() && !target->shape.is_scalar()) {
    throw ShapeError(fmt::format("{}: the prediction is {}, the target {}", loss, in_words(prediction->shape),
                                 in_words(target->shape)));
  }
}

Expr halved(const Expr& x) {
  return divide(x, literal(2));
}

Expr reduced(const Expr& losses, Reduction reduction) {
  switch (reduction) {
    case Reduction::none:
      return losses;
    case Reduction::sum:
      return losses->shape.is_scalar() ? losses : sum(losses);
    case Reduction::mean:
      return losses->shape.is_scalar() ? losses : mean(losses);
    case Reduction::half_sum:
      return halved(reduced(losses, Reduction::sum));
    case Reduction::half_mean:
      break;
  }
  return halved(reduced(losses, Reduction::mean));
}

}  // namespace

Expr squared_error(const Expr& prediction, const Expr& target, Reduction reduction) {
  require_same_shape("squared_error", prediction, target);
  return reduced(power(subtract(prediction, target), literal(2)), reduction);
}

Expr cross_entropy(const Expr& logits, const Expr& target, Reduction reduction) {
  if (logits->shape != target->shape || logits->shape.is_scalar()) {
    throw ShapeError(
        fmt::format("cross_entropy: the logits are {}, the target distribution is {}; they must have the "
                    "same shape, with the classes along the last axis",
                    in_words(logits->shape), in_words(target->shape)));
  }
  constexpr std::array<Index, 1> classes{-1};
  return reduced(negate(sum(multiply(target, log_softmax(logits)), classes)), reduction);
}

Expr binary_cross_entropy(const Expr& probability, const Expr& target, Reduction reduction) {
  require_same_shape("binary_cross_entropy", probability, target);
  const Expr one = literal(1);
  const Expr likelihood =
      add(xlogy(target, probability), xlogy(subtract(one, target), subtract(one, probability)));
  return reduced(negate(likelihood), reduction);
}

}  // namespace gradewright::engine::ops
