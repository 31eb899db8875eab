#include "problems/field_form.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <initializer_list>

#include "problems/read_fields.hpp"

namespace gradewright::problems::form {
namespace {

/// What Decimal reads, for numbers in quotes.
constexpr std::string_view decimal_pattern = R"(^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?$)";
constexpr std::string_view amount_pattern = R"(^\+?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?%?$)";
constexpr std::string_view count_pattern = "^-?[0-9]+$";

void types(JsonWriter& schema, std::initializer_list<std::string_view> each) {
  schema.key("type");
  schema.begin_array();
  for (const std::string_view type : each) {
    schema.value(type);
  }
  schema.end_array();
}

void decimal(JsonWriter& schema, std::string_view pattern) {
  types(schema, {"number", "string"});
  schema.member("pattern", pattern);
}

void between(JsonWriter& schema, const Decimal& least, const Decimal& most) {
  schema.member("minimum", least);
  schema.member("maximum", most);
}

bool is_truth(std::string_view word) {
  return word == "true" || word == "false" || word == "True" || word == "False";
}

void plain_text(JsonWriter& schema) {
  types(schema, {"string", "number"});
  schema.member("minLength", std::int64_t{1});
}

/// True or false, so that no editor proposes it for every text.
void truth(JsonWriter& schema) {
  object(schema, "not", [&] { types(schema, {"string", "number", "array", "object", "null"}); });
}

/// A word as YAML 1.2 reads it where it stands without quotes. Whether that is other than a text.
bool write_word(JsonWriter& schema, const std::string& word) {
  const auto number = Decimal::parse(word);
  if (number) {
    schema.value(*number);
  } else if (is_truth(word)) {
    schema.value(word == "true" || word == "True");
  } else {
    schema.value(word);
  }
  return number || is_truth(word);
}

}  // namespace

void strings(JsonWriter& schema, std::string_view name, std::span<const std::string> all) {
  schema.key(name);
  schema.begin_array();
  for (const std::string& each : all) {
    schema.value(each);
  }
  schema.end_array();
}

void refer(JsonWriter& schema, std::string_view definition) {
  // Beside '$ref' itself draft-07 sees nothing, and the explanation stands beside this.
  schema.key("allOf");
  schema.begin_array();
  element(schema,
          [&] { schema.member(std::string_view("$ref"), fmt::format("#/definitions/{}", definition)); });
  schema.end_array();
}

void define_text(JsonWriter& schema) {
  any(schema, std::array<Form, 2>{plain_text, truth});
}

void define_texts(JsonWriter& schema) {
  any(schema, std::array<Form, 3>{plain_text, any_list_of<text>, truth});
}

void words(JsonWriter& schema, std::span<const std::string> each) {
  std::vector<std::string> quoted;
  const bool plain = std::ranges::none_of(
      each, [](const std::string& word) { return Decimal::parse(word) || is_truth(word); });
  const auto list = [&] {
    schema.key("enum");
    schema.begin_array();
    for (const std::string& word : each) {
      const bool same = word == "True" || word == "False";  // as true and false, which are there
      if (same || write_word(schema, word)) {
        quoted.push_back(word);
      }
    }
    schema.end_array();
  };
  if (plain) {
    return list();
  }
  schema.key("anyOf");
  schema.begin_array();
  element(schema, list);
  element(schema, [&] {
    // A pattern, so that editors propose each word once.
    std::string pattern;
    for (const std::string& word : quoted) {
      pattern += (pattern.empty() ? "^(" : "|") + word;
    }
    schema.member("type", "string");
    schema.member("pattern", pattern + ")$");
  });
  schema.end_array();
}

void number(JsonWriter& schema) {
  decimal(schema, decimal_pattern);
}

void amount(JsonWriter& schema) {
  decimal(schema, amount_pattern);
  schema.member("minimum", std::int64_t{0});
}

void points(JsonWriter& schema) {
  decimal(schema, decimal_pattern);
  between(schema, 0, PointLimits::most);
}

void limit(JsonWriter& schema) {
  decimal(schema, decimal_pattern);
  between(schema, -PointLimits::most, PointLimits::most);
}

void share(JsonWriter& schema) {
  decimal(schema, amount_pattern);
  between(schema, 0, 1);
}

void count(JsonWriter& schema, std::int64_t least, std::int64_t most) {
  types(schema, {"integer", "string"});
  schema.member("pattern", count_pattern);
  between(schema, least, most);
}

void list(JsonWriter& schema, Form each) {
  any_list(schema, each);
  schema.member("minItems", std::int64_t{1});
}

void any_list(JsonWriter& schema, Form each) {
  schema.member("type", "array");
  object(schema, "items", [&] { each(schema); });
}

void named(JsonWriter& schema, Form each) {
  schema.member("type", "object");
  object(schema, "additionalProperties", [&] { each(schema); });
}

void any(JsonWriter& schema, std::span<const Form> forms) {
  schema.key("anyOf");
  schema.begin_array();
  for (const Form each : forms) {
    element(schema, [&] { each(schema); });
  }
  schema.end_array();
}

void fields(JsonWriter& schema, std::span<const FieldRow> rows) {
  schema.member("type", "object");
  std::vector<std::string> required;
  object(schema, "properties", [&] {
    for (const FieldRow& row : rows) {
      object(schema, row.name, [&] {
        schema.member("description", row.about);
        row.form(schema);
      });
      if (row.required) {
        required.push_back(row.name);
      }
    }
  });
  if (!required.empty()) {
    strings(schema, "required", required);
  }
  schema.member("additionalProperties", false);
}

}  // namespace gradewright::problems::form
