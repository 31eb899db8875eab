#pragma once

#include <array>
#include <string>
#include <vector>

#include "reports/gradebook.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// How an item went for the class.
struct ItemStatistics {
  std::size_t item = 0;
  int decided = 0;      ///< students with points for it
  int review = 0;       ///< students whose response needs review
  int missing = 0;      ///< students without an answer
  double facility = 0;  ///< mean points / max over the decided, 0 to 1; 0 when nothing is decided
};

/// What a summary shows of a gradebook.
struct ClassStatistics {
  static constexpr std::size_t bins = 10;
  /// Students by total / max: the first bin is [0, 10%), the last [90%, 100%].
  std::array<int, bins> histogram{};
  std::vector<ItemStatistics> items;
  int provisional = 0;  ///< students with something to review
  double mean = 0;      ///< of total / max, 0 to 1
  double median = 0;    ///< likewise
};

ClassStatistics statistics(const Gradebook& book);

/// "73 %"; halves away from zero.
std::string percent(double share);
/// "70 to 80 %".
std::string bin_label(std::size_t bin);

}  // namespace gradewright::reports
