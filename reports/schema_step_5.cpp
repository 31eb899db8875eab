#include <array>

#include "reports/append_only.hpp"
#include "reports/schema_steps.hpp"

namespace gradewright::reports {

namespace {

/// Who students are on the platforms that they came from, and when they handed in.
constexpr const char* version_5_tables = R"sql(
CREATE TABLE identity (
  id INTEGER PRIMARY KEY,
  student TEXT NOT NULL,
  platform TEXT NOT NULL,
  position INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;
CREATE INDEX identity_of_student ON identity (student, platform, field);

CREATE TABLE handed_in (
  id INTEGER PRIMARY KEY,
  submission INTEGER NOT NULL REFERENCES submission (id),
  stated TEXT NOT NULL,
  moment TEXT
) STRICT;
CREATE INDEX handed_in_of_submission ON handed_in (submission);

CREATE VIEW latest_identity AS
SELECT student, platform, position, field, value
FROM identity
WHERE NOT EXISTS (SELECT 1 FROM identity AS later
                  WHERE later.student = identity.student AND later.platform = identity.platform
                    AND later.field = identity.field AND later.id > identity.id);

CREATE VIEW latest_handed_in AS
SELECT submission, stated, moment
FROM handed_in
WHERE NOT EXISTS (SELECT 1 FROM handed_in AS later
                  WHERE later.submission = handed_in.submission AND later.id > handed_in.id);
)sql";

constexpr std::array<TableKeys, 2> keys_of_version_5 = {
    {{"identity", "id = NEW.id"}, {"handed_in", "id = NEW.id"}}};

}  // namespace

void bring_to_version_5(const Database& database) {
  database.execute(version_5_tables);
  for (const TableKeys& each : keys_of_version_5) {
    refuse_replacing(database, each);
    refuse_changes(database, each.table);
  }
}

}  // namespace gradewright::reports
