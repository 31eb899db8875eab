#include "answers/judging/rule_json.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "engine/numbers/decimal.hpp"
#include "engine/text/json_text.hpp"
#include "problems/rule_fields.hpp"
#include "problems/rule_words.hpp"

namespace gradewright::judging {
namespace {

NotARule unknown_member(std::string_view name) {
  return {fmt::format("a rule has no member '{}'{}", name,
                      did_you_mean_field(name, rule_fields, RuleNotation::json))};
}

std::variant<RuleFields, NotARule> read_members(JsonText& json) {
  RuleFields members;
  json.expect('{');
  do {
    std::string buffer;
    const std::string name(json.string(buffer));
    json.expect(':');
    const auto* const field = std::ranges::find(rule_fields, name, &RuleField::name);
    if (field == rule_fields.end()) {
      return unknown_member(name);
    }
    if (members.*field->sets) {
      return NotARule{fmt::format("'{}' stands twice in a rule", name)};
    }
    const std::string_view text = json.value();
    const auto number = Decimal::parse(text);
    if (!number || number->is_negative()) {
      return NotARule{
          fmt::format("'{}' of a rule must be a number that is not negative, not {}", name, text)};
    }
    members.*field->sets = number;
  } while (json.ok() && json.take(','));
  return members;
}

NotARule refused(const NoRule& none) {
  return {reason_of(none, RuleNotation::json)};
}

}  // namespace

std::variant<Rule, NotARule> rule_from_json(std::string_view text) {
  if (text == R"("exact")") {
    return Rule(ExactRule{});
  }
  if (text == R"("displayed")") {
    return Rule(DisplayedRule{});
  }
  JsonText json(text);
  if (json.peek() != '{' || text == "{}") {
    const std::string written = json.peek() == '"' ? json_string(text) : std::string(text);
    const std::string meant = did_you_mean_rule(written, RuleNotation::json);
    return meant.empty() ? refused({NoRule::Cause::not_one_kind})
                         : NotARule{fmt::format("{} is no rule{}", text, meant)};
  }
  const auto members = read_members(json);
  if (const auto* failure = std::get_if<NotARule>(&members)) {
    return *failure;
  }
  const auto rule = make_rule(std::get<RuleFields>(members));
  if (const auto* none = std::get_if<NoRule>(&rule)) {
    return refused(*none);
  }
  return std::get<Rule>(rule);
}

}  // namespace gradewright::judging
