#include "answers/reading/values/term.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/values/exact.hpp"

namespace gradewright::reading {
namespace {

Term exact(const char* above, const char* below = "1") {
  return {WrittenNumber(*Decimal::parse(above), *Decimal::parse(below)), nullptr};
}

/// The exact number; "graph" of one that has left the rationals.
std::string shown(const Term& term) {
  return term.exact ? to_string(*term.exact) : term.graph != nullptr ? "graph" : "nothing";
}

// By hand.
TEST_CASE("arithmetic of exact terms is exact", "[term]") {
  CHECK(shown(add_terms(exact("1", "2"), exact("1", "3"))) == "5/6");
  CHECK(shown(subtract_terms(exact("1"), exact("0.25"))) == "0.75");
  CHECK(shown(multiply_terms(exact("0.5"), exact("8"))) == "4.0");
  CHECK(shown(divide_terms(exact("1"), exact("3"))) == "1/3");
  CHECK(shown(negate_term(exact("2", "3"))) == "-2/3");
  CHECK_THROWS_AS(divide_terms(exact("1"), exact("0")), NoValue);
}

TEST_CASE("powers and roots are exact where they are rational", "[term]") {
  CHECK(shown(power_of(exact("2"), exact("10"))) == "1024");
  CHECK(shown(power_of(exact("2"), exact("0.5"))) == "graph");
  CHECK_THROWS_AS(power_of(exact("9"), exact("400")), NoValue);
  CHECK(shown(root_of(exact("9"))) == "3");
  CHECK(shown(root_of(exact("2"))) == "graph");
  CHECK_THROWS_AS(root_of_degree(exact("8"), exact("0")), NoValue);
}

TEST_CASE("factorials and binomials are of small whole numbers", "[term]") {
  CHECK(shown(factorial_of(exact("5"))) == "120");
  CHECK(shown(factorial_of(exact("0"))) == "1");
  CHECK_THROWS_AS(factorial_of(exact("-1")), NoValue);
  CHECK_THROWS_AS(factorial_of(exact("0.5")), NoValue);
  CHECK(shown(factorial_of(exact("32"))) == "263130836933693530167218012160000000");  // of 36 digits
  CHECK_THROWS_AS(factorial_of(exact("33")), NoValue);
  CHECK_THROWS_AS(factorial_of(exact("61")), NoValue);
  CHECK(same_value(*binomial(exact("5"), exact("2")).exact, WrittenNumber(Decimal(10))));
  CHECK_THROWS_AS(binomial(exact("2"), exact("5")), NoValue);
  CHECK_THROWS_AS(binomial(exact("0.5"), exact("2")), NoValue);
  CHECK(same_value(*binomial(exact("120"), exact("2")).exact, WrittenNumber(Decimal(7140))));
  CHECK_THROWS_AS(binomial(exact("121"), exact("2")), NoValue);
  CHECK_THROWS_AS(binomial(exact("120"), exact("60")), NoValue);  // past 36 digits
}

TEST_CASE("extremes, divisors and multiples", "[term]") {
  const std::vector<Term> terms{exact("24"), exact("36"), exact("60")};
  CHECK(shown(greatest_of(terms)) == "60");
  CHECK(shown(least_of(terms)) == "24");
  CHECK(shown(greatest_divisor(terms)) == "12");
  CHECK(shown(least_multiple(terms)) == "360");
  const std::vector<Term> zeros{exact("0"), exact("0")};
  CHECK_THROWS_AS(greatest_divisor(zeros), NoValue);
  CHECK_THROWS_AS(least_multiple(zeros), NoValue);
}

TEST_CASE("logarithms, functions and angles", "[term]") {
  CHECK_THROWS_AS(logarithm_to(exact("1"), exact("7")), NoValue);
  CHECK_THROWS_AS(logarithm_to(exact("-2"), exact("7")), NoValue);
  CHECK(shown(function_of_one("abs", exact("-7"))) == "7");
  CHECK(shown(function_of_one("exp", exact("1"))) == "graph");
  CHECK_THROWS_AS(function_of_one("softmax", exact("1")), NoValue);
  CHECK(shown(function_of_degrees("sin", exact("30"))) == "1/2");
  CHECK(shown(function_of_degrees("cos", exact("60"))) == "1/2");
  CHECK(shown(function_of_degrees("sin", exact("45"))) == "graph");
}

TEST_CASE("the part of a mixed number is from 0 to less than 1", "[term]") {
  CHECK(is_part_of_one(exact("1", "2")));
  CHECK(is_part_of_one(exact("0")));
  CHECK_FALSE(is_part_of_one(exact("1")));
  CHECK_FALSE(is_part_of_one(exact("3", "2")));
  CHECK_FALSE(is_part_of_one(exact("-1", "2")));
  CHECK_FALSE(is_part_of_one(root_of(exact("2"))));
  CHECK(is_whole(exact("-7")));
  CHECK(is_whole(divide_terms(exact("14"), exact("2"))));
  CHECK_FALSE(is_whole(exact("7", "2")));
  CHECK_FALSE(is_whole(exact("0.5")));
  CHECK_FALSE(is_whole(root_of(exact("2"))));
}

}  // namespace
}  // namespace gradewright::reading
