#include "answers/judging/follow/cell_steps.hpp"

#include <algorithm>
#include <utility>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/operation.hpp"

namespace gradewright::judging {
namespace {

/// Longer values are told by no one number after the other, and larger graphs are nobody's work by hand.
constexpr Index most_cells = 64;
constexpr std::size_t most_nodes = 1'000;

/// An expression in which each named number has become the number of its place among them, from 1, and
/// whatever is worked out has become zeros: only what moves cells is left.
class Marking {
 public:
  Expr marked(const Expr& node) {
    const Apply* applied = node->apply();
    if (++nodes_ <= most_nodes && node->step() != nullptr) {
      return node->shape.is_scalar() ? mark(node) : marked(node->step()->body);
    }
    if (nodes_ <= most_nodes && applied != nullptr && applied->operation->traits().moves_cells) {
      std::vector<Expr> operands;
      for (const Expr& operand : applied->operands) {
        operands.push_back(marked(operand));
      }
      return apply(applied->operation, std::move(operands));
    }
    return literal(Tensor<Number>(node->shape));
  }

  const std::vector<std::string>& names() const { return names_; }

 private:
  Expr mark(const Expr& node) {
    const auto known = std::ranges::find(names_, node->step()->name);
    const auto place = known - names_.begin();
    if (known == names_.end()) {
      names_.push_back(node->step()->name);
    }
    return literal(Number(Decimal(place + 1)));
  }

  std::size_t nodes_ = 0;
  std::vector<std::string> names_;
};

}  // namespace

std::vector<std::string> cell_steps(const Expr& key) {
  if (key->step() == nullptr || key->shape.is_scalar() || key->shape.size() > most_cells) {
    return {};
  }
  Marking marking;
  const Expr moved = marking.marked(key->step()->body);
  if (marking.names().empty()) {
    return {};
  }
  Evaluation<double> evaluation({&moved, 1});
  evaluation.run();
  std::vector<std::string> steps;
  for (const double place : evaluation.value(0).span()) {
    steps.push_back(place > 0 ? marking.names()[static_cast<std::size_t>(place) - 1] : "");
  }
  return steps;
}

}  // namespace gradewright::judging
