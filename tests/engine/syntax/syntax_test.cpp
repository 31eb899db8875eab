#include "engine/syntax/syntax.hpp"

#include <catch2/catch.hpp>
#include <utility>
#include <variant>
#include <vector>

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

const Numeral* as_number(const Syntax& syntax) {
  return std::get_if<Numeral>(&syntax.form);
}

}  // namespace

TEST_CASE("the minus of a number is the negative number", "[syntax]") {
  const Syntax minus_three = prefix(PrefixOperator::minus, number(3));
  REQUIRE(as_number(minus_three));
  CHECK(as_number(minus_three)->value == Decimal(-3));
  CHECK(minus_three == number(-3));
  Syntax placed = number(Decimal(25, -1));
  placed.span = {4, 3};
  CHECK(prefix(PrefixOperator::minus, placed).span.offset == 4);
  // Of what is negative already, of a name, and with a plus, the sign stays an operation.
  CHECK(std::holds_alternative<Prefix>(prefix(PrefixOperator::minus, number(-3)).form));
  CHECK(std::holds_alternative<Prefix>(prefix(PrefixOperator::minus, name("x")).form));
  CHECK(std::holds_alternative<Prefix>(prefix(PrefixOperator::plus, number(3)).form));
}

TEST_CASE("trees are equal by form, wherever they stood, and numbers by value", "[syntax]") {
  const auto sum = [](Syntax left, Syntax right) {
    return infix(InfixOperator::add, std::move(left), std::move(right));
  };
  Syntax elsewhere = sum(name("a"), number(Decimal(50, -2)));
  elsewhere.span = {7, 9};
  std::get<Infix>(elsewhere.form).operator_span = {8, 1};
  CHECK(elsewhere == sum(name("a"), number(Decimal(5, -1))));
  CHECK_FALSE(elsewhere == sum(name("a"), number(Decimal(6, -1))));
  CHECK_FALSE(elsewhere == sum(name("b"), number(Decimal(5, -1))));
  CHECK_FALSE(sum(name("a"), name("b")) == sum(name("b"), name("a")));
  CHECK_FALSE(sum(name("a"), name("b")) == infix(InfixOperator::subtract, name("a"), name("b")));
  CHECK_FALSE(name("a") == text("a"));

  const Syntax plain = call("f", {name("x")}, {option("axis", number(1))});
  Syntax moved = plain;
  std::get<Call>(moved.form).function_span = {3, 1};
  CHECK(moved == plain);
  CHECK_FALSE(plain == call("g", {name("x")}, {option("axis", number(1))}));
  CHECK_FALSE(plain == call("f", {name("y")}, {option("axis", number(1))}));
  CHECK_FALSE(plain == call("f", {name("x")}, {option("axis", number(0))}));
  CHECK_FALSE(plain == call("f", {name("x")}, {option("dim", number(1))}));
  CHECK_FALSE(plain == call("f", {name("x")}));
}

TEST_CASE("subscripts are an index or a slice with parts left out", "[syntax]") {
  const Subscript index = at(number(2));
  CHECK_FALSE(index.is_slice);
  REQUIRE(index.index.size() == 1);
  CHECK(index.index[0] == number(2));
  const Subscript from_one = slice(number(1), std::nullopt, number(3));
  CHECK(from_one.is_slice);
  CHECK(from_one.index.empty());
  CHECK(from_one.start == std::vector<Syntax>{number(1)});
  CHECK(from_one.stop.empty());
  CHECK(from_one.step == std::vector<Syntax>{number(3)});
  CHECK_FALSE(from_one == slice(std::nullopt, number(1), number(3)));
  CHECK(subscripted(name("X"), {index}) == subscripted(name("X"), {at(number(2))}));
  CHECK_FALSE(subscripted(name("X"), {index}) == transposed(name("X")));
}

