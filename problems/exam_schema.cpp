#include "problems/exam_schema.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "problems/exam_forms.hpp"
#include "problems/kinds.hpp"

namespace gradewright::problems {
namespace {

using form::element;
using form::object;
using form::strings;

/// What the file defines once.
constexpr std::array<std::pair<std::string_view, Form>, 9> definitions{{
    {form::text_definition, form::define_text},
    {form::texts_definition, form::define_texts},
    {answer_definition, answer_form},
    {layer_definition, layer_form},
    {layers_definition, layers_form},
    {rule_definition, rule_form},
    {value_definition, value_form},
    {item_definition, [](JsonWriter& schema) { form::fields(schema, item_rows()); }},
    {question_definition, question_form},
}};
/// The names of kinds alone, without those of a folder that the exam names.
constexpr std::string_view known_kind_definition = "known_kind";

/// Names to propose, each with what it is.
void proposals(JsonWriter& schema, const std::vector<std::pair<std::string, std::string>>& rows) {
  std::vector<std::string> names;
  std::vector<std::string> meanings;
  for (const auto& [name, meaning] : rows) {
    names.push_back(name);
    meanings.push_back(meaning);
  }
  strings(schema, "enum", names);
  strings(schema, "enumDescriptions", meanings);
}

void parameter_form(JsonWriter& schema, const KindParameter& parameter) {
  std::string about = parameter.meaning;
  if (const std::string& shape = parameter.shape.text(); !shape.empty() && shape != "any") {
    about += ": " + shape;
  }
  if (parameter.default_value && !parameter.default_value->text.empty()) {
    about += fmt::format("; {} by default", parameter.default_value->text);
  }
  schema.member("description", about);
  if (!parameter.is_option()) {
    return form::refer(schema, value_definition);
  }
  if (!parameter.whole) {
    return form::words(schema, parameter.words);
  }
  schema.key("anyOf");
  schema.begin_array();
  element(schema, [&] {
    form::number(schema);
    schema.member("multipleOf", std::int64_t{1});
  });
  if (!parameter.words.empty()) {
    element(schema, [&] { form::words(schema, parameter.words); });
  }
  schema.end_array();
}

/// The givens that a kind needs; those that can be made from a seed, or those that cannot.
std::vector<std::string> needed_givens(const Kind& kind, bool seeded) {
  std::vector<std::string> names;
  for (const KindParameter& parameter : kind.parameters) {
    const std::string name = parameter.count.empty() ? parameter.name : parameter.name + "_1";
    const bool can_be_made = std::ranges::any_of(
        kind.seeded, [&](const YamlField& made) { return parameter.is_called(made.key.text); });
    if (!parameter.default_value && !parameter.optional && can_be_made == seeded) {
      names.push_back(name);
    }
  }
  return names;
}

/// That a question gives `names`.
void require_givens(JsonWriter& schema, const std::vector<std::string>& names) {
  if (names.empty()) {
    return;
  }
  strings(schema, "required", std::array<std::string, 1>{"given"});
  object(schema, "properties", [&] { object(schema, "given", [&] { strings(schema, "required", names); }); });
}

void givens_of_kind(JsonWriter& schema, const Kind& kind) {
  object(schema, "properties", [&] {
    for (const KindParameter& parameter : kind.parameters) {
      if (parameter.count.empty()) {
        object(schema, parameter.name, [&] { parameter_form(schema, parameter); });
      }
    }
  });
  object(schema, "patternProperties", [&] {
    for (const KindParameter& parameter : kind.parameters) {
      if (!parameter.count.empty()) {
        object(schema, fmt::format("^{}_[1-9][0-9]*$", parameter.name),
               [&] { parameter_form(schema, parameter); });
      }
    }
  });
  schema.member("additionalProperties", false);
}

/// The steps of a kind are proposed for items, which may ask for others, too.
void items_of_kind(JsonWriter& schema, const Kind& kind) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (const KindItem& item : kind.items) {
    if (item.name.find('[') == std::string::npos) {
      rows.emplace_back(item.name, item.meaning);
    }
  }
  if (rows.empty()) {
    return;
  }
  const auto name = [&] {
    schema.key("anyOf");
    schema.begin_array();
    element(schema, [&] { proposals(schema, rows); });
    element(schema, [&] { form::text(schema); });
    schema.end_array();
  };
  object(schema, "items", [&] {
    object(schema, "items", [&] { object(schema, "properties", [&] { object(schema, "name", name); }); });
  });
}

/// What a question of a kind is besides a question.
void question_of_kind(JsonWriter& schema, const Kind& kind) {
  object(schema, "if", [&] {
    strings(schema, "required", std::array<std::string, 1>{"kind"});
    object(schema, "properties", [&] { object(schema, "kind", [&] { schema.member("const", kind.name); }); });
  });
  object(schema, "then", [&] {
    object(schema, "properties", [&] {
      object(schema, "given", [&] { givens_of_kind(schema, kind); });
      items_of_kind(schema, kind);
      if (kind.seeded.empty()) {
        schema.member("seed", false);
      }
    });
    schema.key("allOf");
    schema.begin_array();
    element(schema, [&] { require_givens(schema, needed_givens(kind, false)); });
    element(schema, [&] {
      object(schema, "if", [&] { strings(schema, "required", std::array<std::string, 1>{"seed"}); });
      object(schema, "else", [&] { require_givens(schema, needed_givens(kind, true)); });
    });
    schema.end_array();
  });
}

void questions_of_kinds(JsonWriter& schema, const Kinds& kinds) {
  schema.key("allOf");
  schema.begin_array();
  for (const Kind* kind : kinds.all()) {
    element(schema, [&] { question_of_kind(schema, *kind); });
  }
  schema.end_array();
}

void kind_names(JsonWriter& schema, const Kinds& kinds) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (const Kind* kind : kinds.all()) {
    rows.emplace_back(kind->name, kind->summary);
  }
  object(schema, known_kind_definition, [&] { proposals(schema, rows); });
  object(schema, kind_definition, [&] {
    schema.key("anyOf");
    schema.begin_array();
    element(schema, [&] { form::refer(schema, known_kind_definition); });
    element(schema, [&] { form::text(schema); });
    schema.end_array();
  });
}

/// Without a folder of its own, an exam has the kinds that are known.
void kinds_of_exam(JsonWriter& schema) {
  object(schema, "if", [&] { strings(schema, "required", std::array<std::string, 1>{"kinds"}); });
  object(schema, "else", [&] {
    object(schema, "properties", [&] {
      object(schema, "questions", [&] {
        object(schema, "items", [&] {
          object(schema, "properties",
                 [&] { object(schema, "kind", [&] { form::refer(schema, known_kind_definition); }); });
        });
      });
    });
  });
}

}  // namespace

std::string exam_schema(const Kinds& kinds) {
  std::string text;
  JsonWriter schema(text, JsonWriter::Layout::indented);
  schema.begin_object();
  schema.member(std::string_view("$schema"), "http://json-schema.org/draft-07/schema#");
  schema.member("title", "An exam of gradewright");
  exam_form(schema);
  kinds_of_exam(schema);
  object(schema, "definitions", [&] {
    for (const auto& definition : definitions) {
      object(schema, definition.first, [&] {
        definition.second(schema);
        if (definition.first == question_definition) {
          questions_of_kinds(schema, kinds);
        }
      });
    }
    kind_names(schema, kinds);
  });
  schema.end_object();
  return text + '\n';
}

}  // namespace gradewright::problems
