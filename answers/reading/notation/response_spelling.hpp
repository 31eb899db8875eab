#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// What a Unicode character or HTML entity stands for; an empty text is a space.
struct ResponseSpelling {
  ResponseToken::Kind kind = ResponseToken::Kind::symbol;
  std::string_view text;
  std::size_t length = 1;    ///< bytes of the source
  bool superscript = false;  ///< a run of superscripts: a "^" stands before it
};

/// The character at the start of `text`, which is not ASCII.
ResponseSpelling unicode_spelling(std::string_view text);
/// The entity at the start of `text` ("&minus;"), if it is one that matters.
std::optional<ResponseSpelling> html_entity(std::string_view text);

/// What a LaTeX command does to a response.
struct Command {
  enum class Effect { token, word, space, drop, drop_with_group, unknown };
  Effect effect = Effect::unknown;
  ResponseToken::Kind kind = ResponseToken::Kind::symbol;
  std::string_view text;
};
/// `name` without its backslash. An unknown command is read as the word that it spells (\theta, \tanh).
Command latex_command(std::string_view name);

}  // namespace gradewright::reading
