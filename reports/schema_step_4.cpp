#include <fmt/core.h>

#include <array>
#include <string>

#include "reports/append_only.hpp"
#include "reports/schema_steps.hpp"

namespace gradewright::reports {

namespace {

/// How points come to a total, submissions of which one counts, decisions about one of several.
constexpr const char* version_4_tables = R"sql(
DROP VIEW total;
DROP VIEW total_millionths;
DROP VIEW gradebook;
DROP VIEW latest_override;
DROP TRIGGER override_points;

ALTER TABLE exam_version ADD COLUMN attempts TEXT CHECK (attempts IN ('last', 'first', 'best', 'mean'));
ALTER TABLE exam_version ADD COLUMN at_least TEXT;
ALTER TABLE exam_version ADD COLUMN at_most TEXT;
ALTER TABLE exam_version ADD COLUMN adds_up INTEGER NOT NULL DEFAULT 1 CHECK (adds_up IN (0, 1));
ALTER TABLE item ADD COLUMN bonus INTEGER NOT NULL DEFAULT 0 CHECK (bonus IN (0, 1));
ALTER TABLE item ADD COLUMN least_points TEXT NOT NULL DEFAULT '0';
ALTER TABLE item ADD COLUMN most_points TEXT;
ALTER TABLE override ADD COLUMN submission INTEGER REFERENCES submission (id);
ALTER TABLE override ADD COLUMN settles INTEGER NOT NULL DEFAULT 0 CHECK (settles IN (0, 1));
DROP TRIGGER override_no_UPDATE;
DROP TRIGGER override_no_DELETE;
UPDATE override SET settles = 1;

CREATE TABLE question_range (
  exam_version INTEGER NOT NULL REFERENCES exam_version (id),
  question TEXT NOT NULL,
  at_least TEXT,
  at_most TEXT,
  PRIMARY KEY (exam_version, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE question_group (
  id INTEGER PRIMARY KEY,
  exam_version INTEGER NOT NULL REFERENCES exam_version (id),
  counted INTEGER,
  choose TEXT NOT NULL CHECK (choose IN ('best', 'first')),
  at_least TEXT,
  at_most TEXT
) STRICT;

CREATE TABLE forgotten (
  id INTEGER PRIMARY KEY,
  made TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('student', 'source')),
  submissions INTEGER NOT NULL
) STRICT;

CREATE TABLE grouped_question (
  question_group INTEGER NOT NULL REFERENCES question_group (id),
  position INTEGER NOT NULL,
  question TEXT NOT NULL,
  PRIMARY KEY (question_group, position)
) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* version_4_views = R"sql(
CREATE VIEW attempt AS
SELECT exam_version.exam AS exam, submission.student AS student, submission.id AS submission,
       max(grading.id) AS grading
FROM grading
JOIN submission ON submission.id = grading.submission
JOIN run ON run.id = grading.run
JOIN exam_version ON exam_version.id = run.exam_version
GROUP BY exam_version.exam, submission.student, submission.id;

CREATE VIEW every_grading AS
SELECT exam_version.exam AS exam, submission.student AS student, grading.id AS grading
FROM grading
JOIN submission ON submission.id = grading.submission
JOIN run ON run.id = grading.run
JOIN exam_version ON exam_version.id = run.exam_version;

CREATE VIEW latest_override AS
SELECT * FROM override
WHERE points IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM override AS later
                  WHERE later.exam = override.exam AND later.student = override.student
                    AND later.question = override.question AND later.item = override.item
                    AND later.id > override.id AND (later.author = override.author OR later.settles)
                    AND (later.submission IS NULL OR later.submission = override.submission));

CREATE VIEW total_millionths AS
SELECT gradebook.exam, student, sum(CAST(round(CAST(coalesce(points, '0') AS REAL) * 1000000) AS INTEGER)) AS points,
       sum(CAST(round(CAST(max AS REAL) * 1000000) AS INTEGER)) AS max, max(provisional) AS provisional
FROM gradebook
JOIN grading ON grading.id = gradebook.grading
JOIN run ON run.id = grading.run
JOIN exam_version ON exam_version.id = run.exam_version
WHERE exam_version.adds_up
GROUP BY gradebook.exam, student;

CREATE VIEW total AS
SELECT exam, student,
       iif(points < 0, '-', '')
         || rtrim(rtrim(printf('%d.%06d', abs(points) / 1000000, abs(points) % 1000000), '0'), '.') AS points,
       rtrim(rtrim(printf('%d.%06d', max / 1000000, max % 1000000), '0'), '.') AS max, provisional
FROM total_millionths;
)sql";

/// The decisions that stand of an item of a submission: of each person the last one, unless it was taken back
/// or somebody settled the matter after it.
constexpr const char* standing_decisions = R"sql(
  override AS decision
  WHERE decision.exam = {0}.exam AND decision.student = {0}.student
    AND decision.question = item.question AND decision.item = item.name
    AND (decision.submission IS NULL OR decision.submission = grading.submission)
    AND decision.points IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM override AS later
                    WHERE later.exam = decision.exam AND later.student = decision.student
                      AND later.question = decision.question AND later.item = decision.item
                      AND (later.submission IS NULL OR later.submission = grading.submission)
                      AND later.id > decision.id AND (later.author = decision.author OR later.settles)))sql";

