#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// One piece of a response: plain text, Markdown and LaTeX come out as the same tokens. Decorations
/// (emphasis, HTML tags, \mathbf, \text, thin spaces) are gone; Unicode signs have their ASCII spelling.
struct ResponseToken {
  enum class Kind {
    number,    ///< 0.50, 1e-3, 16{,}941{,}456; `text` as typed
    damaged,   ///< digits that are no number: 1.2.3
    word,      ///< letters, and digits directly after them: tanh, W1; \theta is the word theta
    symbol,    ///< + - * / ^ _ , ; . % | and anything else
    relation,  ///< = ~ (approximately) : and := and ->
    open,      ///< ( [ {, also of \left
    close,     ///< ) ] }, also of \right
    fraction,  ///< \frac and its kin; two groups follow
    atop,      ///< \atop, \over: what stands on what ("atop", "over")
    root,      ///< \sqrt
    begin,     ///< \begin{NAME} of an environment that holds cells; `text` is NAME
    end,       ///< \end{NAME}
    cell,      ///< &
    row,       ///< \\ .
    wide,      ///< \quad, \qquad
    newline,   ///< the end of a line outside mathematics
    edge       ///< $, $$, \[, \], \(, \), \begin{equation}: where mathematics starts or ends
  };
  Kind kind = Kind::symbol;
  std::string_view text;  ///< canonical spelling; a piece of the source for numbers and words
  Span span;
  bool space_before = false;
  bool in_math = false;

  bool is(Kind wanted, std::string_view spelling) const { return kind == wanted && text == spelling; }
  bool is_symbol(std::string_view spelling) const { return is(Kind::symbol, spelling); }
};

/// More tokens than this are not read.
inline constexpr std::size_t max_response_tokens = 400'000;

/// Splits `source` into tokens; spans are bytes of `source`, which must outlive them. Stops after
/// max_response_tokens + 1 tokens, so that a caller sees that there were too many.
std::vector<ResponseToken> response_tokens(std::string_view source);

}  // namespace gradewright::reading
