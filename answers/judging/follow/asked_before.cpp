#include "answers/judging/follow/asked_before.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "answers/judging/follow/sampled_values.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {
namespace {

/// Larger graphs are nobody's work by hand.
constexpr Index most_cells = 20'000;

/// The leaves with names below an expression; a name that stands for two different values is in none.
using Leaves = std::map<std::string, const Leaf*>;

bool add_leaves(const Expr& expr, Leaves& leaves) {
  Index cells = 0;
  for (const Expr& node : topological_order({&expr, 1})) {
    cells += node->shape.size();
    const Leaf* leaf = node->leaf();
    if (leaf == nullptr || leaf->name.empty()) {
      continue;
    }
    const auto [known, fresh] = leaves.emplace(leaf->name, leaf);
    if (!fresh && !(known->second->value == leaf->value)) {
      return false;
    }
  }
  return cells <= most_cells;
}

/// Whether two steps, of questions of their own, are the same function of the same givens.
bool is_same(const Expr& step, const Expr& earlier) {
  Leaves leaves;
  if (!add_leaves(step, leaves) || !add_leaves(earlier, leaves)) {
    return false;
  }
  const SampledValues sampled({step, earlier},
                              [&](const std::string& name) { return leaves.contains(name); });
  return varies(sampled.of(0)) && is_each(sampled.of(0), sampled.of(1), [](double cell) { return cell; });
}

/// Whether a student's value of the item is one of its whole step.
bool asks_for_step(const PreparedItem& item) {
  return item.key != nullptr && item.standard.cell_names.empty() && !name_of(item.key).empty();
}

bool is_asked(const std::vector<PreparedItem>& items, std::string_view step) {
  return std::ranges::any_of(items, [&](const PreparedItem& item) {
    return std::ranges::any_of(numbers_asked(item), [&](const PreparedItem& numbers) {
      return numbers.key != nullptr && name_of(numbers.key) == step;
    });
  });
}

const Expr* find_step(const Question& question, std::string_view name) {
  const auto step =
      std::ranges::find_if(question.steps, [&](const Expr& each) { return name_of(each) == name; });
  return step == question.steps.end() ? nullptr : &*step;
}

/// The item of the last question before that asks for a step.
std::optional<AskedBefore> last_asking(const Expr& step, const KnownStep& known,
                                       std::span<const std::vector<PreparedItem>> prepared) {
  for (std::size_t q = prepared.size(); q-- > 0;) {
    std::optional<AskedBefore> found;
    for (std::size_t i = 0; i < prepared[q].size(); ++i) {
      const std::span<const PreparedItem> numbers = numbers_asked(prepared[q][i]);
      for (std::size_t part = 0; part < numbers.size(); ++part) {
        const PreparedItem& earlier = numbers[part];
        if (asks_for_step(earlier) && earlier.whole_key == known.value && is_same(step, earlier.key)) {
          found = AskedBefore{known.name, q, i, part};
        }
      }
    }
    if (found) {
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<AskedBefore> asked_before(const problems::Exam& exam,
                                      std::span<const std::vector<PreparedItem>> prepared,
                                      const std::vector<PreparedItem>& items) {
  std::map<std::string, AskedBefore> found;
  const Question& question = exam.questions[prepared.size()];
  for (const PreparedItem& item : items) {
    for (const PreparedItem& numbers : numbers_asked(item)) {
      for (const KnownStep& known : numbers.behind) {
        const Expr* step = find_step(question, known.name);
        if (step == nullptr || found.contains(known.name) || is_asked(items, known.name)) {
          continue;
        }
        if (auto earlier = last_asking(*step, known, prepared)) {
          found[known.name] = std::move(*earlier);
        }
      }
    }
  }
  std::vector<AskedBefore> out;
  for (const auto& [name, each] : found) {
    out.push_back(each);
  }
  return out;
}

}  // namespace gradewright::judging
