#include "engine/graph/worked_steps_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "engine/graph/shape_words.hpp"
#include "engine/language/eval_json.hpp"
#include "engine/syntax/print.hpp"
#include "engine/text/json_writer.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::engine {

namespace {

using notation::Syntax;

constexpr Index most_cells_shown = 1024;  // of a result; a larger one is only described

/// The result as it is shown, or its shape in words.
Syntax shown_result(const WorkedStep& step, DisplayDigits digits) {
  if (step.result.size() > most_cells_shown) {
    return notation::text(in_words(step.result.shape()));
  }
  return displayed(step.result, digits);
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

/// The cells from `first` on along the axes from `axis` on, as nested lists.
template <class OfCell>
Syntax tree_of(const SettledTensor& value, OfCell of_cell, int axis = 0, Index first = 0) {
  const Shape& shape = value.shape();
  if (axis == shape.rank()) {
    return of_cell(value[first]);
  }
  std::vector<Syntax> items;
  const Index step = shape.strides()[static_cast<std::size_t>(axis)];
  for (Index i = 0; i < shape[axis]; ++i) {
    items.push_back(tree_of(value, of_cell, axis + 1, first + i * step));
  }
  return notation::list(std::move(items));
}

/// The exact value as one word.
Syntax exact_cell(const SettledCell& cell) {
  const std::string exact = exact_text(cell);
  return notation::name(exact.empty() ? "≈" + to_string(cell) : exact);
}

/// Writes the members that hold formulas, each as `print` gives it.
template <class Print>
void write_formulas(JsonWriter& json, const WorkedStep& step, const Syntax& result, Print print) {
  json.member("formula", std::string_view(print(step.formula)));
  json.member("numbers", std::string_view(print(step.numbers)));
  json.member("result", std::string_view(print(result)));
}

}  // namespace

std::string value_text(const SettledTensor& value, std::size_t indent) {
  return aligned(tree_of(value, as_kept), indent);
}

std::string exact_value_text(const SettledTensor& value, std::size_t indent) {
  return aligned(tree_of(value, exact_cell), indent);
}

std::string value_text(const Syntax& displayed, std::size_t indent) {
  return aligned(displayed, indent);
}

std::vector<Syntax> members(const WorkedStep& step, DisplayDigits digits) {
  std::vector<Syntax> result{step.formula};
  if (step.numbers != result.back()) {
    result.push_back(step.numbers);
  }
  if (const auto fraction = short_fraction(step.result); fraction && *fraction != result.back()) {
    result.push_back(*fraction);
  }
  if (const Syntax last = shown_result(step, digits); last != result.back()) {
    result.push_back(last);
  }
  return result;
}

std::string steps_to_plain(std::span<const WorkedStep> steps, DisplayDigits digits) {
  std::string text;
  for (const WorkedStep& step : steps) {
    const std::size_t indent = count_characters(step.name) + 1;
    std::string before = step.name + " = ";
    for (const Syntax& member : members(step, digits)) {
      text += before + value_text(member, indent + 2) + "\n";
      before = std::string(indent, ' ') + "= ";
    }
  }
  return text;
}

std::string latex_of(const WorkedStep& step, DisplayDigits digits) {
  std::string latex = "\\begin{aligned}\n";
  std::string before = notation::to_latex(notation::name(step.name)) + " &= ";
  for (const Syntax& member : members(step, digits)) {
    latex += before + notation::to_latex(member);
    before = " \\\\\n&= ";
  }
  return latex + "\n\\end{aligned}";
}

std::string steps_to_markdown(std::span<const WorkedStep> steps, DisplayDigits digits) {
  std::string text;
  for (const WorkedStep& step : steps) {
    text += (text.empty() ? "$$\n" : "\n$$\n") + latex_of(step, digits) + "\n$$\n";
  }
  return text;
}

std::string steps_to_json(std::span<const WorkedStep> steps, DisplayDigits digits) {
  std::string text;
  JsonWriter json(text);
  json.begin_array();
  for (const WorkedStep& step : steps) {
    const Syntax result = shown_result(step, digits);
    json.begin_object();
    json.member("name", std::string_view(step.name));
    write_formulas(json, step, result, notation::to_plain);
    json.key("latex");
    json.begin_object();
    json.member("name", std::string_view(notation::to_latex(notation::name(step.name))));
    write_formulas(json, step, result, notation::to_latex);
    json.end_object();
    json.key("shape");
    json.begin_array();
    for (const Index extent : step.result.shape()) {
      json.value(extent);
    }
    json.end_array();
    json.key("value");
    write_value(json, step.result);
    if (has_exact_values(step.result)) {
      json.key("exact");
      write_exact_value(json, step.result);
    }
    json.end_object();
  }
  json.end_array();
  return text;
}

}  // namespace gradewright::engine
