#include "answers/judging/json_line/named_cells.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "answers/judging/json_line/json_value.hpp"
#include "answers/reading/notation/token.hpp"
#include "answers/reading/values/read_typed.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/syntax/answer_type.hpp"

namespace gradewright::judging {
namespace {

std::size_t place_of(const std::vector<std::string>& names, std::string_view name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// The cells that a record gives, in the order of the names.
ReadValue cells_of(TypedValue reading, const Standard& standard) {
  ReadValue value;
  value.shape = standard.key.shape();
  value.cells.resize(static_cast<std::size_t>(standard.key.size()));
  value.notes = std::move(reading.notes);
  for (auto& [name, field] : std::get<RecordValue>(reading.value).fields) {
    std::ranges::move(field.notes, std::back_inserter(value.notes));
    ReadCell& cell = value.cells[place_of(standard.cell_names, name)];
    if (field.shape.is_scalar()) {
      cell = std::move(field.cells.front());
    } else {
      cell.state = ReadCell::State::unreadable;
      cell.reason = "not one number";
    }
  }
  return value;
}

}  // namespace

NamedReadings read_named_object(std::string_view object, const Standard& standard) {
  const std::vector<std::string>& names = standard.cell_names;
  ReadValue value;
  value.shape = standard.key.shape();
  value.cells.resize(static_cast<std::size_t>(standard.key.size()));
  std::vector<bool> seen(names.size());
  for (const auto& [name, text] : json_members(object)) {
    const std::size_t at = place_of(names, name);
    if (at == names.size()) {
      return NotAValue{fmt::format("'{}' is not the name of a cell", name)};
    }
    if (seen[at]) {
      return NotAValue{fmt::format("'{}' stands twice", name)};
    }
    seen[at] = true;
    JsonText json(text);
    JsonValue cell;
    cell.read(json);
    ReadValue& read = cell.value();
    value.cells[at] = read.cells.empty() ? ReadCell{} : std::move(read.cells.front());
    if (!cell.problem().empty() || !read.shape.is_scalar()) {
      value.cells[at].state = ReadCell::State::unreadable;
      value.cells[at].reason = "not one number";
    }
  }
  return std::vector<ReadValue>{std::move(value)};
}

NamedReadings read_named_text(std::string_view text, const Standard& standard, bool decimal_comma) {
  TypeContext context;
  context.names = standard.cell_names;
  context.decimal_comma = decimal_comma;
  auto read = read_typed(text, AnswerType::record, context);
  if (auto* none = std::get_if<NotAValue>(&read)) {
    return std::move(*none);
  }
  std::vector<ReadValue> readings;
  for (TypedValue& reading : std::get<std::vector<TypedValue>>(read)) {
    readings.push_back(cells_of(std::move(reading), standard));
  }
  return readings;
}

bool names_a_cell(std::string_view text, const Standard& standard) {
  if (text.find_first_of("=:") != std::string_view::npos) {
    return true;
  }
  std::vector<Token> tokens;
  tokenise(text, tokens);
  return std::ranges::any_of(standard.cell_names, [&](const std::string& name) {
    // one letter may stand within a word
    return std::ranges::any_of(tokens, [&](const Token& token) { return token.text == name; }) ||
           (name.size() > 1 && text.find(name) != std::string_view::npos);
  });
}

}  // namespace gradewright::judging
