#pragma once

#include <span>
#include <string>
#include <string_view>

#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// Whether two names, in small letters, are known for one thing in different languages: "overfitting" and
/// "surapprentissage".
bool are_translations(std::string_view a, std::string_view b);

/// Whether a name, in any letters and with an article or "problem" before it or not, is one of the accepted
/// ones, in small letters, in another language: "Batch-Normalisierung", "le gradient évanescent". Another
/// English name is no translation.
bool translates(std::string_view name, std::span<const std::string> accepted);

}  // namespace gradewright::judging
