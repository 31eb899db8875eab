#include "engine/graph/enclose.hpp"

#include <algorithm>
#include <utility>

#include "engine/graph/enclosing.hpp"

namespace gradewright::engine {

const NamedCells* named(std::span<const NamedCells> leaves, const Leaf& leaf) {
  const auto found = std::ranges::find(leaves, leaf.name, &NamedCells::name);
  return found == leaves.end() ? nullptr : &*found;
}

std::vector<Tensor<Interval>> enclose(std::span<const Expr> outputs) {
  return Enclosing(outputs).over({});
}

Tensor<Interval> enclose(const Expr& expr, const HandRounding& rounding, std::span<const NamedCells> leaves) {
  return std::move(Enclosing({&expr, 1}, rounding).over(leaves).front());
}

}  // namespace gradewright::engine
