#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// Whether the whole of what stands under a question gives it up in somebody's own words: "I never remember
/// which of the two it was, so I'd rather not guess", "battery nearly empty, skipping". One clause at least
/// says that there is no answer; each of the others does so, too, tells a story of the person who writes
/// ("I'd need ten more minutes"), or, where numbers are asked for, says what they do not know. No sign,
/// number, option or word by which an answer could be told may stand in it, numbers of minutes, weeks or
/// things to do aside.
bool gives_all_up(std::string_view text, const PreparedQuestion& question);

}  // namespace gradewright::reading
