#include "problems/rule_words.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::problems;

namespace {

std::string field(std::string_view written) {
  return did_you_mean_field(written, rule_fields, RuleNotation::yaml);
}
std::string rule(std::string_view written) {
  return did_you_mean_rule(written, RuleNotation::yaml);
}

}  // namespace

TEST_CASE("other words for the fields of a rule", "[rule_words]") {
  const std::string absolute_or_relative = "; did you mean 'abs' or 'rel'?";
  for (const char* word : {"tolerance", "Tolerance", "TOL", "epsilon", "error", "margin", "within", "delta",
                           "accuracy", "max_error"}) {
    INFO(word);
    CHECK(field(word) == absolute_or_relative);
  }
  for (const char* word : {"atol", "abs_tol", "absolute", "absolute tolerance", "Abs"}) {
    INFO(word);
    CHECK(field(word) == "; did you mean 'abs'?");
  }
  for (const char* word : {"rtol", "rel_tol", "relative", "relative-error", "percent", "%rel"}) {
    INFO(word);
    CHECK(field(word) == "; did you mean 'rel'?");
  }
  for (const char* word : {"precision", "digits", "rounding"}) {
    INFO(word);
    CHECK(field(word) == "; did you mean 'decimals' or 'sigfigs'?");
  }
  for (const char* word :
       {"dp", "d.p.", "places", "decimal_places", "decimalPlaces", "decimal", "decimals_"}) {
    INFO(word);
    CHECK(field(word) == "; did you mean 'decimals'?");
  }
  for (const char* word :
       {"significant", "sf", "s.f.", "sig_figs", "sig-figs", "significant figures", "figures"}) {
    INFO(word);
    CHECK(field(word) == "; did you mean 'sigfigs'?");
  }
  CHECK(field("decmals") == "; did you mean 'decimals'?");  // mistyped
  CHECK(field("exactly") == "; did you mean rule: exact?");
  CHECK(did_you_mean_field("exact", rule_fields, RuleNotation::json) == R"(; did you mean "rule": "exact"?)");
  for (const char* word : {"", "  ", "colour", "x", "tolerance of it"}) {
    INFO(word);
    CHECK(field(word).empty());
  }
  // Steps are rounded by hand, not within a tolerance.
  CHECK(did_you_mean_field("digits", rounding_fields, RuleNotation::yaml) ==
        "; did you mean 'decimals' or 'sigfigs'?");
  CHECK(did_you_mean_field("tolerance", rounding_fields, RuleNotation::yaml).empty());
}

TEST_CASE("words and numbers in place of a rule", "[rule_words]") {
  CHECK(rule("decimals") == "; did you mean {decimals: 4}?");
  CHECK(rule("sig figs") == "; did you mean {sigfigs: 3}?");
  CHECK(rule("tolerance") == "; did you mean {abs: 0.001} or {rel: 0.01}?");
  CHECK(rule("precision") == "; did you mean {decimals: 4} or {sigfigs: 3}?");
  CHECK(rule("equal") == "; did you mean exact?");
  CHECK(rule("Exact") == "; did you mean exact?");
  CHECK(rule("display") == "; did you mean {displayed: 2}?");
  CHECK(rule("exakt") == "; did you mean 'exact'?");
  CHECK(rule("4") == "; did you mean {decimals: 4} or {sigfigs: 4}?");
  CHECK(rule("0.05") == "; did you mean {abs: 0.05} or {rel: 0.05}?");
  CHECK(rule("2.5") == "; did you mean {abs: 2.5}?");
  CHECK(rule("100") == "; did you mean {abs: 100}?");
  CHECK(rule("0").empty());
  CHECK(rule("-1").empty());
  CHECK(rule("whatever").empty());
  CHECK(did_you_mean_rule("dp", RuleNotation::json) == R"(; did you mean {"decimals": 4}?)");
  CHECK(did_you_mean_rule("equal", RuleNotation::json) == R"(; did you mean "exact"?)");
  CHECK(did_you_mean_rule("1e-3", RuleNotation::json) == R"(; did you mean {"abs": 1e-3} or {"rel": 1e-3}?)");
}

TEST_CASE("what belongs into a rule and stands beside it", "[rule_words]") {
  CHECK(did_you_mean_in_rule("tolerance", RuleNotation::yaml) ==
        "; did you mean rule: {abs: 0.001} or rule: {rel: 0.01}?");
  CHECK(did_you_mean_in_rule("decimals", RuleNotation::yaml) == "; did you mean rule: {decimals: 4}?");
  CHECK(did_you_mean_in_rule("exact", RuleNotation::yaml) == "; did you mean rule: exact?");
  CHECK(did_you_mean_in_rule("abs", RuleNotation::json) == R"(; did you mean "rule": {"abs": 0.001}?)");
  CHECK(did_you_mean_in_rule("decmals", RuleNotation::yaml).empty());  // that is no word of its own
  CHECK(did_you_mean_in_rule("points", RuleNotation::yaml).empty());
}
