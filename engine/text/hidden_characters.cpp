#include "engine/text/hidden_characters.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace gradewright::engine {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array<Range, 19> hidden{{
    {0x00, 0x1F},        // C0 controls
    {0x7F, 0x9F},        // delete, C1 controls
    {0xAD, 0xAD},        // soft hyphen
    {0x34F, 0x34F},      // combining grapheme joiner
    {0x61C, 0x61C},      // Arabic letter mark
    {0x115F, 0x1160},    // Hangul fillers
    {0x17B4, 0x17B5},    // Khmer inherent vowels
    {0x180B, 0x180F},    // Mongolian selectors and separator
    {0x200B, 0x200F},    // zero-width characters, direction marks
    {0x2028, 0x202E},    // line and paragraph separators, embeddings and overrides
    {0x2060, 0x206F},    // word joiner, invisible operators, isolates
    {0x3164, 0x3164},    // Hangul filler
    {0xFE00, 0xFE0F},    // variation selectors
    {0xFEFF, 0xFEFF},    // byte-order mark
    {0xFFA0, 0xFFA0},    // halfwidth Hangul filler
    {0xFFF0, 0xFFFB},    // interlinear annotation
    {0x1BCA0, 0x1BCA3},  // shorthand format controls
    {0x1D173, 0x1D17A},  // musical format controls
    {0xE0000, 0xE0FFF},  // tags, more variation selectors
}};

}  // namespace

bool is_hidden(char32_t c) {
  return std::ranges::any_of(hidden, [c](const Range& range) { return c >= range.first && c <= range.last; });
}

bool begins_formula(char32_t c) {
  constexpr std::u32string_view signs = U"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  return signs.find(c) != std::u32string_view::npos;
}

}  // namespace gradewright::engine
