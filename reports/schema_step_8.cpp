#include "reports/database.hpp"
#include "reports/schema_steps.hpp"

namespace gradewright::reports {

namespace {

/// The lines of a rubric that the points of a decision follow from.
constexpr const char* version_8_columns = R"sql(
ALTER TABLE override ADD COLUMN ticks TEXT
  CHECK (ticks IS NULL OR (points IS NOT NULL AND json_valid(ticks) AND json_type(ticks) = 'object'));
)sql";

}  // namespace

void bring_to_version_8(const Database& database) {
  database.execute(version_8_columns);
}

}  // namespace gradewright::reports
