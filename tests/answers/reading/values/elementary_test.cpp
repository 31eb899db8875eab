#include "answers/reading/values/elementary.hpp"

#include <catch2/catch.hpp>

#include "answers/reading/values/term.hpp"
#include "engine/graph/settle.hpp"

namespace gradewright::reading {
namespace {

double value_at(std::string_view name, const char* at) {
  const ElementaryFunction function = elementary_function(name);
  REQUIRE(function != nullptr);
  return settle(function(literal(*Decimal::parse(at))))[0].value.decimal().to_double();
}

// values of the handbook of Abramowitz and Stegun, chapter 4
TEST_CASE("elementary functions of one number") {
  CHECK(value_at("exp", "1") == Approx(2.718281828459045));
  CHECK(value_at("sinh", "1") == Approx(1.175201193643801));
  CHECK(value_at("cosh", "1") == Approx(1.543080634815244));
  CHECK(value_at("arctan", "1") == Approx(0.785398163397448));
  CHECK(value_at("arcsin", "-1") == Approx(-1.570796326794897));
  CHECK(value_at("arccos", "0.5") == Approx(1.047197551196598));
  CHECK(value_at("cbrt", "8") == Approx(2));
  CHECK(value_at("log2", "8") == Approx(3));
  CHECK(value_at("log10", "0.01") == Approx(-2));
  CHECK(value_at("ceil", "-1.5") == Approx(-1));
  CHECK(value_at("floor", "-1.5") == Approx(-2));
  CHECK(value_at("relu", "-3") == Approx(0));
}

TEST_CASE("outside its domain a function has no value, other names are none") {
  CHECK_THROWS_AS(elementary_function("arcsin")(literal(Decimal(2))), NoValue);
  CHECK(elementary_function("softmax") == nullptr);
  CHECK(elementary_function("") == nullptr);
}

}  // namespace
}  // namespace gradewright::reading
