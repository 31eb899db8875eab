
#include "engine/graph/hand_rounding.hpp"
#include "engine/numbers/decimal.hpp"
#include "problems/question_reading.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {

namespace {

/// A rule cannot ask for more digits than keys are settled to.
constexpr Index most_digits = settled_digits;

struct RuleFields {
  std::optional<int> decimals;
  std::optional<int> figures;
  std::optional<Decimal> absolute;
  std::optional<Decimal> relative;
  std::optional<int> displayed;
};

constexpr std::array<Field<RuleFields>, 5> rule_fields{{
    {"decimals", false,
     [](const YamlNode& node, RuleFields& into) {
       into.decimals = static_cast<int>(read_count(node, "decimals", 0, most_digits));
     }},
    {"sigfigs", false,
     [](const YamlNode& node, RuleFields& into) {
       into.figures = static_cast<int>(read_count(node, "sigfigs", 1, most_digits));
     }},
    {"abs", false, [](const YamlNode& node, RuleFields& into) { into.absolute = read_amount(node, "abs"); }},
    {"rel", false, [](const YamlNode& node, RuleFields& into) { into.relative = read_amount(node, "rel"); }},
    {"displayed", false,
     [](const YamlNode& node, RuleFields& into) {
       into.displayed = static_cast<int>(read_count(node, "displayed", 0, most_digits));
     }},
}};

constexpr std::array<Field<HandRounding>, 2> rounding_fields{{
    {"decimals", false,
     [](const YamlNode& node, HandRounding& into) {
       into.decimals = static_cast<int>(read_count(node, "decimals", 0, most_digits));
     }},
    {"sigfigs", false,
     [](const YamlNode& node, HandRounding& into) {
       into.significant = static_cast<int>(read_count(node, "sigfigs", 1, most_digits));
     }},
}};

}  // namespace

Rule read_rule(const YamlNode& node) {
  if (node.kind == YamlNode::Kind::scalar) {
    enum class Word { exact, displayed };
    constexpr std::array<std::pair<std::string_view, Word>, 2> words{
        {{"exact", Word::exact}, {"displayed", Word::displayed}}};
    return read_word(node, "a rule", words) == Word::exact ? Rule(ExactRule{}) : Rule(DisplayedRule{});
  }
  RuleFields fields;
  read_fields<RuleFields>(node, "a rule", rule_fields, fields);
  const bool tolerance = fields.absolute || fields.relative;
  const int kinds = int{fields.decimals.has_value()} + int{fields.figures.has_value()} + int{tolerance} +
                    int{fields.displayed.has_value()};
  if (kinds != 1) {
    fail(node,
         "a rule is one of exact, displayed, {decimals: 4}, {sigfigs: 3}, {displayed: 2} and "
         "{abs: 0.001, rel: 0.01}");
  }
  if (fields.decimals) {
    return DecimalsRule{*fields.decimals};
  }
  if (fields.figures) {
    return SignificantRule{*fields.figures};
  }
  if (fields.displayed) {
    return DisplayedRule{*fields.displayed};
  }
  const ToleranceRule rule{fields.absolute.value_or(Decimal(0)), fields.relative.value_or(Decimal(0))};
  if (rule.relative >= Decimal(1)) {
    fail(*node.find("rel"), "rel must be below 1: at 1 and above even 0 would be right");
  }
  if (rule.absolute.is_zero() && rule.relative.is_zero()) {
    fail(node, "a rule with no tolerance at all: write 'exact'");
  }
  return rule;
}

HandRounding read_hand_rounding(const YamlNode& node) {
  HandRounding rounding;
  read_fields<HandRounding>(node, "intermediate", rounding_fields, rounding);
  if (rounding.decimals.has_value() == rounding.significant.has_value()) {
    fail(node, "intermediate is one of {decimals: 4} and {sigfigs: 3}");
  }
  return rounding;
}

}  // namespace gradewright::problems
