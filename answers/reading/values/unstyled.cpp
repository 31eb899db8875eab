#include "answers/reading/values/unstyled.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<Pair, 14> signs{{{"**", "**"},
                                      {"__", "__"},
                                      {"*", "*"},
                                      {"_", "_"},
                                      {"`", "`"},
                                      {"$$", "$$"},
                                      {"$", "$"},
                                      {"\\(", "\\)"},
                                      {"\\[", "\\]"},
                                      {"\"", "\""},
                                      {"'", "'"},
                                      {"\u201C", "\u201D"},
                                      {"\u2018", "\u2019"},
                                      {"``", "''"}}};
constexpr std::array<std::string_view, 12> commands{"\\text{",   "\\textbf{", "\\textit{", "\\textrm{",
                                                    "\\texttt{", "\\textsf{", "\\mathrm{", "\\mathbf{",
                                                    "\\mathit{", "\\emph{",   "\\boxed{",  "\\underline{"};

/// What stands between two signs that stand nowhere else; none where they do.
std::optional<std::string_view> between(std::string_view text, const Pair& pair) {
  const auto& [open, close] = pair;
  if (text.size() <= open.size() + close.size() || !text.starts_with(open) || !text.ends_with(close)) {
    return std::nullopt;
  }
  const std::string_view inside = text.substr(open.size(), text.size() - open.size() - close.size());
  const bool again =
      inside.find(open) != std::string_view::npos || inside.find(close) != std::string_view::npos;
  const bool is_identifier = open == "__" && std::ranges::all_of(inside, [](char c) {  // __init__
                               return is_letter(c) || is_digit(c) || c == '_';
                             });
  return again || is_identifier || is_blank(inside) ? std::nullopt : std::optional(inside);
}

/// What stands in the braces of a command that is the whole text.
std::optional<std::string_view> inside_of(std::string_view text, std::string_view command) {
  if (!text.starts_with(command)) {
    return std::nullopt;
  }
  int depth = 1;
  for (std::size_t i = command.size(); i < text.size(); ++i) {
    depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
    if (depth == 0) {
      const bool whole = i + 1 == text.size() && i > command.size();
      return whole ? std::optional(text.substr(command.size(), i - command.size())) : std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<std::string_view> without_outermost(std::string_view text) {
  for (const Pair& pair : signs) {
    if (const auto inside = between(text, pair)) {
      return inside;
    }
  }
  for (const std::string_view command : commands) {
    if (const auto inside = inside_of(text, command)) {
      return inside;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view without_style(std::string_view text) {
  text = trimmed(text);
  constexpr int most = 8;
  for (int i = 0; i < most; ++i) {
    const auto inside = without_outermost(text);
    if (!inside) {
      break;
    }
    text = trimmed(*inside);
  }
  return text;
}

}  // namespace gradewright::reading
