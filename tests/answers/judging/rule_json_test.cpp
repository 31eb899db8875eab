#include "answers/judging/rule_json.hpp"

#include <catch2/catch.hpp>

#include "../../problems/rule_cases.hpp"

using namespace gradewright::judging;

TEST_CASE("a rule in JSON is what the exam file's is", "[rule_json]") {
  for (const RuleCase& each : rule_cases) {
    INFO(each.source);
    const auto read = rule_from_json(each.source);
    if (const auto* none = std::get_if<NotARule>(&read)) {
      CHECK(none->reason == each.in_json);
      CHECK(each.rule.empty());
    } else {
      CHECK(to_string(std::get<Rule>(read)) == each.rule);
    }
  }
}
