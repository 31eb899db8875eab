#include "answers/judging/rule_json.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/numbers/decimal.hpp"
#include "engine/text/json_text.hpp"
#include "problems/rule_families.hpp"
#include "problems/rule_fields.hpp"
#include "problems/rule_words.hpp"

namespace gradewright::judging {
namespace {

NotARule unknown_member(std::string_view name) {
  return {fmt::format("a rule has no member '{}'{}", name,
                      did_you_mean_field(name, rule_fields, RuleNotation::json))};
}

/// The rule of another grader, when a member is one; empty when none is.
std::optional<std::variant<Rule, NotARule>> read_compatible(std::string_view text) {
  const auto members = json_members(text);
  const auto source =
      std::ranges::find_if(members, [](const auto& member) { return is_grader(member.first); });
  if (source == members.end()) {
    return std::nullopt;
  }
  const auto plain = [](std::string_view value) {
    return value.starts_with('"') ? json_string(value) : std::string(value);
  };
  std::vector<std::string> texts;
  texts.reserve(members.size());
  std::vector<WrittenParameter> written;
  for (auto member = members.begin(); member != members.end(); ++member) {
    if (member != source) {
      written.push_back({member->first, texts.emplace_back(plain(member->second))});
    }
  }
  const auto made = make_compatible(source->first, plain(source->second), written);
  if (const auto* none = std::get_if<NoFamily>(&made)) {
    return NotARule{none->reason};
  }
  return std::get<Rule>(made);
}

std::variant<RuleFields, NotARule> read_members(JsonText& json) {
  RuleFields members;
  json.expect('{');
  do {
    std::string buffer;
    const std::string name(json.string(buffer));
    json.expect(':');
    if (name == digits_field && json.peek() == '"') {
      members.digits = json.string(buffer);
      continue;
    }
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
  if (auto compatible = read_compatible(text)) {
    return *std::move(compatible);
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
