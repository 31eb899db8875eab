#include "answers/judging/compare/compatible/compatible.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/compare/own_digits.hpp"
#include "answers/judging/rule_json.hpp"
#include "engine/text/json_text.hpp"

using namespace gradewright::judging;

namespace {

constexpr auto right = Comparison::Result::right;
constexpr auto other_digits = Comparison::Result::other_digits;
constexpr auto short_of_digits = Comparison::Result::too_few_digits;
constexpr auto wrong = Comparison::Result::wrong;

Decimal dec(std::string_view text) {
  return *Decimal::parse(text);
}

/// "0.50" or "1/3".
WrittenNumber typed(std::string_view text) {
  const std::size_t bar = text.find('/');
  return {dec(text.substr(0, bar)), bar == std::string_view::npos ? Decimal(1) : dec(text.substr(bar + 1))};
}

Rule rule(std::string_view json) {
  INFO(json);
  auto made = rule_from_json(json);
  if (const auto* failure = std::get_if<NotARule>(&made)) {
    FAIL(failure->reason);
  }
  return std::get<Rule>(made);
}

struct Row {
  std::string_view student;
  std::string_view key;
  Comparison::Result expected;
};

void check_rows(std::string_view json, const std::vector<Row>& rows) {
  const Rule by = rule(json);
  for (const Row& row : rows) {
    INFO(row.student << " against " << row.key << " under " << json);
    CHECK(compare(typed(row.student), {dec(row.key), true}, by).result == row.expected);
  }
}

/// The key that a fraction is.
Comparison::Result against_fraction(std::string_view student, int top, int bottom, std::string_view json) {
  SettledCell key;
  key.unrounded = Rational(top) / Rational(bottom);
  key.value = key.unrounded.rounded(12);
  return compare(typed(student), key, rule(json)).result;
}

}  // namespace

// From compatible_pairs.jsonl: NumPy's and PyTorch's own word, half of it at the boundary
// (make_compatible_pairs.py).
TEST_CASE("an answer is close where NumPy and PyTorch say so", "[compatible]") {
  std::ifstream file(GRADEWRIGHT_SOURCE_DIR
                     "/tests/answers/judging/compare/compatible/compatible_pairs.jsonl");
  REQUIRE(file);
  std::string line;
  int lines = 0;
  while (std::getline(file, line)) {
    const auto members = json_members(line);
    REQUIRE(members.size() == 4);
    const std::string key = json_string(members[1].second);
    const std::string response = json_string(members[2].second);
    const bool expected = members[3].second == "true";
    const Comparison comparison = compare(dec(response), {dec(key), true}, rule(members[0].second));
    INFO(line);
    CHECK(comparison.result == (expected ? right : wrong));
    ++lines;
  }
  CHECK(lines > 2000);
}

// By hand, from grading_utils.py: 0.51 units to both sides, the ends left out.
TEST_CASE("PrairieLearn counts digits of the key, with 0.51 units to each side", "[compatible]") {
  check_rows(R"({"prairielearn": "decdig", "digits": 2})",
             {{"0.12", "0.125", right},  // 0.005 away
              {"0.13", "0.125", right},
              {"0.1299", "0.125", right},  // 0.0049
              {"0.1302", "0.125", wrong},  // 0.0052
              {"0.5051", "0.5", wrong},    // the end itself: 0.0051
              {"0.50509", "0.5", right},
              {"0.4949", "0.5", wrong},
              {"1/2", "0.5", right}});
  check_rows(R"({"prairielearn": "decdig", "digits": 0})", {{"3", "3.5", right}, {"3", "3.51", wrong}});
  check_rows(R"({"prairielearn": "sigfig", "digits": 3})",
             {{"1234.9", "1230", right},  // 4.9 of 5.1
              {"1235.2", "1230", wrong},  // 5.2
              {"0.0012345", "0.00123", right},
              {"0.0012352", "0.00123", wrong},
              {"-1234.9", "-1230", right},
              {"1234.9", "-1230", wrong},
              {"0.005", "0", right},  // of 0 two decimals: 0.0051
              {"0.0052", "0", wrong},
              {"1000", "999.6", right},  // a unit of the key's third digit: 1
              {"1000", "999.491", right},
              {"1000", "999.49", wrong}});  // the end itself
}

