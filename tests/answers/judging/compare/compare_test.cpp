#include "answers/judging/compare/compare.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "answers/reading/values/value.hpp"
#include "engine/graph/settle.hpp"
#include "engine/language/step_language.hpp"
#include "engine/ops/elementwise.hpp"

using namespace gradewright::judging;

namespace {

constexpr auto right = Comparison::Result::right;
constexpr auto short_of_digits = Comparison::Result::too_few_digits;
constexpr auto wrong = Comparison::Result::wrong;

Decimal dec(std::string_view text) {
  return *Decimal::parse(text);
}
SettledCell exact(std::string_view text) {
  return {dec(text), true};
}
SettledCell rounded(std::string_view text) {
  return {dec(text), false};
}
ToleranceRule tolerance(std::string_view absolute, std::string_view relative) {
  return {dec(absolute), dec(relative)};
}

/// "0.50" or "1/3".
WrittenNumber typed(std::string_view text) {
  const std::size_t bar = text.find('/');
  return {dec(text.substr(0, bar)), bar == std::string_view::npos ? Decimal(1) : dec(text.substr(bar + 1))};
}

SettledCell settled(std::string_view source) {
  using namespace gradewright::engine;
  return settle(notation::elaborate(notation::parse_expression(source), notation::Scope()))[0];
}

struct Row {
  std::string_view student;
  SettledCell key;
  Comparison::Result expected;
};

void check_rows(const std::vector<Row>& rows, const Rule& rule) {
  for (const Row& row : rows) {
    INFO(row.student << " against " << row.key.decimal().to_string() << " under " << to_string(rule));
    CHECK(compare(typed(row.student), row.key, rule).result == row.expected);
  }
}

// Expected values in this file are by hand, from the definitions: |s - t| against the limit.

}  // namespace

TEST_CASE("decimals: half a unit of the last asked place, boundary included", "[compare]") {
  check_rows(
      {
          {"0.12", exact("0.125"), right},  // 0.005 <= 0.005: a tie may be rounded either way
          {"0.13", exact("0.125"), right},
          {"0.119", exact("0.125"), wrong},
          {"0.11", exact("0.125"), wrong},
          {"0.1250", exact("0.125"), right},
          {"1/8", exact("0.125"), right},
          {"-0.12", exact("-0.125"), right},
          {"0.12", exact("-0.125"), wrong},
          {"0.1", exact("0.125"), short_of_digits},  // 0.025 <= 0.05
          {"0.2", exact("0.125"), wrong},
          {"0.5", exact("0.5"), right},  // the zero left out costs nothing
          {"1", exact("1.004"), right},
          {"1", exact("1.36"), short_of_digits},
          {"0", exact("0.3"), wrong},   // a bare zero shows no digit of 0.3
          {"1", exact("0.73"), wrong},  // nor does 1 show one of 0.73
          {"1", exact("0.96"), short_of_digits},
          {"0.00", exact("0.004"), right},
          {"-0.00", exact("0"), right},
          {"0.005", exact("0"), right},
          {"0.0051", exact("0"), wrong},
          {"1.7e7", exact("16941456"), short_of_digits},  // 58544 <= 500000
          {"0.12499999999999999999999999999999999", exact("0.125"), right},
          {"0.12999999999999999999999999999999999", exact("0.125"), right},
          {"0.13000000000000000000000000000000001", exact("0.125"), wrong},
          {"27/200", exact("0.13"), right},      // 0.135
          {"2701/20000", exact("0.13"), wrong},  // 0.13505
          {"1/3", exact("0.33"), right},
          {"1e-300", exact("0"), right},
          {"1e300", exact("0"), wrong},
      },
      DecimalsRule{2});
  check_rows({{"3", exact("2.5"), right}, {"2", exact("2.5"), right}, {"1.9", exact("2.5"), wrong}},
             DecimalsRule{0});
}

