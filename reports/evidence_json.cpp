#include "reports/evidence_json.hpp"

#include <boost/json.hpp>
#include <stdexcept>

#include "reports/json_writer.hpp"

namespace gradewright {

namespace json = boost::json;

namespace {

// Most cells are right and unnamed; leaving out what is empty keeps the store small.
void member_unless_empty(JsonWriter& writer, std::string_view key, std::string_view text) {
  if (!text.empty()) {
    writer.member(key, text);
  }
}

void write_cell(JsonWriter& writer, const CellVerdict& cell) {
  writer.begin_object().member("outcome", to_string(cell.outcome));
  if (!cell.index.empty()) {
    writer.key("index").begin_array();
    for (const Index i : cell.index) {
      writer.integer(i);
    }
    writer.end_array();
  }
  member_unless_empty(writer, "name", cell.name);
  member_unless_empty(writer, "read", cell.read);
  member_unless_empty(writer, "expected", cell.expected);
  member_unless_empty(writer, "error", cell.error ? cell.error->to_string() : "");
  member_unless_empty(writer, "limit", cell.limit ? cell.limit->to_string() : "");
  member_unless_empty(writer, "note", cell.note);
  writer.end_object();
}

std::string text_of(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains({key.data(), key.size()});
  return value != nullptr ? std::string(value->as_string()) : std::string();
}

std::optional<Decimal> decimal_of(const json::object& object, std::string_view key) {
  const std::string text = text_of(object, key);
  return text.empty() ? std::nullopt : Decimal::parse(text);
}

json::array parse_array(std::string_view text) {
  return json::parse({text.data(), text.size()}).as_array();
}

std::vector<Index> indices_of(const json::array& array) {
  std::vector<Index> out;
  for (const json::value& value : array) {
    out.push_back(value.to_number<Index>());
  }
  return out;
}

}  // namespace

std::string cells_to_json(const std::vector<CellVerdict>& cells) {
  JsonWriter writer(JsonWriter::Layout::compact);
  writer.begin_array();
  for (const CellVerdict& cell : cells) {
    write_cell(writer, cell);
  }
  return writer.end_array().text();
}

std::string shape_to_json(const Shape& shape) {
  JsonWriter writer(JsonWriter::Layout::compact);
  writer.begin_array();
  for (const Index extent : shape) {
    writer.integer(extent);
  }
  return writer.end_array().text();
}

std::string texts_to_json(const std::vector<std::string>& texts) {
  JsonWriter writer(JsonWriter::Layout::compact);
  writer.begin_array();
  for (const std::string& text : texts) {
    writer.string(text);
  }
  return writer.end_array().text();
}

std::string fields_to_json(const std::vector<std::pair<std::string, std::string>>& fields) {
  JsonWriter writer(JsonWriter::Layout::compact);
  writer.begin_array();
  for (const auto& [name, value] : fields) {
    writer.begin_array().string(name).string(value).end_array();
  }
  return writer.end_array().text();
}

std::vector<CellVerdict> cells_from_json(std::string_view text) {
  std::vector<CellVerdict> cells;
  for (const json::value& value : parse_array(text)) {
    const json::object& object = value.as_object();
    CellVerdict cell;
    const std::optional<Outcome> outcome = outcome_from(text_of(object, "outcome"));
    if (!outcome) {
      throw std::runtime_error("a cell in the store has no known outcome");
    }
    cell.outcome = *outcome;
    if (const json::value* index = object.if_contains("index")) {
      cell.index = indices_of(index->as_array());
    }
    cell.name = text_of(object, "name");
    cell.read = text_of(object, "read");
    cell.expected = text_of(object, "expected");
    cell.error = decimal_of(object, "error");
    cell.limit = decimal_of(object, "limit");
    cell.note = text_of(object, "note");
    cells.push_back(std::move(cell));
  }
  return cells;
}

Shape shape_from_json(std::string_view text) {
  const std::vector<Index> extents = indices_of(parse_array(text));
  return Shape(std::span<const Index>(extents));
}

std::vector<std::string> texts_from_json(std::string_view text) {
  std::vector<std::string> out;
  for (const json::value& value : parse_array(text)) {
    out.emplace_back(value.as_string());
  }
  return out;
}

}  // namespace gradewright
