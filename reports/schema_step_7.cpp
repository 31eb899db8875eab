#include "reports/append_only.hpp"
#include "reports/schema_steps.hpp"

namespace gradewright::reports {

namespace {

/// Which program made the text of a submission, and its version: "pandoc 2.17.1.1".
constexpr const char* version_7_tables = R"sql(
CREATE TABLE conversion (
  submission INTEGER PRIMARY KEY REFERENCES submission (id),
  converter TEXT NOT NULL
) STRICT;
)sql";

constexpr TableKeys keys_of_version_7 = {"conversion", "submission = NEW.submission"};

}  // namespace

void bring_to_version_7(const Database& database) {
  database.execute(version_7_tables);
  refuse_replacing(database, keys_of_version_7);
  refuse_changes(database, keys_of_version_7.table);
}

}  // namespace gradewright::reports
