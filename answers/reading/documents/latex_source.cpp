#include "answers/reading/documents/latex_source.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t longest_group = 20'000;

}  // namespace

std::optional<std::string> take_group(LatexSource& source, char open, char close) {
  if (!source.take_if(open)) {
    return std::nullopt;
  }
  std::string text;
  int depth = open == '{' ? 1 : 0;
  while (!source.at_end() && text.size() < longest_group) {
    const char c = source.take();
    if (c == '\\') {
      text += c;
      text += source.take();
      continue;
    }
    if (c == '%') {
      while (!source.at_end() && source.peek() != '\n') {
        source.take();
      }
      continue;
    }
    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    if (c == close && depth == 0) {
      return text;
    }
    if (depth < 0) {
      break;
    }
    text += c;
  }
  return std::nullopt;
}

std::optional<std::string> take_argument(LatexSource& source) {
  source.skip_blanks();
  if (source.peek() == '{') {
    return take_group(source, '{', '}');
  }
  if (source.at_end() || source.peek() == '}' || source.peek() == '$' || source.peek() == '%') {
    return std::nullopt;
  }
  std::string text(1, source.take());
  if (text == "\\") {
    const std::string name = source.take_letters();
    text += name.empty() ? std::string(1, source.take()) : name;
  }
  while (!is_ascii(text.front()) && !is_ascii(source.peek()) &&
         (static_cast<unsigned char>(source.peek()) & 0xC0U) == 0x80U) {
    text += source.take();  // the rest of a character
  }
  return text;
}

}  // namespace gradewright::reading
