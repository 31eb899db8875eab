#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What a LaTeX source holds and does not print, in order: comments from % to the end of their line, comment
/// environments (also of \excludecomment), the branch that \iffalse, \iftrue, \if0 and the conditions of
/// \newif do not take, with the conditions themselves, and all behind \end{document}. What only TeX can
/// decide (\ifx) is taken for printed.
std::vector<Span> unprinted_text(std::string_view latex);

}  // namespace gradewright::reading
