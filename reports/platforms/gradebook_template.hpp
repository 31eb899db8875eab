#pragma once

#include <string>
#include <string_view>

#include "reports/layer.hpp"
#include "reports/platforms/platform_table.hpp"

namespace gradewright::reports {

/// The gradebook that a platform exported, with the marks of a class put into it; every other byte stays.
struct FilledTemplate {
  std::string text;
  PlatformNotes notes;
  std::size_t rows_of_nobody = 0;  ///< with an id, but nobody's who was graded
  std::string ids_of_store;        ///< the column in which the store's own ids were looked for; empty: none
};

/// A student's row is the one that has what the platform calls them; where nothing is known of that, the
/// store's own id, in the column of ids that has most of the class. Whoever has no row or several, or would
/// share one, is left out. A provisional mark makes its cell blank. Throws PlatformError, also where the file
/// is no such gradebook, has no column for the marks, or nobody of the class in it.
FilledTemplate filled_template(std::string_view exported, Platform platform, const PlatformClass& from);

}  // namespace gradewright::reports
