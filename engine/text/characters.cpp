#include "engine/text/characters.hpp"

namespace gradewright::engine {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    c = lower(c);
  }
  return result;
}

}  // namespace gradewright::engine
