#include "answers/judging/follow/shown_values.hpp"

#include <algorithm>
#include <utility>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/explain/own_range.hpp"
#include "answers/judging/explain/shape_fit.hpp"

namespace gradewright::judging {
namespace {

const KnownStep* known_step(const std::vector<PreparedItem>& items, const std::string& name) {
  for (const PreparedItem& item : items) {
    const auto step = std::ranges::find(item.behind, name, &KnownStep::name);
    if (step != item.behind.end()) {
      return &*step;
    }
  }
  return nullptr;
}

/// Whether each cell is what its digits show of the step.
bool is_right(const ReadValue& value, const KnownStep& step) {
  if (!all_numbers(value) || !shape_fits(value.shape, step.value.shape())) {
    return false;
  }
  for (std::size_t at = 0; at < value.cells.size(); ++at) {
    const Comparison compared = compare(value.cells[at].number, step.value.cells()[at], DisplayedRule{});
    if (compared.result != Comparison::Result::right) {
      return false;
    }
  }
  return true;
}

/// The rule of the first item that has a key: the digits that the question asks for.
const Rule* rule_of(const std::vector<PreparedItem>& items) {
  const auto item = std::ranges::find_if(items, [](const PreparedItem& one) { return one.plans != nullptr; });
  return item == items.end() ? nullptr : &item->standard.rule;
}

}  // namespace

std::vector<ItemDeclaration> steps_to_show(const QuestionDeclaration& question,
                                           const std::vector<PreparedItem>& items) {
  std::vector<ItemDeclaration> steps;
  for (const PreparedItem& item : items) {
    for (const KnownStep& step : item.behind) {
      const bool known =
          std::ranges::find(question.items, step.name, &ItemDeclaration::name) != question.items.end() ||
          std::ranges::find(steps, step.name, &ItemDeclaration::name) != steps.end();
      if (!known) {
        ItemDeclaration& declared = steps.emplace_back();
        declared.question = question.id;
        declared.name = step.name;
        declared.type = step.value.shape().rank() == 0 ? AnswerType::number : AnswerType::tensor;
        declared.shape = step.value.shape();
      }
    }
  }
  return steps;
}

std::vector<OwnValue> own_values_of(std::span<const ShownStep> shown,
                                    const std::vector<PreparedItem>& items) {
  std::vector<OwnValue> own;
  for (const ShownStep& step : shown) {
    const KnownStep* known = known_step(items, step.name);
    if (known == nullptr) {
      continue;
    }
    OwnValue& value = own.emplace_back();
    value.name = step.name;
    value.rule = rule_of(items);
    value.shown = true;
    value.right =
        std::ranges::all_of(step.values, [&](const ReadValue& one) { return is_right(one, *known); });
    for (const ReadValue& one : step.values) {
      value.values.push_back(&one);
    }
  }
  return own;
}

}  // namespace gradewright::judging
