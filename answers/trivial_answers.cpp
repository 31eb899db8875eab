#include "answers/trivial_answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>

#include "answers/compare.hpp"
#include "engine/settle.hpp"

namespace gradewright {

namespace {

/// The cells of the key that the item asks for.
std::vector<Index> asked_cells(const Item& item) {
  std::vector<Index> cells;
  const auto strides = item.key->shape.strides();
  for (const auto& [name, index] : item.cells) {
    Index cell = 0;
    for (std::size_t axis = 0; axis < index.size(); ++axis) {
      cell += index[axis] * strides[axis];
    }
    cells.push_back(cell);
  }
  for (Index cell = 0; item.cells.empty() && cell < item.key->shape.size(); ++cell) {
    cells.push_back(cell);
  }
  return cells;
}

bool all_right(const Item& item, const SettledTensor& key, const std::function<Decimal(Index)>& answer) {
  const Rule rule = item.rule.value_or(default_rule(key));
  const std::vector<Index> cells = asked_cells(item);
  return std::all_of(cells.begin(), cells.end(), [&](Index cell) {
    ReadNumber number;
    number.numerator = answer(cell);
    return compare(number, key[cell], rule).result == Comparison::Result::right;
  });
}

std::optional<std::string> trivial_answer(const Question& question, const Item& item) {
  std::vector<SettledTensor> keys{settle(item.key)};
  for (const AcceptedKey& accepted : item.accept) {
    keys.push_back(settle(accepted.value));
  }
  const auto passes = [&](const std::function<Decimal(Index)>& answer) {
    return std::any_of(keys.begin(), keys.end(),
                       [&](const SettledTensor& key) { return all_right(item, key, answer); });
  };
  const bool zero_in_range = item.range && item.range->low <= Decimal(0) && item.range->high >= Decimal(0);
  if (zero_in_range || passes([](Index) { return Decimal(0); })) {
    return item.key->shape.is_scalar() ? "answering 0" : "an all-zero answer";
  }
  for (const Expr& definition : question.scope.definitions()) {
    const Leaf* given = definition->leaf();
    if (given && definition->shape == item.key->shape &&
        passes([&](Index cell) { return given->value[cell]; })) {
      return fmt::format("copying the given '{}'", given->name);
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<TrivialItem> trivial_items(const Exam& exam) {
  std::vector<TrivialItem> found;
  for (const Question& question : exam.questions) {
    for (const Item& item : question.items) {
      if (!item.key || item.type == ItemType::formula || item.trivial_allowed) {
        continue;
      }
      if (const auto answer = trivial_answer(question, item)) {
        found.push_back({question.id, item.name, *answer, item.place});
      }
    }
  }
  return found;
}

}  // namespace gradewright
