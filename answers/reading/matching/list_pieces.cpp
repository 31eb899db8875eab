#include "answers/reading/matching/list_pieces.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// How long the separator at `at` is; 0 where there is none. A comma separates where a blank follows it; the
/// comma of `and_sign` may be the word "and", too.
std::size_t separator_at(std::string_view text, std::size_t at, char separator) {
  const char c = text[at];
  const auto blank_at = [&](std::size_t i) { return i < text.size() && is_blank(text[i]); };
  if (separator == '/' || separator == '|') {
    return c == separator && at > 0 && blank_at(at - 1) && blank_at(at + 1) ? 1 : 0;
  }
  if (separator == and_sign) {
    const bool word =
        at > 0 && is_blank(text[at - 1]) && text.substr(at).starts_with("and") && blank_at(at + 3);
    return word ? 3 : c == ',' && blank_at(at + 1) ? 1 : 0;
  }
  return c == separator && (c != ',' || blank_at(at + 1)) ? 1 : 0;
}

/// A separator, and the bytes at which it or a bracket may stand.
struct Separator {
  char sign;
  ByteSet bytes;
};

constexpr Separator separator_of(char separator) {
  const char bytes[] = {'(',
                        '[',
                        '{',
                        ')',
                        ']',
                        '}',
                        separator == and_sign ? 'a' : separator,
                        separator == and_sign ? ',' : separator};
  return {separator, ByteSet({bytes, sizeof bytes})};
}

/// In the order in which they are tried.
constexpr std::array<Separator, 7> separators{separator_of('\n'),     separator_of(';'), separator_of(','),
                                              separator_of(and_sign), separator_of('/'), separator_of('|'),
                                              separator_of(' ')};

/// The pieces of a text between separators outside every bracket, without blank ones; no more than one over
/// `most`. `nested`: the text holds brackets.
std::vector<ListPiece> split(std::string_view text, const Separator& separator, bool nested,
                             std::size_t most) {
  std::vector<ListPiece> pieces;
  pieces.reserve(most + 1);
  int depth = 0;
  std::size_t start = 0;
  const bool lines = separator.sign == '\n';
  const auto add = [&](std::size_t end) {
    while (start < end && is_blank(text[start])) {
      ++start;
    }
    while (start < end && is_blank(text[end - 1])) {
      --end;
    }
    if (start < end && !(lines && is_fence(text.substr(start, end - start)))) {
      pieces.push_back({start, text.substr(start, end - start)});
    }
  };
  const bool word = separator.sign == and_sign;
  const auto next = [&](std::size_t at) {
    return nested || word ? separator.bytes.find_in(text, at)
                          : std::min(text.find(separator.sign, at), text.size());
  };
  std::size_t i = next(0);
  for (; i < text.size() && pieces.size() <= most; i = next(i + 1)) {
    const char c = text[i];
    depth += (c == '(' || c == '[' || c == '{') ? 1 : 0;
    depth -= (c == ')' || c == ']' || c == '}') ? 1 : 0;
    if (const std::size_t length = depth <= 0 ? separator_at(text, i, separator.sign) : 0; length > 0) {
      add(i);
      start = i + length;
    }
  }
  add(text.size());
  return pieces;
}

/// Pieces that blanks part, each unit with the number before it: "407.08 KB".
std::vector<ListPiece> with_units(std::string_view text, std::vector<ListPiece> pieces) {
  std::vector<ListPiece> result;
  for (const ListPiece& piece : pieces) {
    const bool unit = !result.empty() && std::ranges::all_of(piece.text, is_letter);
    if (unit && is_plain_number(result.back().text)) {
      const std::size_t first = result.back().offset;
      result.back().text = text.substr(first, piece.offset + piece.text.size() - first);
    } else {
      result.push_back(piece);
    }
  }
  return result;
}

}  // namespace

bool is_fence(std::string_view line) {
  const std::string_view inside = trimmed(line);
  return inside.starts_with("```") || inside.starts_with("~~~") || inside.starts_with(":::");
}

bool is_plain_number(std::string_view text) {
  const auto is_part = [](char c) { return is_digit(c) || c == '.' || c == '-' || c == '+' || c == 'e'; };
  return is_digit(text.back()) && std::ranges::all_of(text, is_part);
}

std::span<const char> list_separators() {
  static constexpr auto signs = [] {
    std::array<char, separators.size()> all{};
    std::ranges::transform(separators, all.begin(), &Separator::sign);
    return all;
  }();
  return signs;
}

std::vector<ListPiece> list_pieces(std::string_view text, char separator, std::size_t most) {
  const bool nested = holds_one_of("([{)]}", text);
  const auto one = std::ranges::find(separators, separator, &Separator::sign);
  std::vector<ListPiece> pieces = split(text, *one, nested, separator == ' ' ? 2 * most : most);
  return separator == ' ' ? with_units(text, std::move(pieces)) : pieces;
}

}  // namespace gradewright::reading
