#pragma once

#include <cstdint>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What a token that is neither a number nor a word is, however it was typed: "×", "\times" and "&times;" are
/// one sign. Brackets have a kind of token of their own.
enum class Sign : std::uint8_t {
  none,
  // between operands
  plus,
  minus,
  plus_minus,
  times,   ///< × \times, and x between two numbers
  dot,     ///< · \cdot
  star,    ///< *
  divide,  ///< ÷
  slash,
  matmul,
  power,  ///< ^ and **
  subscript,
  unite,
  intersect,
  without,
  compose,  ///< ⊙ ⊗ ∘
  // after an operand
  factorial,
  double_factorial,
  percent,
  per_mille,
  degree,
  prime,
  transpose,  ///< ⊤ and 'T of a print
  dagger,
  // between members
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  approximate,
  proportional,
  member,
  not_member,
  subset,
  arrow,
  implies,
  colon,
  // between items
  comma,
  semicolon,
  newline,
  cell,  ///< &
  row,   ///< \\ .
  wide,  ///< \quad
  // before operands
  vulgar,  ///< ½
  root,
  fraction,
  binomial,
  stack,  ///< \atop
  over,   ///< \over
  choose,
  sum,
  product,
  integral,
  overline,  ///< of digits that repeat, of a mean
  accent,    ///< \hat, \tilde
  // marks
  negation,  ///< ¬
  ellipsis,
  period,
  question,
  exclamation,
  bar,
  double_bar,
  quote,
  ticked,      ///< ☑, [x], ✓
  unticked,    ///< ☐, [ ]
  crossed,     ///< ✗
  strike,      ///< ~~ and the tags of struck-out text
  strike_all,  ///< \sout, \cancel: a group follows
  for_all,
  unknown  ///< a character without a meaning here
};

/// The sort of a bracket; `group` is invisible, as { } of LaTeX.
enum class Bracket : std::uint8_t {
  none,
  round,
  square,
  brace,
  group,
  angle,
  floor,
  ceiling,
  absolute,  ///< \lvert \rvert
  norm,      ///< \lVert \rVert
  plain,     ///< \left. and \right.
  environment
};

}  // namespace gradewright::reading
