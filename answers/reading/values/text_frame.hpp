#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a remark says that the rest is left out: "the rest I did not manage", "for the other one I forgot
/// the name".
bool leaves_rest_out(std::string_view remark);

/// What is left of a text as the answer to an item of text: inside_frames, also of what stands before a
/// reason that takes nothing back ("dropout because units are dropped"), before a remark that the rest is
/// left out
/// ("dropout (the rest I did not manage)") and in brackets around all of it ("(dropout)").
std::vector<std::string_view> inside_text(std::string_view text);

}  // namespace gradewright::reading
