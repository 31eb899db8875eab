#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A part of a text that may state one thing: what stands between ends of sentences, semicolons, commas
/// before a blank, the word "and" (und, et, y, e), `\quad` and line ends, outside brackets.
struct Clause {
  std::size_t offset = 0;  ///< in the text
  std::string_view text;   ///< without blanks and bullets around it
  bool goes_on = false;    ///< a comma or "and" parts it from the clause before
};

/// The clauses of a text, in order, without blank ones. A line of 70 characters and more goes on where the
/// next one begins in a small letter; what begins with a relation is part of the clause before it.
std::vector<Clause> clauses_of(std::string_view text);

/// "0.3, 0.5, and 0.2" with a comma in place of the word between two numbers, and as long as it was: and,
/// und, et.
std::string with_commas(std::string_view list);

}  // namespace gradewright::reading