TEST_CASE("sigfigs: half a unit of the key's n-th digit", "[compare]") {
  check_rows(
      {
          {"0.275", rounded("0.275380694912"), right},
          {"0.2759", rounded("0.275380694912"), wrong},  // 0.00052 > 0.0005
          {"0.28", rounded("0.275380694912"), short_of_digits},
          {"0.3", rounded("0.275380694912"), short_of_digits},
          {"0.27", rounded("0.275380694912"), wrong},  // 0.0054 > 0.005
          {"16900000", exact("16941456"), right},      // 41456 <= 50000
          {"1.69e7", exact("16941456"), right},
          {"17000000", exact("16941456"), short_of_digits},
          {"16800000", exact("16941456"), wrong},
          {"16941456", exact("16941456"), right},
          {"120", exact("123.4"), short_of_digits},
          {"120.", exact("123.4"), short_of_digits},
          {"120.0", exact("123.4"), wrong},
          {"0", exact("0"), right},
          {"0.000", exact("0"), right},
          {"0.0001", exact("0"), wrong},  // zero has no n-th digit: only zero is right
          {"0", exact("0.3"), wrong},
          {"10.0", exact("9.996"), right},  // 0.004 <= 0.005
      },
      SignificantRule{3});
}

TEST_CASE("tolerances include their boundary; at zero only abs counts", "[compare]") {
  check_rows({{"0.31", exact("0.3"), right},
              {"0.29", exact("0.3"), right},
              {"0.3100000000000000000000000000000001", exact("0.3"), wrong},
              {"31/100", exact("0.3"), right},
              {"1", exact("0.3"), wrong}},
             tolerance("0.01", "0"));
  check_rows({{"101", exact("100"), right},
              {"99", exact("100"), right},
              {"101.01", exact("100"), wrong},
              {"0", exact("0"), right},
              {"1e-400", exact("0"), wrong},
              {"-101", exact("-100"), right},
              {"1.01e300", exact("1e300"), right},
              {"1.011e300", exact("1e300"), wrong}},
             tolerance("0", "0.01"));
  // max, not sum: 1 + 1 would let 102 pass.
  check_rows({{"101", exact("100"), right}, {"102", exact("100"), wrong}, {"1", exact("0"), right}},
             tolerance("1", "0.01"));
  const Comparison both = compare(typed("1/3"), exact("0.3"), tolerance("0.01", "0.2"));
  CHECK(both.result == right);  // 0.0333 <= 0.06
  CHECK(*both.error == dec("0.0333333333333"));
  CHECK(*both.limit == dec("0.06"));
  // A limit with more digits than 128 bits hold.
  CHECK(
      compare(typed("1"), rounded("0.275380694912"), tolerance("0", "2.63133661319126826214463438400000001"))
          .result == right);
}

TEST_CASE("displayed: the student's own last digit decides, with a minimum", "[compare]") {
  check_rows(
      {
          {"0.28", rounded("0.275380694912"), right},
          {"0.275", rounded("0.275380694912"), right},
          {"0.2754", rounded("0.275380694912"), right},
          {"0.2753", rounded("0.275380694912"), wrong},
          {"0.276", rounded("0.275380694912"), wrong},
          {"0.3", rounded("0.275380694912"), short_of_digits},
          {"0", rounded("0.275380694912"), wrong},
          {"0.275380694912", rounded("0.275380694912"), right},
          {"0.2753806949123456", rounded("0.275380694912"), right},  // compared at the key's 12 digits
          {"0.2753806949126", rounded("0.275380694912"), wrong},
          {"0.2750", rounded("0.275380694912"), wrong},
          {"1", rounded("1.36787944117"), short_of_digits},
          {"2", rounded("1.36787944117"), wrong},
          {"0.5", exact("0.5"), right},
          {"0.50", exact("0.5"), right},
          {"0.5", rounded("0.500000000001"), right},
          {"0.30000000000000004", exact("0.3"), right},  // a double's noise
          {"1e-17", exact("0"), right},
          {"0.001", exact("0"), wrong},
          {"-0.00", exact("0"), right},
          {"1.2e-3", exact("0.00123"), right},  // 4 decimals
          {"1.3e-3", exact("0.00123"), wrong},
          {"1/3", rounded("0.333333333333"), right},
          {"333/1000", rounded("0.333333333333"), wrong},  // a fraction claims to be exact
          {"7/2", exact("3.5"), right},
          {"9007199254740993", exact("9007199254740992"), wrong},  // an exact key keeps all its digits
          {"9000000000001234", exact("9e15"), wrong},
      },
      DisplayedRule{2});
}

