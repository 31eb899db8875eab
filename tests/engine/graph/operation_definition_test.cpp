#include "engine/graph/operation_definition.hpp"

#include <array>
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

/// What a struct may leave out, said.
struct WithTraits : Whole {
  static constexpr OperationTraits traits{.arithmetic = ArithmeticRole::quotient, .only_in_gradients = true};
  Expr transposed(std::span<const Expr> operands) const { return operands[0]; }
};

}  // namespace

TEST_CASE("traits are what the struct says, and plain where it says nothing", "[operation]") {
  const std::vector<Expr> operands{literal(3)};
  const auto plain = operation(Whole{});
  CHECK(plain->traits().arithmetic == ArithmeticRole::none);
  CHECK_FALSE(plain->traits().only_in_gradients);
  CHECK(plain->transposed(operands) == nullptr);
  const auto special = operation(WithTraits{});
  CHECK(special->traits().arithmetic == ArithmeticRole::quotient);
  CHECK(special->traits().only_in_gradients);
  CHECK(special->transposed(operands) == operands[0]);
}

TEST_CASE("a wrapped struct evaluates in every scalar", "[operation]") {
  const auto wrapped = operation(Whole{});
  const auto copied = [&]<class Scalar>(Scalar value) {
    Tensor<Scalar> result;
    const std::array operands{TensorView<Scalar>{Shape{}, &value}};
    wrapped->eval(operands, result.mutable_view());
    return result[0];
  };
  CHECK(copied(0.5) == 0.5);
  CHECK(copied(Interval(1, 2)) == Interval(1, 2));
  CHECK(copied(Precise(3)) == Precise(3));
}

TEST_CASE("a wrapped struct answers as an operation", "[operation]") {
  const std::shared_ptr<const Operation> wrapped = operation(Whole{});
  const std::vector<Shape> shapes{Shape{2}};
  CHECK(wrapped->name() == "whole");
  CHECK(wrapped->shape(shapes) == Shape{2});
}
