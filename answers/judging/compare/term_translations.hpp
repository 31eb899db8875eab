#pragma once

#include <string_view>

#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// Whether two names, in small letters, are known for one thing in different languages: "overfitting" and
/// "surapprentissage".
bool are_translations(std::string_view a, std::string_view b);

}  // namespace gradewright::judging
