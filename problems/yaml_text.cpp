#include "problems/yaml_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "engine/text/utf8.hpp"

namespace gradewright::problems {

using notation::SourceError;

namespace {

struct Wording {
  std::string_view parser_message;  ///< yaml-cpp's, from its exceptions.h
  std::string_view mendable;
};

constexpr std::array<Wording, 9> wordings{{
    {"end of sequence flow not found", "a list in [ ] is not closed, or lacks a comma"},
    {"end of map flow not found", "a map in { } is not closed, or lacks a comma"},
    {"end of map not found", "this line is indented unlike the fields above it"},
    {"end of sequence not found", "this line is indented unlike the list above it"},
    {"illegal block entry", "a list's '-' cannot stand here; check the indentation"},
    {"illegal map key", "a field cannot start here; check the indentation"},
    {"illegal map value",
     "':' cannot stand here: put a text that has it in quotes, and give each field its own line"},
    {"illegal flow end", "a bracket is closed here that is not open"},
    {"illegal EOF in scalar", "a text in quotes is not closed"},
}};

bool tab_leads(std::string_view line) {
  const std::size_t text = line.find_first_not_of(" \t");
  return line.substr(0, text).find('\t') != std::string_view::npos;
}

}  // namespace

void refuse_unreadable_text(std::string_view source) {
  if (source.starts_with("\xFF\xFE") || source.starts_with("\xFE\xFF")) {
    throw SourceError("UTF-16 text; save the file as UTF-8", {0, 1});
  }
  for (std::size_t i = 0; i < source.size(); ++i) {
    const auto byte = static_cast<unsigned char>(source[i]);
    if (byte == '\r' && source.substr(i + 1, 1) != "\n") {
      throw SourceError("a carriage return without a line feed; save the file with ordinary line ends",
                        {i, 1});
    }
    if ((byte < 0x20U && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7FU) {
      throw SourceError(fmt::format("control character 0x{:02x} in the file", byte), {i, 1});
    }
  }
  if (const std::size_t place = find_not_utf8(source); place != std::string_view::npos) {
    throw SourceError("not UTF-8; save the file in that encoding", {place, 1});
  }
}

SourceError malformed_yaml(std::string_view parser_message, std::string_view source, std::size_t offset) {
  // What is missing at the end is missed where the text stops.
  const std::size_t last = source.find_last_not_of(" \t\r\n");
  const std::size_t place = last == std::string_view::npos ? 0 : std::min(offset, last);
  const std::size_t newline = place == 0 ? std::string_view::npos : source.rfind('\n', place - 1);
  const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
  if (tab_leads(source.substr(start, source.find('\n', start) - start))) {
    return {"a tab in the indentation; indent with blanks", {source.find('\t', start), 1}};
  }
  const auto known = std::ranges::find(wordings, parser_message, &Wording::parser_message);
  return {std::string(known != wordings.end() ? known->mendable : parser_message), {place, 1}};
}

}  // namespace gradewright::problems
