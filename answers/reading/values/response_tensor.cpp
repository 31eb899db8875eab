#include "answers/reading/values/response_tensor.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "answers/reading/values/constant.hpp"
#include "answers/reading/values/likeness.hpp"
#include "engine/graph/shape_words.hpp"

namespace gradewright::reading {
namespace {

using notation::Syntax;

/// What has no value; thrown inside this file only.
struct NoNumber {
  std::string reason;
};

class Builder {
 public:
  explicit Builder(std::string_view source) : source_(source) {}

  ReadValue build(const Syntax& tree, const Shape& declared) {
    ReadValue result;
    const auto* list = std::get_if<notation::List>(&tree.form);
    result.shape = list != nullptr && declared.rank() == 2 ? matrix(*list, declared, result.cells)
                                                           : tensor(tree, result.cells);
    result.notes = std::move(notes_);
    return result;
  }

 private:
  using Cells = std::vector<ReadCell>;

  /// Appends the cells of a tree, row-major; their shape.
  Shape tensor(const Syntax& tree, Cells& into) {
    if (const auto* list = std::get_if<notation::List>(&tree.form)) {
      return stacked(*list, into);
    }
    const auto* turned = std::get_if<notation::Transposed>(&tree.form);
    if (turned != nullptr && std::holds_alternative<notation::List>(turned->base[0].form)) {
      Cells cells;
      const Shape shape = tensor(turned->base[0], cells);
      return transposed(shape, std::move(cells), into);
    }
    into.push_back(cell(tree));
    return {};
  }

  std::string text_of(const Syntax& tree) const {
    if (tree.span.offset >= source_.size()) {
      return "";
    }
    return std::string(source_.substr(tree.span.offset, tree.span.length));
  }

  ReadCell cell(const Syntax& tree) {
    ReadCell result;
    if (const auto* unread = std::get_if<notation::Text>(&tree.form)) {
      result.text = unread->text;
      result.state = unread->text.empty() ? ReadCell::State::blank : ReadCell::State::unreadable;
      if (!unread->text.empty()) {
        result.reason = "cannot read \"" + unread->text + "\"";
      }
      return result;
    }
    // "2/3 \u2248 0.667"
    const auto* chain = std::get_if<notation::Relations>(&tree.form);
    if (chain != nullptr && chain->signs == std::vector{notation::Relation::approximate}) {
      result = cell(chain->members.front());
      const auto rounded = constant_value(chain->members.back(), notes_);
      if (const auto* number = std::get_if<WrittenNumber>(&rounded);
          number != nullptr && number->is_finite()) {
        result.rounded = number->numerator();
      }
      return result;
    }
    result.text = text_of(tree);
    if (may_be_remark(tree, source_)) {
      result.state = ReadCell::State::unreadable;
      result.reason = likeness(tree, source_);
      return result;
    }
    auto value = constant_value(tree, notes_);
    if (auto* none = std::get_if<NotAValue>(&value)) {
      result.state = ReadCell::State::unreadable;
      result.reason = std::move(none->reason);
    } else {
      result.state = ReadCell::State::number;
      result.number = std::get<WrittenNumber>(value);
    }
    return result;
  }

  /// One item of a list.
  Shape item(const Syntax& tree, Cells& into) {
    const Shape shape = tensor(tree, into);
    cells_ += shape.is_scalar() ? 1 : 0;
    if (cells_ > max_response_cells) {
      throw NoNumber{"more than " + std::to_string(max_response_cells) + " cells"};
    }
    return shape;
  }

  Shape stacked(const notation::List& list, Cells& into) {
    if (list.items.empty()) {
      throw NoNumber{"an empty list"};
    }
    const Shape first = item(list.items.front(), into);
    std::optional<Shape> other;
    for (std::size_t i = 1; i < list.items.size(); ++i) {
      const Shape shape = item(list.items[i], into);
      if (!other && shape != first) {
        other = shape;
      }
    }
    if (other) {
      throw NoNumber{ragged(first, *other)};
    }
    return stack_of(list.items.size(), first);
  }

  static Shape stack_of(std::size_t count, const Shape& part) {
    if (part.rank() + 1 > Shape::max_rank) {
      throw NoNumber{"more than 8 axes"};
    }
    std::array<Index, Shape::max_rank> extents{static_cast<Index>(count)};
    std::ranges::copy(part, extents.begin() + 1);
    return Shape(std::span(extents).first(static_cast<std::size_t>(part.rank()) + 1));
  }

  /// A list where a matrix is declared. Its rows of another length lose their cells, when the number of rows
  /// and the length of some other row are as declared.
  Shape matrix(const notation::List& list, const Shape& declared, Cells& into) {
    if (static_cast<Index>(list.items.size()) != declared[0]) {
      return stacked(list, into);
    }
    std::vector<Shape> rows;
    rows.reserve(list.items.size());
    for (const Syntax& row : list.items) {
      rows.push_back(item(row, into));
    }
    const auto is_row = [](const Shape& row) { return row.rank() == 1; };
    const auto fits = [&](const Shape& row) { return is_row(row) && row[0] == declared[1]; };
    if (std::ranges::all_of(rows, fits)) {
      return declared;
    }
    if (std::ranges::all_of(rows, is_row) && std::ranges::any_of(rows, fits)) {
      into = without_rows_of_other_length(std::move(into), rows, declared[1]);
      return declared;
    }
    const auto other = std::ranges::find_if(rows, [&](const Shape& row) { return row != rows.front(); });
    if (other != rows.end()) {
      throw NoNumber{ragged(rows.front(), *other)};
    }
    return stack_of(rows.size(), rows.front());
  }

