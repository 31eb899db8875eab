#include "engine/ops/loss.hpp"

#include <catch2/catch.hpp>

#include "engine/ops/elementwise.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;
using ops::Reduction;

namespace {

using Loss = Expr (*)(const Expr&, const Expr&, Reduction);

Builder reduced(Loss loss, Reduction reduction) {
  return [loss, reduction](std::span<const Expr> x) { return loss(x[0], x[1], reduction); };
}

constexpr Reduction all_reductions[] = {Reduction::none, Reduction::sum, Reduction::mean, Reduction::half_sum,
                                        Reduction::half_mean};

}  // namespace

TEST_CASE("losses agree in all interpretations under every reduction", "[ops]") {
  for (const Reduction reduction : all_reductions) {
    for (const Shape& shape : {Shape{4}, Shape{2, 3}}) {
      check_op({"squared error", {sample(shape), sample(shape, 40)}, reduced(ops::squared_error, reduction)});
      check_op({"cross-entropy",
                {sample(shape), positive_sample(shape, 40)},
                reduced(ops::cross_entropy, reduction)});
      check_op({"binary cross-entropy",
                {positive_sample(shape), positive_sample(shape, 40)},
                reduced(ops::binary_cross_entropy, reduction)});
    }
    check_op({"one squared error",
              {sample(Shape{}), sample(Shape{}, 40)},
              reduced(ops::squared_error, reduction)});
    for (const Loss loss : {ops::squared_error, ops::cross_entropy, ops::binary_cross_entropy}) {
      check_refused("loss", reduced(loss, reduction),
                    {{Shape{2, 3}, Shape{3}}, {Shape{3}, Shape{4}}, {Shape{5, 1}, Shape{5}}});
    }
    check_refused("cross-entropy", reduced(ops::cross_entropy, reduction), {{Shape{}, Shape{}}});
  }
}

TEST_CASE("certain right predictions have no binary cross-entropy", "[ops]") {
  check_op({"0 log 0",
            {cells(Shape{2}, {"0", "1"}), cells(Shape{2}, {"0", "1"})},
            reduced(ops::binary_cross_entropy, Reduction::mean),
            false});
  check_values(
      ops::binary_cross_entropy(literal(cells(Shape{2}, {"0", "1"})), literal(cells(Shape{2}, {"0", "1"}))),
      Shape{}, std::array{0.0});
}
