#pragma once

#include <string_view>
#include <vector>

#include "engine/language/step_tokens.hpp"

namespace gradewright::engine::notation {

/// A place in the tokens of a source, and the messages about what was expected there.
class StepCursor {
 public:
  /// Throws SourceError when the source has no tokens.
  explicit StepCursor(std::string_view source) : source_(source), tokens_(tokens_of(source)) {}

  /// The token `ahead` places on; `end` for ever after the last.
  const Token& peek(std::size_t ahead = 0) const;
  Token next();
  void skip_newlines();
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
