#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "problems/rule_families.hpp"

// What is said and shown of other graders' rules.
namespace gradewright::problems {
namespace {

using Family = CompatibleRule::Family;
using Takes = RuleParameter::Takes;

/// "NumPy's allclose".
std::string grader_of(const RuleFamily& family) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> names{
      {{"numpy", "NumPy"},
       {"pytorch", "PyTorch"},
       {"prairielearn", "PrairieLearn"},
       {"moodle", "Moodle"},
       {"canvas", "Canvas"},
       {"webwork", "WeBWorK"},
       {"stack", "STACK"},
       {"numbas", "Numbas"},
       {"qti", "QTI"},
       {"cs231n", "CS231n"}}};
  const auto* const name =
      std::ranges::find(names, family.source, &std::pair<std::string_view, std::string_view>::first);
  return fmt::format("{}'s {}", name->second, family.mode);
}

std::string percent_of(const Decimal& share) {
  return Decimal(share.coefficient(), share.exponent() + 2).normalised().to_string() + "%";
}

/// What is right under a family, without its name.
std::string condition(const CompatibleRule& rule) {
  const auto text = [&rule](std::size_t i) { return rule.parameters[i].normalised().to_string(); };
  const auto sum = [&] {
    return fmt::format("within {} plus {} of the key", text(1), percent_of(rule.parameters[0]));
  };
  const auto upper = [&](const char* sign) {
    return rule.parameters[0] == rule.parameters[1]
               ? fmt::format("within {}{} of the key", text(0), sign)
               : fmt::format("at most {}{} below and {}{} above the key", text(0), sign, text(1), sign);
  };
  switch (rule.family) {
    case Family::numpy_allclose:
    case Family::pytorch_assert_close:
    case Family::prairielearn_relabs:
      return sum();
    case Family::prairielearn_sigfig:
      return fmt::format("less than 0.51 units of the key's significant digit {} away", text(0));
    case Family::prairielearn_decdig:
      return fmt::format("less than 0.51 units of decimal {} away", text(0));
    case Family::moodle_nominal:
    case Family::webwork_absolute:
    case Family::stack_num_absolute:
    case Family::numbas_none:
      return fmt::format("within {} of the key", text(0));
    case Family::moodle_relative:
    case Family::stack_num_relative:
      return fmt::format("within {} of the key", percent_of(rule.parameters[0]));
    case Family::moodle_geometric:
      return fmt::format("within a factor of 1 + {} of the key", text(0));
    case Family::canvas_exact:
      return rule.parameters[1].is_zero() ? fmt::format("within {} of the key", text(0))
                                          : fmt::format("within {}% of the key", text(1));
    case Family::canvas_range:
      return fmt::format("from {} to {}", text(0), text(1));
    case Family::canvas_precise:
      return fmt::format("the key's first {} significant digits", text(0));
    case Family::webwork_relative:
      return fmt::format("within {} of the key, or within {} where one is below {}",
                         percent_of(rule.parameters[0]), text(2), text(1));
    case Family::webwork_digits:
      return fmt::format("the key rounded to {} or more significant digits", text(0));
    case Family::stack_num_sig_figs:
      return fmt::format("written with {} significant digits", text(0));
    case Family::stack_num_dec_places:
      return fmt::format("written with {} decimals and right to them", text(0));
    case Family::numbas_dp:
      return fmt::format("right to the decimals written, at most {}", text(0));
    case Family::numbas_sigfig:
      return fmt::format("right to the significant digits written, at most {}", text(0));
    case Family::qti_exact:
      return "exactly the key";
    case Family::qti_absolute:
      return upper("");
    case Family::qti_relative:
      return upper("%");
    case Family::cs231n_relative_error:
      return fmt::format("with a relative error of at most {}", text(0));
  }
  return {};
}

}  // namespace

std::string in_words(const CompatibleRule& rule) {
  return fmt::format("{}, as {}", condition(rule), grader_of(family_of(rule)));
}

std::string to_string(const CompatibleRule& rule) {
  const RuleFamily& family = family_of(rule);
  std::string text = fmt::format("{}: {}", family.source, family.mode);
  const std::span<const RuleParameter> parameters = parameters_of(family);
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const RuleParameter& parameter = parameters[i];
    if (!is_field(parameter) || parameter.takes == Takes::dtype) {
      continue;
    }
    const bool percent =
        i + 1 < parameters.size() && !is_field(parameters[i + 1]) && !rule.parameters[i + 1].is_zero();
    const std::string value = parameter.takes == Takes::flag
                                  ? (rule.parameters[i].is_zero() ? "false" : "true")
                                  : rule.parameters[percent ? i + 1 : i].to_string() + (percent ? "%" : "");
    text += fmt::format(", {}: {}", parameter.name, value);
  }
  return text;
}

ShownKey shown_key(const CompatibleRule& rule) {
  const auto& given = rule.parameters;
  const int digits = static_cast<int>(given[0].to_double());
  const auto within = [](const Decimal& absolute, const Decimal& relative) {
    return ShownKey{ShownKey::By::tolerance, 0, {absolute, relative}};
  };
  const auto scaled = [](const Decimal& number, int power) {
    return Decimal(number.coefficient(), number.exponent() + power);
  };
  switch (rule.family) {
    case Family::numpy_allclose:
    case Family::pytorch_assert_close:
    case Family::prairielearn_relabs:
      return within(given[1], given[0]);
    case Family::prairielearn_sigfig:
    case Family::stack_num_sig_figs:
    case Family::numbas_sigfig:
      return {ShownKey::By::figures, digits, {}};
    case Family::prairielearn_decdig:
    case Family::stack_num_dec_places:
    case Family::numbas_dp:
      return {ShownKey::By::decimals, digits, {}};
    case Family::moodle_nominal:
    case Family::webwork_absolute:
    case Family::stack_num_absolute:
    case Family::numbas_none:
      return within(given[0], 0);
    case Family::moodle_relative:
    case Family::webwork_relative:
    case Family::stack_num_relative:
      return within(0, given[0]);
    case Family::moodle_geometric:
      return within(0, scaled(given[0], -1));  // downwards it reaches less far than upwards
    case Family::canvas_exact:
      return within(given[0], scaled(given[1], -2));
    case Family::qti_absolute:
      return within(std::min(given[0], given[1]), 0);
    case Family::qti_relative:
      return within(0, scaled(std::min(given[0], given[1]), -2));
    case Family::canvas_range:
    case Family::canvas_precise:
    case Family::webwork_digits:
    case Family::qti_exact:
    case Family::cs231n_relative_error:
      break;
  }
  return within(0, 0);
}

}  // namespace gradewright::problems
