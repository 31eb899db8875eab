#include "reports/schema.hpp"

#include <fmt/core.h>

#include <array>
#include <string>

#include "reports/escape.hpp"

namespace gradewright::reports {

namespace {

/// docs/store.md describes every table and view. Points are exact decimals as text; the views add them in
/// integer millionths, because 0.1 + 0.2 as REAL would show 0.30000000000000004.
constexpr const char* version_1_tables = R"sql(
CREATE TABLE exam_version (
  id INTEGER PRIMARY KEY,
  exam TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  title TEXT NOT NULL,
  file TEXT NOT NULL,
  source_text TEXT NOT NULL,
  UNIQUE (exam, fingerprint)
) STRICT;

CREATE TABLE item (
  id INTEGER PRIMARY KEY,
  exam_version INTEGER NOT NULL REFERENCES exam_version (id),
  position INTEGER NOT NULL,
  question TEXT NOT NULL,
  name TEXT NOT NULL,
  max_points TEXT NOT NULL,
  UNIQUE (exam_version, position),
  UNIQUE (exam_version, question, name)
) STRICT;

CREATE TABLE submission (
  id INTEGER PRIMARY KEY,
  student TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  source TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('markdown', 'latex', 'row')),
  content TEXT NOT NULL,
  problem TEXT NOT NULL,
  UNIQUE (student, fingerprint)
) STRICT;

CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  exam_version INTEGER NOT NULL REFERENCES exam_version (id),
  engine TEXT NOT NULL,
  started TEXT NOT NULL
) STRICT;

CREATE TABLE run_finished (
  run INTEGER PRIMARY KEY REFERENCES run (id),
  finished TEXT NOT NULL
) STRICT;

CREATE TABLE grading (
  id INTEGER PRIMARY KEY,
  submission INTEGER NOT NULL REFERENCES submission (id),
  run INTEGER NOT NULL REFERENCES run (id),
  UNIQUE (submission, run)
) STRICT;

CREATE TABLE verdict (
  grading INTEGER NOT NULL REFERENCES grading (id),
  item INTEGER NOT NULL REFERENCES item (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('correct', 'follow_through', 'mistake', 'partial', 'too_few_digits',
                                           'wrong_shape', 'wrong', 'missing', 'needs_review')),
  points TEXT,
  reason TEXT NOT NULL,
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  PRIMARY KEY (grading, item),
  CHECK ((points IS NULL) = (outcome = 'needs_review'))
) STRICT, WITHOUT ROWID;

CREATE TABLE override (
  id INTEGER PRIMARY KEY,
  exam TEXT NOT NULL,
  student TEXT NOT NULL,
  question TEXT NOT NULL,
  item TEXT NOT NULL,
  points TEXT,
  reason TEXT NOT NULL CHECK (reason <> ''),
  author TEXT NOT NULL CHECK (author <> ''),
  made TEXT NOT NULL
) STRICT;
CREATE INDEX override_by_item ON override (exam, student, question, item);
)sql";

constexpr const char* version_1_views = R"sql(
CREATE VIEW latest_grading AS
SELECT exam_version.exam AS exam, submission.student AS student, max(grading.id) AS grading
FROM grading
JOIN submission ON submission.id = grading.submission
JOIN run ON run.id = grading.run
JOIN exam_version ON exam_version.id = run.exam_version
GROUP BY exam_version.exam, submission.student;

CREATE VIEW latest_verdict AS
SELECT latest_grading.exam, latest_grading.student, item.position, item.question, item.name AS item,
       item.max_points, verdict.*
FROM latest_grading
JOIN verdict ON verdict.grading = latest_grading.grading
JOIN item ON item.id = verdict.item;

CREATE VIEW latest_override AS
SELECT * FROM override
WHERE id IN (SELECT max(id) FROM override GROUP BY exam, student, question, item) AND points IS NOT NULL;

CREATE VIEW gradebook AS
SELECT latest_grading.exam, latest_grading.student, item.position, item.question, item.name AS item,
       coalesce(latest_override.points, verdict.points) AS points, item.max_points AS max, verdict.outcome,
       latest_override.id IS NOT NULL AS overridden,
       coalesce(latest_override.points, verdict.points) IS NULL AS provisional,
       latest_grading.grading
FROM latest_grading
JOIN verdict ON verdict.grading = latest_grading.grading
JOIN item ON item.id = verdict.item
LEFT JOIN latest_override
  ON latest_override.exam = latest_grading.exam AND latest_override.student = latest_grading.student
 AND latest_override.question = item.question AND latest_override.item = item.name;

