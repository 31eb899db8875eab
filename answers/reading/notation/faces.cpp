#include "answers/reading/notation/faces.hpp"

#include <array>

namespace gradewright::reading {

std::size_t length_of_face(std::string_view text) {
  // Not ":D" and "=D": those may be an option.
  constexpr std::array<std::string_view, 17> faces{
      ":-)",        ":)",         ";-)",        ";)",         "^^",         "\U0001F642",
      "\U0001F60A", "\U0001F600", "\U0001F603", "\U0001F604", "\U0001F601", "\U0001F606",
      "\U0001F44D", "\U0001F389", "\U0001F973", "\U0001F60E", "\U0001F609"};
  for (const std::string_view face : faces) {
    if (text.starts_with(face)) {
      return face.size();
    }
  }
  return 0;
}

}  // namespace gradewright::reading
