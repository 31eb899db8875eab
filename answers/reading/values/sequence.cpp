#include "answers/reading/values/sequence.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "answers/reading/values/statement.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using notation::Relation;
using notation::Syntax;

namespace {

/// How deep lists are nested.
int depth_of(const Syntax& tree) {
  const auto* list = std::get_if<notation::List>(&tree.form);
  return list == nullptr ? 0 : list->items.empty() ? 1 : 1 + depth_of(list->items.front());
}

/// x_1 = 4, x_2 = -1: names with the indices from 0 or 1 on, in order.
bool are_entries(const std::vector<Account::Value>& values) {
  const auto index_of = [](const std::string& name) -> std::pair<std::string, int> {
    const std::size_t digits = name.find_last_not_of("0123456789") + 1;
    constexpr std::size_t most_digits = 6;
    if (digits == 0 || digits == name.size() || name.size() - digits > most_digits) {
      return {{}, -1};
    }
    const std::string base = name.substr(0, digits - (name[digits - 1] == '_' ? 1 : 0));
    return {base, std::stoi(name.substr(digits))};
  };
  const auto [base, first] = index_of(values.front().name);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto [other, index] = index_of(values[i].name);
    if (other != base || other.empty() || index != first + static_cast<int>(i)) {
      return false;
    }
  }
  return first == 0 || first == 1;
}

/// The stem of a name with two indices below ten, and the indices: a_11, A[1, 1], A[1][1], a_{1,1}.
struct Entry {
  std::string stem;
  int row = -1;
  int column = -1;
};

Entry entry_of(std::string_view name) {
  std::string digits;
  while (!name.empty() && digits.size() < 2) {
    const std::size_t mark = digits.empty() ? name.size() : name.find_last_not_of("_,");
    name = name.substr(0, digits.empty() ? mark : mark + 1);
    if (name.empty() || !is_digit(name.back())) {
      return {};
    }
    digits.insert(digits.begin(), name.back());
    name.remove_suffix(1);
  }
  if (digits.size() < 2 || name.empty() || is_digit(name.back())) {
    return {};
  }
  return {std::string(name), digits[0] - '0', digits[1] - '0'};
}

/// a_11 = 1, a_12 = 2, ...: the values of a matrix of fewer than ten rows and columns, each under a name with
/// two indices from 0 or 1 on, in rows; empty where they are no such values.
std::vector<std::size_t> matrix_entries(const std::vector<Account::Value>& values, const Shape& declared) {
  constexpr std::int64_t most = 9;
  if (declared.rank() != 2 || declared[0] > most || declared[1] > most ||
      static_cast<std::int64_t>(values.size()) != declared[0] * declared[1]) {
    return {};
  }
  const auto width = static_cast<std::size_t>(declared[1]);
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> places(values.size(), none);
  std::vector<Entry> entries;
  int first = 1;
  for (const Account::Value& value : values) {
    entries.push_back(entry_of(value.name));
    first = std::min({first, entries.back().row, entries.back().column});
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (first < 0 || entries[i].stem != entries.front().stem) {
      return {};
    }
    const auto row = static_cast<std::size_t>(entries[i].row - first);
    const auto column = static_cast<std::size_t>(entries[i].column - first);
    const std::size_t place = row * width + column;
    if (column >= width || place >= places.size() || places[place] != none) {
      return {};
    }
    places[place] = i;
  }
  return places;
}

/// A column (2; 0,67) as the row that it is among others of a matrix.
void lay_down(Syntax& tree, Index width) {
  auto* column = std::get_if<notation::List>(&tree.form);
  const auto is_one = [](const Syntax& row) {
    const auto* cells = std::get_if<notation::List>(&row.form);
    return cells != nullptr && cells->items.size() == 1 && depth_of(row) == 1;
  };
  if (column == nullptr || static_cast<Index>(column->items.size()) != width ||
      !std::ranges::all_of(column->items, is_one)) {
    return;
  }
  for (Syntax& row : column->items) {
    Syntax cell = std::move(std::get<notation::List>(row.form).items.front());
    row = std::move(cell);
  }
}

