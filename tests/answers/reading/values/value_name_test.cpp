#include "answers/reading/values/value_name.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("what may stand left of a value as its name") {
  using namespace engine::notation;
  CHECK(is_name(name("x")));
  CHECK(is_name(name("dW")));
  CHECK(is_name(marked(name("W"), "(1)")));
  CHECK(is_name(subscripted(name("x"), {at(number(1))})));
  CHECK(is_name(transposed(name("W"))));
  CHECK(is_name(call("softmax", {name("z")})));
  CHECK_FALSE(is_name(name("pi")));
  CHECK_FALSE(is_name(name("inf")));
  CHECK_FALSE(is_name(name("Ax")));  // a product
  CHECK_FALSE(is_name(number(7)));
  CHECK_FALSE(is_name(call("log", {name("x")})));
  CHECK_FALSE(is_name(call("factorial", {name("n")})));
  CHECK_FALSE(is_name(infix(InfixOperator::add, name("a"), name("b"))));
  CHECK_FALSE(is_name(list({name("a")})));
  CHECK_FALSE(is_name(transposed(list({name("a")}))));
}

}  // namespace
}  // namespace gradewright::reading
