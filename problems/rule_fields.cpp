#include "problems/rule_fields.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace gradewright::problems {
namespace {

std::variant<Rule, NoRule> tolerance(const RuleFields& fields) {
  const ToleranceRule rule{fields.abs.value_or(Decimal()), fields.rel.value_or(Decimal())};
  if (rule.relative >= Decimal(1)) {
    return NoRule{NoRule::Cause::relative_of_1};
  }
  if (rule.absolute.is_zero() && rule.relative.is_zero()) {
    return NoRule{NoRule::Cause::no_tolerance};
  }
  return Rule(rule);
}

std::optional<WrittenDigits> written_digits_of(const std::optional<std::string>& word) {
  if (!word) {
    return WrittenDigits::any;
  }
  const auto* const known =
      std::ranges::find(digits_words, *word, &std::pair<std::string_view, WrittenDigits>::first);
  return known == digits_words.end() ? std::nullopt : std::optional(known->second);
}

bool within_limits(const Decimal& count, const RuleField& field) {
  return count.is_integer() && count >= Decimal(field.least) && count <= Decimal(field.most);
}

}  // namespace

std::variant<Rule, NoRule> make_rule(const RuleFields& fields) {
  const bool is_tolerance = fields.abs || fields.rel;
  const int kinds = int{fields.decimals.has_value()} + int{fields.sigfigs.has_value()} + int{is_tolerance} +
                    int{fields.displayed.has_value()} + int{fields.truncated.has_value()};
  if (kinds != 1) {
    return NoRule{NoRule::Cause::not_one_kind};
  }
  for (const RuleField& field : rule_fields) {
    const std::optional<Decimal>& written = fields.*field.sets;
    if (field.takes == RuleField::Takes::count && written && !within_limits(*written, field)) {
      return NoRule{NoRule::Cause::not_a_count, &field};
    }
  }
  const auto written = written_digits_of(fields.digits);
  if (!written) {
    return NoRule{NoRule::Cause::other_digits};
  }
  if (fields.digits && (is_tolerance || fields.displayed)) {
    return NoRule{NoRule::Cause::digits_of_none};
  }
  const auto count = [](const Decimal& number) { return static_cast<int>(number.to_double()); };
  if (fields.decimals) {
    return Rule(DecimalsRule{count(*fields.decimals), *written});
  }
  if (fields.sigfigs) {
    return Rule(SignificantRule{count(*fields.sigfigs), *written});
  }
  if (fields.truncated) {
    return Rule(TruncatedRule{count(*fields.truncated), *written});
  }
  if (fields.displayed) {
    return Rule(DisplayedRule{count(*fields.displayed)});
  }
  return tolerance(fields);
}

std::string reason_of(const NoRule& none, RuleNotation notation) {
  const bool yaml = notation == RuleNotation::yaml;
  switch (none.cause) {
    case NoRule::Cause::not_a_count:
      return fmt::format("'{}' of a rule must be a whole number from {} to {}", none.field->name,
                         none.field->least, none.field->most);
    case NoRule::Cause::relative_of_1:
      return "rel must be below 1: at 1 and above even 0 would be right";
    case NoRule::Cause::no_tolerance:
      return fmt::format("a rule with no tolerance at all: write {}", yaml ? "'exact'" : R"("exact")");
    case NoRule::Cause::digits_of_none:
      return "'digits' belongs to a rule with decimals, sigfigs or truncated";
    case NoRule::Cause::other_digits:
      return fmt::format("digits is one of {}",
                         yaml ? "exactly and at least" : R"("exactly" and "at least")");
    case NoRule::Cause::not_one_kind:
      break;
  }
  return std::string("a rule is one of ") +
         (yaml ? "exact, displayed, {decimals: 4}, {sigfigs: 3}, {displayed: 2}, {truncated: 3}, "
                 "{abs: 0.001, rel: 0.01} and another grader's, such as {numpy: allclose}"
               : R"("exact", "displayed", {"decimals": 4}, {"sigfigs": 3}, {"displayed": 2}, )"
                 R"({"truncated": 3}, {"abs": 0.001, "rel": 0.01} and another grader's, such as )"
                 R"({"numpy": "allclose"})");
}

}  // namespace gradewright::problems
