#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gradewright::engine::notation {

/// The lines of the comment that ends above a place in a text of definitions, without their signs.
std::vector<std::string_view> comment_above(std::string_view text, std::size_t place);

/// What such a text is called by its first line: # Losses.
std::string_view title_of(std::string_view text);

}  // namespace gradewright::engine::notation
