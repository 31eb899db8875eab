#pragma once

#include <optional>
#include <string>

#include "engine/syntax/syntax.hpp"

namespace gradewright::engine::notation {

/// The step language's own text: parsing it again gives an equal tree.
std::string to_plain(const Syntax& syntax);
/// LaTeX mathematics without surrounding dollars: \operatorname{softmax}\left(\frac{Q
/// K^{\top}}{\sqrt{2}}\right). Names become W_{1}, \theta, \mathbf is not used. Needs amsmath.
std::string to_latex(const Syntax& syntax);
/// \frac{a}{b} is read as call("fraction", a, b), a form of its own beside a / b: it is one operand, as in
/// \frac12 x, and an answer's form may be asked for.
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
