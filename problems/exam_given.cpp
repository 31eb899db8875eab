#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "engine/graph/settle.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/language/constants.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/ops/layout.hpp"
#include "engine/text/characters.hpp"
#include "problems/exam_forms.hpp"
#include "problems/question_reading.hpp"
#include "problems/read_fields.hpp"
#include "problems/workload.hpp"

namespace gradewright::problems {

using notation::SourceError;

namespace {

Shape with_outer(Index extent, const Shape& inner, const YamlNode& at) {
  if (inner.rank() == Shape::max_rank) {
    fail(at, fmt::format("a value has at most {} axes", Shape::max_rank));
  }
  std::vector<Index> extents{extent};
  extents.insert(extents.end(), inner.begin(), inner.end());
  return Shape(extents);
}

/// Flattens nested lists of the same shape into scalars, row-major.
Shape flatten(const YamlNode& node, std::vector<const YamlNode*>& scalars) {
  if (node.kind == YamlNode::Kind::scalar) {
    scalars.push_back(&node);
    return {};
  }
  const std::vector<YamlNode>& items = read_list(node, "values");
  const Shape first = flatten(items.front(), scalars);
  for (std::size_t i = 1; i < items.size(); ++i) {
    const Shape shape = flatten(items[i], scalars);
    if (shape != first) {
      fail(items[i], fmt::format("item {} of this list is {}, the first is {}", i + 1, in_words(shape),
                                 in_words(first)));
    }
  }
  return with_outer(static_cast<Index>(items.size()), first, node);
}

/// The cells of an expression when every one is known exactly, else nothing. None may be other than finite.
std::optional<Tensor<Number>> exact_value(const Expr& expr, const YamlNode& node) {
  if (const Leaf* leaf = expr->leaf()) {
    for (const Number& cell : leaf->value.cells()) {
      if (!cell.is_finite()) {
        fail(node, fmt::format("expected finite numbers, and this comes to {}", cell.to_string()));
      }
    }
    return leaf->value;
  }
  const SettledTensor settled = settle(expr);
  const auto not_finite =
      std::ranges::find_if(settled.cells(), [](const SettledCell& cell) { return !cell.is_finite(); });
  if (not_finite != settled.cells().end()) {
    fail(node, fmt::format("expected finite numbers, and this comes to {}", to_string(*not_finite)));
  }
  Tensor<Number> value(settled.shape());
  for (Index i = 0; i < settled.size(); ++i) {
    if (!settled[i].exact) {
      return std::nullopt;
    }
    value[i] = settled[i].value;
  }
  return value;
}

/// YAML and Python write these for values that no given can have.
bool is_not_finite(std::string_view text) {
  constexpr std::array<std::string_view, 6> words{"nan", ".nan", ".NaN", "inf", ".inf", ".Inf"};
  if (text.starts_with('-') || text.starts_with('+')) {
    text.remove_prefix(1);
  }
  return std::ranges::find(words, text) != words.end();
}

Expr read_expression(const YamlNode& node, const QuestionReading& reading) {
  if (is_not_finite(node.text)) {
    fail(node, fmt::format("expected a finite number, found '{}'", node.text));
  }
  return read_inside(node, reading.text, [&] {
    return notation::elaborate(notation::with_options(notation::parse_expression(node.text), reading.options),
                               reading.question.scope);
  });
}

Expr read_cells(const YamlNode& node, const QuestionReading& reading) {
  std::vector<const YamlNode*> scalars;
  const Shape shape = flatten(node, scalars);
  std::vector<Expr> cells;
  std::vector<Number> decimals;
  for (const YamlNode* scalar : scalars) {
    if (const auto decimal = Decimal::parse(scalar->text)) {
      decimals.push_back(*decimal);
      cells.push_back(literal(*decimal));
      continue;
    }
    cells.push_back(read_expression(*scalar, reading));
    if (!cells.back()->shape.is_scalar()) {
      fail(*scalar, fmt::format("a cell must be one number, this is {}", in_words(cells.back()->shape)));
    }
  }
  if (decimals.size() == cells.size()) {
    return literal(Tensor<Number>(shape, std::move(decimals)));
  }
  return ops::reshape(ops::stack(cells), shape.extents());
}

Expr named_given(std::string_view name, const Expr& value, const YamlNode& node) {
  refuse_heavy(value, node);
  const auto exact = exact_value(value, node);
  return exact ? given(name, *exact) : step(name, value);
}

/// A given that the sheet prints rounded.
struct PrintedGiven {
  const YamlNode* value = nullptr;
  bool rounded = false;
};

constexpr std::array<Field<PrintedGiven>, 2> printed_fields{{
    {"value",
     true,
     {form::reference<value_definition>, "The value as it is printed."},
     [](const YamlNode& node, PrintedGiven& into) { into.value = &node; }},
    {"rounded",
     false,
     {form::word<flag_words>, "true: each number may be off by half a unit of its last digit."},
     [](const YamlNode& node, PrintedGiven& into) {
       into.rounded = read_word(node, "whether it is printed rounded", flag_words);
     }},
}};

/// Half a unit of the last digit of each number as it is written.
Tensor<Number> half_units_of(const YamlNode& node) {
  std::vector<const YamlNode*> scalars;
  const Shape shape = flatten(node, scalars);
  std::vector<Number> units;
  for (const YamlNode* scalar : scalars) {
    const auto number = Decimal::parse(scalar->text);
    if (!number) {
      fail(*scalar, fmt::format("expected a number that is printed rounded, found {}", describe(*scalar)));
    }
    units.emplace_back(Decimal(Int128{5}, -number->decimals() - 1));
  }
  return {shape, std::move(units)};
}

/// The value of a given that is a map, {value: 0.659, rounded: true}; every other node is its own value.
const YamlNode& read_printed(std::string_view name, const YamlNode& node, QuestionReading& reading) {
  if (node.find("value") == nullptr && node.find("rounded") == nullptr) {
    return node;
  }
  PrintedGiven printed;
  read_fields<PrintedGiven>(node, fmt::format("the given '{}'", name), printed_fields, printed);
  if (printed.rounded) {
    reading.question.rounded.push_back({std::string(name), half_units_of(*printed.value)});
  }
  return *printed.value;
}

bool is_name(std::string_view text) {
  const auto letter = [](char c) { return is_letter(c) || c == '_'; };
  return !text.empty() && text.size() <= 64 && letter(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return letter(c) || is_digit(c); });
}

}  // namespace

