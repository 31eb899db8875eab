#include "answers/judging/trivial_values.hpp"

#include "answers/judging/prepared_item.hpp"
#include "engine/graph/settle.hpp"

namespace gradewright::judging {

std::vector<TrivialValue> trivial_values(const Question& question, const Item& item,
                                         const Standard& standard) {
  const Shape& shape = standard.key.shape();
  const SettledCell zero{Decimal(), true};
  std::vector<TrivialValue> values{
      {"", SettledTensor(shape, std::vector<SettledCell>(static_cast<std::size_t>(shape.size()), zero))}};
  for (const Expr& definition : question.scope.definitions()) {
    const Leaf* given = definition->leaf();
    if (given != nullptr && definition->shape == item.key->shape) {
      values.push_back({given->name, asked_cells(settle(definition), standard.cell_indices)});
    }
  }
  return values;
}

}  // namespace gradewright::judging
