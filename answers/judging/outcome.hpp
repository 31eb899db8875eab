#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "answers/judging/layer.hpp"

namespace gradewright::judging {

enum class Outcome {
  correct,
  follow_through,
  mistake,
  partial,
  too_few_digits,
  wrong_shape,
  wrong,
  missing,
  needs_review
};

/// "correct", "follow_through", ... The one list of outcomes: the compiler refuses an outcome without a name.
constexpr std::string_view to_string(Outcome outcome) {
  switch (outcome) {
    case Outcome::correct:
      return "correct";
    case Outcome::follow_through:
      return "follow_through";
    case Outcome::mistake:
      return "mistake";
    case Outcome::partial:
      return "partial";
    case Outcome::too_few_digits:
      return "too_few_digits";
    case Outcome::wrong_shape:
      return "wrong_shape";
    case Outcome::wrong:
      return "wrong";
    case Outcome::missing:
      return "missing";
    case Outcome::needs_review:
      return "needs_review";
  }
  return {};
}

/// How many there are: as many as have a name.
inline constexpr std::size_t outcome_count = [] {
  std::size_t count = 0;
  while (!to_string(static_cast<Outcome>(count)).empty()) {
    ++count;
  }
  return count;
}();

/// Something for each outcome.
template <class Value>
class ByOutcome {
 public:
  Value& operator[](Outcome outcome) { return of_[static_cast<std::size_t>(outcome)]; }
  const Value& operator[](Outcome outcome) const { return of_[static_cast<std::size_t>(outcome)]; }

 private:
  std::array<Value, outcome_count> of_{};
};

/// Empty when the text is none of them.
constexpr std::optional<Outcome> outcome_from(std::string_view text) {
  for (std::size_t at = 0; at < outcome_count; ++at) {
    if (to_string(static_cast<Outcome>(at)) == text) {
      return static_cast<Outcome>(at);
    }
  }
  return std::nullopt;
}

}  // namespace gradewright::judging
