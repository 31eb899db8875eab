#include "problems/rule_fields.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::problems;

TEST_CASE("every field of a rule alone makes a rule, and sets what it is named after", "[rule_fields]") {
  const std::string_view rules[] = {"decimals: 1",      "sigfigs: 1",   "abs: 0.5, rel: 0",
                                    "abs: 0, rel: 0.5", "displayed: 1", "truncated: 1"};
  for (std::size_t i = 0; i < rule_fields.size(); ++i) {
    INFO(rule_fields[i].name);
    RuleFields fields;
    fields.*rule_fields[i].sets =
        rule_fields[i].takes == RuleField::Takes::count ? Decimal(1) : *Decimal::parse("0.5");
    CHECK(to_string(std::get<Rule>(make_rule(fields))) == rules[i]);
  }
}

TEST_CASE("a count stays within its field's limits, and several kinds are told first", "[rule_fields]") {
  RuleFields fields;
  fields.sigfigs = Decimal(0);
  const auto none = std::get<NoRule>(make_rule(fields));
  CHECK(none.cause == NoRule::Cause::not_a_count);
  CHECK(none.field->name == "sigfigs");
  CHECK(reason_of(none, RuleNotation::json) == "'sigfigs' of a rule must be a whole number from 1 to 12");
  fields.abs = Decimal(1);
  CHECK(std::get<NoRule>(make_rule(fields)).cause == NoRule::Cause::not_one_kind);
}

TEST_CASE("hand rounding has the fields for decimals and for figures", "[rule_fields]") {
  REQUIRE(rounding_fields.size() == 2);
  CHECK(rounding_fields[0].name == "decimals");
  CHECK(rounding_fields[1].name == "sigfigs");
}
