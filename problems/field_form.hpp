#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/text/json_writer.hpp"
#include "problems/layer.hpp"

/// What the value of a field looks like, as JSON Schema (draft-07) says it: each function here writes members
/// of a schema into an object that is open. A form may take more than its field's reader does, which also
/// knows the rest of the exam, and never less.
namespace gradewright::problems {

using Form = void (*)(JsonWriter& schema);

/// What a field is, for who writes an exam.
struct FieldNote {
  Form form = nullptr;
  std::string_view about = {};
};

/// A row of a list of fields without its reader.
struct FieldRow {
  std::string name;
  bool required = false;
  std::function<void(JsonWriter&)> form;
  std::string about;
};

template <class Fields>
std::vector<FieldRow> rows_of(const Fields& table) {
  std::vector<FieldRow> rows;
  for (const auto& field : table) {
    rows.push_back({std::string(field.name), field.required, field.note.form, std::string(field.note.about)});
  }
  return rows;
}

namespace form {

/// A member that is an object.
template <class Write>
void object(JsonWriter& schema, std::string_view name, Write write) {
  schema.key(name);
  schema.begin_object();
  write();
  schema.end_object();
}

/// An object of a list.
template <class Write>
void element(JsonWriter& schema, Write write) {
  schema.begin_object();
  write();
  schema.end_object();
}

/// A member that is a list of texts.
void strings(JsonWriter& schema, std::string_view name, std::span<const std::string> all);

/// The schema that is defined once for the whole file under a name.
void refer(JsonWriter& schema, std::string_view definition);
template <const auto& definition>
void reference(JsonWriter& schema) {
  refer(schema, definition);
}

inline constexpr std::string_view text_definition = "text";
inline constexpr std::string_view texts_definition = "texts";
/// A scalar that is not empty: YAML reads some texts as numbers, true or false.
void define_text(JsonWriter& schema);
/// One text, or a list of them.
void define_texts(JsonWriter& schema);
inline constexpr Form text = reference<text_definition>;
inline constexpr Form texts = reference<texts_definition>;

/// Words of a closed list, as YAML reads them.
void words(JsonWriter& schema, std::span<const std::string> each);
template <const auto& table>
void word(JsonWriter& schema) {
  std::vector<std::string> each;
  for (const auto& [name, value] : table) {
    each.emplace_back(name);
  }
  words(schema, each);
}

void number(JsonWriter& schema);
/// Not below 0; a sign of percent may stand behind it in some rules of other graders.
void amount(JsonWriter& schema);
/// What an item, a line of a rubric or a cap is worth.
void points(JsonWriter& schema);
/// Points that may be negative.
void limit(JsonWriter& schema);
/// 50% or 0.5.
void share(JsonWriter& schema);
void count(JsonWriter& schema, std::int64_t least, std::int64_t most);
template <std::int64_t least, std::int64_t most>
void whole(JsonWriter& schema) {
  count(schema, least, most);
}

/// A list, not empty, of what `each` writes.
void list(JsonWriter& schema, Form each);
template <Form each>
void list_of(JsonWriter& schema) {
  list(schema, each);
}
/// Likewise, but it may be empty.
void any_list(JsonWriter& schema, Form each);
template <Form each>
void any_list_of(JsonWriter& schema) {
  any_list(schema, each);
}
/// A map of names of the author's own.
void named(JsonWriter& schema, Form each);
template <Form each>
void map_of(JsonWriter& schema) {
  named(schema, each);
}
/// One of several forms.
void any(JsonWriter& schema, std::span<const Form> forms);
template <Form... forms>
void any_of(JsonWriter& schema) {
  constexpr std::array<Form, sizeof...(forms)> each{forms...};
  any(schema, each);
}

/// A map of exactly the fields of a list.
void fields(JsonWriter& schema, std::span<const FieldRow> rows);
template <const auto& table>
void fields_of(JsonWriter& schema) {
  fields(schema, rows_of(table));
}

}  // namespace form
}  // namespace gradewright::problems
