#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a name is that of an item before what tells it from an older value: v of v_new, w of w', h of h2,
/// q of Q_new.
bool is_renewed_as(std::string_view name, std::string_view item);

}  // namespace gradewright::reading
