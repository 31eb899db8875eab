#include "problems/rule.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::problems;

namespace {

SettledCell cell(std::string_view text, bool exact) {
  return {*Decimal::parse(text), exact};
}
ToleranceRule tolerance(std::string_view absolute, std::string_view relative) {
  return {*Decimal::parse(absolute), *Decimal::parse(relative)};
}

}  // namespace

TEST_CASE("a rule says in words what it asks for", "[rule]") {
  CHECK(in_words(ExactRule{}) == "exactly the key");
  CHECK(in_words(tolerance("0.01", "0")) == "within 0.01 of the key");
  CHECK(in_words(tolerance("0", "0.015")) == "within 1.5% of the key");
  CHECK(in_words(tolerance("0.01", "0.1")) == "within 0.01 or 10% of the key, whichever is more");
  CHECK(in_words(DecimalsRule{4}) == "right to 4 decimals: within 0.00005 of the key");
  CHECK(in_words(DecimalsRule{1}) == "right to 1 decimal: within 0.05 of the key");
  CHECK(in_words(SignificantRule{3}) ==
        "right to 3 significant figures: within half a unit of the key's digit 3");
  CHECK(in_words(DisplayedRule{2}) == "right to the digits written, at least 2 decimals");
  CHECK(to_string(Rule(DecimalsRule{4})) == "decimals: 4");
  CHECK(to_string(Rule(SignificantRule{3})) == "sigfigs: 3");
  CHECK(to_string(Rule(DisplayedRule{2})) == "displayed: 2");
  CHECK(in_words(TruncatedRule{3}) == "the key cut off after 3 decimals");
  CHECK(in_words(TruncatedRule{1, WrittenDigits::exactly}) ==
        "the key cut off after 1 decimal, and written with as many");
  CHECK(in_words(DecimalsRule{2, WrittenDigits::at_least}) ==
        "right to 2 decimals: within 0.005 of the key, and written with at least as many");
  CHECK(to_string(Rule(SignificantRule{3, WrittenDigits::exactly})) == "sigfigs: 3, digits: exactly");
  CHECK(to_string(Rule(ExactRule{})) == "exact");
  CHECK(to_string(Rule(tolerance("0.01", "0"))) == "abs: 0.01, rel: 0");
}

TEST_CASE("a key is shown with the digits that its rule asks for", "[rule]") {
  struct Row {
    std::string_view key;
    bool exact;
    Rule rule;
    std::string_view shown;
  };
  // By hand: half of the last shown unit stays within what the rule allows.
  const Row rows[] = {
      {"0.275380694912", false, DecimalsRule{4}, "0.2754"},
      {"0.5", true, DecimalsRule{4}, "0.5"},          // short and exact: whole
      {"0.5", false, DecimalsRule{4}, "0.5000"},      // a rounding of something else: its digits are meant
      {"0.123456", true, DecimalsRule{4}, "0.1235"},  // exact, but not short
      {"2.7", true, DecimalsRule{0}, "3"},
      {"27", true, DecimalsRule{0}, "27"},
      {"16941456", true, SignificantRule{3}, "16941456"},
      {"16941456.3142", false, SignificantRule{3}, "16900000"},
      {"0.275380694912", false, SignificantRule{3}, "0.275"},
      {"0.666666666667", false, TruncatedRule{3}, "0.666"},
      {"-0.666666666667", false, TruncatedRule{3}, "-0.666"},
      {"0.5", true, TruncatedRule{3}, "0.5"},
      {"0.5", true, TruncatedRule{3, WrittenDigits::exactly}, "0.500"},
      {"0.5", true, DecimalsRule{2, WrittenDigits::at_least}, "0.50"},
      {"5", true, SignificantRule{3, WrittenDigits::exactly}, "5.00"},
      {"9.996", true, SignificantRule{3, WrittenDigits::exactly}, "10.0"},
      {"0.275380694912", false, DisplayedRule{2}, "0.2754"},
      {"0.275380694912", false, DisplayedRule{6}, "0.275381"},
      {"0.275380694912", false, ExactRule{}, "0.275380694912"},
      {"0.275380694912", false, tolerance("0.01", "0"), "0.2754"},
      {"0.275380694912", false, tolerance("0.000002", "0"), "0.275381"},
      {"0.275380694912", false, tolerance("0", "0"), "0.275380694912"},
      {"0.00000123456789012", false, DecimalsRule{4}, "0.00000123"},  // 0.0000 would look like zero
      {"-0.00003", true, DecimalsRule{4}, "-0.00003"},
      {"12345678901.2", false, DecimalsRule{4}, "12345678901.2"},  // no digits that are not known
      {"0", true, DecimalsRule{4}, "0"},
      {"1e300", true, DecimalsRule{4}, "1e+300"},
  };
  for (const Row& row : rows) {
    INFO(row.key << " under " << to_string(row.rule));
    CHECK(displayed_cell(cell(row.key, row.exact), row.rule) == row.shown);
  }
  CHECK(displayed_cell({Number::minus_infinity(), false}, ExactRule{}) == "-inf");
  CHECK(displayed_cell({Number::nan(), false}, ExactRule{}) == "nan");
}

TEST_CASE("a rule can leave half or twice its room", "[rule]") {
  const auto halved = [](const Rule& rule) {
    const auto other = with_room(rule, Decimal(5, -1));
    return other ? in_words(*other) : "no room";
  };
  CHECK(halved(ExactRule{}) == "no room");
  CHECK(halved(TruncatedRule{3}) == "no room");
  CHECK(halved(tolerance("0", "0")) == "no room");
  CHECK(halved(tolerance("0.01", "0.1")) == "within 0.005 or 5% of the key, whichever is more");
  CHECK(halved(DecimalsRule{4}) == "right to 4 decimals: within 0.000025 of the key");
  CHECK(halved(SignificantRule{3}) ==
        "right to 3 significant figures: within 0.25 units of the key's digit 3");
  CHECK(halved(DisplayedRule{2}) ==
        "right to the digits written, at least 2 decimals, within 0.25 units of the last");
  CHECK(in_words(*with_room(DecimalsRule{4}, 2)) == "right to 4 decimals: within 0.0001 of the key");
}

TEST_CASE("of another grader's rule the tolerances leave room, and nothing else", "[rule]") {
  using Family = CompatibleRule::Family;
  const auto doubled = [](Family family, std::array<Decimal, CompatibleRule::most_parameters> parameters) {
    const auto other = with_room(CompatibleRule{family, parameters}, 2);
    return other ? to_string(*other) : "no room";
  };
  const Decimal hundredth(1, -2);
  CHECK(doubled(Family::numpy_allclose, {hundredth, hundredth}) == "numpy: allclose, rtol: 0.02, atol: 0.02");
  CHECK(doubled(Family::webwork_relative, {hundredth, hundredth, hundredth}) ==
        "webwork: relative, tolerance: 0.02, zeroLevel: 0.01, zeroLevelTol: 0.02");
  CHECK(doubled(Family::prairielearn_sigfig, {3}) == "no room");
  CHECK(doubled(Family::webwork_digits, {3, 1, 0, hundredth}) == "no room");
  CHECK(doubled(Family::canvas_range, {1, 2}) == "no room");
  CHECK(doubled(Family::numbas_dp, {3, 1, 0}) == "no room");
  CHECK(doubled(Family::numbas_dp, {3, 1, hundredth}) ==
        "numbas: dp, precision: 3, strictPrecision: true, tolerance: 0.02");
}
