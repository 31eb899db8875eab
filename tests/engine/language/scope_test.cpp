#include "engine/language/scope.hpp"

#include <catch2/catch.hpp>

namespace gradewright::engine::notation {

TEST_CASE("a scope finds what was defined by its name, and keeps the order of definition") {
  Scope scope;
  scope.define(given("x", Tensor<Number>(Shape{}, {Decimal(2)})));
  scope.define(given("a", Tensor<Number>(Shape{}, {Decimal(3)})));
  CHECK(scope.find("a") == scope.definitions()[1]);
  CHECK(scope.find("x") == scope.definitions()[0]);
  CHECK(scope.find("X") == nullptr);
}

TEST_CASE("a copy of a scope defines for itself alone") {
  Scope scope;
  scope.define(given("x", Tensor<Number>(Shape{}, {Decimal(2)})));
  Scope copy = scope;
  copy.define(given("y", Tensor<Number>(Shape{}, {Decimal(3)})));
  CHECK(copy.find("y") != nullptr);
  CHECK(scope.find("y") == nullptr);
}

}  // namespace gradewright::engine::notation
