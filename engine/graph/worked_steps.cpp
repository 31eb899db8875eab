#include "engine/graph/worked_steps.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "engine/graph/neutral_operation.hpp"
#include "engine/graph/operation.hpp"
#include "engine/graph/settle.hpp"

namespace gradewright::engine {

namespace {

using notation::Syntax;

constexpr Index most_cells_put_in = 36;        // larger values keep their names, or stand as "..."
constexpr std::size_t most_parts_shown = 300;  // of an unnamed part of a formula; larger ones stand as "..."
constexpr int longest_exact_decimals = 6;      // exact decimals up to here are shown whole

Syntax elided() {
  return notation::name("...");
}

/// The tree of a tensor: the cells in nested lists along the axes.
template <class Cell>
Syntax nested(const Tensor<Cell>& tensor, const std::function<Syntax(const Cell&)>& leaf) {
  const Shape& shape = tensor.shape();
  std::vector<Syntax> level;
  for (const Cell& cell : tensor.cells()) {
    level.push_back(leaf(cell));
  }
  for (int axis = shape.rank() - 1; axis >= 0; --axis) {
    Index lists = 1;
    for (int outer = 0; outer < axis; ++outer) {
      lists *= shape[outer];
    }
    std::vector<Syntax> joined;
    auto next = level.begin();
    for (Index i = 0; i < lists; ++i) {
      const auto end = next + static_cast<std::ptrdiff_t>(shape[axis]);
      joined.push_back(notation::list({std::make_move_iterator(next), std::make_move_iterator(end)}));
      next = end;
    }
    level = std::move(joined);
  }
  return std::move(level.front());
}

constexpr std::size_t longest_part = 6;  // digits of a numerator or denominator that is read at a glance

Syntax displayed_cell(const SettledCell& cell, DisplayDigits digits) {
  if (!cell.is_finite() || cell.is_whole()) {
    return as_kept(cell);
  }
  const Decimal& value = cell.decimal();
  if (value.is_integer() || (cell.exact && value.decimals() <= longest_exact_decimals)) {
    return notation::number(value);
  }
  const Decimal rounded = value.rounded_to_decimals(digits.decimals);
  return notation::number(rounded.is_zero() ? value.rounded_to_significant(3) : rounded);
}

Syntax literal_formula(const Leaf& leaf) {
  if (leaf.value.size() > most_cells_put_in) {
    return elided();
  }
  return nested<Number>(leaf.value, [](const Number& cell) { return notation::number(cell); });
}

/// The place of a whole number among so many, counted from the end where it is negative; nothing for
/// everything else.
std::optional<std::size_t> place_among(std::size_t size, const std::vector<Syntax>& written) {
  const auto* number = written.size() == 1 ? std::get_if<notation::Numeral>(&written.front().form) : nullptr;
  if (number == nullptr || !number->value.is_integer()) {
    return std::nullopt;
  }
  const double place =
      number->value.to_double() + (number->value < Decimal(0) ? static_cast<double>(size) : 0);
  return place >= 0 && place <= static_cast<double>(size) ? std::optional(static_cast<std::size_t>(place))
                                                          : std::nullopt;
}

/// A place in a list of numbers that is written out is what stands there: 3 for [3, 224, 224][0].
Syntax without_places(Syntax syntax) {
  const auto* places = std::get_if<notation::Subscripted>(&syntax.form);
  const auto* list = places == nullptr ? nullptr : std::get_if<notation::List>(&places->base.front().form);
  if (list == nullptr || places->subscripts.size() != 1 ||
      !std::ranges::all_of(list->items, [](const Syntax& item) {
        return std::holds_alternative<notation::Numeral>(item.form);
      })) {
    return syntax;
  }
  const notation::Subscript& subscript = places->subscripts.front();
  const std::size_t size = list->items.size();
  if (!subscript.is_slice) {
    const auto place = place_among(size, subscript.index);
    return place && *place < size ? list->items[*place] : syntax;
  }
  const auto start =
      subscript.start.empty() ? std::optional<std::size_t>(0) : place_among(size, subscript.start);
  const auto stop = subscript.stop.empty() ? std::optional(size) : place_among(size, subscript.stop);
  if (!subscript.step.empty() || !start || !stop || *start >= *stop) {
    return syntax;
  }
  return notation::list({list->items.begin() + static_cast<std::ptrdiff_t>(*start),
                         list->items.begin() + static_cast<std::ptrdiff_t>(*stop)});
}

/// A call with trees in the places of its arguments, whose names are #0, #1, ...
Syntax with_arguments(const Syntax& written, std::span<const Syntax> arguments) {
  const auto all = [&](const std::vector<Syntax>& parts) {
    std::vector<Syntax> result;
    std::ranges::transform(parts, std::back_inserter(result),
                           [&](const Syntax& part) { return with_arguments(part, arguments); });
    return result;
  };
  if (const notation::Name* name = std::get_if<notation::Name>(&written.form)) {
    return name->text.starts_with('#') ? arguments[std::stoul(name->text.substr(1))] : written;
  }
  if (const notation::List* list = std::get_if<notation::List>(&written.form)) {
    return notation::list(all(list->items));
  }
  if (const notation::Subscripted* place = std::get_if<notation::Subscripted>(&written.form)) {
    return notation::subscripted(with_arguments(place->base.front(), arguments), place->subscripts);
  }
  const notation::Call* call = std::get_if<notation::Call>(&written.form);
  if (call == nullptr) {
    return written;
  }
  std::vector<notation::Option> options;
  for (const notation::Option& option : call->options) {
    options.push_back(notation::option(option.name, with_arguments(option.value.front(), arguments)));
  }
  return notation::call(call->function, all(call->arguments), std::move(options));
}

/// How a step was called for; null where it is no call, or calls are not shown.
const WrittenCall* call_of(const WrittenCalls& calls, const Expr& expr) {
  if (calls.empty() || expr->step() == nullptr) {
    return nullptr;
  }
  const auto found = calls.find(expr->step()->name);
  return found == calls.end() ? nullptr : &found->second;
}

/// Builds the tree of an expression down to its named nodes. A gradient can share one unnamed node in very
/// many places, so sizes are counted before anything is built, and in a loop, as a graph can be deep.
class FormulaBuilder {
 public:
  FormulaBuilder(const WrittenCalls& calls, std::function<Syntax(const Expr&)> of_named)
      : calls_(calls), of_named_(std::move(of_named)) {}

