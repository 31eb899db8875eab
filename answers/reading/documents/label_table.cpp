#include "answers/reading/documents/label_table.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "answers/reading/documents/small_table.hpp"
#include "answers/reading/documents/table_columns.hpp"
#include "answers/reading/documents/table_working.hpp"
#include "answers/reading/documents/withdrawn.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Cell = SmallTable::Cell;
using Path = std::vector<std::string>;

std::size_t count(const std::vector<TableColumn>& columns, TableColumn sort) {
  return static_cast<std::size_t>(std::ranges::count(columns, sort));
}

/// Whether a part, a name and one answer stand in this order, and nothing unknown.
bool is_order_of_answers(std::vector<TableColumn>& columns) {
  if (count(columns, TableColumn::answer) == 0 && count(columns, TableColumn::other) == 1) {
    std::ranges::replace(columns, TableColumn::other, TableColumn::answer);  // "| Question | Score |"
  }
  const auto place = [&](TableColumn sort) { return std::ranges::find(columns, sort) - columns.begin(); };
  const bool part_second = count(columns, TableColumn::part) == 0 || place(TableColumn::part) <= 1;
  const bool name_before =
      count(columns, TableColumn::name) == 0 || place(TableColumn::name) + 1 == place(TableColumn::answer);
  return count(columns, TableColumn::answer) == 1 && count(columns, TableColumn::name) <= 1 &&
         count(columns, TableColumn::part) <= 1 && count(columns, TableColumn::other) == 0 && part_second &&
         name_before;
}

/// A cell that is nothing but a label.
std::optional<QuestionLabel> whole_label(std::string_view text) {
  auto label = read_question_label(text);
  if (!label || label->length != text.size() || label->solution || !label->damaged_word.empty()) {
    return std::nullopt;
  }
  return label;
}

/// Whether the exam has the path, or one that the path begins with or lies below.
bool is_of_exam(const Path& path, const std::vector<Path>& declared) {
  return std::ranges::any_of(declared, [&](const Path& one) {
    const auto known = static_cast<std::ptrdiff_t>(std::min(one.size(), path.size()));
    return std::equal(path.begin(), path.begin() + known, one.begin());
  });
}

Path path_of(const QuestionLabel& label) {
  Path path{label.number};
  path.insert(path.end(), label.parts.begin(), label.parts.end());
  return path;
}

class RowReader {
 public:
  RowReader(std::string_view text, const SmallTable& table, const std::vector<TableColumn>& columns,
            const std::vector<Path>& declared)
      : text_(text), table_(table), columns_(columns), declared_(declared) {}

  /// Nothing where a row begins with something that is no label.
  std::optional<LabelTable> read() {
    result_.span = table_.span;
    for (const SmallTable::Row& row : table_.rows) {
      if (!read_row(row)) {
        return std::nullopt;
      }
    }
    return answered_ && !result_.rows.empty() ? std::optional(std::move(result_)) : std::nullopt;
  }

 private:
  bool read_row(const SmallTable::Row& row) {
    const std::size_t labels = columns_.size() > 1 && columns_[1] == TableColumn::part ? 2 : 1;
    QuestionLabel label;
    for (std::size_t c = 0; c < labels; ++c) {
      if (!row[c].text.empty() && !add(label, row[c].text, columns_[c])) {
        return false;
      }
    }
    if (!label.number.empty() || !label.parts.empty()) {
      place(std::move(label), row, labels);
    }
    for (std::size_t c = labels; c < columns_.size(); ++c) {
      if (columns_[c] == TableColumn::points || row[c].text.empty() || is_beside_answer(row, c)) {
        continue;
      }
      result_.cells.push_back({row[c].offset, row[c].text.size()});
      answered_ = answered_ || columns_[c] == TableColumn::answer;
      if (columns_[c] == TableColumn::name && !row[c + 1].text.empty()) {
        result_.between.push_back(row[c].offset + row[c].text.size());
      }
    }
    return true;
  }

  /// Whether a cell says only how the answer of its row was found, and nothing against it.
  bool is_beside_answer(const SmallTable::Row& row, std::size_t c) const {
    const auto place = std::ranges::find(columns_, TableColumn::answer) - columns_.begin();
    const std::string_view answer = row[static_cast<std::size_t>(place)].text;
    return columns_[c] == TableColumn::working && is_only_working(row[c].text, answer);
  }

