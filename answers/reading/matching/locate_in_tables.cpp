#include "answers/reading/matching/locate_in_tables.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/documents/small_table.hpp"
#include "answers/reading/matching/captioned_tables.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/number_grids.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/matching/table_heads.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Cell = SmallTable::Cell;
using Row = SmallTable::Row;

/// Heads of the column that holds the result of its row.
constexpr std::array<std::string_view, 7> result_heads{"value",  "values",  "result", "results",
                                                       "answer", "answers", "number"};
/// Heads of the column that numbers the rows.
constexpr std::array<std::string_view, 8> step_heads{"t", "step",      "i",     "k",
                                                     "n", "iteration", "epoch", "time"};

/// Longer cells are no names.
constexpr std::size_t longest_name = 40;

/// What a table holds for an item: the text of its value, and where it stands.
struct Found {
  std::string text;
  Span span;
  friend bool operator==(const Found&, const Found&) = default;
};

bool is_index(std::string_view text) {
  return !text.empty() && text.size() <= 4 && std::ranges::all_of(text, is_digit);
}

/// "h_t" or "PE(3, t)" with a number for its step; empty where the step is no index of it.
std::string with_step(std::string_view name, std::string_view step, std::string_view number) {
  if (name.size() > longest_name) {
    return {};
  }
  for (std::size_t at = name.find(step); at != std::string_view::npos; at = name.find(step, at + 1)) {
    const std::size_t before = name.find_last_not_of(" {", at == 0 ? 0 : at - 1);
    const std::size_t end = at + step.size();
    const bool index =
        at > 0 && before < at &&
        (name[before] == '_' || name[before] == '(' || name[before] == ',' || name[before] == '[');
    if (index && (end == name.size() || !is_letter(name[end]))) {
      return std::string(name.substr(0, at)) + std::string(number) + std::string(name.substr(end));
    }
  }
  return {};
}

/// Whether a word of a row takes back, denies or doubts.
bool is_doubted(const Row& row) {
  return std::ranges::any_of(row, [](const Cell& cell) { return speaks_against(cell.text); });
}

/// What one table says for one item.
class TableSearch {
 public:
  TableSearch(const CaptionedTable& table, const ItemDeclaration& item, const PreparedQuestion& question,
              const ItemNames& names)
      : table_(table.table), caption_(table.caption.name), item_(item), question_(question), names_(names) {}

  /// Whether a cell holds the item's name beside something else.
  bool is_held() const { return is_held_; }

  std::vector<Found> run() {
    if (std::ranges::any_of(table_.header, [&](const Cell& head) {
          return head.text.find('?') != std::string_view::npos || is_head_of_no_value(head.text, question_);
        })) {
      return {};
    }
    const std::string step = lower(without_dollars(table_.header.front().text));
    const bool steps_down = among(step_heads, step) && column_of_numbers();
    if (steps_down) {
      by_row_of_step(step);
    } else {
      if (steps_across()) {
        by_column_of_step(without_dollars(table_.header.front().text));
      }
      by_column();
      by_row();
      by_corner();
      by_caption();
    }
    return std::move(found_);
  }

 private:
  /// Whether a cell is the item's name and nothing else. One that only holds it (-h_1, "h_1 new") may mean
  /// the item, too: then nothing is taken.
  bool is_item(std::string_view name) {
    const std::vector<ResponseToken> tokens = response_tokens(name.substr(0, longest_name + 1));
    if (tokens.size() > longest_name) {
      return false;
    }
    bool held = false;
    for (std::size_t first = 0; first < tokens.size(); ++first) {
      for (std::size_t last = first + 1; last <= tokens.size(); ++last) {
        held = held || names_.contain(name_form(std::span(tokens).subspan(first, last - first)));
      }
    }
    const bool alone = held && names_.contain(name_form(tokens)) && std::ranges::all_of(tokens, is_of_name);
    is_held_ = is_held_ || (held && !alone && says_more(tokens));
    return alone;
  }

  /// Whether more than one name with its index or arguments stands in a cell.
  static bool says_more(const std::vector<ResponseToken>& tokens) {
    int depth = 0;
    for (const ResponseToken& token : tokens) {
      const bool next_word = &token != tokens.data() && token.space_before && depth == 0;
      if (!is_of_name(token) || (next_word && token.kind == ResponseToken::Kind::word)) {
        return true;
      }
      depth += token.kind == ResponseToken::Kind::open ? 1 : 0;
      depth -= token.kind == ResponseToken::Kind::close ? 1 : 0;
    }
    return false;
  }

  static bool is_of_name(const ResponseToken& token) {
    using Kind = ResponseToken::Kind;
    return token.kind == Kind::word || token.kind == Kind::number || token.kind == Kind::open ||
           token.kind == Kind::close || token.kind == Kind::edge || token.is_symbol("_") ||
           token.is_symbol(",") || token.is_symbol("/");
  }