TEST_CASE("precedence is Python's", "[syntax]") {
  // The table of section 6.17 of the Python 3.11 reference, loosest first.
  const std::pair<InfixOperator, Precedence> operators[] = {
      {InfixOperator::less, Precedence::comparison},
      {InfixOperator::less_equal, Precedence::comparison},
      {InfixOperator::greater, Precedence::comparison},
      {InfixOperator::greater_equal, Precedence::comparison},
      {InfixOperator::equal, Precedence::comparison},
      {InfixOperator::not_equal, Precedence::comparison},
      {InfixOperator::add, Precedence::sum},
      {InfixOperator::subtract, Precedence::sum},
      {InfixOperator::multiply, Precedence::product},
      {InfixOperator::divide, Precedence::product},
      {InfixOperator::floor_divide, Precedence::product},
      {InfixOperator::matrix_multiply, Precedence::product},
      {InfixOperator::power, Precedence::power},
  };
  for (const auto& [op, expected] : operators) {
    CHECK(precedence(op) == expected);
    CHECK(precedence(infix(op, name("a"), name("b"))) == expected);
  }
  CHECK(Precedence::comparison < Precedence::sum);
  CHECK(Precedence::sum < Precedence::product);
  CHECK(Precedence::product < Precedence::sign);
  CHECK(Precedence::sign < Precedence::power);
  CHECK(Precedence::power < Precedence::postfix);
  CHECK(precedence(prefix(PrefixOperator::minus, name("x"))) == Precedence::sign);
  CHECK(precedence(number(-3)) == Precedence::sign);  // (-3) ** 2 keeps its parentheses
  CHECK(precedence(number(3)) == Precedence::atom);
  CHECK(precedence(number(0)) == Precedence::atom);
  CHECK(precedence(name("x")) == Precedence::atom);
  CHECK(precedence(text("x")) == Precedence::atom);
  CHECK(precedence(list({name("x")})) == Precedence::atom);
  CHECK(precedence(call("f", {name("x")})) == Precedence::postfix);
  CHECK(precedence(transposed(name("x"))) == Precedence::postfix);
  CHECK(precedence(subscripted(name("x"), {at(number(0))})) == Precedence::postfix);
}

TEST_CASE("relations, collections, intervals, quantities and marks are equal by every field", "[syntax]") {
  const Syntax chain = relations({name("x"), number(7)}, {Relation::equal});
  CHECK(chain == relations({name("x"), number(Decimal(70, -1))}, {Relation::equal}));
  CHECK_FALSE(chain == relations({number(7), name("x")}, {Relation::equal}));
  CHECK_FALSE(chain == relations({name("x"), number(7)}, {Relation::approximate}));
  CHECK_FALSE(chain == relations({name("x"), number(7), number(7)}, {Relation::equal, Relation::equal}));
  CHECK_FALSE(chain == infix(InfixOperator::equal, name("x"), number(7)));

  using Kind = Collection::Kind;
  const std::vector<Syntax> items{number(1), number(2)};
  const Syntax set = collection(Kind::set, items);
  CHECK(set == collection(Kind::set, items));
  CHECK_FALSE(set == collection(Kind::tuple, items));
  CHECK_FALSE(set == collection(Kind::sequence, items));
  CHECK_FALSE(set == collection(Kind::set, {number(2), number(1)}));  // as written, whatever it means
  CHECK_FALSE(set == list(items));

  const Syntax half_open = bounded(number(2), true, number(5), false);
  CHECK(half_open == bounded(number(2), true, number(5), false));
  CHECK_FALSE(half_open == bounded(number(2), false, number(5), false));
  CHECK_FALSE(half_open == bounded(number(2), true, number(5), true));
  CHECK_FALSE(half_open == bounded(number(5), true, number(2), false));

  CHECK(quantity(number(5), "MB") == quantity(number(5), "MB"));
  CHECK_FALSE(quantity(number(5), "MB") == quantity(number(5), "mB"));
  CHECK_FALSE(quantity(number(5), "MB") == quantity(number(6), "MB"));
  CHECK_FALSE(quantity(number(5), "MB") == number(5));

  CHECK(marked(name("W"), "(1)") == marked(name("W"), "(1)"));
  CHECK_FALSE(marked(name("W"), "(1)") == marked(name("W"), "(2)"));
  CHECK_FALSE(marked(name("W"), "(1)") == marked(name("b"), "(1)"));
  CHECK_FALSE(marked(name("W"), "T") == transposed(name("W")));
}

TEST_CASE("the precedence of what only responses hold", "[syntax]") {
  CHECK(precedence(relations({name("x"), number(7)}, {Relation::equal})) == Precedence::comparison);
  CHECK(precedence(collection(Collection::Kind::sequence, {name("x")})) == Precedence::comparison);
  CHECK(precedence(collection(Collection::Kind::set, {name("x")})) == Precedence::atom);
  CHECK(precedence(collection(Collection::Kind::tuple, {name("x")})) == Precedence::atom);
  CHECK(precedence(bounded(number(2), true, number(5), false)) == Precedence::atom);
  CHECK(precedence(quantity(number(5), "MB")) == Precedence::product);
  CHECK(precedence(marked(name("W"), "(1)")) == Precedence::postfix);
  for (const InfixOperator op :
       {InfixOperator::plus_minus, InfixOperator::unite, InfixOperator::intersect, InfixOperator::without}) {
    CHECK(precedence(op) == Precedence::sum);
  }
}
