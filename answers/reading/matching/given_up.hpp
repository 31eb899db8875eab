#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// Where a text says that something is not answered.
struct GivenUp {
  Span span;                            ///< with the sign or bracket that parts it from what stands beside it
  std::vector<std::size_t> items = {};  ///< places of the items that it names or describes
  bool of_rest = false;                 ///< it speaks of whatever is not answered
  std::size_t count = 0;                ///< of how many items that is said; 0: it does not say
  bool in_table = false;                ///< it is a row of a table
  bool of_all = false;                  ///< it is the whole text, and holds no answer to any item
};

/// What a text gives up of a question, in order: under an item's name (`dX: no time`, `cost: unknown`, an
/// empty cell beside it), in a clause that names or describes items ("For dX I had no time left", "gradients:
/// skipped", "I could not work out the last two quantities"), or in a sentence on what was not learnt ("I did
/// not learn backpropagation"). Every word of such a clause has to be known to say nothing else. No item
/// counts whose value is stated elsewhere in the text, nor does a clause that gives up nothing but such: it
/// doubts them. No item counts that is answered by a text or an option, but where the whole text gives up
/// (gives_all_up).
std::vector<GivenUp> given_up(std::string_view text, const PreparedQuestion& question);

/// Longer texts are not looked at.
inline constexpr std::size_t longest_given_up = 4'000;

}  // namespace gradewright::reading
