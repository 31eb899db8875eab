#include "answers/reading/values/tree_parts.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

using namespace engine::notation;

TEST_CASE("a tree and its parts are asked, the leaves as well") {
  const auto is_seven = [](const Syntax& part) {
    const auto* number = std::get_if<Numeral>(&part.form);
    return number != nullptr && number->value == Decimal(7);
  };
  CHECK(any_part(number(7), is_seven));
  CHECK(any_part(infix(InfixOperator::add, name("x"), call("log", {number(7)})), is_seven));
  CHECK(any_part(list({number(1), prefix(PrefixOperator::minus, call("log", {number(7)}))}), is_seven));
  CHECK(any_part(relations({name("x"), number(7)}, {Relation::equal}), is_seven));
  CHECK_FALSE(any_part(infix(InfixOperator::add, name("x"), number(8)), is_seven));
  CHECK_FALSE(any_part(subscripted(name("x"), {at(number(7))}), is_seven));  // x_7 is a name
}

}  // namespace
}  // namespace gradewright::reading
