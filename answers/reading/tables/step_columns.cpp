#include "answers/reading/tables/step_columns.hpp"

#include <algorithm>
#include <set>
#include <variant>

#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/tables/read_row.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/silence.hpp"

namespace gradewright::reading {
namespace {

std::vector<ReadValue> values_in(const std::string& text, const ItemDeclaration& step) {
  NotationContext context;
  if (step.decimal_comma) {
    context.declare_decimal_comma();
  }
  auto read = is_blank(text) ? decltype(read_value(text, step.shape)){NotAValue{}}
                             : read_value(text, step.shape, context);
  auto* values = std::get_if<std::vector<ReadValue>>(&read);
  return values != nullptr ? std::move(*values) : std::vector<ReadValue>();
}

void add(const std::vector<ReadValue>& values, const std::string& step, std::vector<ShownStep>& shown) {
  auto known = std::ranges::find(shown, step, &ShownStep::name);
  if (known == shown.end()) {
    shown.push_back({step, {}});
    known = shown.end() - 1;
  }
  for (const ReadValue& value : values) {
    if (std::ranges::none_of(known->values,
                             [&](const ReadValue& other) { return same_response(other, value); })) {
      known->values.push_back(value);
    }
  }
}

}  // namespace

StepColumns::StepColumns(const std::vector<QuestionDeclaration>& questions,
                         const std::vector<std::vector<ItemDeclaration>>& steps)
    : steps_(steps) {
  std::multiset<std::string> names;
  std::set<std::string> taken;
  for (std::string& name : item_field_names(questions)) {
    taken.insert(std::move(name));
  }
  for (const QuestionDeclaration& question : questions) {
    for (const ItemDeclaration& item : question.items) {  // a name of several items is that of no column
      taken.insert(item.name);
      taken.insert(item.aliases.begin(), item.aliases.end());
    }
  }
  for (const std::vector<ItemDeclaration>& of_question : steps) {
    for (const ItemDeclaration& step : of_question) {
      names.insert(step.name);
    }
  }
  for (std::size_t question = 0; question < steps.size(); ++question) {
    for (std::size_t step = 0; step < steps[question].size(); ++step) {
      const std::string& name = steps[question][step].name;
      for (const std::string& column :
           {questions[question].id + "." + name, names.count(name) == 1 ? name : std::string()}) {
        if (!column.empty() && !taken.contains(column)) {
          columns_[column] = {question, step};
        }
      }
    }
  }
}

std::vector<std::vector<ShownStep>> StepColumns::shown_in(const Submission& row) const {
  std::vector<std::vector<ShownStep>> shown;
  if (columns_.empty()) {
    return shown;
  }
  for (const auto& [name, text] : row.fields) {
    const auto column = columns_.find(name);
    if (column == columns_.end()) {
      continue;
    }
    const auto& [question, step] = column->second;
    const ItemDeclaration& declared = steps_[question][step];
    if (const std::vector<ReadValue> values = values_in(text, declared); !values.empty()) {
      shown.resize(steps_.size());
      add(values, declared.name, shown[question]);
    }
  }
  return shown;
}

}  // namespace gradewright::reading
