#include <algorithm>

#include "engine/graph/hand_rounding.hpp"
#include "engine/numbers/decimal.hpp"
#include "problems/question_reading.hpp"
#include "problems/read_fields.hpp"
#include "problems/rule_families.hpp"
#include "problems/rule_fields.hpp"
#include "problems/rule_words.hpp"

namespace gradewright::problems {

namespace {

/// The rule of another grader, whose name `source` is a field.
Rule read_compatible(const YamlNode& node, const YamlField& source) {
  std::vector<WrittenParameter> written;
  for (const YamlField& field : node.fields) {
    if (&field == &source) {
      continue;
    }
    if (field.value.kind != YamlNode::Kind::scalar) {
      fail(field.value,
           fmt::format("expected {} as one value, found {}", field.key.text, describe(field.value)));
    }
    written.push_back({field.key.text, field.value.text});
  }
  const auto made = make_compatible(source.key.text, read_text(source.value, "a grader's rule"), written);
  if (const auto* none = std::get_if<NoFamily>(&made)) {
    const YamlNode* at = none->at.empty() ? &source.value : node.find(none->at);
    fail(*at, none->reason);
  }
  return std::get<Rule>(made);
}

/// The field that names another grader; null when none does.
const YamlField* grader_field(const YamlNode& node) {
  const auto found =
      std::ranges::find_if(node.fields, [](const YamlField& field) { return is_grader(field.key.text); });
  return found == node.fields.end() ? nullptr : &*found;
}

RuleFields read_rule_fields(const YamlNode& node, std::string_view what, std::span<const RuleField> table,
                            std::span<const std::string> more = {}) {
  std::vector<std::string> names(more.begin(), more.end());
  for (const RuleField& field : table) {
    names.emplace_back(field.name);
  }
  check_fields(node, what, names,
               [&](std::string_view field) { return did_you_mean_field(field, table, RuleNotation::yaml); });
  RuleFields fields;
  for (const RuleField& field : table) {
    if (const YamlNode* value = node.find(field.name)) {
      fields.*field.sets = field.takes == RuleField::Takes::count
                               ? Decimal(read_count(*value, field.name, field.least, field.most))
                               : read_amount(*value, field.name);
    }
  }
  return fields;
}

std::optional<int> as_count(const std::optional<Decimal>& number) {
  return number ? std::optional(static_cast<int>(number->to_double())) : std::nullopt;
}

}  // namespace

Rule read_rule(const YamlNode& node) {
  if (node.kind == YamlNode::Kind::scalar) {
    if (node.text == "exact") {
      return ExactRule{};
    }
    if (node.text == "displayed") {
      return DisplayedRule{};
    }
    const std::string meant = did_you_mean_rule(node.text, RuleNotation::yaml);
    fail(node, fmt::format("expected a rule, found {}{}", describe(node),
                           meant.empty() ? "; " + reason_of(NoRule{}, RuleNotation::yaml) : meant));
  }
  if (const YamlField* source = grader_field(node)) {
    return read_compatible(node, *source);
  }
  const YamlNode* digits = node.find(digits_field);
  std::vector<std::string> beside;
  if (digits != nullptr && !Decimal::parse(digits->text)) {  // a number was meant for another field
    beside.emplace_back(digits_field);
  }
  RuleFields fields = read_rule_fields(node, "a rule", rule_fields, beside);
  if (digits != nullptr) {
    fields.digits = read_text(*digits, "the digits to be written");
  }
  const auto rule = make_rule(fields);
  if (const auto* none = std::get_if<NoRule>(&rule)) {
    const bool of_digits =
        none->cause == NoRule::Cause::digits_of_none || none->cause == NoRule::Cause::other_digits;
    const YamlNode* at = none->cause == NoRule::Cause::relative_of_1 ? node.find("rel")
                         : of_digits                                 ? digits
                                                                     : &node;
    fail(*at, reason_of(*none, RuleNotation::yaml));
  }
  return std::get<Rule>(rule);
}

HandRounding read_hand_rounding(const YamlNode& node) {
  const RuleFields fields = read_rule_fields(node, "intermediate", rounding_fields);
  if (fields.decimals.has_value() == fields.sigfigs.has_value()) {
    fail(node, "intermediate is one of {decimals: 4} and {sigfigs: 3}");
  }
  HandRounding rounding;
  rounding.decimals = as_count(fields.decimals);
  rounding.significant = as_count(fields.sigfigs);
  return rounding;
}

}  // namespace gradewright::problems
