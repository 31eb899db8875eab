#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace gradewright::engine {

/// How a number is written, or is to be written.
enum class NumberForm {
  any,
  decimal,     ///< 0.25, 2.5e-1, 25%
  fraction,    ///< 1/4; whole numbers are fractions, too
  expression,  ///< sqrt(2)/2, 5!, 1/4: what is not worked out to decimals
  worked_out   ///< a decimal or a fraction, which leaves nothing to compute
};

inline constexpr std::array<std::pair<std::string_view, NumberForm>, 5> number_form_words{
    {{"any", NumberForm::any},
     {"decimal", NumberForm::decimal},
     {"fraction", NumberForm::fraction},
     {"expression", NumberForm::expression},
     {"worked_out", NumberForm::worked_out}}};

constexpr std::string_view to_string(NumberForm form) {
  return number_form_words[static_cast<std::size_t>(form)].first;
}

}  // namespace gradewright::engine
