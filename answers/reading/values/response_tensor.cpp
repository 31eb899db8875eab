#include "answers/reading/values/response_tensor.hpp"

#include <algorithm>
#include <optional>

#include "answers/reading/values/exact.hpp"
#include "engine/graph/shape_words.hpp"

namespace gradewright::reading {
namespace {

using notation::Syntax;

/// The value of arithmetic on numbers; what has none throws inside this file only.
struct NoNumber {
  std::string reason;
};

class Arithmetic {
 public:
  explicit Arithmetic(std::vector<Note>& notes) : notes_(notes) {}

  WrittenNumber value(const Syntax& tree) {
    return std::visit([this](const auto& form) { return of(form); }, tree.form);
  }

 private:
  static WrittenNumber checked(const std::optional<WrittenNumber>& result, const char* reason) {
    if (!result) {
      throw NoNumber{reason};
    }
    return *result;
  }
  void note(Note::Decision decision) {
    if (std::ranges::find(notes_, decision, &Note::decision) == notes_.end()) {
      notes_.push_back({decision});
    }
  }

  WrittenNumber of(const notation::Numeral& form) { return form.value; }
  WrittenNumber of(const notation::Name& form) {
    if (const auto special = Number::parse(form.text)) {
      return *special;
    }
    throw NoNumber{"\"" + form.text + "\" has no value"};
  }
  WrittenNumber of(const notation::Text& form) { throw NoNumber{"cannot read \"" + form.text + "\""}; }
  WrittenNumber of(const notation::List&) { throw NoNumber{"a list stands where a number belongs"}; }
  WrittenNumber of(const notation::Subscripted&) { throw NoNumber{"an index has no value"}; }
  WrittenNumber of(const notation::Transposed&) { throw NoNumber{"a transpose has no value"}; }
  WrittenNumber of(const notation::Prefix& form) {
    const WrittenNumber inner = value(form.operand[0]);
    return form.op == notation::PrefixOperator::minus ? negate(inner) : inner;
  }
  WrittenNumber of(const notation::Infix& form) {
    const WrittenNumber left = value(form.operands[0]);
    const WrittenNumber right = value(form.operands[1]);
    switch (form.op) {
      case notation::InfixOperator::add:
        return checked(add(left, right), "a sum past 36 digits");
      case notation::InfixOperator::subtract:
        return checked(add(left, negate(right)), "a difference past 36 digits");
      case notation::InfixOperator::multiply:
        return checked(multiply(left, right), "a product past 36 digits");
      case notation::InfixOperator::divide:
        return quotient(left, right);
      case notation::InfixOperator::power:
        return checked(power(left, exponent(right)), "a power past 36 digits");
      default:
        throw NoNumber{"not arithmetic of numbers"};
    }
  }
  WrittenNumber of(const notation::Call& form) {
    if (form.function == "percent") {
      note(Note::Decision::percent);
      return checked(multiply(value(form.arguments[0]), Decimal(1, -2)), "a percentage past 36 digits");
    }
    if (form.function != "ratio" && form.function != "fraction") {
      throw NoNumber{"\"" + form.function + "\" has no value"};
    }
    if (form.function == "ratio") {
      note(Note::Decision::ratio);
    }
    const WrittenNumber above = value(form.arguments[0]);
    return quotient(above, value(form.arguments[1]));
  }

  static WrittenNumber quotient(const WrittenNumber& left, const WrittenNumber& right) {
    if (right.is_finite() && right.numerator().is_zero()) {
      throw NoNumber{"a division by zero"};
    }
    return checked(divide(left, right), "a fraction past 36 digits");
  }
  static int exponent(const WrittenNumber& number) {
    const bool small = number.is_finite() && !number.is_fraction() && number.numerator().is_integer() &&
                       number.numerator().abs() <= Decimal(Decimal::max_exponent);
    if (!small) {
      throw NoNumber{"an exponent that is no small integer"};
    }
    return static_cast<int>(number.numerator().to_double());
  }

  std::vector<Note>& notes_;
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
    return {Shape{}, {cell(tree)}, {}};
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
    result.text = text_of(tree);
    try {
      result.number = Arithmetic(notes_).value(tree);
      result.state = ReadCell::State::number;
    } catch (const NoNumber& none) {
      result.state = ReadCell::State::unreadable;
      result.reason = none.reason;
    }
    return result;
  }

  ReadValue stacked(const notation::List& list) { return stacked(parts_of(list)); }

  std::vector<ReadValue> parts_of(const notation::List& list) {
    if (list.items.empty()) {
      throw NoNumber{"an empty list"};
    }
    std::vector<ReadValue> parts;
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

  static void make_unreadable(ReadValue& row, Index length) {
    const std::string reason =
        "a row of " + std::to_string(row.shape[0]) + " cells instead of " + std::to_string(length);
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

ReadValue with_declared_shape(ReadValue value, const Shape& declared) {
  const Shape& read = value.shape;
  if (read == declared || read.size() != declared.size()) {
    return value;
  }
  const bool one_cell = declared.size() == 1;
  const bool vector_of_line = declared.rank() == 1 && read.rank() == 2 && (read[0] == 1 || read[1] == 1);
  const bool line_of_list =
      declared.rank() == 2 && read.rank() == 1 && (declared[0] == 1 || declared[1] == 1);
  if (line_of_list && !one_cell) {
    value.notes.push_back({declared[1] == 1 ? Note::Decision::list_as_column : Note::Decision::list_as_row});
  }
  if (one_cell || vector_of_line || line_of_list) {
    value.shape = declared;
  }
  return value;
}

}  // namespace gradewright::reading
