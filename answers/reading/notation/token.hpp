#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/sign.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// One piece of what somebody wrote: plain text, Markdown, Unicode and LaTeX come out as the same tokens.
/// Every byte of the text that is no blank belongs to one token.
struct Token {
  enum class Kind : std::uint8_t {
    number,   ///< 0.50, 1e-3, 16{,}941{,}456; `text` as typed
    damaged,  ///< digits that are no number: 1.2.3, 0x1F
    word,     ///< letters, and digits directly after them: tanh, W1
    symbol,   ///< a name by itself: \theta, π, ∞; `text` is its word
    sign,     ///< `sign` says which
    open,     ///< `bracket` says which; `text` of an environment is its name
    close,
    style  ///< what has no meaning of its own: emphasis, \mathrm, $, \left, a tag
  };
  Kind kind = Kind::style;
  Sign sign = Sign::none;
  Bracket bracket = Bracket::none;
  bool space_before = false;
  bool in_math = false;  ///< between dollars, in an environment of mathematics
  std::string_view text;
  Span span;

  bool is(Sign wanted) const { return kind == Kind::sign && sign == wanted; }
  bool opens(Bracket wanted) const { return kind == Kind::open && bracket == wanted; }
  bool closes(Bracket wanted) const { return kind == Kind::close && bracket == wanted; }
  bool is_word(std::string_view wanted) const {
    return (kind == Kind::word || kind == Kind::symbol) && text == wanted;
  }
};

/// Whether an operand may end with a token: what follows is a sign between operands, or behind one.
bool ends_operand(const Token& token);

/// A sign that parts items, cells or lines.
bool parts_items(const Token& token);

/// More tokens than this are not read.
inline constexpr std::size_t max_tokens = 400'000;

/// Splits `source` into `tokens`, whose contents are lost; `source` must outlive them. Stops after max_tokens
/// + 1 tokens, so that a caller sees that there were too many.
/// `in_math`: it begins between dollars.
void tokenise(std::string_view source, std::vector<Token>& tokens, bool in_math = false);

}  // namespace gradewright::reading