// From Moodle's own test of get_tolerance_interval: relative 0.01 of 10 is 9.9 to 10.1, nominal 0.01 of 10
// 9.99 to 10.01, geometric 1 of 1 is 0.5 to 2.
TEST_CASE("Moodle's tolerance is nominal, relative or geometric, the ends let in", "[compatible]") {
  check_rows(R"({"moodle": "relative", "tolerance": 0.01})", {{"9.9", "10", right},
                                                              {"10.1", "10", right},
                                                              {"9.8999999", "10", wrong},
                                                              {"10.1000001", "10", wrong},
                                                              {"-9.9", "-10", right},
                                                              {"0", "0", right},
                                                              {"0.000001", "0", wrong}});
  check_rows(R"({"moodle": "nominal", "tolerance": 0.01})",
             {{"9.99", "10", right}, {"10.01", "10", right}, {"10.0101", "10", wrong}, {"0.01", "0", right}});
  check_rows(R"({"moodle": "geometric", "tolerance": 1})",
             {{"0.5", "1", right},
              {"2", "1", right},
              {"0.4999", "1", wrong},
              {"2.0001", "1", wrong},
              {"0", "0", right},
              // From answer / q to answer * q: of a negative answer there is nothing between them.
              {"-1", "-1", wrong}});
  CHECK(against_fraction("0.3333", 1, 3, R"({"moodle": "nominal", "tolerance": 0.0001})") == right);
}

// numerical_question.rb, and the examples in its spec and its comment (-11.7 and a margin of 0.02).
TEST_CASE("Canvas takes a margin, a range, or digits cut off", "[compatible]") {
  check_rows(R"({"canvas": "exact", "margin": 0.02})",
             {{"-11.72", "-11.7", right}, {"-11.68", "-11.7", right}, {"-11.7201", "-11.7", wrong}});
  check_rows(R"({"canvas": "exact", "margin": "2%"})",
             {{"51", "50", right}, {"49", "50", right}, {"51.0001", "50", wrong}, {"-51", "-50", right}});
  check_rows(R"({"canvas": "exact"})", {{"0.50", "0.5", right}, {"0.5001", "0.5", wrong}});
  check_rows(R"({"canvas": "range", "start": 2.5, "end": 3.5})",
             {{"2.5", "3", right}, {"3.5", "3", right}, {"2.49", "3", wrong}});
  check_rows(R"({"canvas": "range", "start": 3, "end": -3})", {{"-2.5", "0", right}, {"-3.5", "0", wrong}});
  check_rows(R"({"canvas": "precise", "precision": 3})", {{"1.23", "1.2345", right},
                                                          {"1.239", "1.2345", right},  // cut off, not rounded
                                                          {"1.24", "1.2399", wrong},
                                                          {"1.22", "1.2345", wrong},
                                                          {"12.3", "1.2345", wrong},  // another power of ten
                                                          {"-1.23", "1.2345", wrong},
                                                          {"0.0042", "0.0042", right},
                                                          {"0.00420", "0.0042", right},
                                                          {"1.20", "1.2034", right},
                                                          {"0", "0", right},
                                                          {"0.001", "0", wrong}});
}

// Real.pm: `abs(a - b) < tolerance`, so that the end itself is wrong. The last rows are those of PG's own
// test of tolType digits, t/math_objects.
TEST_CASE("WeBWorK compares relatively down to a zero level, absolutely, or by digits", "[compatible]") {
  check_rows(R"({"webwork": "relative"})", {{"1000.9", "1000", right},
                                            {"1001", "1000", wrong},
                                            {"999.1", "1000", right},
                                            {"-1000.9", "-1000", right},
                                            {"1e-13", "0", right},
                                            {"1e-12", "0", wrong},
                                            {"1e-15", "5e-13", right},    // the answer is at the zero level
                                            {"6e-13", "5e-13", wrong}});  // neither is
  check_rows(R"({"webwork": "relative", "tolerance": 0.5, "zeroLevel": 0.01, "zeroLevelTol": 0.1})",
             {{"0.05", "0.001", right}, {"0.2", "0.001", wrong}, {"0.02", "0.015", right}});
  check_rows(R"({"webwork": "absolute", "tolerance": 0.25})",
             {{"1.125", "1", right}, {"1.25", "1", wrong}, {"0.75", "1", wrong}});
  const auto pi = [](std::string_view student, std::string_view json) {
    return compare(typed(student), {dec("3.14159265359"), false}, rule(json)).result;
  };
  const std::string_view cut =
      R"({"webwork": "digits", "tolerance": 3, "tolTruncation": true, "tolExtraDigits": 1})";
  CHECK(pi("3.14", cut) == right);
  CHECK(pi("3.141", cut) == right);
  CHECK(pi("3.142", cut) == right);
  CHECK(pi("3.143", cut) == wrong);
  CHECK(pi("3.15", cut) == wrong);
  const std::string_view round =
      R"({"webwork": "digits", "tolerance": 3, "tolTruncation": false, "tolExtraDigits": 2})";
  CHECK(pi("3.14", round) == right);
  CHECK(pi("3.141", round) == wrong);
  CHECK(pi("3.142", round) == right);
  CHECK(pi("3.1416", round) == right);
  CHECK(pi("3.1415888", round) == right);
  CHECK(pi("3.1415", round) == wrong);
}