  static std::string cells_in_words(Index count) {
    return std::to_string(count) + (count == 1 ? " cell" : " cells");
  }

  static Cells without_rows_of_other_length(Cells cells, std::span<const Shape> rows, Index length) {
    Cells whole;
    auto next = cells.begin();
    for (const Shape& row : rows) {
      const auto end = next + static_cast<std::ptrdiff_t>(row[0]);
      Cells of_row(std::make_move_iterator(next), std::make_move_iterator(end));
      next = end;
      if (row[0] != length) {
        make_unreadable(of_row, row[0], length);
      }
      std::ranges::move(of_row, std::back_inserter(whole));
    }
    return whole;
  }

  static void make_unreadable(Cells& row, Index found, Index length) {
    const std::string reason = "a row of " + cells_in_words(found) + " instead of " + std::to_string(length);
    row.resize(static_cast<std::size_t>(length));
    for (ReadCell& cell : row) {
      cell.state = ReadCell::State::unreadable;
      cell.reason = reason;
    }
  }

  static std::string ragged(const Shape& a, const Shape& b) {
    if (a.rank() == 1 && b.rank() == 1) {
      return "rows of " + std::to_string(a[0]) + " and " + std::to_string(b[0]) + " cells";
    }
    return in_words(a) + " beside " + in_words(b);
  }

  static Shape transposed(const Shape& shape, Cells cells, Cells& into) {
    if (shape.rank() == 1) {
      std::ranges::move(cells, std::back_inserter(into));
      return {shape[0], 1};
    }
    if (shape.rank() != 2) {
      throw NoNumber{"a transpose of something that is no matrix"};
    }
    for (Index column = 0; column < shape[1]; ++column) {
      for (Index row = 0; row < shape[0]; ++row) {
        into.push_back(std::move(cells[static_cast<std::size_t>(row * shape[1] + column)]));
      }
    }
    return {shape[1], shape[0]};
  }

  std::string_view source_;
  std::vector<Note> notes_;
  Index cells_ = 0;
};

}  // namespace

std::variant<ReadValue, NotAValue> response_tensor(const notation::Syntax& tree, std::string_view source,
                                                   const Shape& declared) {
  try {
    ReadValue result = Builder(source).build(tree, declared);
    const bool readable = std::any_of(result.cells.begin(), result.cells.end(), [](const ReadCell& cell) {
      return cell.state == ReadCell::State::number;
    });
    if (readable) {
      return result;
    }
    for (const ReadCell& cell : result.cells) {
      if (!cell.reason.empty()) {
        return NotAValue{cell.reason};
      }
    }
    return NotAValue{"every cell is blank"};
  } catch (const NoNumber& none) {
    return NotAValue{none.reason};
  }
}

std::optional<ReadValue> column_of_fraction(const notation::Syntax& tree, std::string_view source,
                                            const Shape& declared) {
  if (declared != Shape{2} && declared != Shape{2, 1}) {
    return std::nullopt;
  }
  const auto* call = std::get_if<notation::Call>(&tree.form);
  constexpr std::size_t above_and_below = 2;  // Fraction('3/7') has one argument
  const bool drawn = call != nullptr && (call->function == "fraction" || call->function == "binomial");
  if (!drawn || call->arguments.size() != above_and_below) {
    return std::nullopt;
  }
  const auto column =
      response_tensor(notation::list({call->arguments[0], call->arguments[1]}), source, declared);
  const auto* value = std::get_if<ReadValue>(&column);
  if (value == nullptr || value->shape != Shape{2}) {
    return std::nullopt;
  }
  ReadValue result = *value;
  result.shape = declared;
  result.notes.push_back({call->function == "fraction" ? Note::Decision::column_of_fraction
                                                       : Note::Decision::column_of_binomial});
  return result;
}

ReadValue with_declared_shape(ReadValue value, const Shape& declared) {
  const Shape& read = value.shape;
  if (read == declared || read.size() != declared.size()) {
    return value;
  }
  const bool one_cell = declared.size() == 1;
  const auto without_ones = [](const Shape& shape) {
    std::vector<Index> extents(shape.begin(), shape.end());
    std::erase(extents, 1);
    return extents;
  };
  // the axis of a batch of one, in front
  constexpr int matrix_rank = 2;
  const bool batch_of_one = declared.rank() != read.rank() &&
                            std::max(declared.rank(), read.rank()) > matrix_rank &&
                            without_ones(declared) == without_ones(read);
  const bool vector_of_line = declared.rank() == 1 && read.rank() == 2 && (read[0] == 1 || read[1] == 1);
  const bool line_of_list =
      declared.rank() == 2 && read.rank() == 1 && (declared[0] == 1 || declared[1] == 1);
  if (line_of_list && !one_cell) {
    value.notes.push_back({declared[1] == 1 ? Note::Decision::list_as_column : Note::Decision::list_as_row});
  }
  if (one_cell || vector_of_line || line_of_list || batch_of_one) {
    value.shape = declared;
  }
  return value;
}

}  // namespace gradewright::reading