TEST_CASE("exact: equal values however written", "[compare]") {
  check_rows({{"70", exact("70"), right},
              {"70.0", exact("70"), right},
              {"7e1", exact("70"), right},
              {"140/2", exact("70"), right},
              {"70.0000000000000000000000000000001", exact("70"), wrong},
              {"71", exact("70"), wrong},
              {"-0", exact("0"), right},
              {"0/5", exact("0"), right},
              {"1/8", exact("0.125"), right},
              {"1/3", rounded("0.333333333333"), right},
              {"0.3333333333333", rounded("0.333333333333"), right},
              {"0.333", rounded("0.333333333333"), wrong},
              {"2/3", rounded("0.666666666667"), right},
              {"9007199254740993", exact("9007199254740992"), wrong},
              {"1e400/1e399", exact("10"), right}},
             ExactRule{});
}

TEST_CASE("NaN never equals anything, infinities only themselves", "[compare]") {
  const WrittenNumber nan(Number::nan());
  const WrittenNumber plus(Number::plus_infinity());
  const WrittenNumber minus(Number::minus_infinity());
  const SettledCell key_nan{Number::nan(), false};
  const SettledCell key_plus{Number::plus_infinity(), false};
  const SettledCell key_minus{Number::minus_infinity(), false};
  for (const Rule& rule : {Rule(ExactRule{}), Rule(DecimalsRule{2}), Rule(SignificantRule{2}),
                           Rule(DisplayedRule{}), Rule(tolerance("1", "1"))}) {
    CHECK(compare(nan, key_nan, rule).result == wrong);
    CHECK(compare(nan, exact("0"), rule).result == wrong);
    CHECK(compare(plus, key_plus, rule).result == right);
    CHECK(compare(minus, key_minus, rule).result == right);
    CHECK(compare(minus, key_plus, rule).result == wrong);
    CHECK(compare(plus, exact("1e300"), rule).result == wrong);
    CHECK(compare(typed("1e300"), key_plus, rule).result == wrong);
    CHECK_FALSE(compare(plus, key_plus, rule).error);
  }
}

TEST_CASE("a comparison says how far apart and what was allowed", "[compare]") {
  const Comparison short_numbers = compare(typed("0.3"), exact("0.2754"), DecimalsRule{2});
  CHECK(*short_numbers.error == dec("0.0246"));
  CHECK(*short_numbers.limit == dec("0.005"));
  const Comparison fraction = compare(typed("2/3"), exact("0.5"), DecimalsRule{2});
  CHECK(*fraction.error == dec("0.166666666667"));
  const Comparison long_numbers = compare(typed("0.12345678901234567890123"), exact("1"), DecimalsRule{2});
  CHECK(*long_numbers.error == dec("0.876543210988"));  // Python: 1 - Decimal("0.123...") to 12 digits
}

TEST_CASE("integers are exact by default, everything else as displayed", "[compare]") {
  CHECK(std::holds_alternative<ExactRule>(default_rule(SettledTensor(Shape{2}, {exact("1"), exact("-3")}))));
  CHECK(std::holds_alternative<DisplayedRule>(
      default_rule(SettledTensor(Shape{2}, {exact("1"), exact("0.5")}))));
  CHECK(std::holds_alternative<DisplayedRule>(default_rule(SettledTensor::scalar(rounded("1")))));
}

