#include "engine/graph/hand_rounding.hpp"
#include "engine/numbers/decimal.hpp"
#include "problems/question_reading.hpp"
#include "problems/read_fields.hpp"
#include "problems/rule_fields.hpp"
#include "problems/rule_words.hpp"

namespace gradewright::problems {

namespace {

RuleFields read_rule_fields(const YamlNode& node, std::string_view what, std::span<const RuleField> table) {
  std::vector<std::string> names;
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
  const auto rule = make_rule(read_rule_fields(node, "a rule", rule_fields));
  if (const auto* none = std::get_if<NoRule>(&rule)) {
    fail(none->cause == NoRule::Cause::relative_of_1 ? *node.find("rel") : node,
         reason_of(*none, RuleNotation::yaml));
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
