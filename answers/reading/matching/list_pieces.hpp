#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A piece of a list and where it begins in it.
struct ListPiece {
  std::size_t offset = 0;
  std::string_view text;
};

/// Stands for "and", or a comma, among the separators.
inline constexpr char and_sign = '&';

/// The signs that may part the members of a list, in the order in which they are tried.
std::span<const char> list_separators();

/// A line that opens or closes a block, and is none of its lines: "```python", "~~~", ":::".
bool is_fence(std::string_view line);

/// The pieces of a text between separators outside every bracket, without blank ones and fences; no more than
/// one over `most`. A comma separates where a blank follows it, a slash or bar between blanks. Where blanks
/// part, a unit stays with the number before it: "407.08 KB".
std::vector<ListPiece> list_pieces(std::string_view text, char separator, std::size_t most);

/// A number of digits with at most a sign, a point and an exponent.
bool is_plain_number(std::string_view text);

}  // namespace gradewright::reading
