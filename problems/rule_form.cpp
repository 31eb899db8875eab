#include <fmt/core.h>

#include <algorithm>

#include "problems/exam_forms.hpp"
#include "problems/rule_families.hpp"
#include "problems/rule_fields.hpp"

namespace gradewright::problems {
namespace {

void count_form(JsonWriter& schema, int least, int most) {
  form::number(schema);
  schema.member("multipleOf", std::int64_t{1});
  schema.member("minimum", std::int64_t{least});
  schema.member("maximum", std::int64_t{most});
}

std::vector<FieldRow> rows_of_rule(std::span<const RuleField> table) {
  std::vector<FieldRow> rows;
  for (const RuleField& field : table) {
    const auto write = [&field](JsonWriter& schema) {
      if (field.takes == RuleField::Takes::count) {
        count_form(schema, field.least, field.most);
      } else {
        form::amount(schema);
      }
    };
    rows.push_back({std::string(field.name), false, write, std::string(field.about)});
  }
  return rows;
}

void word_form(JsonWriter& schema) {
  form::words(schema, std::array<std::string, 2>{"exact", "displayed"});
}

void own_form(JsonWriter& schema) {
  std::vector<FieldRow> rows = rows_of_rule(rule_fields);
  rows.push_back({std::string(digits_field), false, form::word<digits_words>,
                  "How many digits are to be written, beside decimals, sigfigs or truncated."});
  form::fields(schema, rows);
  schema.member("minProperties", std::int64_t{1});
}

void parameter_form(JsonWriter& schema, const RuleParameter& parameter) {
  switch (parameter.takes) {
    case RuleParameter::Takes::amount:
    case RuleParameter::Takes::level:
    case RuleParameter::Takes::percent:
      return form::amount(schema);
    case RuleParameter::Takes::number:
      return form::number(schema);
    case RuleParameter::Takes::count:
      return count_form(schema, parameter.least, parameter.most);
    case RuleParameter::Takes::flag:
      return form::words(schema, std::array<std::string, 2>{"true", "false"});
    case RuleParameter::Takes::dtype:
      return form::words(schema, dtype_names());
  }
}

std::string about(const RuleParameter& parameter, std::string_view before) {
  if (parameter.otherwise.empty()) {
    return "As the grader has it.";
  }
  return parameter.otherwise == "="
             ? fmt::format("As the grader has it; the same as {} by default.", before)
             : fmt::format("As the grader has it; {} by default.",
                           parameter.otherwise == "dtype" ? "as the dtype has it" : parameter.otherwise);
}

void family_form(JsonWriter& schema, const RuleFamily& family) {
  std::vector<FieldRow> rows{
      {std::string(family.source), true,
       [&family](JsonWriter& mode) { form::words(mode, std::array{std::string(family.mode)}); },
       fmt::format("The rule {} of {}.", family.mode, family.source)}};
  std::string_view before;
  for (const RuleParameter& parameter : parameters_of(family)) {
    if (is_field(parameter)) {
      rows.push_back({std::string(parameter.name), parameter.otherwise.empty(),
                      [&parameter](JsonWriter& value) { parameter_form(value, parameter); },
                      about(parameter, before)});
      before = parameter.name;
    }
  }
  form::fields(schema, rows);
}

}  // namespace

void rule_form(JsonWriter& schema) {
  schema.key("anyOf");
  schema.begin_array();
  form::element(schema, [&] { word_form(schema); });
  form::element(schema, [&] { own_form(schema); });
  for (const RuleFamily& family : rule_families()) {
    form::element(schema, [&] { family_form(schema, family); });
  }
  schema.end_array();
}

void hand_rounding_form(JsonWriter& schema) {
  form::fields(schema, rows_of_rule(rounding_fields));
  schema.member("minProperties", std::int64_t{1});
  schema.member("maxProperties", std::int64_t{1});
}

}  // namespace gradewright::problems