TEST_CASE("a displayed key is right when it is handed back", "[compare][property]") {
  std::mt19937_64 random(20260101);
  const auto up_to = [&](int bound) { return static_cast<int>(random() % static_cast<unsigned>(bound)); };
  for (int i = 0; i < 20000; ++i) {
    const double magnitude = std::pow(10.0, up_to(24) - 12);
    const double value = (static_cast<double>(random() % 2000001) - 1e6) * 1e-6 * magnitude;
    const bool short_key = up_to(3) == 0;
    SettledCell key = rounded("0");
    key.value = Decimal::from_double(value, short_key ? 1 + up_to(4) : 12);
    key.exact = short_key || key.decimal().is_zero() || up_to(4) == 0;
    const Decimal relative(Int128{1 + up_to(99)}, -1 - up_to(8));
    const Decimal absolute(Int128{up_to(99)}, -up_to(8));
    for (const Rule& rule :
         {Rule(ExactRule{}), Rule(DecimalsRule{up_to(10)}), Rule(SignificantRule{1 + up_to(11)}),
          Rule(DisplayedRule{up_to(8)}), Rule(ToleranceRule{absolute, relative}),
          Rule(ToleranceRule{absolute, 0}), Rule(ToleranceRule{0, relative})}) {
      const std::string shown = displayed_cell(key, rule);
      const Comparison comparison = compare(typed(shown), key, rule);
      if (comparison.result != right) {
        INFO(key.decimal().to_string()
             << (key.exact ? " exact" : "") << " shown " << shown << " " << to_string(rule));
        CHECK(comparison.result == right);
      }
    }
  }
}

TEST_CASE("a fraction with many digits before the point is right as it is displayed", "[compare]") {
  struct Shown {
    const char* source;
    Rule rule;
    const char* text;
    const char* in_twelve_digits;  // what it would be with zeros for the digits after the twelfth
  };
  // By hand: 999998.7^2 / 2 = (10^12 - 2.6 * 10^6 + 1.69) / 2 = 499998700000.845; 1/7 = 0.(142857);
  // 10^20/3 = 33333333333333333333.(3); 10^15 + 1/8 = 1000000000000000.125.
  for (const Shown& row : {
           Shown{"(10 ** 6 - 1.3) ** 2 / 2", DecimalsRule{4}, "499998700000.8450", "499998700001.0000"},
           Shown{"(10 ** 6 - 1.3) ** 2 / 2", DecimalsRule{2}, "499998700000.85", "499998700001.00"},
           Shown{"-(10 ** 6 - 1.3) ** 2 / 2", DecimalsRule{4}, "-499998700000.8450", "-499998700001.0000"},
           Shown{"10 ** 12 / 7", DecimalsRule{4}, "142857142857.1429", "142857142857.0000"},
           Shown{"10 ** 12 / 7", tolerance("0.001", "0"), "142857142857.1429", "142857142857.0000"},
           Shown{"10 ** 20 / 3", DecimalsRule{3}, "3.3333333333333333333333e+19", "33333333333300000000.000"},
           Shown{"10 ** 15 + 1 / 8", DecimalsRule{3}, "1000000000000000.125", "1000000000000000.000"},
       }) {
    const SettledCell key = settled(row.source);
    INFO(row.source << " under " << to_string(row.rule));
    CHECK(displayed_cell(key, row.rule) == row.text);
    CHECK(compare(typed(row.text), key, row.rule).result == right);
    CHECK(compare(typed(row.in_twelve_digits), key, row.rule).result == wrong);
  }
  // Where the student's own digits decide, no more than twelve do.
  const SettledCell large = settled("(10 ** 6 - 1.3) ** 2 / 2");
  CHECK(displayed_cell(large, DisplayedRule{2}) == "499998700000.8450");
  check_rows({{"499998700000.8450", large, right},
              {"499998700001", large, right},
              {"499998700000.00", large, wrong}},
             DisplayedRule{2});
  // Half a unit of three figures is far more than what the twelfth digit leaves out.
  CHECK(compare(typed("499998700001"), large, SignificantRule{3}).result == right);
}

