#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A text whose signs of currencies before or behind numbers are words behind them: "$15", "\$1,500", "15 €"
/// become "15 USD" and so on. A dollar that may begin mathematics, because there is another, stays where it
/// is.
std::string with_money_in_words(std::string_view text);

}  // namespace gradewright::reading
