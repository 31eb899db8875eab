#pragma once

#include <cstddef>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/token.hpp"

namespace gradewright::reading {

/// What a command or a character stands for.
struct Spelling {
  Token::Kind kind = Token::Kind::style;
  Sign sign = Sign::none;
  Bracket bracket = Bracket::none;
  std::string_view text = {};  ///< of a symbol, a word or a number
  /// Of a style: what its braces do.
  enum class Argument {
    none,
    prose,   ///< \text{...}: words, no products of letters
    skipped  ///< \color{...}, \label{...}
  };
  Argument argument = Argument::none;
  bool is_blank = false;
};

/// A LaTeX command by its name without the backslash; null when it is not known.
const Spelling* find_command(std::string_view name);

/// The longest known character or entity at the start of `text` ("−", "&minus;"); `length` becomes its bytes.
/// Null when there is none.
const Spelling* find_character(std::string_view text, std::size_t& length);

/// Where a superscript or subscript written in characters of their own begins: "²", "₁", "ⁿ". `length`
/// becomes that of the whole run of its sort. Sign::power, Sign::subscript or Sign::none.
Sign small_script(std::string_view text, std::size_t& length);

/// A letter of mathematics, of full width, raised or lowered, as its plain letter: "𝑥" and "ₙ"; empty when
/// none is at the start of `text`. `length` becomes its bytes.
std::string_view plain_letter(std::string_view text, std::size_t& length);

/// A Greek letter of mathematics as its word; empty when none is at the start of `text`.
std::string_view greek_letter(std::string_view text, std::size_t& length);

/// A raised or lowered sign, such as "⁻".
Sign small_sign(std::string_view text, std::size_t& length);

enum class EnvironmentKind { cells, lines, mathematics, prose };
/// bmatrix holds cells, align lines of mathematics, equation is mathematics, itemize is prose.
EnvironmentKind environment_kind_of(std::string_view name);

}  // namespace gradewright::reading
