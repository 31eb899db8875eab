#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "engine/numbers/decimal.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// A grade and the least total that earns it.
struct GradeBoundary {
  std::string grade;
  Decimal least;
  bool is_percent = false;  ///< of the points that a student could have, else in points

  friend bool operator==(const GradeBoundary&, const GradeBoundary&) = default;
};

/// Why a list of grades cannot be used, in a sentence for whoever wrote it.
class GradesError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The grades of "1.0=95%, 1.3=90%, fail=0": names with the least total of each, in points or all of them in
/// percent, the best first. Throws GradesError.
std::vector<GradeBoundary> read_grades(std::string_view text);

/// "90 %" or "54".
std::string least_in_words(const GradeBoundary& boundary);

/// The place of the grade that a total earns in such a list: the first whose least total it reaches, exactly
/// and without rounding. None below the last.
std::optional<std::size_t> grade_of(const std::vector<GradeBoundary>& grades, const Decimal& total,
                                    const Decimal& max);

}  // namespace gradewright::reports
