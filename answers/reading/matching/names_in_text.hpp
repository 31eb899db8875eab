#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// Where a name stands in a text, and whose it is.
struct NameIn {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<std::size_t> items = {};  ///< places in the question; none for a given or a step
  std::string letters = {};             ///< in small letters
};

/// The names of a question's items, givens and steps in a text, in order: the longest at each place. A letter
/// that is a word of prose, as the y of Spanish, is none but before a relation or behind a word like "my".
std::vector<NameIn> names_in(std::string_view text, const PreparedQuestion& question);

}  // namespace gradewright::reading
