#include "engine/language/definition_comments.hpp"

#include <cassert>

namespace gradewright::engine::notation {

namespace {

/// The line that ends before a place, and the place where it begins.
std::string_view line_before(std::string_view text, std::size_t& at) {
  const std::size_t end = at - 1;
  const std::size_t newline = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
  at = newline == std::string_view::npos ? 0 : newline + 1;
  return text.substr(at, end - at);
}

}  // namespace

std::vector<std::string_view> comment_above(std::string_view text, std::size_t place) {
  std::size_t at = text.rfind('\n', place) + 1;
  std::vector<std::string_view> lines;
  while (at > 0) {
    const std::string_view line = line_before(text, at);
    if (!line.starts_with("# ")) {
      break;
    }
    lines.insert(lines.begin(), line.substr(2));
  }
  return lines;
}

std::string_view title_of(std::string_view text) {
  assert(text.starts_with("# "));
  return text.substr(2, text.find('\n') - 2);
}

}  // namespace gradewright::engine::notation
