#include "answers/judging/verdict.hpp"

#include <algorithm>
#include <array>

namespace gradewright::judging {
namespace {

/// In the order of Outcome.
constexpr std::array<std::string_view, 9> outcome_names = {"correct", "follow_through", "mistake",
                                                           "partial", "too_few_digits", "wrong_shape",
                                                           "wrong",   "missing",        "needs_review"};

}  // namespace

std::string_view to_string(Outcome outcome) {
  return outcome_names[static_cast<std::size_t>(outcome)];
}

std::optional<Outcome> outcome_from(std::string_view text) {
  const auto found = std::find(outcome_names.begin(), outcome_names.end(), text);
  if (found == outcome_names.end()) {
    return std::nullopt;
  }
  return static_cast<Outcome>(found - outcome_names.begin());
}

}  // namespace gradewright::judging