  /// Adds what a cell says of the label of its row.
  bool add(QuestionLabel& label, std::string_view text, TableColumn column) {
    std::optional<QuestionLabel> read = whole_label(text);
    if (!read || (column == TableColumn::part) != read->number.empty()) {
      return false;
    }
    if (!read->number.empty()) {
      label.number = read->number;
    }
    label.parts.insert(label.parts.end(), read->parts.begin(), read->parts.end());
    number_ = read->number.empty() ? number_ : read->number;
    return label.parts.size() <= 3 && is_declared(label);
  }

  bool is_declared(const QuestionLabel& label) const {
    Path path = path_of(label);
    path[0] = number_;
    return number_.empty()
               ? std::ranges::any_of(
                     declared_, [&](const Path& one) { return one.size() > 1 && one[1] == label.parts[0]; })
               : is_of_exam(path, declared_);
  }

  /// The label reaches from the start of a line of bars over the bar behind it.
  void place(QuestionLabel label, const SmallTable::Row& row, std::size_t labels) {
    const bool bars = text_[table_.span.offset] != '\\';
    const std::size_t first = std::min(row[0].offset, row[labels - 1].offset);
    const std::size_t line = text_.rfind('\n', first) + 1;
    const std::size_t offset = bars ? line : first;
    const std::size_t end = row[labels - 1].offset + row[labels - 1].text.size();
    const std::size_t mark = std::min(text_.find(bars ? '|' : '&', end), table_.span.end() - 1);
    label.strength = QuestionLabel::Strength::strong;
    label.needs_path = false;
    label.closing = '|';
    label.length = mark + 1 - offset;
    result_.has_part = result_.has_part || !label.parts.empty();
    result_.rows.push_back({std::move(label), offset});
  }

  std::string_view text_;
  const SmallTable& table_;
  const std::vector<TableColumn>& columns_;
  const std::vector<Path>& declared_;
  LabelTable result_;
  std::string number_;  ///< of the last row that has one
  bool answered_ = false;
};

/// Whether a label is a number with decimals, and none that the exam has: "2.75".
bool is_decimal(const QuestionLabel& label, const std::vector<Path>& declared) {
  return label.parts.size() == 1 && std::ranges::all_of(label.parts[0], is_digit) &&
         std::ranges::find(declared, path_of(label)) == declared.end();
}

/// A table whose columns are headed by questions, over one row of answers.
std::optional<LabelTable> headed_across(const SmallTable& table, const std::vector<Path>& declared,
                                        const LabelEvidence& evidence) {
  const TableColumn corner = first_column(table.header[0].text);
  const bool has_corner =
      corner == TableColumn::question || corner == TableColumn::number || table.header[0].text.empty();
  if (table.rows.size() != 1 ||
      (has_corner && !table.rows[0][0].text.empty() && !is_answer_head(table.rows[0][0].text))) {
    return std::nullopt;
  }
  LabelTable result;
  result.span = table.span;
  bool options = true;
  for (std::size_t c = has_corner ? 1 : 0; c < table.header.size(); ++c) {
    std::optional<QuestionLabel> label = whole_label(table.header[c].text);
    if (!label || label->number.empty() || !is_of_exam(path_of(*label), declared) ||
        is_decimal(*label, declared)) {
      return std::nullopt;
    }
    const Cell& answer = table.rows[0][c];
    options = options && (answer.text.empty() || evidence.is_option_of(label->number, answer.text));
    result.has_part = result.has_part || !label->parts.empty();
    label->strength = QuestionLabel::Strength::strong;
    label->needs_path = false;
    label->length = 0;
    result.rows.push_back({std::move(*label), answer.offset});
    result.cells.push_back({answer.offset, answer.text.size()});
  }
  const bool certain = result.has_part || options || corner == TableColumn::question;
  return certain && result.rows.size() > 1 ? std::optional(std::move(result)) : std::nullopt;
}

/// The points of the questions: in a column beside them, or in a row below them.
bool is_cover(const SmallTable& table, const std::vector<TableColumn>& columns) {
  if (columns[0] != TableColumn::question && columns[0] != TableColumn::number) {
    return false;
  }
  const auto later = std::span(columns).subspan(1);
  if (std::ranges::count(later, TableColumn::points) > 0 &&
      std::ranges::all_of(later, [&](const TableColumn& column) {
        const auto c = static_cast<std::size_t>(&column - columns.data());
        return column == TableColumn::points ||
               std::ranges::all_of(table.rows,
                                   [c](const SmallTable::Row& row) { return row[c].text.empty(); });
      })) {
    return true;
  }
  const bool questions_across = std::ranges::all_of(std::span(table.header).subspan(1), [](const Cell& cell) {
    return is_total_head(cell.text) || whole_label(cell.text).has_value();
  });
  return questions_across && std::ranges::all_of(table.rows, [](const SmallTable::Row& row) {
           const bool points = is_points_head(row[0].text);
           return points || std::ranges::all_of(std::span(row).subspan(1),
                                                [](const Cell& cell) { return cell.text.empty(); });
         });
}

