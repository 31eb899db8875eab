#include "answers/judging/formula/sum_limits.hpp"

#include <cstddef>

#include "answers/reading/values/plain_tree.hpp"

namespace gradewright::judging {
namespace {

using notation::Syntax;

/// The letter that a sum counts with; empty where it is none.
std::string index_of(const Syntax& tree) {
  const auto* marked = std::get_if<notation::Marked>(&tree.form);
  const auto* name = std::get_if<notation::Name>(marked != nullptr ? &marked->base.front().form : &tree.form);
  if (name == nullptr || name->text.size() != 1 || (marked != nullptr && !is_prime(marked->mark))) {
    return "";
  }
  return marked != nullptr ? name->text + "'" : name->text;
}

bool is_empty(const Syntax& tree) {
  const auto* text = std::get_if<notation::Text>(&tree.form);
  return text != nullptr && text->text.empty();
}

}  // namespace

const Matrix* shares_of(const std::string& name, const NamedValues& values) {
  if (!name.starts_with("E_") || values.contains(reading::name_without_marks(name))) {
    return nullptr;
  }
  const auto shares = values.find(reading::name_without_marks(name.substr(2)));
  return shares == values.end() || !shares->second.is_vector() ? nullptr : &shares->second;
}

bool is_prime(std::string_view mark) {
  return mark == "'" || mark == "\u2032" || mark == "prime" || mark == "\\prime";
}

std::optional<SumLimits> limits_of_sum(const notation::Call& call) {
  constexpr std::size_t parts = 3;  // the body and the two limits
  if (call.arguments.size() != parts) {
    return std::nullopt;
  }
  if (is_empty(call.arguments[1]) && is_empty(call.arguments[2])) {
    return SumLimits{};
  }
  if (std::string index = index_of(call.arguments[1]); !index.empty()) {
    return SumLimits{index};
  }
  const auto* range = std::get_if<notation::Relations>(&call.arguments[1].form);
  const std::string index = range != nullptr ? index_of(range->members[0]) : std::string();
  if (index.empty() || range->members.size() != 2) {
    return std::nullopt;
  }
  return SumLimits{index, &range->members[1], &call.arguments[2]};
}

}  // namespace gradewright::judging
