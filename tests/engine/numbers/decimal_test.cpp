#include "engine/numbers/decimal.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <random>

using namespace gradewright::engine;

namespace {

Decimal dec(std::string_view text) {
  const auto value = Decimal::parse(text);
  INFO(text);
  REQUIRE(value);
  return *value;
}

}  // namespace

TEST_CASE("a decimal keeps what was typed", "[decimal]") {
  struct Row {
    std::string_view text;
    std::int64_t coefficient;
    int exponent;
    int decimals;
  };
  // By hand.
  const Row rows[] = {{"7", 7, 0, 0},           {"+7", 7, 0, 0},         {"-7", -7, 0, 0},
                      {"0.50", 50, -2, 2},      {".5", 5, -1, 1},        {"0.", 0, 0, 0},
                      {"-0.00", 0, -2, 2},      {"1e3", 1, 3, 0},        {"1.2e-3", 12, -4, 4},
                      {"1.20E+2", 120, 0, 0},   {"000012", 12, 0, 0},    {"1e400", 1, 400, 0},
                      {"1e-400", 1, -400, 400}, {"12.00e1", 1200, -1, 1}};
  for (const Row& row : rows) {
    const Decimal value = dec(row.text);
    CHECK(value.coefficient() == row.coefficient);
    CHECK(value.exponent() == row.exponent);
    CHECK(value.decimals() == row.decimals);
  }
}

TEST_CASE("a decimal refuses everything else", "[decimal]") {
  for (const std::string_view text : {"",
                                      "-",
                                      ".",
                                      "+.",
                                      "1.2.3",
                                      "1,5",
                                      " 1",
                                      "1 ",
                                      "1e",
                                      "1e+",
                                      "e5",
                                      "0x10",
                                      "1e1.5",
                                      "--1",
                                      "nan",
                                      "inf",
                                      "1e401",
                                      "1e-401",
                                      "0.1e-400",
                                      "1e99999999999999999999",
                                      "1_000",
                                      "\u22121",
                                      "1234567890123456789012345678901234567"}) {
    INFO(text);
    CHECK_FALSE(Decimal::parse(text));
  }
  CHECK(dec("123456789012345678901234567890123456").digits() == 36);
  // Leading zeros are not significant, trailing ones are.
  CHECK(dec("0.000000000000000000000000000000000000000001").digits() == 1);
  CHECK_FALSE(Decimal::parse("0.5" + std::string(36, '0')));
  CHECK(Decimal::parse(std::string(5000, '0') + "1"));
  CHECK_FALSE(Decimal::parse("0." + std::string(5000, '0') + "1"));
}

TEST_CASE("a double becomes its nearest decimal", "[decimal]") {
  struct Row {
    double value;
    std::string_view expected;
  };
  // Python: decimal.Context(prec=12, rounding=ROUND_HALF_EVEN).create_decimal(Decimal(value)).
  const Row rows[] = {{0.1 + 0.2, "0.3"},
                      {1.0 / 3.0, "0.333333333333"},
                      {0.125, "0.125"},
                      {123456789012.5, "123456789012"},
                      {123456789013.5, "123456789014"},
                      {5e-324, "4.94065645841e-324"},
                      {1.7976931348623157e308, "1.79769313486e+308"},
                      {1e22, "1e22"},
                      {-2.5, "-2.5"},
                      {0.0, "0"},
                      {-0.0, "0"},
                      {100.0, "100"}};
  for (const Row& row : rows) {
    CHECK(Decimal::from_double(row.value) == dec(row.expected));
  }
  CHECK(Decimal::from_double(100.0).to_string() == "100");
  CHECK(Decimal::from_double(0.1, 20) == dec("0.10000000000000000555"));  // Python: Decimal(0.1) to 20 digits
  CHECK(Decimal::from_double(2.5, 1) == Decimal(2));                      // a tie goes to the even digit
  CHECK(Decimal::from_double(3.5, 1) == Decimal(4));
}

TEST_CASE("a decimal becomes its nearest double", "[decimal]") {
  CHECK(dec("0.3").to_double() == 0.3);
  CHECK(dec("-1e-3").to_double() == -0.001);
  CHECK(dec("9007199254740993").to_double() == 9007199254740992.0);  // 2^53 + 1 ties to even
  CHECK(dec("1e400").to_double() == std::numeric_limits<double>::infinity());
  CHECK(dec("-1e400").to_double() == -std::numeric_limits<double>::infinity());
  CHECK(dec("1e-400").to_double() == 0.0);
  CHECK(dec("4.94065645841e-324").to_double() == 5e-324);
  CHECK(dec("9007199254740992e22").to_double() == 9007199254740992e22);  // the compiler's own reading
  CHECK(dec("-9007199254740991e-22").to_double() == -9007199254740991e-22);
  CHECK(dec("3e23").to_double() == 3e23);
  CHECK(dec("7e-23").to_double() == 7e-23);
  std::mt19937_64 random(7);
  for (int i = 0; i < 2000; ++i) {
    const double value = std::ldexp(static_cast<double>(random()), static_cast<int>(random() % 200) - 100);
    CHECK(Decimal::from_double(value, 17).to_double() == value);  // 17 digits identify a double
    const Decimal narrow(static_cast<std::int64_t>(random() >> 10U), static_cast<int>(random() % 50) - 25);
    CHECK(narrow.to_double() == std::strtod(narrow.to_string().c_str(), nullptr));
  }
}

