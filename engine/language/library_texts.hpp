#pragma once

#include <span>
#include <string_view>

namespace gradewright::engine::notation {

/// A file of engine/language/library as it is, put into the program when it is built.
struct LibraryText {
  std::string_view file;  ///< "library/losses.gw"
  std::string_view text;
};
std::span<const LibraryText> library_texts();

}  // namespace gradewright::engine::notation
