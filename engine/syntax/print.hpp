#pragma once

#include <string>

#include "engine/syntax/syntax.hpp"

namespace gradewright::engine::notation {

/// The step language's own text: parsing it again gives an equal tree.
std::string to_plain(const Syntax& syntax);
/// LaTeX mathematics without surrounding dollars: \operatorname{softmax}\left(\frac{Q
/// K^{\top}}{\sqrt{2}}\right). Names become W_{1}, \theta, \mathbf is not used. Needs amsmath.
std::string to_latex(const Syntax& syntax);
/// Presentation MathML, one <math> element (MathML Core: no attributes that browsers ignore).
std::string to_mathml(const Syntax& syntax);

}  // namespace gradewright::engine::notation
