#include "problems/layer_structure.hpp"

#include <algorithm>

#include "problems/exam_forms.hpp"

namespace gradewright::problems {
namespace {

using TreeForm = network::LayerTree::Form;

constexpr Form layers_reference = form::reference<layers_definition>;

void branches_form(JsonWriter& schema) {
  form::any_list(schema, layers_reference);
  schema.member("minItems", std::int64_t{2});
}

const std::vector<LayerStructure>& structures() {
  static const std::vector<LayerStructure> all{
      {"repeat",
       TreeForm::repeat,
       {"layers", "shared", "frozen"},
       {form::text, "How often the layers follow each other."}},
      {"residual",
       TreeForm::sum,
       {"shortcut", "frozen"},
       {layers_reference, "Layers to whose output their input is added."}},
      {"concat",
       TreeForm::concatenation,
       {"axis", "frozen"},
       {branches_form, "Branches whose outputs are put together."}},
      {"add", TreeForm::sum, {"frozen"}, {branches_form, "Branches whose outputs are added."}},
      {"multiply", TreeForm::product, {"frozen"}, {branches_form, "Branches whose outputs are multiplied."}},
      {"layers", TreeForm::sequence, {"frozen"}, {layers_reference, "The layers, one behind the other."}},
  };
  return all;
}

/// What may stand beside the field of a structure.
struct Beside {
  std::string_view name;
  FieldNote note;
};
constexpr std::array<Beside, 5> beside_fields{{
    {"layers", {layers_reference, "What is repeated."}},
    {"shared", {form::word<yes_no_words>, "Whether all rounds have the same weights."}},
    {"shortcut", {layers_reference, "What the input goes through before it is added."}},
    {"axis", {form::whole<-8, 7>, "The axis along which they are put together."}},
    {"frozen", {form::word<yes_no_words>, "Whether nothing in it is trained."}},
}};

/// A map of one layer, which has a name.
void named_layer_form(JsonWriter& schema) {
  form::map_of<form::reference<layer_definition>>(schema);
  schema.member("minProperties", std::int64_t{1});
  schema.member("maxProperties", std::int64_t{1});
  std::vector<std::string> fields;
  for (const LayerStructure& structure : structures()) {
    fields.emplace_back(structure.field);
  }
  form::object(schema, "propertyNames",
               [&] { form::object(schema, "not", [&] { form::words(schema, fields); }); });
}

void structure_form(JsonWriter& schema, const LayerStructure& structure) {
  std::vector<FieldRow> rows{
      {std::string(structure.field), true, structure.note.form, std::string(structure.note.about)}};
  for (const Beside& field : beside_fields) {
    if (std::ranges::find(structure.beside, field.name) != structure.beside.end()) {
      rows.push_back(
          {std::string(field.name), field.name == "layers", field.note.form, std::string(field.note.about)});
    }
  }
  form::fields(schema, rows);
}

}  // namespace

const LayerStructure* structure_of(const YamlNode& map) {
  const auto found = std::ranges::find_if(
      structures(), [&](const LayerStructure& each) { return map.find(each.field) != nullptr; });
  return found == structures().end() ? nullptr : &*found;
}

void layers_form(JsonWriter& schema) {
  form::any_of<form::text, form::any_list_of<form::reference<layer_definition>>>(schema);
}

void layer_form(JsonWriter& schema) {
  schema.key("anyOf");
  schema.begin_array();
  form::element(schema, [&] { layers_form(schema); });
  form::element(schema, [&] { named_layer_form(schema); });
  for (const LayerStructure& structure : structures()) {
    form::element(schema, [&] { structure_form(schema, structure); });
  }
  schema.end_array();
}

void blocks_form(JsonWriter& schema) {
  form::map_of<layers_reference>(schema);
}

}  // namespace gradewright::problems
