#pragma once

#include <array>
#include <string>

#include "reports/gradebook.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// The totals of a class.
struct ClassStatistics {
  static constexpr std::size_t bins = 10;
  /// Students by total / max: the first bin is [0, 10%), the last [90%, 100%].
  std::array<int, bins> histogram{};
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
