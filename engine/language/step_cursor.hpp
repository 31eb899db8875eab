#pragma once

#include <string_view>
#include <vector>

#include "engine/language/step_tokens.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

/// From the beginning of one piece of a source to the end of another.
inline Span from_to(const Span& first, const Span& last) {
  return {first.offset, last.end() - first.offset};
}

/// A place in the tokens of a source, and the messages about what was expected there.
class StepCursor {
 public:
  /// Throws SourceError when the source has no tokens.
  explicit StepCursor(std::string_view source) : source_(source), tokens_(tokens_of(source)) {}

  /// The token `ahead` places on; `end` for ever after the last.
  const Token& peek(std::size_t ahead = 0) const;
  Token next();
  void skip_newlines();
  /// The first token of the next line where the cursor stands at the end of one; else as `peek`.
  const Token& peek_line() const { return peek(peek().kind == TokenKind::newline ? 1 : 0); }
  /// What stands before the cursor, or before a token, on its line: blanks, of the first token of a line.
  std::string_view indentation() const { return indentation_of(peek()); }
  std::string_view indentation_of(const Token& token) const;
  bool at_end() const { return peek().kind == TokenKind::end; }

  /// True when a comma was there and taken; else the closing bracket of `open` must follow.
  bool take_comma(const Token& open, std::string_view close);
  /// Takes the closing bracket of `open`.
  Token expect_close(const Token& open, std::string_view close);
  /// Throws "expected ..., found ...".
  [[noreturn]] void refuse(std::string_view expected) const;

 private:
  [[noreturn]] void refuse_unclosed(const Token& open, std::string_view expected) const;

  std::string_view source_;
  std::vector<Token> tokens_;
  std::size_t position_ = 0;
};

}  // namespace gradewright::engine::notation
