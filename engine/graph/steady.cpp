#include "engine/graph/steady.hpp"

#include <algorithm>
#include <unordered_map>

#include "engine/graph/operation.hpp"

namespace gradewright::engine {

namespace {

/// Whether the operation of this node may be better off with what is known of its operands.
bool may_be_steadied(const Expr& node) {
  const Apply* applied = node->apply();
  if (applied == nullptr) {
    return false;
  }
  const OperationTraits& traits = applied->operation->traits();
  if (traits.arithmetic != ArithmeticRole::difference) {
    return traits.takes_logarithm;
  }
  const Node* subtracted = applied->operands[1].get();
  while (const Step* named = subtracted->step()) {
    subtracted = named->body.get();
  }
  return subtracted->apply() != nullptr && subtracted->apply()->operation->traits().has_complement;
}

/// The graph once more, operands first, with what is known of each value.
class Steadied {
 public:
  /// Takes a node all of whose operands were taken.
  void take(const Expr& node) {
    if (const Step* named = node->step()) {
      Form body = forms_.at(named->body.get());
      body.expr = body.expr == named->body ? node : body.expr;
      forms_.emplace(node.get(), std::move(body));
    } else if (const Apply* applied = node->apply()) {
      forms_.emplace(node.get(), form_of(node, *applied));
    } else {
      forms_.emplace(node.get(), Form{node, {}});
    }
  }
  const Expr& operator[](const Expr& node) const { return forms_.at(node.get()).expr; }

 private:
  struct Form {
    Expr expr;
    Known known;
  };

  Form form_of(const Expr& node, const Apply& applied) const {
    std::vector<Expr> operands;
    std::vector<Known> known;
    for (const Expr& operand : applied.operands) {
      const Form& form = forms_.at(operand.get());
      operands.push_back(form.expr);
      known.push_back(form.known);
    }
    const Operation& operation = *applied.operation;
    Expr expr = operation.steady(operands, known);
    if (expr == nullptr) {
      expr = operands == applied.operands ? node : apply(applied.operation, operands);
    }
    return {expr, operation.traits().moves_cells ? moved(applied.operation, known)
                                                 : operation.known(operands, known)};
  }

  static Known moved(const std::shared_ptr<const Operation>& operation, const std::vector<Known>& known) {
    const auto part = [&](Expr Known::*what) -> Expr {
      std::vector<Expr> operands;
      for (const Known& one : known) {
        if (one.*what == nullptr) {
          return nullptr;
        }
        operands.push_back(one.*what);
      }
      return apply(operation, std::move(operands));
    };
    return {part(&Known::logarithm), part(&Known::complement), part(&Known::logarithm_of_complement)};
  }

  std::unordered_map<const Node*, Form> forms_;
};

}  // namespace

SteadyGraph::SteadyGraph(std::span<const Expr> outputs)
    : forms_(outputs.begin(), outputs.end()),
      written_order_(topological_order(outputs)),
      steadied_(std::ranges::any_of(written_order_, may_be_steadied)) {
  if (!steadied_) {
    return;
  }
  Steadied steadied;
  for (const Expr& node : written_order_) {
    steadied.take(node);
  }
  std::ranges::transform(forms_, forms_.begin(), [&](const Expr& output) { return steadied[output]; });
  steady_order_ = topological_order(forms_);
}

std::vector<Expr> steady_forms(std::span<const Expr> outputs) {
  const SteadyGraph graph(outputs);
  return {graph.outputs().begin(), graph.outputs().end()};
}

}  // namespace gradewright::engine
