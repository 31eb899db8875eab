#include "engine/language/literal_list.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "engine/language/source_error.hpp"

namespace gradewright::engine::notation {

namespace {

/// The lengths along the first item of each level: what all other items must agree with.
std::vector<Index> extents_of(const Syntax& syntax) {
  std::vector<Index> extents;
  const Syntax* first = &syntax;
  while (const List* list = std::get_if<List>(&first->form)) {
    extents.push_back(static_cast<Index>(list->items.size()));
    if (list->items.empty()) {
      break;
    }
    first = &list->items.front();
  }
  return extents;
}

void collect(const Syntax& syntax, std::span<const Index> extents, std::vector<Number>& cells) {
  const List* list = std::get_if<List>(&syntax.form);
  if (list == nullptr) {
    if (!extents.empty()) {
      throw SourceError(fmt::format("a number stands where a list of {} was expected", extents.front()),
                        syntax.span);
    }
    cells.push_back(std::get<Numeral>(syntax.form).value);
    return;
  }
  if (extents.empty()) {
    throw SourceError("a list stands where a number was expected", syntax.span);
  }
  if (static_cast<Index>(list->items.size()) != extents.front()) {
    throw SourceError(
        fmt::format("this row has {} entries, the row before it {}; all rows need the same number",
                    list->items.size(), extents.front()),
        syntax.span);
  }
  for (const Syntax& item : list->items) {
    collect(item, extents.subspan(1), cells);
  }
}

}  // namespace

bool is_literal(const Syntax& syntax) {
  if (const List* list = std::get_if<List>(&syntax.form)) {
    return std::all_of(list->items.begin(), list->items.end(), is_literal);
  }
  return std::holds_alternative<Numeral>(syntax.form);
}

Tensor<Number> literal_tensor(const Syntax& syntax) {
  const std::vector<Index> extents = extents_of(syntax);
  std::vector<Number> cells;
  collect(syntax, extents, cells);
  try {
    return Tensor<Number>(Shape(extents), std::move(cells));
  } catch (const ShapeError& error) {
    throw SourceError(error.what(), syntax.span);
  }
}

}  // namespace gradewright::engine::notation