TEST_CASE("short and long ways of writing a number are judged alike", "[compare][property]") {
  // s = p/1 decided in 128 bits against the same s = (p * 7)/7 decided in wide integers.
  std::mt19937_64 random(5);
  for (int i = 0; i < 3000; ++i) {
    const Decimal key(static_cast<std::int64_t>(random() % 2000) - 1000);
    const SettledCell cell{Decimal(key.coefficient(), -3), true};
    const WrittenNumber narrow(Decimal(key.coefficient() + static_cast<int>(random() % 21) - 10, -3));
    const WrittenNumber wide_number(narrow.numerator() * Decimal(7), 7);
    for (const Rule& rule : {Rule(ToleranceRule{Decimal(Int128{5}, -3), 0}),
                             Rule(ToleranceRule{0, Decimal(Int128{1}, -2)}), Rule(ExactRule{})}) {
      const Comparison a = compare(narrow, cell, rule);
      const Comparison b = compare(wide_number, cell, rule);
      CHECK(a.result == b.result);
      CHECK(a.error == b.error);
    }
  }
}

TEST_CASE("a whole key of any size is met by itself alone", "[compare]") {
  const gradewright::engine::Expr n = gradewright::engine::literal(94906267);
  const SettledCell key =
      gradewright::engine::settle(gradewright::engine::ops::multiply(n, n))[0];  // 9007199515875289 in Python
  CHECK(std::holds_alternative<ExactRule>(default_rule(SettledTensor::scalar(key))));
  for (const Row& row : {Row{"9007199515875289", key, right}, Row{"9.007199515875289e15", key, right},
                         Row{"18014399031750578/2", key, right}, Row{"9007199515875288", key, wrong},
                         Row{"9007199515875290", key, wrong}, Row{"9007199515880000", key, wrong},
                         Row{"9007199515875289.5", key, wrong}}) {
    CAPTURE(row.student);
    CHECK(compare(typed(row.student), row.key, ExactRule{}).result == row.expected);
  }
}

TEST_CASE("a fraction is compared as itself and not as its 12 digits", "[compare]") {
  const auto quotient = [](std::int64_t top, std::int64_t bottom) {
    return gradewright::engine::settle(gradewright::engine::ops::divide(
        gradewright::engine::literal(top), gradewright::engine::literal(bottom)))[0];
  };
  const SettledCell third = quotient(1, 3);
  CHECK(std::holds_alternative<DisplayedRule>(default_rule(SettledTensor::scalar(third))));
  check_rows({{"1/3", third, right},
              {"2/6", third, right},
              {"-1/-3", third, right},
              {"0.333333333333", third, wrong},
              {"0.333333333333333333333333333333333333", third, wrong},
              {"0.33", third, wrong},
              {"-1/3", third, wrong},
              {"333333333333/1000000000000", third, wrong},
              {"-1/7", quotient(-1, 7), right},
              {"-0.142857142857", quotient(-1, 7), wrong},
              {"8/3", quotient(-8, -3), right}},
             ExactRule{});
  check_rows({{"1/3", third, right},
              {"333333333333/1000000000000", third, wrong},
              {"0.333333333333", third, right},
              {"0.3333", third, right},
              {"0.3334", third, wrong}},
             DisplayedRule{});
  // The limit is at the true value: 1/3 + 0.01 is not within 0.01 of 0.333333333333.
  check_rows({{"103/300", third, right},
              {"97/300", third, right},
              {"0.343333333333", third, right},
              {"0.343333333334", third, wrong},
              {"0.323333333333", third, wrong}},
             tolerance("0.01", "0"));
  check_rows({{"101/300", third, right},
              {"0.336666666667", third, wrong},
              {"0.33", third, right},
              {"0.329999999999", third, wrong}},
             tolerance("0", "0.01"));
  // 1/6 = 0.1666..., half a unit of the second place is 0.005.
  check_rows({{"0.17", quotient(1, 6), right},
              {"103/600", quotient(1, 6), right},
              {"0.171666666666", quotient(1, 6), right},
              {"0.171666666667", quotient(1, 6), wrong}},
             DecimalsRule{2});
  check_rows({{"0.17", quotient(1, 6), right}, {"0.161", quotient(1, 6), wrong}}, SignificantRule{2});
  const Comparison near = compare(typed("0.333333333333"), third, ExactRule{});
  CHECK(near.error == dec("3.33333333333e-13"));  // 1/(3 * 10^12)
  CHECK(near.limit == dec("0"));
}

