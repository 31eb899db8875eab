#include "engine/graph/operation_definition.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::engine;

namespace {

/// An operation with everything; the structs below each hide one part of it.
struct Whole {
  static constexpr std::string_view name = "whole";
  Shape shape(std::span<const Shape> x) const { return x[0]; }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    for (Index cell = 0; cell < y.size(); ++cell) {
      y[cell] = x[0][cell];
    }
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const { return {at.upstream}; }
  Cost cost(std::span<const Shape>, const Shape&) const { return {}; }
  notation::Syntax notation(std::vector<notation::Syntax> x) const { return std::move(x[0]); }
};

struct NoName : Whole {
  static constexpr int name = 0;
};
struct NoShape : Whole {
  void shape() const {}
};
struct OnlyDouble : Whole {
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>>,
            MutableTensorView<Scalar>) const requires std::same_as<Scalar, double> {}
};
struct NoAdjoint : Whole {
  void adjoint() const {}
};
struct NoCost : Whole {
  void cost() const {}
};
struct NoNotation : Whole {
  void notation() const {}
};

/// The compiler refuses an operation with a part missing.
static_assert(OperationDefinition<Whole>);
static_assert(!OperationDefinition<NoName>);
static_assert(!OperationDefinition<NoShape>);
static_assert(!OperationDefinition<OnlyDouble>);
static_assert(!OperationDefinition<NoAdjoint>);
static_assert(!OperationDefinition<NoCost>);
static_assert(!OperationDefinition<NoNotation>);

}  // namespace

TEST_CASE("a wrapped struct answers as an operation", "[operation]") {
  const std::shared_ptr<const Operation> wrapped = operation(Whole{});
  const std::vector<Shape> shapes{Shape{2}};
  CHECK(wrapped->name() == "whole");
  CHECK(wrapped->shape(shapes) == Shape{2});
}
