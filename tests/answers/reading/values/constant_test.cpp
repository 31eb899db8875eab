#include "answers/reading/values/constant.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/exact.hpp"

namespace gradewright::reading {
namespace {

/// The tree of the plain reading of a text of mathematics.
notation::Syntax tree_of(std::string_view text) {
  const std::vector<NotationReading> readings = read_notation(text);
  REQUIRE_FALSE(readings.empty());
  REQUIRE(readings[0].parts.size() == 1);
  REQUIRE(readings[0].parts[0].sort == Part::Sort::mathematics);
  return readings[0].parts[0].tree;
}

std::variant<WrittenNumber, NotAValue> value_of(std::string_view text) {
  std::vector<Note> notes;
  return constant_value(tree_of(text), notes);
}

TEST_CASE("arithmetic of rationals is exact") {
  struct Case {
    std::string_view text;
    Decimal above;
    Decimal below = 1;
  };
  const Case cases[] = {{"7", 7},
                        {"-3", -3},
                        {"0.50", Decimal(5, -1)},
                        {"3/8", 3, 8},
                        {"1/3 + 1/6", 1, 2},
                        {"1/3 - 1/3", 0},
                        {"0.1 + 0.2", Decimal(3, -1)},
                        {"0.75 * 0.03", Decimal(225, -4)},
                        {"2 1/2", 5, 2},
                        {"\\frac{1}{2}", 1, 2},
                        {"2^10", 1024},
                        {"2^-2", 1, 4},
                        {"2^3^2", 512},
                        {"-3^2", -9},
                        {"(-3)^2", 9},
                        {"0^0", 1},
                        {"(1/2)^3", 1, 8},
                        {"5!", 120},
                        {"0!", 1},
                        {"\\binom{5}{2}", 10},
                        {"\\binom{10}{0}", 1},
                        {"\\sqrt{16}", 4},
                        {"sqrt(0.25)", Decimal(5, -1)},
                        {"sqrt(9/16)", 3, 4},
                        {"|-3|", 3},
                        {"0.(3)", 1, 3},
                        {"0.1\\overline{6}", 1, 6},
                        {"3 \\times 10^{-4}", Decimal(3, -4)},
                        {"5 million", 5'000'000},
                        {"50%", Decimal(5, -1)},
                        {"0.75 + 0j", Decimal(75, -2)},
                        {"7 - 0i", 7},
                        {"14//2", 7},
                        {"sqrt4", 2},
                        {"3 \u2030", Decimal(3, -3)},
                        {"100/4 %", Decimal(25, -2)},
                        {"3:4", 3, 4},
                        {"+7", 7},
                        {"(1 + 2) * 3", 9},
                        {"8/4/2", 1},
                        {"8/(4/2)", 4},
                        {"\\sqrt[3]{8}", 2},
                        {"\\sqrt[3]{-27}", -3},
                        {"\\sqrt{\\sqrt{16}}", 2},
                        {"gcd(24, 36)", 12},
                        {"\\gcd(12, 18, 27)", 3},
                        {"gcd(0, 5)", 5},
                        {"lcm(4, 6)", 12},
                        {"max(3, 12)", 12},
                        {"min(1/3, 0.3, 2)", Decimal(3, -1)},
                        {"\\max\\{0, -3\\}", 0},
                        {"max(-2, -1/2)", -1, 2},
                        {"C(5, 2)", 10},
                        {"2 C(4, 2)", 12},
                        {"\\sin 30^\\circ", 1, 2},
                        {"sin(-30\u00B0)", -1, 2},
                        {"cos(120\u00B0)", -1, 2},
                        {"\\cos 90^{\\circ}", 0},
                        {"tan(45\u00B0)", 1},
                        {"tan(135\u00B0)", -1},
                        {"tan(180\u00B0)", 0},
                        {"sin(750\u00B0)", 1, 2},
                        {"arcsin 0", 0},
                        {"\\arctan 0", 0},
                        {"arccos(1)", 0},
                        {"|3 - 5|", 2}};
  for (const Case& row : cases) {
    CAPTURE(row.text);
    const auto value = value_of(row.text);
    REQUIRE(std::holds_alternative<WrittenNumber>(value));
    CHECK(same_value(std::get<WrittenNumber>(value), WrittenNumber(row.above, row.below)));
  }
}

TEST_CASE("what leaves the rationals is settled to its digits") {
  struct Case {
    std::string_view text;
    double value;
  };
  // from tables of constants
  const Case cases[] = {{"\u03C0", 3.14159265358979},
                        {"40\\pi", 125.663706143592},
                        {"e", 2.71828182845905},
                        {"e^{-1/2}", 0.606530659712633},
                        {"sqrt(2)", 1.41421356237310},
                        {"\\sqrt[3]{2}", 1.25992104989487},
                        {"ln 2", 0.693147180559945},
                        {"log_2 10", 3.32192809488736},
                        {"exp(1)", 2.71828182845905},
                        {"tanh 1", 0.761594155955765},
                        {"sigmoid(1)", 0.731058578630005},
                        {"\\sin 1", 0.841470984807897},
                        {"sqrt(2)/2", 0.707106781186548},
                        {"-sqrt(2)", -1.41421356237310},
                        {"1 + sqrt(5)", 3.23606797749979},
                        {"2^0.5", 1.41421356237310},
                        {"sin^2 1 + cos^2 1", 1.0},
                        {"\\arctan 1", 0.785398163397448},
                        {"arctan(-2)", -1.10714871779409},
                        {"arctan(1000)", 1.56979632712823},
                        {"arcsin(0.5)", 0.523598775598299},
                        {"arcsin(-1)", -1.57079632679490},
                        {"arccos(0.3)", 1.26610367277950},
                        {"arccos(-1)", 3.14159265358979},
                        {"arcsin(0.999)", 1.52607123962616},
                        {"sinh 1", 1.17520119364380},
                        {"cosh(1)", 1.54308063481524},
                        {"cot 1", 0.642092615934331},
                        {"sec 1", 1.85081571768093},
                        {"csc(1)", 1.18839510577812},
                        {"sin(20\u00B0)", 0.342020143325669},
                        {"max(\\sqrt{2}, 1)", 1.41421356237310},
                        {"\\sqrt[3]{-2}", -1.25992104989487},
                        {"tan(60\u00B0)", 1.73205080756888},
                        {"log_2(8)", 3.0},
                        {"floor(7.5)", 7.0},
                        {"ceil(7.2)", 8.0}};
  for (const Case& row : cases) {
    CAPTURE(row.text);
    const auto value = value_of(row.text);
    REQUIRE(std::holds_alternative<WrittenNumber>(value));
    const WrittenNumber& number = std::get<WrittenNumber>(value);
    // twelve digits are settled
    CHECK(number.numerator().to_double() / number.denominator().to_double() ==
          Approx(row.value).epsilon(1e-11).margin(0));
  }
}

TEST_CASE("special values stay themselves") {
  const auto shown = [](std::string_view text) {
    const auto value = value_of(text);
    REQUIRE(std::holds_alternative<WrittenNumber>(value));
    return to_string(std::get<WrittenNumber>(value));
  };
  CHECK(shown("inf") == "inf");
  CHECK(shown("-inf") == "-inf");
  CHECK(shown("\\infty") == "inf");
  CHECK(shown("nan") == "nan");
}

TEST_CASE("what has no value") {
  for (const std::string_view text : {"1/0",
                                      "0^-1",
                                      "x",
                                      "2x",
                                      "[1, 2]",
                                      "{1}",
                                      "7 \u00B1 2",
                                      "\u00B12",
                                      "x = 7",
                                      "5 MB",
                                      "sqrt(-1)",
                                      "ln 0",
                                      "log(-1)",
                                      "(-1)!",
                                      "2.5!",
                                      "3!!",
                                      "9^9^9",
                                      "100!",
                                      "\\binom{2}{5}",
                                      "softmax(1)",
                                      "5'",
                                      "10^36 + 0.1",
                                      "\\log_0 12",
                                      "\\log_1 12",
                                      "\\log_{-2} 8",
                                      "1/\\ln 0",
                                      "e^{\\ln 0}",
                                      "lg 100",
                                      "12\u00B0",
                                      "12^\\circ",
                                      "tan(90\u00B0)",
                                      "arcsin 2",
                                      "arccos(-1.5)",
                                      "gcd(12)",
                                      "gcd(12, 0.5)",
                                      "gcd(0, 0)",
                                      "lcm(0, 3)",
                                      "max(12)",
                                      "min(12)",
                                      "max(x, 12)",
                                      "C(12)",
                                      "C(2, 5)",
                                      "C(5, 2.5)",
                                      "\\sqrt[4]{-16}",
                                      "\\sqrt[0]{12}",
                                      "11 6/6",
                                      "11 7/6"}) {
    CAPTURE(text);
    const auto value = value_of(text);
    REQUIRE(std::holds_alternative<NotAValue>(value));
    CHECK_FALSE(std::get<NotAValue>(value).reason.empty());
  }
}

TEST_CASE("what had to be decided is noted once") {
  const auto notes_of = [](std::string_view text) {
    std::vector<Note> notes;
    constant_value(tree_of(text), notes);
    std::vector<Note::Decision> decisions;
    for (const Note& note : notes) {
      decisions.push_back(note.decision);
    }
    return decisions;
  };
  using Decisions = std::vector<Note::Decision>;
  CHECK(notes_of("1/2").empty());
  CHECK(notes_of("50%") == Decisions{Note::Decision::percent});
  CHECK(notes_of("50% + 10%") == Decisions{Note::Decision::percent});
  CHECK(notes_of("3:4") == Decisions{Note::Decision::ratio});
}

}  // namespace
}  // namespace gradewright::reading
