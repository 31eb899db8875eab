#include "reports/stored_fields.hpp"

#include "engine/text/json_text.hpp"
#include "engine/text/json_writer.hpp"

namespace gradewright::reports {

std::string fields_to_json(const RowFields& fields) {
  std::string text;
  JsonWriter json(text);
  json.begin_array();
  for (const auto& [name, value] : fields) {
    json.begin_array();
    json.value(std::string_view(name));
    json.value(std::string_view(value));
    json.end_array();
  }
  json.end_array();
  return text;
}

RowFields fields_from_json(std::string_view content) {
  RowFields fields;
  JsonText json(content);
  if (!json.value().starts_with('[') || !json.at_end()) {
    return fields;
  }
  for (const std::string_view field : json_items(content)) {
    const auto pair = field.starts_with('[') ? json_items(field) : std::vector<std::string_view>();
    const bool is_field = pair.size() == 2 && pair[0].starts_with('"') && pair[1].starts_with('"');
    fields.push_back(is_field ? std::pair(json_string(pair[0]), json_string(pair[1]))
                              : std::pair<std::string, std::string>());
  }
  return fields;
}

}  // namespace gradewright::reports