TEST_CASE("a key that is to be cut off is met by what begins like it") {
  const SettledCell two_thirds = settled("2/3");
  const TruncatedRule rule{3};
  check_rows(
      {
          {"0.666", two_thirds, right},
          {"0.6667", two_thirds, right},  // more digits, rounded further right
          {"2/3", two_thirds, right},
          {"0.667", two_thirds, wrong},
          {"0.665", two_thirds, wrong},
          {"-0.666", two_thirds, wrong},
          {"0.66", two_thirds, short_of_digits},
          {"0.6", two_thirds, short_of_digits},
          {"0.67", two_thirds, wrong},
          {"0", two_thirds, wrong},
          {"-0.666", rounded("-0.666666666667"), right},  // towards 0
          {"-0.667", rounded("-0.666666666667"), wrong},
          {"5", exact("5"), right},
          {"4.9999", exact("5"), wrong},
          {"5.0009", exact("5"), right},
          {"0", exact("0.0004"), right},
          {"-0.0004", exact("0.0004"), right},  // both are 0 once they are cut off
          {"0.001", exact("0.0004"), wrong},
      },
      rule);
  CHECK(compare(typed("0.6"), two_thirds, rule).limit == dec("0.001"));
}

TEST_CASE("the digits that are to be written are held against what is right in value") {
  constexpr auto other_digits = Comparison::Result::other_digits;
  check_rows(
      {
          {"0.50", exact("0.5"), right},
          {"0.5", exact("0.5"), short_of_digits},
          {"0.500", exact("0.5"), right},
          {"1/2", exact("0.5"), other_digits},
          {"0.51", exact("0.5"), wrong},
          {"5", exact("5"), short_of_digits},
      },
      DecimalsRule{2, WrittenDigits::at_least});
  check_rows(
      {
          {"0.46", rounded("0.456712345678"), right},
          {"0.457", rounded("0.456712345678"), other_digits},
          {"0.5", rounded("0.456712345678"), short_of_digits},
          {"0.5", exact("0.5"), short_of_digits},
          {"0.47", rounded("0.456712345678"), wrong},
      },
      DecimalsRule{2, WrittenDigits::exactly});
  check_rows(
      {
          {"1.23", rounded("1.23456789012"), right},
          {"1.235", rounded("1.23456789012"), other_digits},
          {"1200", exact("1200"), right},  // its zeros count or not
          {"12000", exact("12000"), right},
          {"1234", exact("1234"), other_digits},
          {"0.00120", exact("0.0012"), right},
          {"0.0012", exact("0.0012"), short_of_digits},
      },
      SignificantRule{3, WrittenDigits::exactly});
  check_rows({{"0.666", settled("2/3"), right}, {"0.6666", settled("2/3"), other_digits}},
             TruncatedRule{3, WrittenDigits::exactly});
}

TEST_CASE("a stressed rule leaves so many half units", "[compare]") {
  // Of 0.4637: to 2 decimals a half unit is 0.005, half of it 0.0025, twice it 0.01.
  const SettledCell key = rounded("0.4637");
  check_rows({{"0.46", key, wrong}, {"0.462", key, right}, {"0.461", key, wrong}},
             DecimalsRule{2, WrittenDigits::any, dec("0.5")});
  check_rows({{"0.47", key, right}, {"0.4737", key, right}, {"0.4738", key, wrong}},
             DecimalsRule{2, WrittenDigits::any, 2});
  check_rows({{"0.46", key, wrong}, {"0.462", key, right}},
             SignificantRule{2, WrittenDigits::any, dec("0.5")});
  // The student's own digits: of 0.464 half a unit is 0.0005, half of it 0.00025.
  check_rows({{"0.464", key, wrong}, {"0.4637", key, right}}, DisplayedRule{2, dec("0.5")});
  check_rows({{"0.45", key, wrong}, {"0.47", key, right}, {"0.465", key, wrong}}, DisplayedRule{2, 2});
  // What is short of digits is so by its own last digit, as ever.
  check_rows({{"0.5", key, short_of_digits}}, DecimalsRule{2, WrittenDigits::any, dec("0.5")});
}
