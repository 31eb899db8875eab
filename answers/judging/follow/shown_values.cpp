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
    for (const PreparedItem& numbers : numbers_asked(item)) {
      const auto step = std::ranges::find(numbers.behind, name, &KnownStep::name);
      if (step != numbers.behind.end()) {
        return &*step;
      }
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

/// The rule of the first item that has a key, of numbers if there is one: the digits that the question asks
/// for.
const Rule* rule_of(const std::vector<PreparedItem>& items) {
  const Rule* rule = nullptr;
  for (const PreparedItem& item : items) {
    if (item.plans != nullptr) {
      return &item.standard.rule;
    }
    for (const PreparedItem& numbers : item.parts) {
      rule = rule == nullptr && numbers.plans != nullptr ? &numbers.standard.rule : rule;
    }
  }
  return rule;
}

/// Whether an item asks for the step, by itself or as part of it.
bool is_asked(const QuestionDeclaration& question, const std::vector<PreparedItem>& items,
              const std::string& step) {
  return std::ranges::find(question.items, step, &ItemDeclaration::name) != question.items.end() ||
         std::ranges::any_of(items, [&](const PreparedItem& item) {
           return std::ranges::any_of(
               item.parts, [&](const PreparedItem& numbers) { return name_of(numbers.key) == step; });
         });
}

}  // namespace

std::vector<ItemDeclaration> steps_to_show(const QuestionDeclaration& question,
                                           const std::vector<PreparedItem>& items) {
  std::vector<ItemDeclaration> steps;
  for (const PreparedItem& item : items) {
    for (const PreparedItem& numbers : numbers_asked(item)) {
      for (const KnownStep& step : numbers.behind) {
        if (!is_asked(question, items, step.name) &&
            std::ranges::find(steps, step.name, &ItemDeclaration::name) == steps.end()) {
          ItemDeclaration& declared = steps.emplace_back();
          declared.question = question.id;
          declared.name = step.name;
          declared.type = step.value.shape().rank() == 0 ? AnswerType::number : AnswerType::tensor;
          declared.shape = step.value.shape();
        }
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
