#include "engine/language/source_error.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "engine/text/hidden_characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::engine::notation {

namespace {

constexpr std::size_t longest_shown = 100;  // bytes of a source line; longer lines are cut around the place
constexpr std::size_t shown_before = 60;

std::size_t start_of_line(std::string_view source, std::size_t offset) {
  const std::size_t newline = offset == 0 ? std::string_view::npos : source.rfind('\n', offset - 1);
  return newline == std::string_view::npos ? 0 : newline + 1;
}

/// A piece of a source line that is safe on a terminal: what acts or hides there, and bytes that are no UTF-8
/// and that some terminals take for such, become U+FFFD.
std::string printable(std::string_view piece) {
  std::string result;
  for (std::size_t at = 0; at < piece.size();) {
    const char32_t c = next_code_point(piece, at);
    append_utf8(result, is_hidden(c) && c != '\t' ? replacement_character : c);
  }
  return result;
}

/// Blanks that take the same room as `piece` on a terminal: tabs stay tabs, a character is one column.
std::string blanks(std::string_view piece) {
  std::string result;
  for (const char byte : piece) {
    if (byte == '\t') {
      result += '\t';
    } else if (!continues_character(byte)) {
      result += ' ';
    }
  }
  return result;
}

/// The part of a source line that is shown, with the place in it.
struct Excerpt {
  std::string before;
  std::string marked;
  std::string after;
};

Excerpt excerpt(std::string_view line, std::size_t at, std::size_t length) {
  std::size_t first = 0;
  std::size_t last = line.size();
  if (line.size() > longest_shown) {
    first = at > shown_before ? character_at_or_before(line, at - shown_before) : 0;
    last = character_at_or_before(line, std::min(line.size(), first + longest_shown));
  }
  const std::size_t marked_end = std::clamp(at + length, at, std::max(at, last));
  return {(first > 0 ? "..." : "") + printable(line.substr(first, at - first)),
          printable(line.substr(at, marked_end - at)),
          printable(line.substr(marked_end, last > marked_end ? last - marked_end : 0)) +
              (last < line.size() ? "..." : "")};
}

/// The line of a place and a caret line under it, each after a line end; nothing where the line is blank.
std::string shown_place(std::string_view source, Span where) {
  const std::size_t offset = std::min(where.offset, source.size());
  const std::size_t start = start_of_line(source, offset);
  std::string_view line = source.substr(start, source.find('\n', start) - start);
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  if (line.find_first_not_of(" \t") == std::string_view::npos) {
    return {};  // there is nothing to show
  }
  const std::size_t at = character_at_or_before(line, std::min(offset - start, line.size()));
  const Excerpt shown = excerpt(line, at, where.length);
  const std::string underline = blanks(shown.marked);
  return fmt::format("\n{}{}{}\n{}^{}", shown.before, shown.marked, shown.after, blanks(shown.before),
                     std::string(underline.empty() ? 0 : underline.size() - 1, '~'));
}

std::string numbered(std::string_view file, std::string_view source, Span where) {
  const LineColumn place = line_column(source, where.offset);
  return fmt::format("{}:{}:{}", file, place.line, place.column);
}

}  // namespace

LineColumn line_column(std::string_view source, std::size_t offset) {
  offset = std::min(offset, source.size());
  const auto newlines =
      std::count(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
  return {static_cast<std::size_t>(newlines) + 1, offset - start_of_line(source, offset) + 1};
}

std::string describe(const SourceError& error, std::string_view source, std::string_view file) {
  std::string result;
  const auto add = [&](std::string_view name, std::string_view text, Span where) {
    const std::string place = numbered(name, text, where);
    result += result.empty() ? fmt::format("{}: error: {}", place, error.what())
                             : fmt::format("\ncalled at {}", place);
    result += shown_place(text, where);
  };
  for (const DefinitionPlace& place : error.inside()) {
    add(place.file.empty() ? file : std::string_view(place.file), *place.text, place.span);
  }
  add(file, source, error.where());
  return result;
}

}  // namespace gradewright::engine::notation
