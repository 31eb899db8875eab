#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"
#include "engine/syntax/number_form.hpp"

namespace gradewright::reading {

/// The form in which a text writes one number; `any` where that cannot be told.
NumberForm written_form(std::string_view text);

/// Whether a text writes a number in the form that is asked for. What cannot be told counts as being in it.
bool is_in_form(std::string_view text, NumberForm asked);

}  // namespace gradewright::reading
