#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What a zip archive in memory has under the names that are wanted, in its order.
struct ZipMembers {
  std::vector<std::string> texts;
  std::string problem;  ///< why it cannot be read, or that it goes past `most`; empty where all is well
};

/// `most` bytes, unpacked, are read of all of them together.
ZipMembers zip_members(std::string_view bytes, const std::function<bool(std::string_view)>& is_wanted,
                       std::size_t most);

}  // namespace gradewright::reading
