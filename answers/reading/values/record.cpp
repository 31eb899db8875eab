#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/list_mark.hpp"
#include "answers/reading/values/plain_tree.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/record_fields.hpp"
#include "answers/reading/values/record_labels.hpp"
#include "answers/reading/values/record_table.hpp"
#include "answers/reading/values/stated_values.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

ReadValue cell(ReadCell::State state, std::string_view text, std::string reason) {
  return {Shape{}, {{state, {}, std::string(text), std::move(reason)}}, {}};
}

/// [1, 2] and (1, 2), also in LaTeX; 70, 71 are two values of one name.
bool is_bracketed(std::string_view text) {
  return text.starts_with('[') || text.starts_with('(') || text.starts_with("\\begin{") ||
         text.starts_with("\\left") || text.starts_with("np.array(") || text.starts_with("tensor(") ||
         text.starts_with("array(");
}

/// How many commas part the values of a list without lists in it; none where one of them may be decimal, as
/// in [1,5, 2,5] and [[1,5], [2,5]]. What parts [1,2] no comma of a number does.
std::optional<Index> commas_in(std::string_view text) {
  if (!is_bracketed(text)) {
    return 0;
  }
  std::size_t tight = 0;
  std::size_t loose = 0;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    const bool between = is_digit(text[i - 1]) && is_digit(text[i + 1]);
    tight += text[i] == ',' && between ? 1 : 0;
    loose += text[i] == ',' && !between ? 1 : 0;
  }
  const bool nested = text.find_first_of("[(", 1) != std::string_view::npos;
  const bool other = text.find_first_of(";\\") != std::string_view::npos;
  if (tight > 0 && (loose > 0 || nested || other)) {
    return std::nullopt;
  }
  return nested || other ? 0 : static_cast<Index>(tight + loose);
}

/// Each reading of the value of one field.
std::vector<ReadValue> values_of(const RecordField& field) {
  if (field.is_broken) {
    return {cell(ReadCell::State::unreadable, field.text, "a relation that states no value of the name")};
  }
  if (field.text.empty() || field.text == "null" || field.text == "None") {
    return {cell(ReadCell::State::blank, field.text, {})};
  }
  const auto commas = commas_in(field.text);
  if (!commas) {
    return {cell(ReadCell::State::unreadable, field.text, "a comma that may be decimal")};
  }
  const bool parts = *commas > 0 && is_bracketed(field.text);
  auto read = read_value(field.text, parts ? Shape{*commas + 1} : Shape{});
  if (auto* none = std::get_if<NotAValue>(&read)) {
    return {cell(ReadCell::State::unreadable, field.text, std::move(none->reason))};
  }
  auto& values = std::get<std::vector<ReadValue>>(read);
  const bool several =
      std::ranges::any_of(values, [](const ReadValue& value) { return !value.shape.is_scalar(); });
  if (several && !is_bracketed(field.text)) {
    return {cell(ReadCell::State::unreadable, field.text, "several values")};
  }
  return std::move(values);
}

/// A remark at the end may be on all fields.
bool ends_in_remark(const RecordField& last) {
  return last.has_prose && values_of(last).front().cells.front().state == ReadCell::State::unreadable;
}

/// The record in each way that its fields can be read.
TypedReadings record_of(const std::vector<RecordField>& fields, std::span<const std::string> names) {
  std::vector<std::vector<ReadValue>> readings(names.size());
  std::vector<std::string> texts(names.size());
  std::size_t ways = 1;
  for (const RecordField& field : fields) {
    std::vector<ReadValue>& of_name = readings[field.name];
    std::string& text = texts[field.name];
    if (of_name.empty()) {
      of_name = values_of(field);
      text = field.text;
    } else if (text != field.text || field.is_broken) {
      text += (text.empty() || field.text.empty() ? "" : " and ") + std::string(field.text);
      of_name = {cell(ReadCell::State::unreadable, text, "two values under one name")};
    }
    ways = std::max(ways, of_name.size());
  }
  std::vector<TypedValue> result;
  for (std::size_t way = 0; way < ways; ++way) {
    RecordValue record;
    for (std::size_t name = 0; name < readings.size(); ++name) {
      if (!readings[name].empty()) {
        const std::size_t of_field = std::min(way, readings[name].size() - 1);
        record.fields.emplace_back(names[name], readings[name][of_field]);
      }
    }
    result.push_back({std::move(record), {}});
  }
  return result;
}

/// (a, b) = (70, 25).
TypedReadings of_tuples(std::string_view text, const TypeContext& context) {
  return each_reading(text, context.notation(), [&](NotationReading reading) -> TypedReadings {
    std::vector<Note> notes;
    auto stated = stated_values(std::move(reading), {}, notes);
    if (auto* none = std::get_if<NotAValue>(&stated)) {
      return std::move(*none);
    }
    const auto& values = std::get<std::vector<StatedValue>>(stated);
    const std::vector<notation::Syntax>* const items = items_of(values.front().tree);
    if (values.size() != 1 || values.front().names.empty() || items == nullptr ||
        items->size() != values.front().names.size()) {
      return NotAValue{"no declared name with a value"};
    }
    RecordValue record;
    for (const std::string& name : context.names) {
      const auto& names = values.front().names;
      const auto found = std::ranges::find_if(
          names, [&](const auto& other) { return name_without_marks(other) == name_without_marks(name); });
      if (found != names.end()) {
        record.fields.emplace_back(
            name, member_value((*items)[static_cast<std::size_t>(found - names.begin())], text, notes));
      }
    }
    if (record.fields.size() != items->size()) {
      return NotAValue{"a value under a name that is not asked for"};
    }
    return std::vector<TypedValue>{{std::move(record), std::move(notes)}};
  });
}

/// "a = 1, b = 3!": an exclamation mark behind the last of several values alone.
bool exclaims(const std::vector<RecordField>& fields) {
  const auto has_mark = [](const RecordField& field) { return field.text.ends_with('!'); };
  return fields.size() > 1 && has_mark(fields.back()) && std::ranges::count_if(fields, has_mark) == 1;
}

}  // namespace

TypedReadings record_value(std::string_view text, const TypeContext& context) {
  const std::string plain = with_relations(without_item_marks(text), context.names);
  auto found = fields_of(plain, context.names);
  if (auto* none = std::get_if<NotAValue>(&found)) {
    return std::move(*none);
  }
  auto& fields = std::get<std::vector<RecordField>>(found);
  if (!fields.empty() && exclaims(fields)) {
    return NotAValue{"a factorial or an exclamation"};
  }
  if (!fields.empty()) {
    return ends_in_remark(fields.back()) ? NotAValue{"words after the last value"}
                                         : record_of(fields, context.names);
  }
  for (const TableCell& one : cells_of_table(plain, context.names)) {
    fields.push_back({one.name, one.text});
  }
  if (!fields.empty()) {
    return record_of(fields, context.names);
  }
  TypedReadings tuples = of_tuples(plain, context);
  return std::holds_alternative<NotAValue>(tuples) ? NotAValue{"no declared name with a value"}
                                                   : std::move(tuples);
}

}  // namespace gradewright::reading