  /// The formula of an expression, of a step what defines it.
  Syntax operator()(const Expr& expr) {
    if (const WrittenCall* call = call_of(calls_, expr)) {
      std::ranges::for_each(call->arguments, [&](const Expr& argument) { count_parts(argument); });
      return of_rank(expr, build_call(*call));
    }
    const Expr& body = expr->step() != nullptr ? expr->step()->body : expr;
    count_parts(body);
    return build(without_neutral(body, true));
  }

 private:
  /// The call that stands inside of a formula as it is written; null for everything else.
  const WrittenCall* call_inside(const Expr& expr) const {
    return is_inner_step(name_of(expr)) ? call_of(calls_, expr) : nullptr;
  }

  std::span<const Expr> shown_operands(const Expr& expr) const {
    if (const WrittenCall* call = call_inside(expr)) {
      return call->arguments;
    }
    const Apply* applied = expr->apply();
    return applied == nullptr ? std::span<const Expr>() : std::span<const Expr>(applied->operands);
  }

  /// How many nodes a part has, and whether a name is among them.
  struct Part {
    std::size_t nodes = 1;
    bool has_name = false;
  };

  void count_parts(const Expr& body) {
    std::vector<Expr> path{body};
    while (!path.empty()) {
      const Expr expr = path.back();
      bool ready = true;
      Part part{1, !name_of(expr).empty()};
      for (const Expr& operand : shown_operands(expr)) {
        const auto counted = parts_.find(operand.get());
        if (counted == parts_.end()) {
          path.push_back(operand);
          ready = false;
        } else {
          part.nodes = std::min(part.nodes + counted->second.nodes, most_parts_shown + 1);
          part.has_name = part.has_name || counted->second.has_name;
        }
      }
      if (ready) {
        parts_[expr.get()] = part;
        path.pop_back();
      }
    }
  }

  /// What is left of a part when nothing stands in it for nothing. The `whole` formula has no factor that
  /// could be meant; and arithmetic of numbers alone, as 1 * 5, is what its author wrote it for.
  Expr without_neutral(Expr expr, bool whole) const {
    for (Expr operand = unchanged_operand(expr);
         operand != nullptr && parts_.at(operand.get()).has_name && (whole || !may_be_a_count(expr));
         operand = unchanged_operand(expr)) {
      expr = std::move(operand);
    }
    return expr;
  }

  static Syntax of_rank(const Expr& expr, Syntax syntax) {
    syntax.is_array = !expr->shape.is_scalar();
    return syntax;
  }

  Syntax build(const Expr& expr) {
    if (const WrittenCall* call = call_inside(expr)) {
      return of_rank(expr, build_call(*call));
    }
    if (!name_of(expr).empty()) {
      return of_rank(expr, of_named_(expr));
    }
    if (const Leaf* leaf = expr->leaf()) {
      return of_rank(expr, literal_formula(*leaf));
    }
    std::vector<Syntax> operands;
    for (const Expr& operand : expr->apply()->operands) {
      operands.push_back(build_operand(operand));
    }
    return of_rank(expr, without_places(expr->apply()->operation->notation(std::move(operands))));
  }

