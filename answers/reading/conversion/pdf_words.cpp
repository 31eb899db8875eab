#include "answers/reading/conversion/pdf_words.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "answers/reading/conversion/xml_tags.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

constexpr std::array<std::string_view, 7> ligatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
constexpr char32_t first_ligature = 0xFB00;
constexpr char32_t soft_hyphen = 0xAD;

/// Whether a font has put something there that only it knows.
bool is_unknown(char32_t c) {
  return c < U' ' || c == 0x7F || (0xE000 <= c && c <= 0xF8FF) || 0xF0000 <= c;
}

std::string as_typed(std::string_view text) {
  std::string typed;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (first_ligature <= c && c < first_ligature + ligatures.size()) {
      typed += ligatures.at(c - first_ligature);
    } else if (c == soft_hyphen) {
      typed += '-';
    } else {
      append_utf8(typed, is_unknown(c) ? replacement_character : c);
    }
  }
  return typed;
}

/// A length; 0 where none stands there.
double length(std::string_view text) {
  double value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  return end.ec == std::errc() && std::isfinite(value) ? value : 0;
}

}  // namespace

std::vector<PdfPage> pdf_pages(std::string_view boxes) {
  std::vector<PdfPage> pages;
  PdfWord word;
  XmlTags tags(boxes);
  while (tags.next()) {
    if (tags.name() == "page" && tags.opens()) {
      pages.push_back({length(tags.attribute("width")), length(tags.attribute("height")), {}, true});
    } else if (tags.name() == "word" && tags.opens()) {
      word = {length(tags.attribute("xMin")),
              length(tags.attribute("yMin")),
              length(tags.attribute("xMax")),
              length(tags.attribute("yMax")),
              {},
              false};
    } else if (tags.name() == "word" && !pages.empty()) {
      word.text = as_typed(without_entities(tags.before()));
      if (!word.text.empty()) {
        pages.back().words.push_back(std::move(word));
      }
    }
  }
  return pages;
}

}  // namespace gradewright::reading