/// A table of labels and answers without a header: its first row is one of them. A part is among the labels.
std::optional<SmallTable> without_header(const SmallTable& table, const std::vector<Path>& declared) {
  const auto is_label = [&](const Cell& cell) {
    const auto label = whole_label(cell.text);
    return label && !label->number.empty() && is_of_exam(path_of(*label), declared) &&
           !is_decimal(*label, declared);
  };
  const auto begins_with_label = [&](const SmallTable::Row& row) { return is_label(row[0]); };
  const auto begins_with_part = [&](const SmallTable::Row& row) {
    const auto label = whole_label(row[0].text);
    return label && !label->parts.empty();
  };
  if (table.header.size() != 2 || !is_label(table.header[0]) || table.rows.empty() ||
      !std::ranges::all_of(table.rows, begins_with_label)) {
    return std::nullopt;
  }
  const bool parts = std::ranges::all_of(table.rows, begins_with_part);
  const bool part = begins_with_part(table.header) || std::ranges::any_of(table.rows, begins_with_part);
  if (!part || (is_label(table.header[1]) && !parts)) {  // questions may be its columns
    return std::nullopt;
  }
  SmallTable plain = table;
  plain.rows.insert(plain.rows.begin(), table.header);
  return plain;
}

std::optional<LabelTable> label_table(std::string_view text, const SmallTable& table,
                                      const std::vector<Path>& declared, const LabelEvidence& evidence) {
  std::vector<TableColumn> columns = columns_of(table);
  if (columns.size() < 2) {
    return std::nullopt;
  }
  LabelTable plain;
  plain.span = table.span;
  if (columns[0] == TableColumn::index) {
    plain.kind = LabelTable::Kind::indices;
    return plain;
  }
  if (is_cover(table, columns)) {
    plain.kind = LabelTable::Kind::cover;
    return plain;
  }
  if (const auto rows = without_header(table, declared)) {
    const std::vector<TableColumn> of_answers{TableColumn::question, TableColumn::answer};
    return RowReader(text, *rows, of_answers, declared).read();
  }
  if (auto across = headed_across(table, declared, evidence)) {
    return across;
  }
  const auto unknown = std::ranges::find(columns, TableColumn::other) - columns.begin();
  if (columns[0] == TableColumn::other || !is_order_of_answers(columns)) {
    return std::nullopt;
  }
  auto read = RowReader(text, table, columns, declared).read();
  if (read) {
    read->first = columns[0] == TableColumn::number && !read->has_part;
    read->below = columns[0] == TableColumn::part;
    if (unknown < std::ssize(columns)) {
      const Cell& head = table.header[static_cast<std::size_t>(unknown)];
      read->unknown_head = {head.offset, head.text.size()};
    }
  }
  return read;
}

}  // namespace

std::vector<LabelTable> label_tables(std::string_view text, const std::vector<Path>& declared,
                                     const LabelEvidence& evidence) {
  std::vector<LabelTable> result;
  for (const SmallTable& table : small_tables(text)) {
    if (auto read = label_table(text, table, declared, evidence)) {
      result.push_back(std::move(*read));
    }
  }
  std::ranges::sort(result, {}, [](const LabelTable& table) { return table.span.offset; });
  return result;
}

void lay_out(const LabelTable& table, std::string& text) {
  std::vector<Span> kept = table.cells;
  for (const LabelTable::Row& row : table.rows) {
    kept.push_back({row.offset, row.label.length});
  }
  std::ranges::sort(kept, {}, [](const Span& piece) { return std::pair(piece.offset, piece.length); });
  std::size_t at = table.span.offset;
  for (const Span& piece : kept) {
    blank_out(text, {at, piece.offset - at});
    at = piece.end();
  }
  blank_out(text, {at, table.span.end() - at});
  for (const std::size_t mark : table.between) {
    text[mark] = '=';
  }
}

}  // namespace gradewright::reading
