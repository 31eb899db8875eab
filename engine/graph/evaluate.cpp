#include "engine/graph/evaluate.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <concepts>
#include <stdexcept>
#include <string>

#include "engine/graph/node_map.hpp"
#include "engine/graph/operation.hpp"
#include "engine/graph/steady.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/leaf_value.hpp"
#include "engine/numbers/precise.hpp"
#include "engine/numbers/rational.hpp"

namespace gradewright::engine {

/// One slot of cells per leaf and application; a step shares the slot of its body. Instructions stand in
/// topological order and hold ready-made views, so that running them is a loop of calls.
template <class Scalar>
struct Evaluation<Scalar>::Plan {
  struct Instruction {
    const Operation* operation;
    std::size_t first_operand;
    std::size_t operand_count;
    MutableTensorView<Scalar> result;
  };
  struct NamedLeaf {
    std::string name;
    MutableTensorView<Scalar> cells;
  };

  std::vector<Expr> nodes;  // keeps the operations alive
  std::vector<Scalar> cells;
  std::vector<TensorView<Scalar>> operands;
  std::vector<Instruction> instructions;
  std::vector<NamedLeaf> leaves;
  std::vector<TensorView<Scalar>> outputs;

  explicit Plan(const SteadyGraph& graph) : nodes(graph.order().begin(), graph.order().end()) {
    Index total = 0;
    for (const Expr& node : nodes) {
      total += node->step() != nullptr ? 0 : node->shape.size();
    }
    cells.resize(static_cast<std::size_t>(total));

    NodeMap<Scalar*> slots;
    Scalar* next = cells.data();
    for (const Expr& node : nodes) {
      if (const Step* named = node->step()) {
        slots.insert(node.get(), slots.at(named->body.get()));
        continue;
      }
      const MutableTensorView<Scalar> slot{node->shape, next};
      next += node->shape.size();
      slots.insert(node.get(), slot.cells);
      if (const Leaf* leaf = node->leaf()) {
        std::transform(leaf->value.cells().begin(), leaf->value.cells().end(), slot.cells,
                       leaf_value<Scalar>);
        if (!leaf->name.empty()) {
          leaves.push_back({leaf->name, slot});
        }
        continue;
      }
      const Apply& applied = *node->apply();
      instructions.push_back({applied.operation.get(), operands.size(), applied.operands.size(), slot});
      for (const Expr& operand : applied.operands) {
        operands.push_back({operand->shape, slots.at(operand.get())});
      }
    }
    for (const Expr& output : graph.outputs()) {
      outputs.push_back({output->shape, slots.at(output.get())});
    }
  }
};

template <class Scalar>
Evaluation<Scalar>::Evaluation(std::span<const Expr> outputs) : Evaluation(SteadyGraph(outputs)) {}
template <class Scalar>
Evaluation<Scalar>::Evaluation(const SteadyGraph& graph) : plan_(std::make_unique<Plan>(graph)) {}
template <class Scalar>
Evaluation<Scalar>::~Evaluation() = default;
template <class Scalar>
Evaluation<Scalar>::Evaluation(Evaluation&&) noexcept = default;
template <class Scalar>
Evaluation<Scalar>& Evaluation<Scalar>::operator=(Evaluation&&) noexcept = default;

template <class Scalar>
void Evaluation<Scalar>::bind(std::string_view leaf, TensorView<Scalar> value) {
  bool found = false;
  for (const auto& [name, cells] : plan_->leaves) {
    if (name != leaf) {
      continue;
    }
    if (cells.shape != value.shape) {
      throw ShapeError(
          fmt::format("'{}' has shape {}, not {}", leaf, to_string(cells.shape), to_string(value.shape)));
    }
    std::copy_n(value.cells, value.size(), cells.cells);
    found = true;
  }
  if (!found) {
    throw std::out_of_range(fmt::format("no given is called '{}'", leaf));
  }
}

template <class Scalar>
void Evaluation<Scalar>::run() {
  const std::span<const TensorView<Scalar>> operands = plan_->operands;
  for (const auto& instruction : plan_->instructions) {
    instruction.operation->eval(operands.subspan(instruction.first_operand, instruction.operand_count),
                                instruction.result);
  }
}

template <class Scalar>
TensorView<Scalar> Evaluation<Scalar>::value(std::size_t output) const {
  return plan_->outputs.at(output);
}

static_assert(std::same_as<Scalars, TypeList<double, Interval, Precise, Rational>>,
              "one line below for each scalar");
template class Evaluation<double>;
template class Evaluation<Interval>;
template class Evaluation<Precise>;
template class Evaluation<Rational>;

Tensor<double> evaluate(const Expr& expr) {
  Evaluation<double> evaluation({&expr, 1});
  evaluation.run();
  const TensorView<double> value = evaluation.value(0);
  return {value.shape, {value.span().begin(), value.span().end()}};
}

}  // namespace gradewright::engine
