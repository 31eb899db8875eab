#include "engine/graph/worked_steps.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>
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

/// Builds the tree of an expression down to its named nodes. A gradient can share one unnamed node in very
/// many places, so sizes are counted before anything is built, and in a loop, as a graph can be deep.
class FormulaBuilder {
 public:
  explicit FormulaBuilder(std::function<Syntax(const Expr&)> of_named) : of_named_(std::move(of_named)) {}

  Syntax operator()(const Expr& body) {
    if (!name_of(body).empty()) {
      return of_named_(body);
    }
    count_parts(body);
    const Expr shown = without_neutral(body, true);
    return name_of(shown).empty() ? build(shown) : of_named_(shown);
  }

 private:
  static std::span<const Expr> unnamed_operands(const Expr& expr) {
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
      for (const Expr& operand : unnamed_operands(expr)) {
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
    if (!name_of(expr).empty()) {
      return of_rank(expr, of_named_(expr));
    }
    if (const Leaf* leaf = expr->leaf()) {
      return of_rank(expr, literal_formula(*leaf));
    }
    std::vector<Syntax> operands;
    for (const Expr& written : expr->apply()->operands) {
      const Expr operand = without_neutral(written, false);
      operands.push_back(parts_.at(operand.get()).nodes > most_parts_shown ? elided() : build(operand));
    }
    return of_rank(expr, expr->apply()->operation->notation(std::move(operands)));
  }

  std::function<Syntax(const Expr&)> of_named_;
  std::unordered_map<const Node*, Part> parts_;
};

const Expr& body_of(const Expr& expr) {
  return expr->step() != nullptr ? expr->step()->body : expr;
}

}  // namespace

Syntax formula(const Expr& expr) {
  return FormulaBuilder([](const Expr& named) { return notation::name(name_of(named)); })(body_of(expr));
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

std::vector<WorkedStep> worked_steps(std::span<const Expr> outputs, DisplayDigits digits) {
  std::vector<Expr> named = topological_order(outputs);
  std::erase_if(named, [](const Expr& expr) { return name_of(expr).empty(); });
  const std::vector<SettledTensor> settled = settle(named);
  std::unordered_map<const Node*, const SettledTensor*> values;
  for (std::size_t i = 0; i < named.size(); ++i) {
    values.emplace(named[i].get(), &settled[i]);
  }
  FormulaBuilder put_in([&](const Expr& expr) {
    return expr->shape.size() > most_cells_put_in ? notation::name(name_of(expr))
                                                  : displayed(*values.at(expr.get()), digits);
  });
  std::vector<WorkedStep> steps;
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (const Step* step = named[i]->step()) {
      steps.push_back({step->name, formula(named[i]), put_in(step->body), settled[i]});
    }
  }
  return steps;
}

}  // namespace gradewright::engine