CREATE VIEW total_millionths AS
SELECT exam, student, sum(CAST(round(CAST(coalesce(points, '0') AS REAL) * 1000000) AS INTEGER)) AS points,
       sum(CAST(round(CAST(max AS REAL) * 1000000) AS INTEGER)) AS max, max(provisional) AS provisional
FROM gradebook
GROUP BY exam, student;

CREATE VIEW total AS
SELECT exam, student,
       iif(points < 0, '-', '')
         || rtrim(rtrim(printf('%d.%06d', abs(points) / 1000000, abs(points) % 1000000), '0'), '.') AS points,
       rtrim(rtrim(printf('%d.%06d', max / 1000000, max % 1000000), '0'), '.') AS max, provisional
FROM total_millionths;
)sql";

constexpr std::array append_only_tables = {"exam_version", "item",    "submission", "run",
                                           "run_finished", "grading", "verdict",    "override"};

void create_version_1(const Database& database) {
  database.execute(version_1_tables);
  for (const char* table : append_only_tables) {
    for (const char* change : {"UPDATE", "DELETE"}) {
      database.execute(
          fmt::format("CREATE TRIGGER {0}_no_{1} BEFORE {1} ON {0} BEGIN "
                      "SELECT raise(ABORT, 'the store is append-only'); END",
                      table, change));
    }
  }
  database.execute(version_1_views);
}

/// A run knows what it was asked to grade. Of runs from before, nobody knows: any later run that came to its
/// end stands for them.
constexpr const char* version_2 = R"sql(
ALTER TABLE run ADD COLUMN inputs TEXT NOT NULL DEFAULT '';

CREATE VIEW interrupted_run AS
SELECT exam_version.exam AS exam, run.id AS run, run.inputs AS inputs
FROM run
JOIN exam_version ON exam_version.id = run.exam_version
WHERE run.id NOT IN (SELECT run FROM run_finished)
  AND NOT EXISTS (SELECT 1 FROM run AS later
                  JOIN run_finished ON run_finished.run = later.id
                  JOIN exam_version AS theirs ON theirs.id = later.exam_version
                  WHERE later.id > run.id AND theirs.exam = exam_version.exam
                    AND (later.inputs = run.inputs OR run.inputs = ''));
)sql";

void bring_to_version_2(const Database& database) {
  database.execute(version_2);
}

/// The step from version i to version i + 1 is at place i.
constexpr std::array<void (*)(const Database&), schema_version> steps = {create_version_1,
                                                                         bring_to_version_2};

std::int64_t check_ownership(const Database& database) {
  const std::int64_t version = database.integer("PRAGMA user_version");
  const std::int64_t owner = database.integer("PRAGMA application_id");
  const bool empty = database.integer("SELECT count(*) FROM sqlite_schema") == 0;
  const std::string file = escape::terminal(database.file());
  if (owner != store_application_id && !empty) {
    throw StoreError(fmt::format("{}: not a gradewright store: it is a database of another program", file));
  }
  if (version > schema_version) {
    throw StoreError(
        fmt::format("{}: the store has version {}, this gradewright knows versions up to {}; "
                    "use a newer gradewright",
                    file, version, schema_version));
  }
  return version;
}

}  // namespace

void migrate(const Database& database) {
  if (check_ownership(database) == schema_version) {
    return;
  }
  database.execute("PRAGMA journal_mode = WAL");
  Transaction transaction(database);
  const std::int64_t version = check_ownership(database);  // another program may have come first
  for (auto i = static_cast<std::size_t>(version); i < steps.size(); ++i) {
    steps[i](database);
  }
  database.execute(fmt::format("PRAGMA application_id = {}", store_application_id));
  database.execute(fmt::format("PRAGMA user_version = {}", schema_version));
  transaction.commit();
}

bool is_older_store(const Database& database) {
  const std::int64_t version = check_ownership(database);
  return 0 < version && version < schema_version;
}

void require_current(const Database& database) {
  const std::int64_t version = check_ownership(database);
  if (0 < version && version < schema_version) {
    throw StoreError(
        fmt::format("{}: the store has version {} and must be brought to version {}, but may not be written; "
                    "make a report of a "
                    "copy in a folder of your own",
                    escape::terminal(database.file()), version, schema_version));
  }
  if (version < schema_version) {
    throw StoreError(fmt::format("{}: not a gradewright store yet: nothing was graded into it",
                                 escape::terminal(database.file())));
  }
}

}  // namespace gradewright::reports
