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

TEST_CASE("a plain name with its indices") {
  using namespace engine::notation;
  const Syntax row = subscripted(name("A"), {at(number(0))});
  CHECK(plain_name(name("x_1")) == "x_1");
  CHECK(plain_name(row) == "A_0");
  CHECK(plain_name(subscripted(row, {at(number(1))})) == "A_0_1");
  CHECK(plain_name(subscripted(name("A"), {at(number(0)), at(number(1))})) == "A_0_1");
  CHECK(plain_name(subscripted(name("A"), {at(name("i"))})).empty());
  CHECK(plain_name(number(7)).empty());
}

TEST_CASE("a name may say that it is of something else") {
  using namespace engine::notation;
  CHECK(names_something_else(call("upper_bound", {name("x")})));
  CHECK(names_something_else(call("P", {marked(name("A"), "c")})));
  CHECK(names_something_else(call("Pr", {infix(InfixOperator::multiply, name("not"), name("A"))})));
  CHECK_FALSE(names_something_else(call("P", {name("A")})));
  CHECK_FALSE(names_something_else(call("f", {name("x_bar")})));
  CHECK_FALSE(names_something_else(name("x_bar")));
}

}  // namespace
}  // namespace gradewright::reading
