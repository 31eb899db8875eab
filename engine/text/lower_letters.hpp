#pragma once

#include <string>
#include <string_view>

namespace gradewright::engine {

/// The capital letters of ASCII, Latin-1 and Russian as small ones; everything else stays.
std::string lower_letters(std::string_view text);

}  // namespace gradewright::engine