/// What each submission of a view has for each item: {0} is the new view, {1} the one that says which
/// gradings are in it, {2} the decisions that stand. Where people decided differently, nobody has: the mark
/// is open, and `conflict` says who gives what.
constexpr const char* marks_of = R"sql(
CREATE VIEW {0} AS
SELECT exam, student, submission, position, question, item, iif(conflict IS NULL, points, NULL) AS points, max,
       outcome, override IS NOT NULL AND conflict IS NULL AS overridden,
       conflict IS NOT NULL OR points IS NULL AS provisional, grading, bonus, least, most, override, conflict
FROM (SELECT {1}.exam, {1}.student, grading.submission, item.position, item.question, item.name AS item,
             coalesce(override.points, verdict.points) AS points, item.max_points AS max, verdict.outcome,
             {1}.grading, item.bonus, item.least_points AS least,
             coalesce(item.most_points, item.max_points) AS most, override.id AS override,
             CASE WHEN override.id IS NOT NULL
                   AND EXISTS (SELECT 1 FROM {2}
                               AND CAST(decision.points AS REAL) <> CAST(override.points AS REAL))
               THEN (SELECT group_concat(author || ' gives ' || points, ', ')
                     FROM (SELECT decision.author, decision.points FROM {2} ORDER BY decision.id))
             END AS conflict
      FROM {1}
      JOIN grading ON grading.id = {1}.grading
      JOIN verdict ON verdict.grading = {1}.grading
      JOIN item ON item.id = verdict.item
      LEFT JOIN override ON override.id = (SELECT max(decision.id) FROM {2}));
)sql";

/// What a person may give: a plain number between the least and the most points of the item in the version of
/// the exam that the student was graded by, with no more decimals than that exam rounds to. {0} is the
/// trigger, for decisions of which {1}; {2} the marks that they are about.
constexpr const char* override_points_within_range = R"sql(
CREATE TRIGGER {0} BEFORE INSERT ON override WHEN NEW.points IS NOT NULL AND {1} BEGIN
  SELECT raise(ABORT, 'the points of an override are a number of plain digits, such as 2.5')
  WHERE iif(NEW.points GLOB '-*', substr(NEW.points, 2), NEW.points) NOT GLOB '[0-9]*'
     OR substr(NEW.points, 2) GLOB '*[^0-9.]*' OR NEW.points GLOB '*.*.*' OR NEW.points GLOB '*.'
     OR (NEW.points GLOB '-*' AND CAST(NEW.points AS REAL) = 0);
  SELECT raise(ABORT, 'no item of this name was graded for this student')
  WHERE NOT EXISTS (SELECT 1 FROM {2});
  SELECT raise(ABORT, 'an override gives at most the points of its item')
  FROM {2} AND CAST(NEW.points AS REAL) > CAST(most AS REAL);
  SELECT raise(ABORT, 'an override gives at least nothing, or what a wrong answer costs')
  FROM {2} AND CAST(NEW.points AS REAL) < CAST(least AS REAL);
  SELECT raise(ABORT, 'an override has at most as many decimals as the points of its exam are rounded to')
  FROM (SELECT max, exam_version.round FROM (SELECT grading AS id, max FROM {2}) AS marked
        JOIN grading ON grading.id = marked.id JOIN run ON run.id = grading.run
        JOIN exam_version ON exam_version.id = run.exam_version)
  WHERE NEW.points <> max AND instr(NEW.points, '.') > 0
    AND length(NEW.points) - instr(NEW.points, '.')
      > iif(instr(round, '.') > 0, length(round) - instr(round, '.'), 0);
END;
)sql";

constexpr const char* marks_of_all =
    "gradebook WHERE exam = NEW.exam AND student = NEW.student AND question = NEW.question AND item = "
    "NEW.item";
constexpr const char* marks_of_one =
    "attempt_mark WHERE exam = NEW.exam AND student = NEW.student AND question = NEW.question "
    "AND item = NEW.item AND submission = NEW.submission";

constexpr std::array<TableKeys, 4> keys_of_version_4 = {
    {{"forgotten", "id = NEW.id"},
     {"question_range", "exam_version = NEW.exam_version AND question = NEW.question"},
     {"question_group", "id = NEW.id"},
     {"grouped_question", "question_group = NEW.question_group AND position = NEW.position"}}};

void create_view_of_marks(const Database& database, const char* name, const char* gradings) {
  const std::string standing = fmt::format(standing_decisions, gradings);
  database.execute(fmt::format(marks_of, name, gradings, standing));
}

}  // namespace

void bring_to_version_4(const Database& database) {
  database.execute(version_4_tables);
  refuse_changes(database, "override");
  for (const TableKeys& each : keys_of_version_4) {
    refuse_replacing(database, each);
    refuse_changes(database, each.table);
  }
  create_view_of_marks(database, "gradebook", "latest_grading");
  database.execute(version_4_views);
  create_view_of_marks(database, "attempt_mark", "attempt");
  create_view_of_marks(database, "grading_mark", "every_grading");
  database.execute(
      fmt::format(override_points_within_range, "override_points", "NEW.submission IS NULL", marks_of_all));
  database.execute(fmt::format(override_points_within_range, "override_points_of_attempt",
                               "NEW.submission IS NOT NULL", marks_of_one));
}

}  // namespace gradewright::reports
