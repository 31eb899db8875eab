#pragma once

#include <string_view>

#include "answers/judging/verdict.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// How an outcome is shown to people: never by colour alone.
struct OutcomeWords {
  std::string_view symbol;  ///< one character
  std::string_view words;
  std::string_view tone;  ///< "good", "part", "bad" or "open": the class that a style sheet may colour
};
OutcomeWords words_for(Outcome outcome);

}  // namespace gradewright::reports
