#include "answers/reading/conversion/xml_tags.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

constexpr auto npos = std::string_view::npos;

std::string_view without_prefix(std::string_view name) {
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

/// How long a comment, CDATA section, declaration or instruction at the beginning is; 0 for a tag.
std::size_t length_of_other(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> others = {
      {{"<!--", "-->"}, {"<?", "?>"}, {"<!", ">"}}};
  for (const auto& [begin, end] : others) {
    if (text.starts_with(begin)) {
      const std::size_t at = text.find(end, begin.size());
      return at == npos ? text.size() : at + end.size();
    }
  }
  return 0;
}

char32_t numbered(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x');
  digits.remove_prefix(hexadecimal ? 1 : 0);
  std::uint32_t number = 0;
  const auto end =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, hexadecimal ? 16 : 10);
  const bool is_character = end.ec == std::errc() && end.ptr == digits.data() + digits.size() &&
                            number <= 0x10FFFF && (number < 0xD800 || number > 0xDFFF);
  return is_character ? static_cast<char32_t>(number) : replacement_character;
}

}  // namespace

void XmlTags::read_tag(std::string_view inner) {
  closes_ = inner.starts_with('/') || inner.ends_with('/');
  opens_ = !inner.starts_with('/');
  inner.remove_prefix(opens_ ? 0 : 1);
  const std::size_t end = std::min(inner.find_first_of(" \t\r\n/"), inner.size());
  name_ = without_prefix(inner.substr(0, end));
  attributes_ = inner.substr(end);
}

bool XmlTags::next() {
  while (true) {
    const std::size_t begin = text_.find('<');
    if (begin == npos) {
      return false;
    }
    if (const std::size_t other = length_of_other(text_.substr(begin)); other > 0) {
      text_.remove_prefix(begin + other);
      continue;
    }
    const std::size_t end = text_.find('>', begin);
    if (end == npos) {
      return false;
    }
    before_ = text_.substr(0, begin);
    read_tag(text_.substr(begin + 1, end - begin - 1));
    text_.remove_prefix(end + 1);
    return true;
  }
}

std::string_view XmlTags::attribute(std::string_view name) const {
  std::string_view rest = attributes_;
  for (std::size_t equals = rest.find('='); equals != npos; equals = rest.find('=')) {
    std::string_view key = rest.substr(0, equals);
    key.remove_prefix(std::min(key.find_last_of(" \t\r\n") + 1, key.size()));
    rest.remove_prefix(equals + 1);
    const std::size_t close = rest.empty() ? npos : rest.find(rest.front(), 1);
    if (close == npos) {
      return {};
    }
    if (without_prefix(key) == name) {
      return rest.substr(1, close - 1);
    }
    rest.remove_prefix(close + 1);
  }
  return {};
}

std::string without_entities(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> named = {
      {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
  std::string result;
  while (!text.empty()) {
    const std::size_t begin = std::min(text.find('&'), text.size());
    result += text.substr(0, begin);
    text.remove_prefix(begin);
    const std::size_t end = text.find(';');
    if (text.empty() || end == npos) {
      return result += text;
    }
    const std::string_view name = text.substr(1, end - 1);
    const auto* const found = std::ranges::find(named, name, &std::pair<std::string_view, char>::first);
    if (found != named.end()) {
      result += found->second;
    } else if (name.starts_with('#')) {
      append_utf8(result, numbered(name.substr(1)));
    } else {
      result += text.substr(0, end + 1);
    }
    text.remove_prefix(end + 1);
  }
  return result;
}

}  // namespace gradewright::reading
