#include "answers/reading/values/response_tensor.hpp"

#include <algorithm>
#include <optional>

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
    const auto* list = std::get_if<notation::List>(&tree.form);
    ReadValue result = list != nullptr && declared.rank() == 2 ? matrix(*list, declared) : tensor(tree);
    result.notes = std::move(notes_);
    return result;
  }

 private:
  ReadValue tensor(const Syntax& tree) {
    if (const auto* list = std::get_if<notation::List>(&tree.form)) {
      return stacked(*list);
    }
    const auto* turned = std::get_if<notation::Transposed>(&tree.form);
    if (turned != nullptr && std::holds_alternative<notation::List>(turned->base[0].form)) {
      return transposed(tensor(turned->base[0]));
    }
    ReadValue scalar;
    scalar.cells.push_back(cell(tree));
    return scalar;
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

  ReadValue stacked(const notation::List& list) { return stacked(parts_of(list)); }

  std::vector<ReadValue> parts_of(const notation::List& list) {
    if (list.items.empty()) {
      throw NoNumber{"an empty list"};
    }
    std::vector<ReadValue> parts;
    parts.reserve(list.items.size());
    for (const Syntax& item : list.items) {
      parts.push_back(tensor(item));
      cells_ += parts.back().shape.is_scalar() ? 1 : 0;
      if (cells_ > max_response_cells) {
        throw NoNumber{"more than " + std::to_string(max_response_cells) + " cells"};
      }
    }
    return parts;
  }

  static ReadValue stacked(std::vector<ReadValue> parts) {
    for (const ReadValue& part : parts) {
      if (part.shape != parts[0].shape) {
        throw NoNumber{ragged(parts[0].shape, part.shape)};
      }
    }
    if (parts[0].shape.rank() + 1 > Shape::max_rank) {
      throw NoNumber{"more than 8 axes"};
    }
    std::vector<Index> extents{static_cast<Index>(parts.size())};
    extents.insert(extents.end(), parts[0].shape.begin(), parts[0].shape.end());
    ReadValue result{Shape(extents), {}, {}};
    result.cells.reserve(parts.size() * parts.front().cells.size());
    for (ReadValue& part : parts) {
      std::move(part.cells.begin(), part.cells.end(), std::back_inserter(result.cells));
    }
    return result;
  }

  /// A list where a matrix is declared. Its rows of another length lose their cells, when the number of rows
  /// and the length of some other row are as declared.
  ReadValue matrix(const notation::List& list, const Shape& declared) {
    std::vector<ReadValue> rows = parts_of(list);
    const auto is_row = [](const ReadValue& row) { return row.shape.rank() == 1; };
    const auto fits = [&](const ReadValue& row) { return is_row(row) && row.shape[0] == declared[1]; };
    if (static_cast<Index>(rows.size()) == declared[0] && std::ranges::all_of(rows, is_row) &&
        std::ranges::any_of(rows, fits)) {
      for (ReadValue& row : rows) {
        if (!fits(row)) {
          make_unreadable(row, declared[1]);
        }
      }
    }
    return stacked(std::move(rows));
  }

  static std::string cells_in_words(Index count) {
    return std::to_string(count) + (count == 1 ? " cell" : " cells");
  }

  static void make_unreadable(ReadValue& row, Index length) {
    const std::string reason =
        "a row of " + cells_in_words(row.shape[0]) + " instead of " + std::to_string(length);
    row.shape = Shape{length};
    row.cells.resize(static_cast<std::size_t>(length));
    for (ReadCell& cell : row.cells) {
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

  static ReadValue transposed(ReadValue value) {
    if (value.shape.rank() == 1) {
      value.shape = Shape{value.shape[0], 1};
      return value;
    }
    if (value.shape.rank() != 2) {
      throw NoNumber{"a transpose of something that is no matrix"};
    }
    ReadValue result{Shape{value.shape[1], value.shape[0]}, {}, {}};
    for (Index column = 0; column < value.shape[1]; ++column) {
      for (Index row = 0; row < value.shape[0]; ++row) {
        result.cells.push_back(value.cells[static_cast<std::size_t>(row * value.shape[1] + column)]);
      }
    }
    return result;
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
  if (call == nullptr || call->function != "fraction" || call->arguments.size() != above_and_below) {
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
  result.notes.push_back({Note::Decision::column_of_fraction});
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