void value_form(JsonWriter& schema) {
  form::any_of<form::text, form::list_of<form::reference<value_definition>>>(schema);
}

void givens_form(JsonWriter& schema) {
  form::map_of<form::any_of<form::reference<value_definition>, form::fields_of<printed_fields>>>(schema);
}

std::vector<std::string> defined_names(const notation::Scope& scope) {
  std::vector<std::string> names;
  for (const Expr& definition : scope.definitions()) {
    names.emplace_back(name_of(definition));
  }
  return names;
}

void check_new_name(const YamlNode& at, std::string_view name, const notation::Scope& scope) {
  if (!is_name(name)) {
    fail(at, fmt::format("'{}' cannot be a name: letters, digits and _ (at most 64), the first not a digit",
                         name));
  }
  if (scope.find(name)) {
    fail(at, fmt::format("'{}' is defined twice", name));
  }
}

Expr read_value_or_expression(const YamlNode& node, const QuestionReading& reading) {
  if (node.kind == YamlNode::Kind::list) {
    return read_cells(node, reading);
  }
  const std::string text = read_text(node, "a value");
  const auto decimal = Decimal::parse(text);
  return decimal ? literal(*decimal) : read_expression(node, reading);
}

Expr read_given(std::string_view name, const YamlNode& node, const QuestionReading& reading) {
  return named_given(name, read_value_or_expression(node, reading), node);
}

void read_givens(const YamlNode& node, QuestionReading& reading) {
  if (node.kind != YamlNode::Kind::map) {
    fail(node, fmt::format("expected the givens as a map of names and values, found {}", describe(node)));
  }
  std::vector<Expr> written;
  for (const auto& [key, node_of_value] : node.fields) {
    check_new_name(key, key.text, reading.question.scope);
    const YamlNode& value = read_printed(key.text, node_of_value, reading);
    written.push_back(read_value_or_expression(value, reading));
    if (notation::is_used_constant(key.text, written)) {
      fail(key, fmt::format("'{}' is used as the constant here or above; give it before, or another name",
                            key.text));
    }
    reading.question.scope.define(named_given(key.text, written.back(), value));
  }
}

}  // namespace gradewright::problems
