#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"
#include "engine/syntax/syntax.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// Deeper nesting of brackets, groups and fractions than this is not read.
inline constexpr int max_response_nesting = 64;
/// More operations than this in one cell are not read.
inline constexpr int max_response_operations = 1000;

/// Why tokens are not an expression, and where.
struct ParseFailure {
  std::string reason;
  Span where;
};

/// Parses one member of a response (no relation signs at the top): arithmetic, a LaTeX matrix, nested lists,
/// an np.array call, rows on lines. Conventions of the tree:
///  - a matrix is a list of lists, one column too; a tuple, a row of numbers and `[1, 2]` are lists;
///  - a cell that does not parse is a Text with its source, an empty cell an empty Text;
///  - a / b is a division, `\frac{a}{b}` is call("fraction"), 55:294 is call("ratio"), 45% is
///  call("percent");
///  - anything symbolic (names, functions) is a Name: it has no value.
/// `sequence`: a blank and a sign ("1 -2") separate two numbers at the top level too.
std::variant<notation::Syntax, ParseFailure> parse_response(std::span<const ResponseToken> tokens,
                                                            std::string_view source, bool sequence);

}  // namespace gradewright::reading