  Syntax build_operand(const Expr& written) {
    const Expr operand = without_neutral(written, false);
    return parts_.at(operand.get()).nodes > most_parts_shown ? elided() : build(operand);
  }

  /// The call with its arguments in their places: f(#0, option=#1).
  Syntax build_call(const WrittenCall& call) {
    std::vector<Syntax> arguments;
    for (const Expr& argument : call.arguments) {
      arguments.push_back(build_operand(argument));
    }
    return with_arguments(call.form, arguments);
  }

  const WrittenCalls& calls_;
  std::function<Syntax(const Expr&)> of_named_;
  std::unordered_map<const Node*, Part> parts_;
};

/// What a node depends on for who reads it.
std::span<const Expr> shown_parts(const Expr& node, const WrittenCalls& calls) {
  if (const WrittenCall* call = call_of(calls, node)) {
    return call->arguments;
  }
  if (const Step* step = node->step()) {
    return {&step->body, 1};
  }
  return node->apply() == nullptr ? std::span<const Expr>() : std::span<const Expr>(node->apply()->operands);
}

/// The steps and givens that are shown, operands before users.
std::vector<Expr> shown_names(std::span<const Expr> outputs, const WrittenCalls& calls) {
  struct Visit {
    Expr node;
    std::size_t next_part = 0;
  };
  std::vector<Expr> named;
  std::unordered_set<const Node*> seen;  // looked up, never iterated
  std::vector<Visit> path;
  const auto visit = [&](const Expr& node) {
    if (seen.insert(node.get()).second) {
      path.push_back({node});
    }
  };
  for (const Expr& output : outputs) {
    visit(output);
    while (!path.empty()) {
      const Expr node = path.back().node;
      const std::span<const Expr> parts = shown_parts(node, calls);
      if (path.back().next_part < parts.size()) {
        visit(parts[path.back().next_part++]);
        continue;
      }
      path.pop_back();
      const bool in_a_formula = is_inner_step(name_of(node)) && call_of(calls, node) != nullptr &&
                                std::ranges::find(outputs, node) == outputs.end();
      if (!name_of(node).empty() && !in_a_formula) {
        named.push_back(node);
      }
    }
  }
  return named;
}

}  // namespace

Syntax formula(const Expr& expr, const WrittenCalls& calls) {
  return FormulaBuilder(calls, [](const Expr& named) { return notation::name(name_of(named)); })(expr);
}

Syntax as_kept(const SettledCell& cell) {
  return cell.is_whole() && !cell.exact ? notation::whole_number(cell.decimal(), to_string(cell))
                                        : notation::number(cell.value);
}

std::optional<Syntax> short_fraction(const SettledTensor& value) {
  if (!value.shape().is_scalar()) {
    return std::nullopt;
  }
  const SettledCell& cell = value[0];
  if (cell.exact || cell.unrounded.is_open() || cell.unrounded.digits() > longest_part) {
    return std::nullopt;
  }
  const std::string text = cell.unrounded.to_string();
  const std::size_t bar = text.find('/');
  if (bar == std::string::npos) {
    return std::nullopt;
  }
  const auto part = [](std::string_view digits) { return notation::number(Decimal::parse(digits).value()); };
  return notation::infix(notation::InfixOperator::divide, part(std::string_view(text).substr(0, bar)),
                         part(std::string_view(text).substr(bar + 1)));
}

Syntax displayed(const SettledTensor& value, DisplayDigits digits) {
  return nested<SettledCell>(value, [&](const SettledCell& cell) { return displayed_cell(cell, digits); });
}

std::vector<WorkedStep> worked_steps(std::span<const Expr> outputs, DisplayDigits digits,
                                     const WrittenCalls& calls) {
  const std::vector<Expr> named = shown_names(outputs, calls);
  const std::vector<SettledTensor> settled = settle(named);
  std::unordered_map<const Node*, const SettledTensor*> values;
  for (std::size_t i = 0; i < named.size(); ++i) {
    values.emplace(named[i].get(), &settled[i]);
  }
  FormulaBuilder put_in(calls, [&](const Expr& expr) {
    return expr->shape.size() > most_cells_put_in ? notation::name(name_of(expr))
                                                  : displayed(*values.at(expr.get()), digits);
  });
  std::vector<WorkedStep> steps;
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (const Step* step = named[i]->step()) {
      steps.push_back({step->name, formula(named[i], calls), put_in(named[i]), settled[i]});
    }
  }
  return steps;
}

}  // namespace gradewright::engine