TEST_CASE("a decimal prints as a person writes it", "[decimal]") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  const Row rows[] = {{"-0.0312", "-0.0312"},
                      {"16941456", "16941456"},
                      {"6.02e23", "6.02e+23"},
                      {"1e20", "100000000000000000000"},
                      {"1e21", "1e+21"},
                      {"-1e20", "-1e+20"},
                      {"0.50", "0.50"},
                      {"-0.00", "0.00"},
                      {"1e-19", "0.0000000000000000001"},
                      {"1e-20", "1e-20"},
                      {"1180591620717411303424", "1180591620717411303424"},                        // 2^70
                      {"265252859812191058636308480000000", "265252859812191058636308480000000"},  // 30!
                      {"123456789012345678901234567890e300", "1.23456789012345678901234567890e+329"},
                      {"1.5e-300", "1.5e-300"},
                      {"12.5e1", "125"},
                      {"0e300", "0"}};
  for (const Row& row : rows) {
    CHECK(dec(row.text).to_string() == row.expected);
    CHECK(dec(dec(row.text).to_string()) == dec(row.text));
  }
}

TEST_CASE("rounding takes halves away from zero", "[decimal]") {
  CHECK(dec("0.125").rounded_to_decimals(2).to_string() == "0.13");
  CHECK(dec("-0.125").rounded_to_decimals(2).to_string() == "-0.13");
  CHECK(dec("0.1249").rounded_to_decimals(2).to_string() == "0.12");
  CHECK(dec("0.5").rounded_to_decimals(0).to_string() == "1");
  CHECK(dec("0.5").rounded_to_decimals(3).to_string() == "0.500");
  CHECK(dec("1250").rounded_to_decimals(-2).to_string() == "1300");
  CHECK(dec("1e-400").rounded_to_decimals(2).to_string() == "0.00");
  CHECK(dec("1e300").rounded_to_decimals(2) == dec("1e300"));
  CHECK(dec("9.99").rounded_to_significant(2).to_string() == "10");
  CHECK(dec("0.0999").rounded_to_significant(2).to_string() == "0.10");
  CHECK(dec("123456").rounded_to_significant(3).to_string() == "123000");
  CHECK(dec("5").rounded_to_significant(3).to_string() == "5.00");
  CHECK(dec("0").rounded_to_significant(3).is_zero());
  CHECK(dec("999999999999999999999999999999999999").rounded_to_significant(1) == dec("1e36"));
}

TEST_CASE("digits, magnitude and integers", "[decimal]") {
  CHECK(dec("314").magnitude() == 2);
  CHECK(dec("0.27").magnitude() == -1);
  CHECK(dec("0.00").magnitude() == 0);
  CHECK(dec("-99.9").magnitude() == 1);
  CHECK(dec("0").digits() == 1);
  CHECK(dec("18446744073709551615").digits() == 20);  // 2^64 - 1
  CHECK(dec("18446744073709551616").digits() == 20);
  CHECK(dec("3.00").is_integer());
  CHECK(dec("1e5").is_integer());
  CHECK(dec("0.00").is_integer());
  CHECK_FALSE(dec("3.01").is_integer());
  CHECK(dec("0.500").normalised().to_string() == "0.5");
  CHECK(dec("100").normalised().to_string() == "100");
  CHECK(dec("0.00").normalised().to_string() == "0");
  CHECK(Decimal::power_of_ten(-3) == dec("0.001"));
}

TEST_CASE("arithmetic is exact", "[decimal]") {
  CHECK(dec("0.1") + dec("0.2") == dec("0.3"));
  CHECK((dec("0.1") + dec("0.2")).to_string() == "0.3");
  CHECK(dec("1e20") - dec("1e-10") == dec("99999999999999999999.9999999999"));
  CHECK(dec("0.5") - dec("0.50") == Decimal(0));
  CHECK(dec("0.25") * dec("4") == Decimal(1));
  CHECK(dec("-1.5") * dec("1.5") == dec("-2.25"));
  CHECK(dec("1.000000000000000000000000") * dec("2.000000000000000000000000") == Decimal(2));
  CHECK(Decimal(0) + dec("1e-300") == dec("1e-300"));
  CHECK(-dec("0.5") == dec("-0.5"));
  CHECK(dec("-0.5").abs() == dec("0.5"));
}

TEST_CASE("values compare exactly, however far apart", "[decimal]") {
  // Ascending, by hand.
  const std::string_view ascending[] = {"-1e300",
                                        "-2",
                                        "-1.5",
                                        "-1e-300",
                                        "0",
                                        "1e-400",
                                        "1e-300",
                                        "0.1",
                                        "0.49999999999999999999",
                                        "0.5",
                                        "0.51",
                                        "1",
                                        "1.00000000000000000000000000000000001",
                                        "9.5",
                                        "10",
                                        "1e300",
                                        "1e400"};
  const std::size_t count = std::size(ascending);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < count; ++j) {
      INFO(ascending[i] << " against " << ascending[j]);
      CHECK((dec(ascending[i]) <=> dec(ascending[j])) == (i <=> j));
    }
  }
  CHECK(dec("0.50") == dec("0.5"));
  CHECK(dec("0.00") == dec("-0"));
  CHECK(dec("1e2") == dec("100.000"));
  CHECK(dec("900000000000000000000000000000000000") == dec("9e35"));
  CHECK(dec("1e300") > dec("1e-300"));
}
