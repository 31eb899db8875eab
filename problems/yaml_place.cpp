#include <fmt/core.h>

#include <algorithm>

#include "engine/text/span.hpp"
#include "problems/yaml_tree.hpp"

namespace gradewright::problems {

namespace {

/// Where the text of a block scalar (| or >) starts: its first line and its indentation.
struct BlockStart {
  std::size_t first_line = 0;  ///< offset of the line after the indicator
  std::size_t indent = 0;
};

BlockStart block_start(std::string_view source, std::size_t indicator) {
  const std::size_t newline = source.find('\n', indicator);
  BlockStart start{newline == std::string_view::npos ? source.size() : newline + 1, 0};
  for (std::size_t line = start.first_line; line < source.size();) {
    const std::size_t end = std::min(source.find('\n', line), source.size());
    const std::size_t text = source.find_first_not_of(" \r", line);
    if (text != std::string_view::npos && text < end) {
      start.indent = text - line;
      break;
    }
    line = end + 1;
  }
  return start;
}

}  // namespace

Span place_in_document(const YamlNode& scalar, std::string_view source, Span inside) {
  const std::size_t start = scalar.span.offset;
  for (const std::size_t quote : {std::size_t{0}, std::size_t{1}}) {
    if (start + quote <= source.size() && source.substr(start + quote).starts_with(scalar.text)) {
      return {start + quote + inside.offset, inside.length};
    }
  }
  if (start >= source.size() || source[start] != '|') {
    return scalar.span;
  }
  const std::string_view before = std::string_view(scalar.text).substr(0, inside.offset);
  const auto lines_before = std::count(before.begin(), before.end(), '\n');
  const BlockStart block = block_start(source, start);
  std::size_t line = block.first_line;
  for (std::ptrdiff_t i = 0; i < lines_before; ++i) {
    const std::size_t newline = source.find('\n', line);
    if (newline == std::string_view::npos) {
      return scalar.span;
    }
    line = newline + 1;
  }
  const std::size_t last_newline = before.rfind('\n');
  const std::size_t in_line =
      last_newline == std::string_view::npos ? before.size() : before.size() - last_newline - 1;
  return {std::min(line + block.indent + in_line, source.size()), inside.length};
}

std::string describe(const YamlNode& node) {
  switch (node.kind) {
    case YamlNode::Kind::nothing:
      return "nothing";
    case YamlNode::Kind::list:
      return "a list";
    case YamlNode::Kind::map:
      return "a map of fields";
    case YamlNode::Kind::scalar:
      break;
  }
  return node.text.size() <= 40 ? fmt::format("'{}'", node.text)
                                : fmt::format("'{}...'", node.text.substr(0, 37));
}

}  // namespace gradewright::problems