  void add(const Cell& cell, const Row& row) {
    if (!cell.text.empty() && !is_doubted(row)) {
      found_.push_back({std::string(cell.text), {cell.offset, cell.text.size()}});
    }
  }

  bool column_of_numbers() const {
    return std::ranges::all_of(table_.rows,
                               [](const Row& row) { return is_index(without_dollars(row.front().text)); });
  }
  bool steps_across() const {
    return table_.header.size() > 2 && !table_.header.front().text.empty() &&
           std::all_of(table_.header.begin() + 1, table_.header.end(),
                       [](const Cell& cell) { return is_index(without_dollars(cell.text)); });
  }

  void by_column() {
    for (std::size_t i = 0; i < table_.header.size(); ++i) {
      if (!is_item(table_.header[i].text)) {
        continue;
      }
      if (table_.rows.size() == 1 && !is_label_against()) {
        add(table_.rows.front()[i], table_.rows.front());
      } else if (i > 0 && item_.shape.rank() == 1 && has_extent(table_.rows.size()) && labels_rows()) {
        add_column(i);
      }
    }
  }

  /// Whether a vector has so many cells, and more than one.
  bool has_extent(std::size_t cells) const {
    return cells > 1 && item_.shape.rank() > 0 && static_cast<std::size_t>(item_.shape[0]) == cells;
  }

  /// Whether the first cells of the rows only say which row each is, in order where they count.
  bool labels_rows() const {
    std::string first = std::string(without_dollars(table_.rows.front().front().text));
    const bool counts = is_index(first);
    std::size_t next = first == "0" ? 0 : 1;
    return std::ranges::all_of(table_.rows, [&](const Row& row) {
      const std::string_view label = without_dollars(row.front().text);
      return only_labels_a_cell(label) && (!counts || label == std::to_string(next++));
    });
  }

  bool labels_columns() const {
    return std::all_of(table_.header.begin() + 1, table_.header.end(),
                       [](const Cell& head) { return only_labels_a_cell(head.text); });
  }

  void add_column(std::size_t column) {
    std::string text;
    for (const Row& row : table_.rows) {
      if (!is_lone_number(row[column].text) || is_doubted(row)) {
        return;
      }
      text += (text.empty() ? "" : "; ") + std::string(without_dollars(row[column].text));
    }
    const Cell& first = table_.rows.front()[column];
    const Cell& last = table_.rows.back()[column];
    found_.push_back({"(" + text + ")", {first.offset, last.offset + last.text.size() - first.offset}});
  }

  /// The cells below and beside an item's name in the corner: a matrix.
  void by_corner() {
    const std::size_t columns = table_.header.size();
    const bool fits = item_.shape.rank() == 2 && has_extent(table_.rows.size()) &&
                      static_cast<std::size_t>(item_.shape[1]) + 1 == columns;
    if (!fits || !labels_rows() || !labels_columns() || !is_item(table_.header.front().text)) {
      return;
    }
    std::string text;
    for (const Row& row : table_.rows) {
      std::string cells;
      for (std::size_t i = 1; i < columns; ++i) {
        if (!is_lone_number(row[i].text) || is_doubted(row)) {
          return;
        }
        cells += (cells.empty() ? "" : ", ") + std::string(without_dollars(row[i].text));
      }
      text += (text.empty() ? "[" : ", [") + cells + "]";
    }
    const Cell& first = table_.rows.front()[1];
    const Cell& last = table_.rows.back().back();
    found_.push_back({"[" + text + "]", {first.offset, last.offset + last.text.size() - first.offset}});
  }

  /// The numbers below a line that is the item's name: a matrix or vector.
  void by_caption() {
    if (item_.shape.rank() == 0 || caption_.empty() || !is_item(caption_)) {
      return;
    }
    if (auto grid = number_grid(table_, item_.shape.rank() == 1)) {
      found_.push_back({std::move(grid->text), grid->span});
    }
  }

  /// Whether the only row begins with a word that makes other quantities of its cells.
  bool is_label_against() const { return is_head_of_no_value(table_.rows.front().front().text, question_); }

  void by_row() {
    const std::size_t columns = table_.header.size();
    for (const Row& row : table_.rows) {
      if (!is_item(row.front().text) || columns < 2) {
        continue;
      }
      if (columns == 2 || has_one_result()) {
        add(row.back(), row);
      } else if (item_.type == AnswerType::size && has_sides()) {
        add_joined(row, " x ");
      } else if (item_.shape.rank() == 1 && has_extent(columns - 1) && labels_columns() &&
                 std::all_of(row.begin() + 1, row.end(),
                             [](const Cell& cell) { return is_lone_number(cell.text); })) {
        add_joined(row, ", ");
      }
    }
  }

