#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "engine/graph/shape_words.hpp"
#include "engine/text/characters.hpp"
#include "problems/exam_forms.hpp"
#include "problems/formula_name.hpp"
#include "problems/item_reading.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {

std::string_view definition_behind(std::string_view name, const notation::Scope& scope) {
  if (scope.find(name)) {
    return name;
  }
  if (name == "sum" || name == "1") {
    return {};
  }
  if (name.starts_with("E_") && scope.find(name.substr(2))) {
    return name.substr(2);
  }
  const std::size_t bar = name.rfind('_');
  return bar == std::string_view::npos || bar == 0 ? name : name.substr(0, bar);
}

namespace {

/// A name with how it is written.
void written_name(JsonWriter& schema) {
  form::map_of<form::texts>(schema);
  schema.member("minProperties", std::int64_t{1});
  schema.member("maxProperties", std::int64_t{1});
}

}  // namespace

void formula_names_form(JsonWriter& schema) {
  form::list_of<form::any_of<form::text, written_name>>(schema);
}

std::vector<FormulaName> read_formula_names(const YamlNode& node) {
  std::vector<FormulaName> names;
  for (const YamlNode& entry : read_list(node, "the names that the formula may use")) {
    if (entry.kind == YamlNode::Kind::map && entry.fields.size() == 1) {
      const YamlField& field = entry.fields.front();
      names.push_back({read_text(field.key, "a name"), read_texts(field.value, "how it is written")});
    } else {
      names.push_back({read_text(entry, "a name, or a name and how it is written"), {}});
    }
  }
  return names;
}

void check_formula_options(const ItemReading& into, const YamlNode& node) {
  const Item& item = into.item;
  const notation::Scope& scope = into.reading.question.scope;
  for (const FormulaName& name : item.asks.in) {
    const std::string_view base = definition_behind(name.name, scope);
    if (base == item.name) {
      fail(*node.find("in"), fmt::format("'{}' is what the formula is asked for", name.name));
    }
    if (!base.empty() && !scope.find(base)) {
      fail(*node.find("in"), fmt::format("no given or step is named '{}'{}", base,
                                         notation::did_you_mean(base, defined_names(scope))));
    }
  }
  const std::vector<std::string>& indices = item.asks.indices;
  if (indices.empty()) {
    return;
  }
  if (indices.size() != static_cast<std::size_t>(item.key->shape.rank())) {
    fail(*node.find("indices"),
         fmt::format("'{}' is {}; give an index for each of its axes", item.name, in_words(item.key->shape)));
  }
  for (const std::string& index : indices) {
    const bool letter = index.size() == 1 && is_letter(index.front());
    if (!letter || scope.find(index) || std::ranges::count(indices, index) > 1) {
      fail(*node.find("indices"), fmt::format("'{}' is no letter of its own", index));
    }
  }
}

}  // namespace gradewright::problems
