#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// Whether a token of `source` is written as an arrow: ->, =>, →, \Rightarrow.
bool is_arrow(const ResponseToken& token, std::string_view source);

/// Tokens of `source` where an arrow from one statement to the next parts them: the arrow of
/// "v = 2 -> w = 0.8" is a wide space. That of "x -> 7" and "z = f(x) -> 3" stays a relation.
std::vector<ResponseToken> part_implications(std::vector<ResponseToken> tokens, std::string_view source);

/// Tokens where braces around a whole statement, as those of \boxed{m = 0.2}, are line ends: it is a line of
/// its own. Written braces \{ \} and those of a name or value stay.
std::vector<ResponseToken> open_frames(std::vector<ResponseToken> tokens);

}  // namespace gradewright::reading
