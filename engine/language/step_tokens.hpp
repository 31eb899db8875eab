#pragma once

#include <string_view>
#include <vector>

#include "engine/syntax/syntax.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

/// What the step language counts, so that no text can exhaust memory or the stack.
struct StepLimits {
  static constexpr std::size_t bytes = 256 * 1024;
  static constexpr std::size_t tokens = 100'000;
  static constexpr int nesting = 200;   ///< brackets and signs inside each other
  static constexpr int height = 1'000;  ///< levels of the tree, which chains such as 1 + 1 + 1 add to
  static constexpr std::size_t definitions = 10'000;
  static constexpr std::size_t blocks = 20;  ///< inside each other
  static constexpr std::size_t calls = 30;   ///< of definitions, inside each other
  static constexpr int lines_run = 100'000;  ///< each as often as it is run
  static constexpr int pieces = 500'000;     ///< names, numbers and operations, each as often as it is read
  static constexpr int depth = 2'000;        ///< of operations inside each other, through calls
};

enum class TokenKind { name, number, text, symbol, newline, end };

/// One word of the step language; `text` is a piece of the source.
struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view text;
  Span span;

  bool is(std::string_view symbol) const { return kind == TokenKind::symbol && text == symbol; }
};

/// Splits a source into tokens, the last one `end`. Blanks and # comments are dropped, and so are line ends
/// inside open brackets and after a backslash. The source must outlive the tokens. Throws SourceError.
///
/// A name starts with a letter (Latin, Greek, Cyrillic and their like, U+00C0 to U+07FF) or underscore, goes
/// on with letters, digits, underscores and subscript digits, and may end in primes: W_1, θ, h1'.
std::vector<Token> tokens_of(std::string_view source);

}  // namespace gradewright::engine::notation
