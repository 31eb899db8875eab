#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Text in UTF-16 that arrives piece by piece, as UTF-8. Half a pair of surrogates, and a byte that is left
/// over at the end, become bytes that are no UTF-8, so that whoever reads them sees that they are none.
class Utf16Text {
 public:
  explicit Utf16Text(bool big_endian) : big_endian_(big_endian) {}

  /// Whether a byte-order mark says that a text is UTF-16, and which.
  static bool is_marked(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  }

  /// Appends what the next bytes say.
  void append(std::string_view bytes, std::string& out);
  /// Appends what is left over when no bytes come any more.
  void finish(std::string& out);

 private:
  void unit(char16_t unit, std::string& out);

  bool big_endian_;
  std::string odd_;    ///< a byte whose other half has not come
  char16_t high_ = 0;  ///< a surrogate, likewise
};

}  // namespace gradewright::reading
