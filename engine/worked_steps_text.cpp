#include "engine/worked_steps_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <vector>

#include "engine/notation/print.hpp"

namespace gradewright {

namespace {

using notation::Syntax;

constexpr Index most_cells_shown = 1024;  // of a result; a larger one is only described

/// The length of a UTF-8 text on the screen.
std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

/// The result as it is shown, or its shape in words.
Syntax shown_result(const WorkedStep& step, DisplayDigits digits) {
  if (step.result.size() > most_cells_shown) {
    return notation::text(fmt::format("a value of shape {}", to_string(step.result.shape())));
  }
  return displayed(step.result, digits);
}

/// What stands after the equals signs of a step: formula, numbers, result, without repetitions.
std::vector<Syntax> members(const WorkedStep& step, DisplayDigits digits) {
  std::vector<Syntax> result{step.formula};
  if (step.numbers != result.back()) {
    result.push_back(step.numbers);
  }
  if (const Syntax last = shown_result(step, digits); last != result.back()) {
    result.push_back(last);
  }
  return result;
}

const notation::List* list_of(const Syntax& syntax) {
  return std::get_if<notation::List>(&syntax.form);
}

/// The cells of a matrix as text, row by row; empty when the tree is not a matrix.
std::vector<std::vector<std::string>> matrix_cells(const Syntax& syntax) {
  std::vector<std::vector<std::string>> rows;
  const notation::List* outer = list_of(syntax);
  if (outer == nullptr) {
    return rows;
  }
  for (const Syntax& row : outer->items) {
    const notation::List* inner = list_of(row);
    if (inner == nullptr) {
      return {};
    }
    rows.emplace_back();
    for (const Syntax& cell : inner->items) {
      if (list_of(cell) != nullptr) {
        return {};
      }
      rows.back().push_back(notation::to_plain(cell));
    }
  }
  return rows;
}

/// Nested lists below the last two axes as they are; a matrix with aligned columns.
std::string aligned(const Syntax& syntax, std::size_t indent) {
  const auto rows = matrix_cells(syntax);
  const std::string margin = "\n" + std::string(indent + 1, ' ');
  std::string result = "[";
  if (rows.empty()) {
    const notation::List* outer = list_of(syntax);
    if (outer == nullptr || outer->items.empty() || list_of(outer->items.front()) == nullptr) {
      return notation::to_plain(syntax);
    }
    for (const Syntax& item : outer->items) {
      result += (result.size() == 1 ? "" : "," + margin) + aligned(item, indent + 1);
    }
    return result + "]";
  }
  std::vector<std::size_t> widths(rows.front().size());
  for (const auto& row : rows) {
    for (std::size_t column = 0; column < std::min(widths.size(), row.size()); ++column) {
      widths[column] = std::max(widths[column], row[column].size());
    }
  }
  for (const auto& row : rows) {
    result += result.size() == 1 ? "[" : "," + margin + "[";
    for (std::size_t column = 0; column < row.size(); ++column) {
      result += fmt::format("{}{:>{}}", column == 0 ? "" : ", ", row[column],
                            column < widths.size() ? widths[column] : 0);
    }
    result += "]";
  }
  return result + "]";
}

Syntax cell_tree(const SettledCell& cell) {
  return cell.kind == SettledCell::Kind::finite ? notation::number(cell.decimal)
                                                : notation::name(to_string(cell));
}

/// The cells from `first` on along the axes from `axis` on, as nested lists.
Syntax exact_tree(const SettledTensor& value, int axis, Index first) {
  const Shape& shape = value.shape();
  if (axis == shape.rank()) {
    return cell_tree(value[first]);
  }
  std::vector<Syntax> items;
  const Index step = shape.strides()[static_cast<std::size_t>(axis)];
  for (Index i = 0; i < shape[axis]; ++i) {
    items.push_back(exact_tree(value, axis + 1, first + i * step));
  }
  return notation::list(std::move(items));
}

boost::json::value json_of(const SettledTensor& value, int axis, Index first) {
  const Shape& shape = value.shape();
  if (axis == shape.rank()) {
    return boost::json::string(to_string(value[first]));
  }
  boost::json::array items;
  const Index step = shape.strides()[static_cast<std::size_t>(axis)];
  for (Index i = 0; i < shape[axis]; ++i) {
    items.push_back(json_of(value, axis + 1, first + i * step));
  }
  return items;
}

boost::json::object json_of(const WorkedStep& step, DisplayDigits digits) {
  const Syntax result = shown_result(step, digits);
  const auto extents = step.result.shape().extents();
  return {{"name", step.name},
          {"formula", notation::to_plain(step.formula)},
          {"numbers", notation::to_plain(step.numbers)},
          {"result", notation::to_plain(result)},
          {"latex",
           {{"name", notation::to_latex(notation::name(step.name))},
            {"formula", notation::to_latex(step.formula)},
            {"numbers", notation::to_latex(step.numbers)},
            {"result", notation::to_latex(result)}}},
          {"shape", boost::json::array(extents.begin(), extents.end())},
          {"value", json_of(step.result, 0, 0)}};
}

}  // namespace

std::string value_text(const SettledTensor& value, std::size_t indent) {
  return aligned(exact_tree(value, 0, 0), indent);
}

std::string value_text(const Syntax& displayed, std::size_t indent) {
  return aligned(displayed, indent);
}

std::string to_text(std::span<const WorkedStep> steps, DisplayDigits digits) {
  std::string text;
  for (const WorkedStep& step : steps) {
    const std::size_t indent = characters(step.name) + 1;
    std::string before = step.name + " = ";
    for (const Syntax& member : members(step, digits)) {
      text += before + value_text(member, indent + 2) + "\n";
      before = std::string(indent, ' ') + "= ";
    }
  }
  return text;
}

std::string to_markdown(std::span<const WorkedStep> steps, DisplayDigits digits) {
  std::string text;
  for (const WorkedStep& step : steps) {
    std::string before = notation::to_latex(notation::name(step.name)) + " &= ";
    text += text.empty() ? "$$\n\\begin{aligned}\n" : "\n$$\n\\begin{aligned}\n";
    for (const Syntax& member : members(step, digits)) {
      text += before + notation::to_latex(member);
      before = " \\\\\n&= ";
    }
    text += "\n\\end{aligned}\n$$\n";
  }
  return text;
}

std::string to_json(std::span<const WorkedStep> steps, DisplayDigits digits) {
  boost::json::array array;
  for (const WorkedStep& step : steps) {
    array.push_back(json_of(step, digits));
  }
  return boost::json::serialize(array);
}

}  // namespace gradewright
