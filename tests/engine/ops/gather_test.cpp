#include "engine/ops/gather.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "engine/graph/enclose.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/graph/settle.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "engine/ops/order.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Builder gathered(Index axis, Tensor<Number> index) {
  return [axis, index](std::span<const Expr> x) { return ops::gather(x[0], axis, literal(index)); };
}
Builder scattered(Index axis, Tensor<Number> index) {
  return
      [axis, index](std::span<const Expr> x) { return ops::scatter_add(x[0], axis, literal(index), x[1]); };
}

const Tensor<Number> columns = cells(Shape{2, 4}, {"0", "2", "-1", "0", "1", "1", "0", "-3"});

}  // namespace

TEST_CASE("gathering and scattering agree in all interpretations", "[gather]") {
  check_op({"columns", {sample(Shape{2, 3})}, gathered(1, columns)});
  check_op({"fewer rows", {sample(Shape{3, 3})}, gathered(-1, columns)});
  check_op({"rows", {sample(Shape{3, 2})}, gathered(0, cells(Shape{1, 2}, {"2", "0"}))});
  check_op({"none", {sample(Shape{3})}, gathered(0, cells(Shape{0}, {}))});
  check_op({"added columns", {sample(Shape{2, 3}), sample(Shape{2, 4}, 9)}, scattered(1, columns)});
  check_op({"added to some rows", {sample(Shape{3, 3}), sample(Shape{2, 4}, 9)}, scattered(1, columns)});
  check_op({"to nothing", {sample(Shape{2, 0}), sample(Shape{2, 0})}, scattered(1, cells(Shape{2, 0}, {}))});
  check_op({"where the largest is", {sample(Shape{3, 4})}, [](std::span<const Expr> x) {
              return ops::gather(x[0], 1, ops::argmax(x[0], 1, true));
            }});
  check_refused("gather", gathered(1, columns), {{Shape{1, 3}}, {Shape{4}}, {Shape{}}});
  check_refused("scatter_add", scattered(1, columns),
                {{Shape{2, 3}, Shape{2, 3}}, {Shape{1, 3}, Shape{2, 4}}});
}

TEST_CASE("what is at no place is NaN in every interpretation", "[gather]") {
  const Expr x = literal(cells(Shape{3}, {"1", "5", "-2"}));
  for (const char* nowhere : {"3", "-4", "0.5", "1e30"}) {
    const Expr index = literal(cells(Shape{1}, {nowhere}));
    for (const Expr& expr :
         {ops::gather(x, 0, index), ops::scatter_add(x, 0, index, literal(cells(Shape{1}, {"1"})))}) {
      CHECK(std::isnan(evaluate(expr)[0]));
      CHECK(std::isnan(enclose(expr)[0].lo));
      CHECK(to_string(settle(expr)[0]) == "nan");
    }
  }
  const Expr nothing = literal(Tensor<Number>(Shape{0}));
  CHECK(
      evaluate(ops::scatter_add(nothing, 0, literal(cells(Shape{1}, {"0"})), literal(cells(Shape{1}, {"1"}))))
          .size() == 0);
}

TEST_CASE("where a place is not decided, every cell that it can be is enclosed", "[gather]") {
  const Expr x = literal(cells(Shape{4}, {"1", "5", "-2", "7"}));
  const Expr index = given("i", cells(Shape{1}, {"0"}));
  Evaluation<Interval> evaluation(
      std::array{ops::gather(x, 0, index), ops::scatter_add(x, 0, index, literal(cells(Shape{1}, {"10"})))});
  const auto at = [&](Interval place) {
    evaluation.bind("i", {Shape{1}, &place});
    evaluation.run();
    return evaluation.value(0)[0];
  };
  CHECK(at({0, 1}) == Interval(1, 5));
  CHECK(at({0.5, 2.5}) == Interval(-2, 5));
  CHECK(evaluation.value(1)[0] == Interval(1));
  CHECK(evaluation.value(1)[1] == Interval(5, 15));
  CHECK(evaluation.value(1)[3] == Interval(7));
  CHECK(at({-2, -1}) == Interval(-2, 7));
  CHECK(at({-1, 0}) == Interval(-2, 7));
  CHECK(at({3, 4}) == Interval(-infinity, infinity));
  CHECK(evaluation.value(1)[0] == Interval(-infinity, infinity));
  CHECK(std::isnan(at({4, 5}).lo));
  CHECK(std::isnan(at({0.25, 0.75}).lo));
}

TEST_CASE("what is gathered from exact numbers is exact", "[gather]") {
  const Expr thirds = ops::divide(literal(cells(Shape{2}, {"1", "2"})), literal(3));
  CHECK(exact_text(settle(ops::gather(thirds, 0, literal(cells(Shape{1}, {"1"}))))[0]) == "2/3");
  const Expr open = ops::log(literal(cells(Shape{1}, {"1"})));
  CHECK(to_string(settle(ops::gather(thirds, 0, open))[0]) == "0.333333333333");
}
