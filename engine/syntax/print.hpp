#pragma once

#include <optional>
#include <string>

#include "engine/syntax/syntax.hpp"

namespace gradewright::engine::notation {

/// The step language's own text: parsing it again gives an equal tree.
std::string to_plain(const Syntax& syntax);
/// LaTeX mathematics without surrounding dollars: \operatorname{softmax}\left(\frac{Q
/// K^{\top}}{\sqrt{2}}\right). Names become W_{1}, \theta, \mathbf is not used. Needs amsmath.
/// Read again it is the same tree but for what it sets alike: a / b is \frac{a}{b}, which is read as
/// call("fraction", a, b), one operand as in \frac12 x; -(a b) is -a b, a (b c) is a b c, and A @ B is A B.
std::string to_latex(const Syntax& syntax);
/// Python with NumPy as np: what eval() takes. Refused is what no NumPy expression says or what would be read
/// as something else: ±, unions, intervals, quantities, marks, texts, slices, options, empty sets and tuples,
/// Python's own words as names, and functions that NumPy and math do not have.
std::optional<std::string> to_numpy(const Syntax& syntax);
/// MATLAB, element by element (.* ./ .^). Refused besides: A @ B and transposes, whose signs are read as
/// others, !=, chains, indices (from one there), tuples, sets, matrices of one row and deeper lists.
std::optional<std::string> to_matlab(const Syntax& syntax);
/// Presentation MathML, one <math> element (MathML Core: no attributes that browsers ignore).
std::string to_mathml(const Syntax& syntax);

}  // namespace gradewright::engine::notation