bool ends_row(Sign separator) {
  return separator == Sign::newline || separator == Sign::semicolon || separator == Sign::row;
}

}  // namespace

void make_lists(Syntax& tree) {
  if (auto* members = std::get_if<notation::Collection>(&tree.form)) {
    std::vector<Syntax> items = std::move(members->items);
    tree.form = notation::List{std::move(items)};
  }
  if (auto* chain = std::get_if<notation::Relations>(&tree.form)) {
    const auto* left = std::get_if<notation::Text>(&chain->members.front().form);
    if (left != nullptr && left->text.empty() &&
        chain->signs == std::vector{Relation::approximate}) {  // [~0.28, ~0.72]
      Syntax last = std::move(chain->members.back());
      tree = std::move(last);
      return;
    }
  }
  if (auto* list = std::get_if<notation::List>(&tree.form)) {
    std::ranges::for_each(list->items, make_lists);
  }
  if (auto* turned = std::get_if<notation::Transposed>(&tree.form)) {
    make_lists(turned->base.front());
  }
}

std::variant<Syntax, NotAValue> in_sequence(std::vector<Account::Value> values, std::string_view source,
                                            const Shape& declared, const NotationContext& context) {
  constexpr int matrix_rank = 2;
  if (declared.rank() > matrix_rank) {
    return NotAValue{"a tensor without its brackets"};
  }
  if (const std::vector<std::size_t> places = matrix_entries(values, declared); !places.empty()) {
    const auto width = static_cast<std::size_t>(declared[1]);
    std::vector<std::vector<Syntax>> matrix;
    for (std::size_t place = 0; place < places.size(); ++place) {
      auto value = value_of_statement(std::move(values[places[place]]), source, declared, context);
      if (auto* none = std::get_if<NotAValue>(&value)) {
        return std::move(*none);
      }
      if (place % width == 0) {
        matrix.emplace_back();
      }
      matrix.back().push_back(std::get<Syntax>(std::move(value)));
      make_lists(matrix.back().back());
      if (depth_of(matrix.back().back()) > 0) {
        return NotAValue{"an entry that is no number"};
      }
    }
    std::vector<Syntax> rows;
    for (std::vector<Syntax>& row : matrix) {
      rows.push_back(notation::list(std::move(row)));
    }
    return notation::list(std::move(rows));
  }
  const bool entries = are_entries(values);
  const bool lines =
      std::ranges::any_of(values, [](const auto& value) { return value.before == Sign::newline; });
  std::vector<std::vector<Syntax>> rows(1);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0 && values[i].has_name && !entries) {
      return NotAValue{"several values with names"};
    }
    if (i > 0 && ends_row(values[i].before) && !(lines && values[i].before == Sign::semicolon)) {
      rows.emplace_back();
    }
    if (values[i].before == Sign::implies) {
      return NotAValue{"a list of what follows from each other"};
    }
    auto value = value_of_statement(std::move(values[i]), source, declared, context);
    if (auto* none = std::get_if<NotAValue>(&value)) {
      return std::move(*none);
    }
    rows.back().push_back(std::get<Syntax>(std::move(value)));
    make_lists(rows.back().back());
    if (declared.rank() == matrix_rank) {
      lay_down(rows.back().back(), declared[1]);
    }
    if (depth_of(rows.back().back()) + 1 > static_cast<int>(declared.rank())) {
      return NotAValue{"several values"};
    }
  }
  const bool table =
      rows.size() > 1 && declared.rank() == 2 && std::ranges::none_of(rows, [](const auto& row) {
        return std::holds_alternative<notation::List>(row.front().form);
      });
  std::vector<Syntax> items;
  for (std::vector<Syntax>& row : rows) {
    if (table) {
      items.push_back(notation::list(std::move(row)));
    } else {
      std::move(row.begin(), row.end(), std::back_inserter(items));
    }
  }
  return notation::list(std::move(items));
}

}  // namespace gradewright::reading
