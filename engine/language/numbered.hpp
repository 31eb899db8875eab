#pragma once

#include <string>
#include <string_view>

#include "engine/text/characters.hpp"

namespace gradewright::engine::notation {

/// Whether an ordered map has a key that is the name with a number: h_0, h_1_2.
template <class Map>
bool any_numbered(const Map& map, std::string_view name) {
  const std::string start = std::string(name) + "_";
  const auto first = map.lower_bound(start + "0");
  return first != map.end() && first->first.starts_with(start) && is_digit(first->first[start.size()]);
}

}  // namespace gradewright::engine::notation
