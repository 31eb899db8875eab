#pragma once

#include <optional>

namespace gradewright::engine {

/// How somebody rounds every intermediate step when working by hand. At most one of the two is set.
struct HandRounding {
  std::optional<int> decimals;
  std::optional<int> significant;
};

}  // namespace gradewright::engine