// From STACK's own tables of answer tests (stack/answertest/tests/fixtures.class.php).
TEST_CASE("STACK's numerical tests", "[compatible]") {
  check_rows(R"({"stack": "NumRelative"})",
             {{"1.1", "1", wrong}, {"1.05", "1", right}, {"0", "0", right}, {"0.01", "0", wrong}});
  check_rows(R"({"stack": "NumRelative", "tolerance": 0.1})", {{"1.05", "1", right}, {"1.05", "3", wrong}});
  check_rows(R"({"stack": "NumRelative", "tolerance": 0.001})", {{"3.14", "3.14159265359", right}});
  check_rows(R"({"stack": "NumAbsolute"})", {{"1.1", "1", wrong}, {"1.05", "1", right}});
  check_rows(R"({"stack": "NumAbsolute", "tolerance": 0.001})", {{"3.14", "3.14159265359", wrong}});
}

TEST_CASE("STACK's NumSigFigs counts the digits that are written", "[compatible]") {
  check_rows(R"({"stack": "NumSigFigs", "figures": 3})",
             {{"3.141", "3.1415927", other_digits},
              {"0.00123", "0.001234567", right},
              {"1.24e-3", "0.001234567", wrong},
              {"0.150", "0.14951", right},
              {"1170", "1174.34", right},
              {"61300", "61250", right},  // the key rounded, halves away from 0
              {"61200", "61250", wrong},
              {"0.0499", "0.04985", right},
              {"0.0498", "0.04985", wrong},
              {"0.0498", "0.04975", right}});
  check_rows(R"({"stack": "NumSigFigs", "figures": 4})", {{"3.141", "3.1415927", wrong},
                                                          {"3.142", "3.1415927", right},
                                                          {"-3.142", "3.1415927", wrong},
                                                          {"3141", "3.1415927", wrong},
                                                          {"0.1667", "0.1667", right},
                                                          {"0.1666", "0.1667", wrong},
                                                          {"0.166", "0.1667", wrong},
                                                          {"0.16667", "0.1667", other_digits},
                                                          {"3.1", "3.1", short_of_digits},
                                                          {"1/2", "0.5", other_digits}});
  check_rows(R"({"stack": "NumSigFigs", "figures": 2})",
             {{"1000", "999", right},
              {"1e3", "999", short_of_digits},
              {"0", "0", short_of_digits},
              {"0.00", "0.00", right},
              {"9.8", "10", right},  // half a unit of the last digit of 10
              {"9.5", "10", wrong},
              {"10.1", "10", other_digits}});
  check_rows(R"({"stack": "NumSigFigs", "figures": 1})",
             {{"-100", "-149", right}, {"-0.05", "-0.0499", right}});
  check_rows(R"({"stack": "NumSigFigs", "figures": 4, "accuracy": 3})",
             {{"3.142", "3.1415927", right},
              {"3.143", "3.1415927", right},
              {"3.150", "3.1415927", wrong},
              {"3.1416", "3.1415927", other_digits}});
  check_rows(R"({"stack": "NumSigFigs", "figures": 3, "accuracy": 0})",
             {{"9.99", "3.1415927", right}, {"9.9", "3.1415927", short_of_digits}});
  check_rows(
      R"({"stack": "NumSigFigs", "figures": 3, "accuracy": -1})",
      {{"3.14159", "3.1415927", right}, {"3.1", "3.1", short_of_digits}, {"3.15", "3.1415927", wrong}});
}

TEST_CASE("STACK's NumDecPlaces asks for its decimals", "[compatible]") {
  check_rows(R"({"stack": "NumDecPlaces", "places": 2})",
             {{"3.14", "3.143", right}, {"3.14", "3.14", right}, {"4.14", "3.14", wrong}});
  check_rows(
      R"({"stack": "NumDecPlaces", "places": 3})",
      {{"3.140", "3.140", right}, {"3", "3.000", short_of_digits}, {"3.14", "3.140", short_of_digits}});
  check_rows(R"({"stack": "NumDecPlaces", "places": 4})", {{"3141.5972", "3141.5972", right},
                                                           {"3.1416", "3.14159265359", right},
                                                           {"7.000", "7", short_of_digits}});
  check_rows(R"({"stack": "NumDecPlaces", "places": 1})",
             {{"-7.3", "-7.3", right},
              {"3.14", "3.143", other_digits},
              {"0.2", "0.25", right},  // halves to even, as Maxima rounds
              {"0.3", "0.25", wrong},
              {"1/2", "0.5", other_digits}});
}

