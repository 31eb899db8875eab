#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A text with its MathML, as it is copied from a page, written as LaTeX:
/// "<math><mfrac><mn>1</mn><mn>2</mn></mfrac>
/// </math>" as "\frac{1}{2}". Nothing where there is none, or an element or entity that is not known, such as
/// one that strikes out.
std::optional<std::string> with_mathml_as_latex(std::string_view text);

}  // namespace gradewright::reading
