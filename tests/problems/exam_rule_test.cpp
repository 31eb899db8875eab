#include <catch2/catch.hpp>

#include "engine/graph/hand_rounding.hpp"
#include "problems/question_reading.hpp"
#include "refusal.hpp"
#include "rule_cases.hpp"

using namespace gradewright::problems;

namespace {

std::string rule_of(const std::string& source) {
  std::string rule;
  const std::string refused = refusal(source, [&] { rule = to_string(read_rule(parse_yaml(source))); });
  return refused == "accepted" ? rule : refused;
}

std::string rounding_of(const std::string& source) {
  std::string text;
  const std::string refused = refusal(source, [&] {
    const HandRounding rounding = read_hand_rounding(parse_yaml(source));
    text = rounding.decimals ? "decimals " + std::to_string(*rounding.decimals) : "";
    text += rounding.significant ? "figures " + std::to_string(*rounding.significant) : "";
  });
  return refused == "accepted" ? text : refused;
}

}  // namespace

TEST_CASE("a rule is a word or one kind of tolerance") {
  const std::string kinds =
      "a rule is one of exact, displayed, {decimals: 4}, {sigfigs: 3}, {displayed: 2}, {truncated: 3}, "
      "{abs: 0.001, rel: 0.01} and another grader's, such as {numpy: allclose} at {";
  struct Case {
    std::string source;
    std::string outcome;
  };
  const Case cases[] = {
      {"exact", "exact"},
      {"displayed", "displayed: 2"},
      {"{displayed: 0}", "displayed: 0"},
      {"{displayed: 12}", "displayed: 12"},
      {"{displayed: 13}", "expected displayed as a whole number from 0 to 12, found '13' at 13"},
      {"{decimals: 0}", "decimals: 0"},
      {"{decimals: 12}", "decimals: 12"},
      {"{decimals: 13}", "expected decimals as a whole number from 0 to 12, found '13' at 13"},
      {"{decimals: -1}", "expected decimals as a whole number from 0 to 12, found '-1' at -1"},
      {"{sigfigs: 1}", "sigfigs: 1"},
      {"{sigfigs: 12}", "sigfigs: 12"},
      {"{sigfigs: 0}", "expected sigfigs as a whole number from 1 to 12, found '0' at 0"},
      {"{sigfigs: 13}", "expected sigfigs as a whole number from 1 to 12, found '13' at 13"},
      {"{abs: 0.01}", "abs: 0.01, rel: 0"},
      {"{rel: 0.01}", "abs: 0, rel: 0.01"},
      {"{rel: 0.02, abs: 3}", "abs: 3, rel: 0.02"},
      {"{rel: 0.999}", "abs: 0, rel: 0.999"},
      {"{rel: 1}", "rel must be below 1: at 1 and above even 0 would be right at 1"},
      {"{abs: 1, rel: 2}", "rel must be below 1: at 1 and above even 0 would be right at 2"},
      {"{abs: 0}", "a rule with no tolerance at all: write 'exact' at {"},
      {"{abs: 0, rel: 0}", "a rule with no tolerance at all: write 'exact' at {"},
      {"{abs: -1}", "abs cannot be negative at -1"},
      {"{rel: -0.1}", "rel cannot be negative at -0.1"},
      {"{}", kinds},
      {"{decimals: 2, sigfigs: 3}", kinds},
      {"{decimals: 2, abs: 0.1}", kinds},
      {"{displayed: 2, rel: 0.1}", kinds},
      {"{sigfigs: 2, displayed: 3}", kinds},
      {"exakt", "expected a rule, found 'exakt'; did you mean 'exact'? at exakt"},
      {"tolerance",
       "expected a rule, found 'tolerance'; did you mean {abs: 0.001} or {rel: 0.01}? at tolerance"},
      {"0.01", "expected a rule, found '0.01'; did you mean {abs: 0.01} or {rel: 0.01}? at 0.01"},
      {"whatever",
       "expected a rule, found 'whatever'; a rule is one of exact, displayed, {decimals: 4}, {sigfigs: 3}, "
       "{displayed: 2}, {truncated: 3}, {abs: 0.001, rel: 0.01} and another grader's, such as {numpy: "
       "allclose} "
       "at whatever"},
      {"{tolerance: 0.1}", "unknown field 'tolerance' in a rule; did you mean 'abs' or 'rel'? at tolerance"},
      {"{precision: 3}",
       "unknown field 'precision' in a rule; did you mean 'decimals' or 'sigfigs'? at precision"},
      {"{dp: 3}", "unknown field 'dp' in a rule; did you mean 'decimals'? at dp"},
      {"{exact: true}", "unknown field 'exact' in a rule; did you mean rule: exact? at exact"},
      {"{whatever: 3}", "unknown field 'whatever' in a rule at whatever"},
      {"{decimal: 3}", "unknown field 'decimal' in a rule; did you mean 'decimals'? at decimal"},
      {"[exact]", "expected a rule as a map of fields, found a list at ["},
  };
  for (const Case& each : cases) {
    INFO(each.source);
    CHECK(rule_of(each.source) == each.outcome);
  }
}

TEST_CASE("a rule in YAML is what a line for judge has in JSON") {
  for (const RuleCase& each : rule_cases) {
    INFO(each.source);
    if (each.rule.empty()) {
      CHECK_THAT(rule_of(std::string(each.source)), Catch::StartsWith(std::string(each.in_yaml) + " at "));
    } else {
      CHECK(rule_of(std::string(each.source)) == each.rule);
    }
  }
}

TEST_CASE("intermediate rounding is to decimals or to significant figures") {
  struct Case {
    std::string source;
    std::string outcome;
  };
  const Case cases[] = {
      {"{decimals: 0}", "decimals 0"},
      {"{decimals: 12}", "decimals 12"},
      {"{sigfigs: 1}", "figures 1"},
      {"{sigfigs: 12}", "figures 12"},
      {"{decimals: 13}", "expected decimals as a whole number from 0 to 12, found '13' at 13"},
      {"{sigfigs: 0}", "expected sigfigs as a whole number from 1 to 12, found '0' at 0"},
      {"{sigfigs: 13}", "expected sigfigs as a whole number from 1 to 12, found '13' at 13"},
      {"{}", "intermediate is one of {decimals: 4} and {sigfigs: 3} at {"},
      {"{decimals: 2, sigfigs: 3}", "intermediate is one of {decimals: 4} and {sigfigs: 3} at {"},
      {"{abs: 1}", "unknown field 'abs' in intermediate at abs"},
      {"4", "expected intermediate as a map of fields, found '4' at 4"},
  };
  for (const Case& each : cases) {
    INFO(each.source);
    CHECK(rounding_of(each.source) == each.outcome);
  }
}
