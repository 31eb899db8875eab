#include "engine/graph/shape_words.hpp"

#include <fmt/core.h>

#include "engine/text/joined.hpp"

namespace gradewright::engine {

std::string in_words(std::span<const Index> extents) {
  switch (extents.size()) {
    case 0:
      return "a number";
    case 1:
      return fmt::format("a list of {}", extents[0]);
    case 2:
      if (extents[0] == 1 && extents[1] > 1) {
        return fmt::format("a row of {}", extents[1]);
      }
      if (extents[1] == 1 && extents[0] > 1) {
        return fmt::format("a column of {}", extents[0]);
      }
      return fmt::format("a {} x {} matrix", extents[0], extents[1]);
    default:
      return fmt::format("a {} tensor", joined(extents, " x "));
  }
}

std::string in_words(const Shape& shape) {
  return in_words(shape.extents());
}

}  // namespace gradewright::engine
