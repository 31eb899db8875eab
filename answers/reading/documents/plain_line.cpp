#include "answers/reading/documents/plain_line.hpp"

#include <algorithm>

#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

/// What a character is in ASCII; empty where it stays.
std::string in_ascii(char32_t c) {
  if (c == 0xFF09 || c == 0xFF0E ||
      c == 0xFF1A) {  // ) . and : are as wide as the blank that ASCII puts behind
    return {static_cast<char>(c - 0xFF01 + '!'), ' '};
  }
  if (c >= 0xFF01 && c <= 0xFF5E) {  // the full-width forms of ! to ~
    return {static_cast<char>(c - 0xFF01 + '!')};
  }
  if (c >= 0x2460 && c <= 0x2473) {  // circled 1 to 20
    return std::to_string(c - 0x2460 + 1) + ')';
  }
  switch (c) {
    case 0x00A0:  // no-break space
    case 0x2002:  // en space
    case 0x2003:  // em space
    case 0x2009:  // thin space
    case 0x202F:  // narrow no-break space
    case 0x3000:  // ideographic space
      return " ";
    case 0x2010:  // hyphen
    case 0x2011:  // non-breaking hyphen
    case 0x2012:  // figure dash
    case 0x2013:  // en dash
    case 0x2014:  // em dash
      return "-";
    case 0x2192:  // rightwards arrow
    case 0x21D2:  // rightwards double arrow
    case 0x2794:  // heavy rightwards arrow
      return "->";
    case 0x1F51F:  // the emoji of ten
      return "10) ";
    case 0xFE0F:  // a selector of emoji
      return " ";
    case 0x20E3:  // a key around the digit
      return ") ";
    case 0x3001:  // ideographic comma
      return ",";
    case 0x3002:  // ideographic full stop
      return ". ";
    default:
      return {};
  }
}

/// Where the slash stands that closes a label as a bracket would: "1a/", "**2/**", "Exercice 3/ ..."; npos
/// where none does.
std::size_t closing_slash(std::string_view line) {
  constexpr std::size_t npos = std::string_view::npos;
  constexpr std::string_view decorations = " \t#*_>";
  const auto skip = [&](std::size_t at, auto belongs) {
    while (at < line.size() && belongs(line[at])) {
      ++at;
    }
    return at;
  };
  std::size_t at = std::min(line.find_first_not_of(decorations), line.size());
  const std::size_t behind_word = skip(at, is_letter);
  const bool worded = behind_word > at;
  at = worded ? skip(behind_word, [](char c) { return is_blank(c); }) : at;
  const std::size_t behind_number = skip(at, is_digit);
  constexpr std::size_t most_digits = 2;
  if (behind_number == at || behind_number - at > most_digits) {
    return npos;
  }
  const bool lettered = behind_number < line.size() && is_letter(line[behind_number]);
  const std::size_t slash = behind_number + (lettered ? 1 : 0);
  if (slash >= line.size() || line[slash] != '/') {
    return npos;
  }
  const std::size_t behind = std::min(line.find_first_not_of("*_", slash + 1), line.size());
  const bool heads = (lettered || worded) && behind < line.size() && is_blank(line[behind]);
  const std::size_t next = line.find_first_not_of(" \t\r", behind);
  return next == npos || (heads && !is_digit(line[next])) ? slash : npos;
}

}  // namespace

PlainLine::PlainLine(std::string_view line) {
  line = line.substr(0, character_at_or_before(line, std::min(line.size(), longest)));
  const std::size_t slash = closing_slash(line);
  if (is_ascii(line)) {
    text_ = line;
    if (slash != std::string_view::npos) {
      plain_ = line;
      plain_[slash] = ')';
      text_ = plain_;
    }
    return;
  }
  plain_.reserve(line.size());
  offsets_.reserve(line.size() + 1);
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t start = at;
    if (is_ascii(line[at])) {
      plain_ += at == slash ? ')' : line[at];
      ++at;
      offsets_.push_back(start);
      continue;
    }
    std::string ascii = in_ascii(next_code_point(line, at));
    if (ascii.empty()) {
      ascii = line.substr(start, at - start);
    }
    plain_ += ascii;
    offsets_.insert(offsets_.end(), ascii.size(), start);
  }
  offsets_.push_back(line.size());
  text_ = plain_;
}

}  // namespace gradewright::reading