  /// Whether the last column, and no other, is headed as that of the results.
  bool has_one_result() const {
    const auto is_result = [](const Cell& cell) { return among(result_heads, lower(cell.text)); };
    return is_result(table_.header.back()) && std::ranges::count_if(table_.header, is_result) == 1;
  }

  bool has_sides() const {
    constexpr std::array<std::string_view, 3> sides{"height", "width", "channels"};
    return table_.header.size() == 4 &&
           std::equal(sides.begin(), sides.end(), table_.header.begin() + 1,
                      [](std::string_view side, const Cell& cell) { return lower(cell.text) == side; });
  }

  /// The cells after the first as one text.
  void add_joined(const Row& row, std::string_view between) {
    std::string text;
    for (std::size_t i = 1; i < row.size(); ++i) {
      if (row[i].text.empty()) {
        return;
      }
      text += (i == 1 ? "" : std::string(between)) + std::string(without_dollars(row[i].text));
    }
    if (!is_doubted(row)) {
      found_.push_back(
          {std::move(text), {row[1].offset, row.back().offset + row.back().text.size() - row[1].offset}});
    }
  }

  void by_column_of_step(std::string_view step) {
    for (const Row& row : table_.rows) {
      const std::string_view name = without_dollars(row.front().text);
      for (std::size_t i = 1; i < row.size(); ++i) {
        if (is_item(with_step(name, step, without_dollars(table_.header[i].text)))) {
          add(row[i], row);
        }
      }
      const bool as_long =
          item_.shape.rank() == 1 && static_cast<std::size_t>(item_.shape[0]) + 1 == row.size();
      if (as_long && in_order() && is_item(with_step(name, step, ""))) {
        add_joined(row, ", ");
      }
    }
  }

  /// Whether the steps of the header count up from 0 or 1.
  bool in_order() const {
    const std::string_view first = without_dollars(table_.header[1].text);
    std::size_t next = first == "0" ? 0 : 1;
    return std::all_of(table_.header.begin() + 1, table_.header.end(), [&](const Cell& cell) {
      return without_dollars(cell.text) == std::to_string(next++);
    });
  }

  void by_row_of_step(std::string_view step) {
    for (const Row& row : table_.rows) {
      const std::string number(without_dollars(row.front().text));
      for (std::size_t i = 1; i < row.size(); ++i) {
        const std::string_view head = without_dollars(table_.header[i].text);
        const std::string named = with_step(head, step, number);
        if (is_item(named.empty() ? std::string(head) + "_" + number : named)) {
          add(row[i], row);
        }
      }
    }
  }

  const SmallTable& table_;
  std::string_view caption_;
  const ItemDeclaration& item_;
  const PreparedQuestion& question_;
  const ItemNames& names_;
  std::vector<Found> found_;
  bool is_held_ = false;
};

/// The one value that the tables hold for an item.
std::optional<Found> only_value(const std::vector<CaptionedTable>& tables, const ItemDeclaration& item,
                                const PreparedQuestion& question, const ItemNames& names) {
  std::vector<Found> found;
  for (const CaptionedTable& table : tables) {
    TableSearch search(table, item, question, names);
    std::ranges::move(search.run(), std::back_inserter(found));
    if (search.is_held()) {
      return std::nullopt;
    }
  }
  return found.size() == 1 ? std::optional(std::move(found.front())) : std::nullopt;
}

}  // namespace

void locate_in_tables(const PreparedQuestion& question, const Passages& passages,
                      std::span<Response> responses) {
  const Passage* only = only_passage(passages);
  const auto is_found = [](const Response& response) { return response.state == Response::State::found; };
  if (only == nullptr || std::ranges::all_of(responses, is_found)) {
    return;
  }
  const Passage& passage = *only;
  const std::vector<CaptionedTable> tables = captioned_tables(passage.text);
  if (tables.empty()) {
    return;
  }
  const std::string rest = beside_tables(passage.text, tables, question);
  if (speaks_against(rest)) {
    return;
  }
  const Passages beside{std::make_shared<const Passage>(rest, std::size_t{0})};
  for (std::size_t i = 0; i < responses.size(); ++i) {
    const ItemDeclaration& item = question.items[i];
    const ItemNames& names = question.names_of(item);
    if (responses[i].state == Response::State::found || !named_statements(beside, names).empty()) {
      continue;
    }
    const std::optional<Found> found = only_value(tables, item, question, names);
    if (!found) {
      continue;
    }
    if (auto response = read_alone(item, passage.decimal_comma, found->text)) {
      response->span = {passage.offset + found->span.offset, found->span.length};
      response->source = passage.text.substr(found->span.offset, found->span.length);
      responses[i] = std::move(*response);
    }
  }
  leave_to_others(question, passage, tables, responses);
}

}  // namespace gradewright::reading
