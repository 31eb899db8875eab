#include "answers/reading/documents/shown_steps.hpp"

#include <algorithm>
#include <utility>

#include "answers/reading/documents/reading.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/named_values.hpp"

namespace gradewright::reading {
namespace {

/// A name with more values is that of a running index, or a word.
constexpr std::size_t most_values = 2;

void add_values(const ReadStatement& read, std::vector<ReadValue>& values) {
  if (!read.readable()) {
    return;
  }
  for (const ReadValue& value : read.values()) {
    const bool known =
        std::ranges::any_of(values, [&](const ReadValue& one) { return same_response(one, value); });
    if (!known) {
      values.push_back(value);
    }
  }
}

}  // namespace

std::vector<ShownStep> shown_steps(const Reading& reading, std::size_t question,
                                   std::span<const ItemDeclaration> steps) {
  std::vector<ShownStep> shown;
  const Passages& passages = reading.own_passages(question);
  for (const ItemDeclaration& step : steps) {
    const ItemNames names = names_of(step, reading.exam().declared()[question]);
    ShownStep one{step.name, {}};
    for (const auto& [passage, statement] : named_statements(passages, names)) {
      add_values(read_statement(*passage, statement, step.shape), one.values);
    }
    if (!one.values.empty() && one.values.size() <= most_values) {
      shown.push_back(std::move(one));
    }
  }
  return shown;
}

}  // namespace gradewright::reading
