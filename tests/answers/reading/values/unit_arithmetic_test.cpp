#include "answers/reading/values/unit_arithmetic.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/units.hpp"

namespace gradewright::reading {
namespace {

QuantityValue of(const char* number, std::string_view unit) {
  return {WrittenNumber(*Decimal::parse(number)), units_of(unit, 1000).front(), false};
}

/// "0.02 s" in the base unit; "none".
std::string shown(const std::optional<QuantityValue>& value) {
  if (!value) {
    return "none";
  }
  CHECK(value->unit.factor == Decimal(1));
  return to_string(value->number) + " " + value->unit.name;
}

// By hand.
TEST_CASE("an amount over a rate is a time, over a time a rate", "[unit_arithmetic]") {
  CHECK(shown(quotient(of("14", "GB"), of("700", "GB/s"))) == "14000000000/700000000000 s");
  CHECK(shown(quotient(of("3", "token"), of("6", "ms"))) == "3/0.006 token/s");
  CHECK(shown(quotient(of("8", "FLOP"), of("2", "FLOP/s"))) == "8/2 s");
  CHECK(shown(quotient(of("8", "token"), of("2", "frame/s"))) == "none");
  CHECK(shown(quotient(of("8", "GB"), of("2", "GB"))) == "none");
  CHECK(shown(quotient(of("8", "ms"), of("2", "GB"))) == "none");
  CHECK(shown(quotient(of("8", "GB"), of("0", "s"))) == "none");
}

TEST_CASE("a rate and a time are an amount", "[unit_arithmetic]") {
  CHECK(shown(product(of("700", "B/s"), of("2", "s"))) == "1400 B");
  CHECK(shown(product(of("2", "s"), of("700", "B/s"))) == "1400 B");
  CHECK(shown(product(of("40", "token/s"), of("2", "s"))) == "80 token");
  CHECK(shown(product(of("2", "s"), of("2", "s"))) == "none");
  CHECK(shown(product(of("2", "GB"), of("700", "GB/s"))) == "none");
}

TEST_CASE("what each of some things takes and their number are an amount", "[unit_arithmetic]") {
  CHECK(shown(product(of("7e9", "params"), of("2", "bytes/param"))) == "14000000000 B");
  CHECK(shown(product(of("16", "bit/weight"), of("4", "weights"))) == "8.000 B");
  CHECK(shown(product(of("6", "FLOPs/token"), of("10", "tokens"))) == "60 FLOP");
  CHECK(shown(product(of("6", "FLOPs/token"), of("10", "params"))) == "none");
  CHECK(shown(product(of("3", "tokens"), of("10", "params"))) == "none");
}

TEST_CASE("amounts of one thing have a sum in the unit of the second", "[unit_arithmetic]") {
  const auto said = [](const std::optional<QuantityValue>& value) {
    return value ? to_string(value->number) + " " + value->unit.name : "none";
  };
  CHECK(said(total(of("100", "ms"), of("150", "ms"))) == "250 ms");
  CHECK(same_value(total(of("100", "ms"), of("0.15", "s"))->number, WrittenNumber(Decimal(25, -2))));
  CHECK(said(total(of("100", "ms"), of("1", "GB"))) == "none");
  CHECK(said(total(of("3", "tokens"), of("1", "params"))) == "none");
  QuantityValue bare = of("3", "GB");
  bare.unit_is_assumed = true;
  CHECK(said(total(bare, of("1", "GB"))) == "none");
  CHECK(said(total(of("1", "GB"), bare)) == "none");
}

TEST_CASE("quantities agree where one is rounded to its last digit", "[unit_arithmetic]") {
  CHECK(agree(of("2147483648", "B"), of("2.15", "GB")));
  CHECK(agree(of("2.15", "GB"), of("2147483648", "B")));
  CHECK_FALSE(agree(of("2147483648", "B"), of("2.14", "GB")));
  CHECK(agree(of("0.02", "s"), of("20", "ms")));
  CHECK_FALSE(agree(of("0.020", "s"), of("21", "ms")));
  CHECK_FALSE(agree(of("14", "GB"), of("14", "GFLOP")));
}

}  // namespace
}  // namespace gradewright::reading
