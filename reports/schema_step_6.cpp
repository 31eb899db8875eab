#include "reports/append_only.hpp"
#include "reports/schema_steps.hpp"

namespace gradewright::reports {

namespace {

/// What being late costs, and who has longer.
constexpr const char* version_6_tables = R"sql(
ALTER TABLE exam_version ADD COLUMN late TEXT CHECK (late IS NULL OR json_valid(late));

CREATE TABLE extension (
  id INTEGER PRIMARY KEY,
  exam TEXT NOT NULL,
  student TEXT NOT NULL,
  stated TEXT NOT NULL
) STRICT;
CREATE INDEX extension_of_student ON extension (exam, student);

CREATE VIEW latest_extension AS
SELECT exam, student, stated
FROM extension
WHERE NOT EXISTS (SELECT 1 FROM extension AS later
                  WHERE later.exam = extension.exam AND later.student = extension.student
                    AND later.id > extension.id);
)sql";

constexpr TableKeys keys_of_version_6 = {"extension", "id = NEW.id"};

}  // namespace

void bring_to_version_6(const Database& database) {
  database.execute(version_6_tables);
  refuse_replacing(database, keys_of_version_6);
  refuse_changes(database, keys_of_version_6.table);
}

}  // namespace gradewright::reports
