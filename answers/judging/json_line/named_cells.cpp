#include "answers/judging/json_line/named_cells.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "answers/judging/json_line/json_value.hpp"
#include "answers/reading/declaration.hpp"
#include "answers/reading/matching/locate.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::judging {
namespace {

std::size_t place_of(const std::vector<std::string>& names, std::string_view name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// The names in `text` under which something is written and that are none of `names`.
std::vector<std::string> other_names(std::string_view text, const std::vector<std::string>& names) {
  const Passage passage(text, 0);
  const ItemNames known(names);
  std::vector<std::string> others;
  for (const Statement& statement : passage.statements.all()) {
    const auto name = passage.statements.name(statement);
    if (name.empty() || is_named(name, known)) {
      continue;
    }
    const std::size_t from = name.front().span.offset;
    std::string spelled(text.substr(from, name.back().span.end() - from));
    if (std::find(others.begin(), others.end(), spelled) == others.end()) {
      others.push_back(std::move(spelled));
    }
  }
  return others;
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

NamedReadings read_named_text(std::string_view text, const Standard& standard) {
  ItemDeclaration item;
  item.type = AnswerType::vector;
  item.name = "the cells";
  item.shape = standard.key.shape();
  item.cell_names = standard.cell_names;
  Response response = locate_in_field(item, text);
  if (response.alternatives.empty()) {
    return NotAValue{response.reason};
  }
  const std::vector<std::string> others = other_names(text, standard.cell_names);
  for (ReadValue& value : response.alternatives) {
    for (ReadCell& cell : value.cells) {
      // What stands under another name may have been meant for a cell that has none of its own.
      if (cell.state == ReadCell::State::blank && !others.empty()) {
        cell.state = ReadCell::State::unreadable;
        cell.reason = fmt::format("nothing under this name; other names: {}", joined(others, ", "));
      }
    }
  }
  return std::move(response.alternatives);
}

}  // namespace gradewright::judging
