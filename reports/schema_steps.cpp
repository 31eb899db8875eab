#include "reports/schema_steps.hpp"

#include <fmt/core.h>

#include <array>

#include "reports/append_only.hpp"
#include "reports/share_evidence.hpp"

namespace gradewright::reports {

namespace {

/// Points are exact decimals as text; the views add them in
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

constexpr const char* version_1_latest = R"sql(
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
)sql";

constexpr const char* views_of_marks = R"sql(
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

}  // namespace

void create_version_1(const Database& database) {
  database.execute(version_1_tables);
  for (const char* table : append_only_tables) {
    refuse_changes(database, table);
  }
  database.execute(version_1_latest);
  database.execute(views_of_marks);
}

namespace {

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

}  // namespace

void bring_to_version_2(const Database& database) {
  database.execute(version_2);
}

namespace {

/// Evidence is kept in two parts, of which one is shared, so that a large class takes a fraction of the room.
constexpr const char* version_3_tables = R"sql(
DROP VIEW total;
DROP VIEW total_millionths;
DROP VIEW gradebook;
DROP VIEW latest_verdict;
DROP TRIGGER verdict_no_UPDATE;
DROP TRIGGER verdict_no_DELETE;
ALTER TABLE verdict RENAME TO verdict_2;
ALTER TABLE exam_version ADD COLUMN round TEXT NOT NULL DEFAULT '0.000001';

CREATE TABLE shared_evidence (
  id INTEGER PRIMARY KEY,
  evidence TEXT NOT NULL UNIQUE CHECK (json_valid(evidence))
) STRICT;

CREATE TABLE verdict (
  grading INTEGER NOT NULL REFERENCES grading (id),
  item INTEGER NOT NULL REFERENCES item (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('correct', 'follow_through', 'mistake', 'partial', 'too_few_digits',
                                           'wrong_shape', 'wrong', 'missing', 'needs_review')),
  points TEXT,
  reason TEXT NOT NULL,
  shared INTEGER REFERENCES shared_evidence (id),
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  PRIMARY KEY (grading, item),
  CHECK ((points IS NULL) = (outcome = 'needs_review'))
) STRICT, WITHOUT ROWID;
)sql";

/// The source of a verdict stands in the submission: in a field of a row, or at its place in a document.
constexpr const char* version_3_latest = R"sql(
DROP TABLE verdict_2;

CREATE VIEW latest_verdict AS
SELECT latest_grading.exam, latest_grading.student, item.position, item.question, item.name AS item,
       item.max_points, verdict.grading, verdict.outcome, verdict.points, verdict.reason,
       coalesce(json_extract(verdict.evidence, '$.source'),
                CASE submission.format
                  WHEN 'row' THEN json_extract(submission.content,
                                               '$[' || json_extract(verdict.evidence, '$.field') || '][1]')
                  ELSE CAST(substr(CAST(submission.content AS BLOB), json_extract(verdict.evidence, '$.span[0]') + 1,
                                   json_extract(verdict.evidence, '$.span[1]')) AS TEXT)
                END, '') AS source,
       verdict.evidence, shared_evidence.evidence AS shared
FROM latest_grading
JOIN verdict ON verdict.grading = latest_grading.grading
JOIN item ON item.id = verdict.item
JOIN grading ON grading.id = latest_grading.grading
JOIN submission ON submission.id = grading.submission
LEFT JOIN shared_evidence ON shared_evidence.id = verdict.shared;
)sql";

constexpr std::array<TableKeys, 9> keys = {
    {{"exam_version", "id = NEW.id OR (exam = NEW.exam AND fingerprint = NEW.fingerprint)"},
     {"item",
      "id = NEW.id OR (exam_version = NEW.exam_version AND position = NEW.position) "
      "OR (exam_version = NEW.exam_version AND question = NEW.question AND name = NEW.name)"},
     {"submission", "id = NEW.id OR (student = NEW.student AND fingerprint = NEW.fingerprint)"},
     {"run", "id = NEW.id"},
     {"run_finished", "run = NEW.run"},
     {"grading", "id = NEW.id OR (submission = NEW.submission AND run = NEW.run)"},
     {"shared_evidence", "id = NEW.id OR evidence = NEW.evidence"},
     {"verdict", "grading = NEW.grading AND item = NEW.item"},
     {"override", "id = NEW.id"}}};

/// What a person may give: a plain number between nothing and the points of the item in the version of the
/// exam that the student was graded by, with no more decimals than that exam rounds to.
constexpr const char* override_points = R"sql(
CREATE TRIGGER override_points BEFORE INSERT ON override WHEN NEW.points IS NOT NULL BEGIN
  SELECT raise(ABORT, 'the points of an override are a number of plain digits, such as 2.5')
  WHERE NEW.points NOT GLOB '[0-9]*' OR NEW.points GLOB '*[^0-9.]*' OR NEW.points GLOB '*.*.*'
     OR NEW.points GLOB '*.';
  SELECT raise(ABORT, 'no item of this name was graded for this student')
  WHERE NOT EXISTS (SELECT 1 FROM gradebook WHERE exam = NEW.exam AND student = NEW.student
                    AND question = NEW.question AND item = NEW.item);
  SELECT raise(ABORT, 'an override gives at most the points of its item')
  FROM gradebook WHERE exam = NEW.exam AND student = NEW.student AND question = NEW.question
    AND item = NEW.item AND CAST(NEW.points AS REAL) > CAST(max AS REAL);
  SELECT raise(ABORT, 'an override has at most as many decimals as the points of its exam are rounded to')
  FROM gradebook JOIN grading ON grading.id = gradebook.grading JOIN run ON run.id = grading.run
  JOIN exam_version ON exam_version.id = run.exam_version
  WHERE gradebook.exam = NEW.exam AND student = NEW.student AND question = NEW.question
    AND item = NEW.item AND NEW.points <> max AND instr(NEW.points, '.') > 0
    AND length(NEW.points) - instr(NEW.points, '.')
      > iif(instr(round, '.') > 0, length(round) - instr(round, '.'), 0);
END;
)sql";

}  // namespace

void bring_to_version_3(const Database& database) {
  database.execute(version_3_tables);
  for (const TableKeys& each : keys) {
    refuse_replacing(database, each);
  }
  refuse_changes(database, "verdict");
  refuse_changes(database, "shared_evidence");
  share_evidence(database);
  database.execute(version_3_latest);
  database.execute(views_of_marks);
  database.execute(override_points);
}

}  // namespace gradewright::reports
