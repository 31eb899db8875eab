#include "engine/text/lower_letters.hpp"

#include "engine/text/characters.hpp"

namespace gradewright::engine {
namespace {

/// The first bytes in UTF-8: À to Þ are C3 80 to C3 9E and their small letters C3 A0 to C3 BE; А to П are D0
/// 90 to D0 9F and theirs D0 B0 to D0 BF; Р to Я are D0 A0 to D0 AF and theirs D1 80 to D1 8F.
constexpr char latin = static_cast<char>(0xC3);
constexpr char russian = static_cast<char>(0xD0);
constexpr char late_russian = static_cast<char>(0xD1);

}  // namespace

std::string lower_letters(std::string_view text) {
  std::string small = lower(text);
  for (std::size_t at = 0; at + 1 < small.size(); ++at) {
    const auto second = static_cast<unsigned char>(small[at + 1]);
    if (small[at] == latin && second >= 0x80 && second < 0x9F && second != 0x97) {
      small[at + 1] = static_cast<char>(second + 0x20);
    } else if (small[at] == russian && second >= 0x90 && second < 0xA0) {
      small[at + 1] = static_cast<char>(second + 0x20);
    } else if (small[at] == russian && second >= 0xA0 && second < 0xB0) {
      small[at] = late_russian;
      small[at + 1] = static_cast<char>(second - 0x20);
    }
  }
  return small;
}

}  // namespace gradewright::engine
