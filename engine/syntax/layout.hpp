#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/syntax/syntax.hpp"

namespace gradewright::engine::notation {

/// How mathematics is set on a page, before it is LaTeX or MathML: a box with boxes inside.
struct Box {
  enum class Kind {
    identifier,  ///< a letter or word of mathematics: x, θ, loss
    word,        ///< the upright name of a function: softmax, log
    number,
    sign,      ///< an operator, as its Unicode character: "−", "⊙"; " " for a silent product
    text,      ///< upright words: axis
    row,       ///< boxes side by side
    fraction,  ///< children: above, below
    root,      ///< one child
    scripted,  ///< children: base, subscript, superscript; an empty row for one that is not there
    accent,    ///< one child under the sign in `text`: "^", "¯", "~"
    fence,     ///< children between `text` and `closing`
    matrix     ///< children row by row, `columns` of them in each
  };
  Kind kind = Kind::row;
  std::string text = {};
  std::vector<Box> children = {};
  std::string closing = {};
  std::size_t columns = 0;

  bool is_empty() const { return kind == Kind::row && children.empty(); }
};

/// Lays a tree out the way textbooks set it:
/// - a / b is a fraction, a // b its floor, X.T a superscript ⊤, a call what its setting says;
/// - A @ B stands side by side, and so does an outer product as a b⊤, with a centred dot between two vectors
/// of numbers; a * b is ⊙ when both sides are arrays (where that is not known: lists, names with a capital,
/// transposes and products of them), silent between a number and what is not a number, otherwise a centred
/// dot;
/// - lists of lists are matrices in brackets; a vector is [a, b] with commas, as it is neither row nor
/// column, but in an outer product a column;
/// - names have their underscores and digits as subscripts, Greek words as letters, x_hat wears a hat, and
///   grad_W_1 is ∇ with the subscript W_1;
/// - parentheses only where precedence needs them; a * (b * c) has none.
Box layout(const Syntax& syntax);

/// A name alone, as `layout` sets it.
Box layout_name(std::string_view name);

/// "theta" for "θ"; empty when the character is no Greek letter that has a name of its own in LaTeX.
std::string_view greek_word(std::string_view character);

}  // namespace gradewright::engine::notation
