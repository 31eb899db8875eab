#pragma once

#include <string>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Writes the letters that a LaTeX source draws with a command for their accent: `s\'e` is "sé",
/// `gr\"o{\ss}er` is "größer". The text keeps its length: blanks stand behind the word instead of what is
/// shorter. Other commands, and accents on what no language writes so, stay.
void compose_accents(std::string& latex);

}  // namespace gradewright::reading