// By hand, from marking_scripts/numberentry.jme: the ends are rounded as the answer is.
TEST_CASE("Numbas rounds the accepted values to the digits of the answer", "[compatible]") {
  check_rows(R"({"numbas": "dp", "precision": 2})",
             {{"0.12", "0.125", right},  // the ends are 1e-12 apart, and round both ways
              {"0.13", "0.125", right},
              {"0.12", "0.1234", right},
              {"0.13", "0.1234", wrong},
              {"0.123", "0.1234", other_digits},  // right, with more decimals than asked
              {"0.124", "0.1234", wrong},
              {"0.5", "0.5", right},  // zeros may be left out
              {"0.1", "0.1234", wrong},
              {"1/2", "0.5", other_digits}});
  check_rows(R"({"numbas": "dp", "precision": 2, "strictPrecision": true})",
             {{"0.50", "0.5", right}, {"0.5", "0.5", short_of_digits}, {"0.500", "0.5", other_digits}});
  check_rows(R"({"numbas": "dp", "precision": 2, "tolerance": 0.1})",
             {{"1.10", "1", right}, {"0.90", "1", right}, {"1.11", "1", wrong}});
  check_rows(R"({"numbas": "sigfig", "precision": 3})", {{"1.23", "1.2345", right},
                                                         {"1.24", "1.2345", wrong},
                                                         {"1230", "1234.5", right},
                                                         {"1.2345", "1.2345", other_digits},
                                                         {"0", "0", right}});
  check_rows(R"({"numbas": "sigfig", "precision": 3, "strictPrecision": true})",
             {{"2070", "2070", right},  // to three figures or to four
              {"2.0", "2", short_of_digits},
              {"2.00", "2", right}});
  check_rows(R"({"numbas": "none", "tolerance": 0.5})", {{"1.5", "1", right}, {"1.51", "1", wrong}});
}

// By hand, from the specification of `equal`: x - t0 to x + t1, or x (1 - t0 / 100) to x (1 + t1 / 100).
TEST_CASE("QTI's tolerance has a lower and an upper end, each let in or not", "[compatible]") {
  check_rows(R"({"qti": "exact"})", {{"0.50", "0.5", right}, {"0.51", "0.5", wrong}});
  check_rows(R"({"qti": "absolute", "tolerance": 0.1})",
             {{"0.9", "1", right}, {"1.1", "1", right}, {"1.10001", "1", wrong}});
  check_rows(R"({"qti": "absolute", "tolerance": 0.1, "includeLowerBound": false})",
             {{"0.9", "1", wrong}, {"0.90001", "1", right}, {"1.1", "1", right}});
  check_rows(R"({"qti": "absolute", "tolerance": 0.1, "upper": 0.2, "includeUpperBound": false})",
             {{"1.2", "1", wrong}, {"1.19", "1", right}, {"0.9", "1", right}, {"0.89", "1", wrong}});
  check_rows(R"({"qti": "relative", "tolerance": 5})", {{"190", "200", right},
                                                        {"210", "200", right},
                                                        {"210.1", "200", wrong},
                                                        // of a negative value the range is empty
                                                        {"-200", "-200", wrong}});
  check_rows(R"({"qti": "relative", "tolerance": 5, "upper": 10})",
             {{"220", "200", right}, {"189", "200", wrong}});
  CHECK(against_fraction("1/3", 1, 3, R"({"qti": "exact"})") == right);
  CHECK(against_fraction("0.3333", 1, 3, R"({"qti": "exact"})") == wrong);
}

TEST_CASE("infinities and NaN are no numbers to any grader", "[compatible]") {
  const Rule close = rule(R"({"numpy": "allclose"})");
  CHECK(compare(WrittenNumber(Number::plus_infinity()), {Number::plus_infinity(), true}, close).result ==
        right);
  CHECK(compare(WrittenNumber(Number::plus_infinity()), {dec("1"), true}, close).result == wrong);
  CHECK(compare(WrittenNumber(Number::nan()), {dec("1"), true}, close).result == wrong);
  // What no double holds is compared exactly.
  CHECK(compare(dec("1e400"), {dec("1e400"), true}, close).result == right);
  CHECK(compare(dec("2e400"), {dec("1e400"), true}, close).result == wrong);
}

// What is carried on: as far as the rule of the step leaves its digits open, and no further.
TEST_CASE("a rule of another grader says how far a carried value may be off", "[compatible]") {
  const auto open = [](std::string_view written, std::string_view json) {
    return left_open_by_rounding(typed(written), rule(json)).to_string();
  };
  CHECK(open("0.25", R"({"numpy": "allclose", "rtol": 0, "atol": 0.01})") == "1/200");
  CHECK(open("0.2", R"({"numpy": "allclose", "rtol": 0, "atol": 0.01})") == "1/100");
  CHECK(open("0.25", R"({"prairielearn": "decdig", "digits": 2})") == "1/200");
  CHECK(open("0.250", R"({"stack": "NumSigFigs", "figures": 3})") == "1/2000");
  CHECK(open("0.25", R"({"qti": "exact"})") == "0");
}
