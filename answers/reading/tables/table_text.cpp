#include "answers/reading/tables/table_text.hpp"

#include <algorithm>

namespace gradewright::reading {
namespace {

void require_row(std::size_t bytes) {
  if (bytes > TableText::max_row_bytes) {
    throw TableTextError("a row of more than " + std::to_string(TableText::max_row_bytes) +
                         " bytes; is a quote left open?");
  }
}

}  // namespace

bool TableText::bring() {
  if (!more_) {
    return false;
  }
  text_.erase(0, at_);
  at_ = 0;
  if (more_(text_)) {
    return true;
  }
  more_ = nullptr;
  return false;
}

std::string_view TableText::rest() {
  while (bring()) {
  }
  return there();
}

std::optional<std::string_view> TableText::line() {
  std::size_t end = there().find('\n');
  while (end == std::string_view::npos) {
    const std::size_t seen = there().size();
    require_row(seen);
    if (!bring()) {
      break;
    }
    end = there().find('\n', seen);
  }
  const std::string_view text = there();
  if (text.empty()) {
    return std::nullopt;
  }
  take(std::min(end, text.size() - 1) + 1);
  return text.substr(0, end);
}

std::string_view TableText::record() {
  bool quoted = false;
  for (std::size_t at = 0;; ++at) {
    // The byte behind is there, too: it tells CR LF from CR.
    while (at + 1 >= there().size() && bring()) {
    }
    require_row(at);
    const std::string_view text = there();
    if (at >= text.size()) {
      take(text.size());
      return text;
    }
    const char c = text[at];
    quoted = quoted != (c == '"');
    if (!quoted && (c == '\n' || c == '\r')) {
      const std::size_t end = at + (text.substr(at).starts_with("\r\n") ? 2 : 1);
      take(end);
      return text.substr(0, end);
    }
  }
}

std::string_view TableText::list_value() {
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = 0;; ++at) {
    while (at >= there().size() && bring()) {
    }
    require_row(at);
    const std::string_view text = there();
    if (at >= text.size()) {
      take(text.size());
      return text;
    }
    const char c = text[at];
    if (quoted) {
      at += c == '\\' ? 1 : 0;
      quoted = c != '"';
    } else if (depth == 0 && (c == ',' || c == ']')) {
      take(at + 1);
      return text.substr(0, at + 1);
    } else {
      quoted = c == '"';
      depth += c == '[' || c == '{' ? 1 : 0;
      depth -= c == ']' || c == '}' ? 1 : 0;
    }
  }
}

}  // namespace gradewright::reading
