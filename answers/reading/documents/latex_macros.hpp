#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A document whose macros come to more uses than this is not read.
inline constexpr std::size_t max_macro_uses = 20'000;
/// Nor one that they make longer than this.
inline constexpr std::size_t max_expanded_bytes = std::size_t{4} << 20U;

/// Why the macros of a document cannot be written out.
struct EndlessMacros {
  std::string problem;
};

/// A LaTeX source with its own simple macros written out, line by line as it was: \newcommand, \renewcommand
/// and \providecommand with up to 9 arguments, the first with a default or not; \def with plain parameters;
/// \let; \DeclareMathOperator. Each holds from where it is defined; the definition itself is taken out. One
/// that TeX might not have (inside a group, an environment or a condition), or whose parameters are not
/// plain, stays as it is, and so does every use of its name. Comments and verbatim text stay.
std::variant<std::string, EndlessMacros> expand_macros(std::string_view latex);

}  // namespace gradewright::reading
