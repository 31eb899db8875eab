#include "answers/judging/rule_json.hpp"

#include <fmt/core.h>

#include <array>
#include <optional>

#include "engine/numbers/decimal.hpp"
#include "engine/text/json_text.hpp"
#include "engine/text/suggest.hpp"

namespace gradewright::judging {
namespace {

/// A rule cannot ask for more digits than keys are settled to.
constexpr int most_digits = settled_digits;

constexpr std::string_view rule_forms =
    R"(a rule is one of "exact", "displayed", {"decimals": 4}, {"sigfigs": 3}, {"displayed": 2} and )"
    R"({"abs": 0.001, "rel": 0.01})";

struct Members {
  std::optional<Decimal> decimals, sigfigs, displayed, abs, rel;

  std::optional<Decimal>* find(std::string_view name) {
    return name == "decimals"    ? &decimals
           : name == "sigfigs"   ? &sigfigs
           : name == "displayed" ? &displayed
           : name == "abs"       ? &abs
           : name == "rel"       ? &rel
                                 : nullptr;
  }
};

NotARule unknown_member(std::string_view name) {
  const std::array<std::string, 5> known{"decimals", "sigfigs", "displayed", "abs", "rel"};
  return {fmt::format("a rule has no member '{}'{}", name, notation::did_you_mean(name, known))};
}

std::variant<Members, NotARule> read_members(JsonText& json) {
  Members members;
  json.expect('{');
  do {
    std::string buffer;
    const std::string name(json.string(buffer));
    json.expect(':');
    std::optional<Decimal>* member = members.find(name);
    if (member == nullptr) {
      return unknown_member(name);
    }
    const std::string_view text = json.value();
    *member = Decimal::parse(text);
    if (!*member || (*member)->is_negative()) {
      return NotARule{
          fmt::format("'{}' of a rule must be a number that is not negative, not {}", name, text)};
    }
  } while (json.ok() && json.take(','));
  return members;
}

/// A count of digits in [least, most_digits].
std::optional<int> count_of(const Decimal& number, int least) {
  if (!number.is_integer() || number < Decimal(least) || number > Decimal(most_digits)) {
    return std::nullopt;
  }
  return static_cast<int>(number.to_double());
}

template <class RuleType>
std::variant<Rule, NotARule> counted(std::string_view name, const Decimal& number, int least) {
  if (const auto count = count_of(number, least)) {
    return Rule(RuleType{*count});
  }
  return NotARule{
      fmt::format("'{}' of a rule must be a whole number from {} to {}", name, least, most_digits)};
}

std::variant<Rule, NotARule> tolerance(const Members& members) {
  const ToleranceRule rule{members.abs.value_or(Decimal()), members.rel.value_or(Decimal())};
  if (rule.relative >= Decimal(1)) {
    return NotARule{"rel must be below 1: at 1 and above even 0 would be right"};
  }
  if (rule.absolute.is_zero() && rule.relative.is_zero()) {
    return NotARule{R"(a rule with no tolerance at all: write "exact")"};
  }
  return Rule(rule);
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
    return NotARule{std::string(rule_forms)};
  }
  const auto read = read_members(json);
  if (const auto* failure = std::get_if<NotARule>(&read)) {
    return *failure;
  }
  const Members& members = std::get<Members>(read);
  const bool is_tolerance = members.abs || members.rel;
  const int kinds = int{members.decimals.has_value()} + int{members.sigfigs.has_value()} +
                    int{members.displayed.has_value()} + int{is_tolerance};
  if (kinds != 1) {
    return NotARule{std::string(rule_forms)};
  }
  if (members.decimals) {
    return counted<DecimalsRule>("decimals", *members.decimals, 0);
  }
  if (members.sigfigs) {
    return counted<SignificantRule>("sigfigs", *members.sigfigs, 1);
  }
  if (members.displayed) {
    return counted<DisplayedRule>("displayed", *members.displayed, 0);
  }
  return tolerance(members);
}

}  // namespace gradewright::judging
