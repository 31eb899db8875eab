#pragma once

#include <cstddef>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What begins with a backslash, before anybody asks what its name means.
struct LatexCommand {
  enum class Sort {
    row_break,     ///< two backslashes, with the [2pt] behind them
    math_bracket,  ///< \[ and \): `name` is the bracket
    escaped,       ///< \% and \, and a backslash at the end: `name` is the character
    begin,         ///< \begin{align}: `name` is "align"; empty where no group follows
    end,
    left,   ///< \left( and \left\langle: `name` is what stands behind it
    right,  ///< the same of \right
    named   ///< \theta: `name` is "theta"
  };
  Sort sort = Sort::named;
  std::string_view name;
  std::size_t length = 0;  ///< bytes of all of it
};

/// The command at the start of a text, which is a backslash.
LatexCommand command_at(std::string_view text);

/// The length of the {...} group that a text begins with after blanks, with them; 0 where there is none, or
/// where it does not end within 400 bytes.
std::size_t group_length(std::string_view text);

}  // namespace gradewright::reading
