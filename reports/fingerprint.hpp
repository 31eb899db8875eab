#pragma once

#include <string>
#include <string_view>

#include "reports/layer.hpp"

namespace gradewright::reports {

/// Identifies a text by its content: 128-bit FNV-1a as 32 hexadecimal digits. Tells versions of an exam and
/// of a student's own submission apart; it is no protection against somebody who looks for collisions on
/// purpose.
class Fingerprint {
 public:
  Fingerprint();
  /// Adds the bytes and then the length of a part. Parts are kept apart by their length: ("ab", "c") and
  /// ("a", "bc") differ.
  Fingerprint& add(std::string_view part);
  std::string hex() const;

 private:
  __extension__ using Word = unsigned __int128;
  void add_byte(unsigned char byte);
  Word state_;
};

}  // namespace gradewright::reports
