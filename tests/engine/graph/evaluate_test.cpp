#include "engine/graph/evaluate.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <utility>
#include <vector>

#include "engine/language/step_language.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/precise.hpp"
#include "tests/allocation_count.hpp"

using namespace gradewright::engine;

namespace {

/// x = [1, 2] and k = 3 are givens; y = k x and z = sum(y).
struct Graph {
  Graph() {
    scope.define(given("x", Tensor<Number>(Shape{2}, {Decimal(1), Decimal(2)})));
    scope.define(given("k", Tensor<Number>(Shape{}, {Decimal(3)})));
    notation::add_steps("y = k * x\nz = sum(y)", scope);
    outputs = {scope.find("y"), scope.find("z")};
  }

  notation::Scope scope;
  std::vector<Expr> outputs;
};

template <class Scalar>
std::vector<Scalar> cells(TensorView<Scalar> value) {
  return {value.span().begin(), value.span().end()};
}

}  // namespace

TEST_CASE("a graph is evaluated with its leaves as they are", "[evaluate]") {
  const Graph graph;
  Evaluation<double> evaluation(graph.outputs);
  evaluation.run();
  CHECK(cells(evaluation.value(0)) == std::vector<double>{3, 6});
  CHECK(evaluation.value(1).shape == Shape{});
  CHECK(cells(evaluation.value(1)) == std::vector<double>{9});
  CHECK_THROWS_AS(evaluation.value(2), std::out_of_range);
  CHECK(evaluate(graph.outputs[0]).cells() == std::vector<double>{3, 6});
  CHECK(evaluate(graph.scope.find("x")).cells() == std::vector<double>{1, 2});  // a leaf is an output too
}

TEST_CASE("a leaf is bound to other values and keeps them", "[evaluate]") {
  const Graph graph;
  Evaluation<double> evaluation(graph.outputs);
  const std::vector<double> other{10, -1};
  evaluation.bind("x", {Shape{2}, other.data()});
  evaluation.run();
  CHECK(cells(evaluation.value(0)) == std::vector<double>{30, -3});
  const double two = 2;
  evaluation.bind("k", {Shape{}, &two});
  evaluation.run();
  evaluation.run();
  CHECK(cells(evaluation.value(0)) == std::vector<double>{20, -2});
  CHECK(cells(evaluation.value(1)) == std::vector<double>{18});
  CHECK_THROWS_WITH(evaluation.bind("w", {Shape{}, &two}), "no given is called 'w'");
  CHECK_THROWS_AS(evaluation.bind("w", {Shape{}, &two}), std::out_of_range);
  CHECK_THROWS_AS(evaluation.bind("y", {Shape{2}, other.data()}), std::out_of_range);  // a step is no leaf
  CHECK_THROWS_AS(evaluation.bind("k", {Shape{2}, other.data()}), ShapeError);
  CHECK_THROWS_WITH(evaluation.bind("k", {Shape{2}, other.data()}), "'k' has shape (), not (2,)");
}

TEST_CASE("every leaf of a name is bound", "[evaluate]") {
  const Expr first = given("x", Tensor<Number>(Shape{}, {Decimal(1)}));
  const Expr second = given("x", Tensor<Number>(Shape{}, {Decimal(2)}));
  const std::vector<Expr> outputs{first, second};
  Evaluation<double> evaluation(outputs);
  const double seven = 7;
  evaluation.bind("x", {Shape{}, &seven});
  evaluation.run();
  CHECK(*evaluation.value(0).cells == 7);
  CHECK(*evaluation.value(1).cells == 7);
}

TEST_CASE("an evaluation may be moved", "[evaluate]") {
  const Graph graph;
  Evaluation<double> evaluation(graph.outputs);
  Evaluation<double> moved(std::move(evaluation));
  moved.run();
  CHECK(cells(moved.value(1)) == std::vector<double>{9});
  Evaluation<double> assigned(std::span(graph.outputs).first(1));
  assigned = std::move(moved);
  assigned.run();
  CHECK(cells(assigned.value(1)) == std::vector<double>{9});
}

TEST_CASE("running allocates nothing", "[evaluate]") {
  const Graph graph;
  Evaluation<double> evaluation(graph.outputs);
  const std::size_t before = gradewright::test::allocation_count();
  evaluation.run();
  const std::size_t after = gradewright::test::allocation_count();
  CHECK(after == before);
#ifndef __SANITIZE_ADDRESS__  // which counts nothing
  CHECK(before > 0);
#endif
}

TEST_CASE("the scalars agree", "[evaluate]") {
  const Graph graph;
  Evaluation<Interval> enclosure(graph.outputs);
  enclosure.run();
  CHECK(cells(enclosure.value(1)) == std::vector<Interval>{Interval(9)});
  Evaluation<Precise> precise(graph.outputs);
  precise.run();
  CHECK(*precise.value(1).cells == Precise(9));
}
