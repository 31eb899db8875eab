#include "problems/rule_families.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace gradewright::problems;

namespace {

/// The rule as it is written, or why there is none.
std::string made(std::string_view source, std::string_view mode, std::vector<WrittenParameter> written = {}) {
  const auto rule = make_compatible(source, mode, written);
  const auto* none = std::get_if<NoFamily>(&rule);
  return none != nullptr ? none->reason : to_string(std::get<Rule>(rule));
}

std::string words_of(std::string_view source, std::string_view mode,
                     std::vector<WrittenParameter> written = {}) {
  return in_words(std::get<Rule>(make_compatible(source, mode, written)));
}

std::string shown(const SettledCell& key, std::string_view source, std::string_view mode,
                  std::vector<WrittenParameter> written = {}) {
  return displayed_cell(key, std::get<Rule>(make_compatible(source, mode, written)));
}

SettledCell exact(std::string_view text) {
  return {*Decimal::parse(text), true};
}
SettledCell rounded(std::string_view text) {
  return {*Decimal::parse(text), false};
}

}  // namespace

TEST_CASE("the families stand in the order of their names, and each is found by its own", "[rule_families]") {
  for (const RuleFamily& family : rule_families()) {
    CHECK(&family_of(CompatibleRule{family.family, {}}) == &family);
    CHECK(is_grader(family.source));
  }
  CHECK_FALSE(is_grader("decimals"));
}

TEST_CASE("what is not written has the grader's own default", "[rule_families]") {
  CHECK(made("numpy", "allclose") == "numpy: allclose, rtol: 0.00001, atol: 0.00000001");
  CHECK(made("numpy", "isclose", {{"rtol", "0.01"}}) == "numpy: allclose, rtol: 0.01, atol: 0.00000001");
  CHECK(made("pytorch", "assert_close") == "pytorch: assert_close, rtol: 0.0000013, atol: 0.00001");
  CHECK(made("pytorch", "assert_close", {{"dtype", "bfloat16"}}) ==
        "pytorch: assert_close, rtol: 0.016, atol: 0.00001");
  CHECK(made("pytorch", "assert_close", {{"rtol", "0"}, {"atol", "0.1"}}) ==
        "pytorch: assert_close, rtol: 0, atol: 0.1");
  CHECK(made("prairielearn", "relabs") == "prairielearn: relabs, rtol: 0.01, atol: 0.00000001");
  CHECK(made("prairielearn", "sigfig") == "prairielearn: sigfig, digits: 2");
  CHECK(made("canvas", "exact", {{"margin", "2%"}}) == "canvas: exact, margin: 2%");
  CHECK(made("canvas", "range", {{"start", "-1"}, {"end", "2"}}) == "canvas: range, start: -1, end: 2");
  CHECK(made("stack", "NumSigFigs", {{"figures", "3"}}) == "stack: NumSigFigs, figures: 3, accuracy: 3");
  CHECK(made("stack", "NumSigFigs", {{"figures", "3"}, {"accuracy", "-1"}}) ==
        "stack: NumSigFigs, figures: 3, accuracy: -1");
  CHECK(made("numbas", "dp", {{"precision", "2"}, {"strictPrecision", "true"}}) ==
        "numbas: dp, precision: 2, strictPrecision: true, tolerance: 0");
  CHECK(made("qti", "exact") == "qti: exact");
  CHECK(made("qti", "absolute", {{"tolerance", "0.1"}}) ==
        "qti: absolute, tolerance: 0.1, upper: 0.1, includeLowerBound: true, includeUpperBound: true");
}

TEST_CASE("what a grader does not have is told", "[rule_families]") {
  CHECK(made("numpy", "close") == "'close' is no rule of numpy; it has allclose");
  CHECK(made("moodle", "absolute") ==
        "'absolute' is no rule of moodle, which has nominal, relative and geometric");
  CHECK(made("moodle", "nominal") == "moodle: nominal needs 'tolerance'");
  CHECK(made("moodle", "nominal", {{"tolerence", "1"}}) ==
        "'tolerence' is no parameter of moodle: nominal; did you mean 'tolerance'?");
  CHECK(made("moodle", "nominal", {{"tolerance", "-1"}}) ==
        "expected tolerance as a number that is not negative, found '-1'");
  CHECK(made("moodle", "nominal", {{"tolerance", "1%"}}) ==
        "expected tolerance as a number that is not negative, found '1%'");
  CHECK(made("moodle", "nominal", {{"tolerance", "1"}, {"tolerance", "2"}}) ==
        "'tolerance' stands twice in a rule");
  CHECK(made("prairielearn", "sigfig", {{"digits", "0"}}) ==
        "expected digits as a whole number from 1 to 12, found '0'");
  CHECK(made("numbas", "dp", {{"precision", "2"}, {"strictPrecision", "yes"}}) ==
        "expected strictPrecision as true or false, found 'yes'");
  CHECK(made("pytorch", "assert_close", {{"rtol", "0.1"}}) ==
        "rtol and atol of pytorch: assert_close are given together or not at all");
  CHECK(made("pytorch", "assert_close", {{"dtype", "float8"}}) ==
        "expected dtype as float16, bfloat16, float32 and float64, found 'float8'");
  CHECK(made("canvas", "exact", {{"%", "2"}}) == "'%' is no parameter of canvas: exact");
}

TEST_CASE("the rules of other graders in words", "[rule_families]") {
  CHECK(words_of("numpy", "allclose") == "within 0.00000001 plus 0.001% of the key, as NumPy's allclose");
  CHECK(words_of("moodle", "geometric", {{"tolerance", "0.1"}}) ==
        "within a factor of 1 + 0.1 of the key, as Moodle's geometric");
  CHECK(words_of("canvas", "exact", {{"margin", "2%"}}) == "within 2% of the key, as Canvas's exact");
  CHECK(words_of("qti", "relative", {{"tolerance", "5"}, {"upper", "10"}}) ==
        "at most 5% below and 10% above the key, as QTI's relative");
  for (const RuleFamily& family : rule_families()) {
    INFO(family.mode);
    CHECK_FALSE(
        in_words(CompatibleRule{family.family, {Decimal(1), Decimal(1), Decimal(1), Decimal(1)}}).empty());
  }
}

TEST_CASE("a key is shown with the digits that its grader wants to see", "[rule_families]") {
  CHECK(shown(rounded("0.275380694912"), "numpy", "allclose", {{"rtol", "0.01"}, {"atol", "0"}}) == "0.2754");
  CHECK(shown(rounded("0.275380694912"), "numpy", "allclose") == "0.275381");
  CHECK(shown(rounded("0.275380694912"), "qti", "exact") == "0.275380694912");
  CHECK(shown(exact("5"), "stack", "NumDecPlaces", {{"places", "2"}}) == "5.00");
  CHECK(shown(exact("5"), "stack", "NumSigFigs", {{"figures", "3"}}) == "5.00");
  CHECK(shown(rounded("9.99612345678"), "stack", "NumSigFigs", {{"figures", "3"}}) == "10.0");
  CHECK(shown(exact("12345"), "stack", "NumSigFigs", {{"figures", "3"}}) == "12300");
  CHECK(shown(exact("0.5"), "numbas", "dp", {{"precision", "2"}}) == "0.5");
  CHECK(shown(exact("0.5"), "numbas", "dp", {{"precision", "2"}, {"strictPrecision", "true"}}) == "0.50");
  CHECK(shown(rounded("0.275380694912"), "prairielearn", "decdig", {{"digits", "2"}}) == "0.28");
}
