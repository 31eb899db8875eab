#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "reports/layer.hpp"
#include "reports/platforms/delimited_cells.hpp"
#include "reports/platforms/platform_table.hpp"

namespace gradewright::reports {

/// A column of ids in a platform's gradebook.
struct IdColumn {
  std::size_t place = 0;
  std::string field;  ///< as the file heads it
};

/// What stands where in the gradebook that a platform exported.
struct TemplateColumns {
  std::vector<IdColumn> ids;
  std::size_t marks = 0;
  std::optional<std::size_t> feedback;
  std::optional<std::size_t> question;  ///< of PrairieLearn, whose rows are questions
};

/// The fields by which a platform tells students apart, as it heads them.
std::vector<std::string> id_fields(Platform platform);

/// Finds them by the header. The marks go where `from.column` says, else where the exam's title or id, as the
/// platform writes it, heads exactly one column. Throws PlatformError, with the columns there are, and for
/// nbgrader, which takes no gradebook back.
TemplateColumns template_columns(const DelimitedTable& table, Platform platform, const PlatformClass& from);

}  // namespace gradewright::reports
