#include "reports/schema.hpp"

#include <fmt/core.h>
#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <tuple>
#include <vector>

#include "temporary_folder.hpp"

using namespace gradewright::reports;
using Access = Database::Access;

namespace {

Database migrated(const std::string& file) {
  Database database(file, Access::create);
  migrate(database);
  database.execute("PRAGMA foreign_keys = ON");
  return database;
}

/// The rows of a query, their columns joined by "|".
std::vector<std::string> rows(const Database& database, const std::string& sql, int columns = 1) {
  Statement statement = database.prepare(sql);
  std::vector<std::string> out;
  while (statement.next()) {
    std::string& row = out.emplace_back(statement.optional_text(0).value_or("NULL"));
    for (int i = 1; i < columns; ++i) {
      row += '|' + statement.optional_text(i).value_or("NULL");
    }
  }
  return out;
}

std::vector<std::string> schema_of(const Database& database) {
  return rows(database, "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2", 3);
}

/// One exam of two items, handed in once by each of two students, and graded.
constexpr const char* one_run = R"sql(
INSERT INTO exam_version (id, exam, fingerprint, title, file, source_text, round) VALUES (1, 'nn', 'f1', 'Exam', 'nn.yaml', 'exam: Exam', '0.000001');
INSERT INTO item (id, exam_version, position, question, name, max_points) VALUES (1, 1, 0, '1', 'a', '1'), (2, 1, 1, '2', 'W', '2.5');
INSERT INTO submission VALUES (1, '007', 's1', '007.md', 'markdown', 'x', ''), (2, '8', 's2', '8.md', 'row', '', '');
INSERT INTO run (id, exam_version, engine, started) VALUES (1, 1, '0.1.0', '2026-01-01T00:00:00Z');
INSERT INTO run_finished VALUES (1, '2026-01-01T00:01:00Z');
INSERT INTO grading VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO verdict VALUES (1, 1, 'partial', '0.1', '', NULL, '{}'), (1, 2, 'wrong', '0.2', '', NULL, '{}'),
  (2, 1, 'correct', '1', '', NULL, '{}'), (2, 2, 'needs_review', NULL, 'unclear', NULL, '{}');
INSERT INTO shared_evidence VALUES (1, '{}');
)sql";

void override_points(const Database& database, const char* student,
                     const std::optional<std::string>& points) {
  database
      .prepare(
          "INSERT INTO override (exam, student, question, item, points, reason, author, made) "
          "VALUES ('nn', ?1, '2', 'W', ?2, 'read by hand', 'ta', 'now')")
      .bind(1, std::string_view(student))
      .bind_or_null(2, points)
      .run();
}

}  // namespace

TEST_CASE("an empty file becomes a store of the present version", "[schema]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  std::ofstream(file).close();  // version 0
  const Database database = migrated(file);
  CHECK(database.integer("PRAGMA user_version") == schema_version);
  CHECK(database.integer("PRAGMA application_id") == 0x67726477);  // "grdw"
  CHECK(rows(database, "PRAGMA journal_mode") == std::vector<std::string>{"wal"});
  // docs/store.md lists them.
  CHECK(rows(database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") ==
        std::vector<std::string>{"conversion", "exam_version", "extension", "forgotten", "grading",
                                 "grouped_question", "handed_in", "identity", "item", "override",
                                 "question_group", "question_range", "run", "run_finished", "shared_evidence",
                                 "submission", "verdict"});
  CHECK(rows(database, "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name") ==
        std::vector<std::string>{"attempt", "attempt_mark", "every_grading", "gradebook", "grading_mark",
                                 "interrupted_run", "latest_extension", "latest_grading", "latest_handed_in",
                                 "latest_identity", "latest_override", "latest_verdict", "total",
                                 "total_millionths"});
  CHECK(database.integer("SELECT count(*) FROM pragma_table_list WHERE strict AND schema = 'main'") == 17);
  CHECK_NOTHROW(require_current(database));
}

TEST_CASE("a store that is up to date is left as it is", "[schema]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  migrated(file).execute(one_run);
  const Database database(file, Access::read_write);
  const std::vector<std::string> before = schema_of(database);
  const std::int64_t changes = database.integer("PRAGMA data_version");
  migrate(Database(file, Access::read_write));
  migrate(Database(file, Access::read_only));  // nothing needs to be written
  CHECK(schema_of(database) == before);
  CHECK(database.integer("PRAGMA data_version") == changes);
  CHECK(database.integer("SELECT count(*) FROM verdict") == 4);
}

TEST_CASE("a migration that fails leaves the file at its version, with nothing added", "[schema]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  const Database database(file, Access::create);
  // A store of version 0 where one table's name is taken.
  database.execute(
      "PRAGMA application_id = 0x67726477; CREATE TABLE verdict (x); INSERT INTO verdict VALUES (7)");
  CHECK_THROWS_WITH(migrate(database), file + ": table verdict already exists");
  CHECK(database.integer("PRAGMA user_version") == 0);
  CHECK(rows(database, "SELECT name FROM sqlite_schema") == std::vector<std::string>{"verdict"});
  CHECK(database.integer("SELECT x FROM verdict") == 7);
  database.execute("DROP TABLE verdict");
  migrate(database);
  CHECK(database.integer("PRAGMA user_version") == schema_version);
}

TEST_CASE("a database of something else or of a newer gradewright is refused and not touched", "[schema]") {
  TemporaryFolder folder;
  const auto refusal = [](void (*check)(const Database&), const Database& database) {
    try {
      check(database);
      return std::string("accepted");
    } catch (const StoreError& error) {
      return std::string(error.what());
    }
  };
  const std::string file = folder / "other.db";
  const Database other(file, Access::create);
  other.execute("CREATE TABLE t (x)");
  for (const auto check : {migrate, require_current}) {
    CHECK(refusal(check, other) == file + ": not a gradewright store: it is a database of another program");
  }
  CHECK(rows(other, "SELECT name FROM sqlite_schema") == std::vector<std::string>{"t"});
  CHECK(rows(other, "PRAGMA journal_mode") == std::vector<std::string>{"delete"});
  CHECK(other.integer("PRAGMA application_id") == 0);

  const std::string newer_file = folder / "newer.db";
  const Database newer = migrated(newer_file);
  newer.execute("PRAGMA user_version = 99");
  for (const auto check : {migrate, require_current}) {
    CHECK(refusal(check, newer) ==
          newer_file +
              fmt::format(": the store has version 99, this gradewright knows versions up to {}; use a newer "
                          "gradewright",
                          schema_version));
  }
  CHECK(newer.integer("PRAGMA user_version") == 99);

  const std::string empty_file = folder / "empty.db";
  const Database empty(empty_file, Access::create);
  CHECK(refusal(require_current, empty) ==
        empty_file + ": not a gradewright store yet: nothing was graded into it");
  CHECK(std::filesystem::file_size(empty_file) == 0);
}

TEST_CASE("no row of any table can be changed or removed", "[schema]") {
  TemporaryFolder folder;
  const Database database = migrated(folder / "results.db");
  database.execute(one_run);
  override_points(database, "8", "1.25");
  database.execute(
      "INSERT INTO question_range VALUES (1, '1', '0', NULL); "
      "INSERT INTO question_group VALUES (1, 1, 1, 'best', NULL, NULL); "
      "INSERT INTO grouped_question VALUES (1, 0, '1'); "
      "INSERT INTO forgotten VALUES (1, 'now', 'student', 1); "
      "INSERT INTO identity VALUES (1, '8', 'canvas', 0, 'ID', '8'); "
      "INSERT INTO handed_in VALUES (1, 1, 'now', NULL); "
      "INSERT INTO extension VALUES (1, 'nn', '8', '1 day'); "
      "INSERT INTO conversion VALUES (1, 'pandoc 2.17')");
  const std::vector<std::pair<std::string, std::string>> columns = {
      {"conversion", "converter"},    {"extension", "stated"},
      {"identity", "value"},          {"handed_in", "moment"},
      {"forgotten", "submissions"},   {"question_range", "at_most"},
      {"question_group", "choose"},   {"grouped_question", "question"},
      {"exam_version", "title"},      {"item", "max_points"},
      {"submission", "content"},      {"run", "started"},
      {"run_finished", "finished"},   {"grading", "run"},
      {"verdict", "points"},          {"override", "points"},
      {"shared_evidence", "evidence"}};
  database.execute("PRAGMA foreign_keys = OFF");  // the triggers alone hold
  for (const auto& [table, column] : columns) {
    INFO(table);
    CHECK_THROWS_WITH(database.execute("DELETE FROM " + table), Catch::Contains("the store is append-only"));
    CHECK_THROWS_WITH(database.execute("UPDATE " + table + " SET " + column + " = '9'"),
                      Catch::Contains("the store is append-only"));
    CHECK(database.integer("SELECT count(*) FROM " + table) > 0);
  }
}

TEST_CASE("rows that would mean nothing are refused", "[schema]") {
  TemporaryFolder folder;
  const Database database = migrated(folder / "results.db");
  database.execute(one_run);
  database.execute(
      "INSERT INTO item (id, exam_version, position, question, name, max_points) VALUES (3, 1, 2, '3', 'c', "
      "'1')");
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"INSERT INTO verdict VALUES (1, 3, 'excellent', '1', '', NULL, '{}')",
       "CHECK constraint failed: outcome IN"},
      {"INSERT INTO verdict VALUES (1, 3, 'needs_review', '1', '', NULL, '{}')",
       "CHECK constraint failed: (points"},
      {"INSERT INTO verdict VALUES (1, 3, 'correct', NULL, '', NULL, '{}')",
       "CHECK constraint failed: (points"},
      {"INSERT INTO verdict VALUES (1, 3, 'correct', '1', '', NULL, '{')",
       "CHECK constraint failed: json_valid"},
      {"INSERT INTO verdict VALUES (1, 1, 'correct', '1', '', NULL, '{}')",
       "the store is append-only: there is such a row"},
      {"INSERT INTO verdict VALUES (9, 3, 'correct', '1', '', NULL, '{}')", "FOREIGN KEY constraint failed"},
      {"INSERT INTO verdict VALUES (1, 9, 'correct', '1', '', NULL, '{}')", "FOREIGN KEY constraint failed"},
      {"INSERT INTO grading VALUES (3, 1, 9)", "FOREIGN KEY constraint failed"},
      {"INSERT INTO grading VALUES (3, 1, 1)", "the store is append-only: there is such a row"},
      {"INSERT INTO submission VALUES (3, 's', 'f', '', 'pdf', '', '')",
       "CHECK constraint failed: format IN"},
      {"INSERT INTO submission VALUES (3, '007', 's1', '', 'row', '', '')",
       "the store is append-only: there is such a row"},
      {"INSERT INTO override (id, exam, student, question, item, points, reason, author, made) VALUES (2, "
       "'nn', '8', '1', 'a', '1', '', 'ta', 'now')",
       "CHECK constraint failed: reason"},
      {"INSERT INTO override (id, exam, student, question, item, points, reason, author, made) VALUES (2, "
       "'nn', '8', '1', 'a', '1', 'r', '', 'now')",
       "CHECK constraint failed: author"},
      {"INSERT INTO run_finished VALUES (9, 'now')", "FOREIGN KEY constraint failed"},
      {"INSERT INTO run VALUES ('x', 1, '', '', '')", "datatype mismatch"},
      {"INSERT INTO item (id, exam_version, position, question, name, max_points) VALUES (4, 1, 2, '4', 'd', "
       "'1')",
       "the store is append-only: there is such a row"}};
  for (const auto& [row, error] : cases) {
    INFO(row);
    CHECK_THROWS_WITH(database.execute(row), Catch::Contains(error));
  }
}

TEST_CASE("the gradebook has a row for each student and item", "[schema]") {
  TemporaryFolder folder;
  const Database database = migrated(folder / "results.db");
  database.execute(one_run);
  const std::string gradebook =
      "SELECT student, question, item, points, max, outcome, overridden, provisional FROM gradebook "
      "ORDER BY student, position";
  CHECK(rows(database, gradebook, 8) ==
        std::vector<std::string>{"007|1|a|0.1|1|partial|0|0", "007|2|W|0.2|2.5|wrong|0|0",
                                 "8|1|a|1|1|correct|0|0", "8|2|W|NULL|2.5|needs_review|0|1"});
  CHECK(rows(database,
             "SELECT student, question, item, outcome, max_points FROM latest_verdict "
             "ORDER BY student, position",
             5) == std::vector<std::string>{"007|1|a|partial|1", "007|2|W|wrong|2.5", "8|1|a|correct|1",
                                            "8|2|W|needs_review|2.5"});
}

TEST_CASE("the last grading of a student in an exam counts", "[schema]") {
  TemporaryFolder folder;
  const Database database = migrated(folder / "results.db");
  database.execute(one_run);
  // 007 hands in again under a new version of the exam, without item 2 W; another exam is graded after that.
  database.execute(R"sql(
    INSERT INTO exam_version (id, exam, fingerprint, title, file, source_text, round) VALUES (2, 'nn', 'f2', 'Exam', 'nn.yaml', '', '0.01'),
      (3, 'cnn', 'f3', 'Other', '', '', '0.01');
    INSERT INTO item (id, exam_version, position, question, name, max_points) VALUES (11, 2, 0, '1', 'a', '4'), (12, 3, 0, '1', 'a', '5');
    INSERT INTO submission VALUES (3, '007', 's3', '', 'row', '', '');
    INSERT INTO run VALUES (2, 2, '', '', ''), (3, 3, '', '', '');
    INSERT INTO grading VALUES (3, 3, 2), (4, 1, 3);
    INSERT INTO verdict VALUES (3, 11, 'correct', '4', '', NULL, '{}'), (4, 12, 'wrong', '0', '', NULL, '{}');
  )sql");
  CHECK(rows(database, "SELECT exam, student, grading FROM latest_grading ORDER BY exam, student", 3) ==
        std::vector<std::string>{"cnn|007|4", "nn|007|3", "nn|8|2"});
  CHECK(rows(database, "SELECT exam, student, points, max FROM total ORDER BY exam, student", 4) ==
        std::vector<std::string>{"cnn|007|0|5", "nn|007|4|4", "nn|8|1|3.5"});
  // What a person decides is of one exam, and of its version that the student was graded by.
  database.execute(
      "INSERT INTO override (exam, student, question, item, points, reason, author, made) "
      "VALUES ('cnn', '007', '1', 'a', '4.5', 'read by hand', 'ta', 'now')");
  CHECK(rows(database, "SELECT exam, student, points, max FROM total ORDER BY exam, student", 4) ==
        std::vector<std::string>{"cnn|007|4.5|5", "nn|007|4|4", "nn|8|1|3.5"});
  CHECK_THROWS_WITH(override_points(database, "007", "1"),  // 2 W, which the new version has not
                    Catch::Contains("no item of this name was graded for this student"));
}

TEST_CASE("the last decision of a person counts until it is taken back", "[schema]") {
  TemporaryFolder folder;
  const Database database = migrated(folder / "results.db");
  database.execute(one_run);
  const auto total = [&database] {
    return rows(database, "SELECT student, points, max, provisional FROM total ORDER BY student", 4);
  };
  CHECK(total() == std::vector<std::string>{"007|0.3|3.5|0", "8|1|3.5|1"});
  override_points(database, "8", "1.25");
  CHECK(total() == std::vector<std::string>{"007|0.3|3.5|0", "8|2.25|3.5|0"});
  override_points(database, "8", "2");
  CHECK(total() == std::vector<std::string>{"007|0.3|3.5|0", "8|3|3.5|0"});
  CHECK(rows(database, "SELECT student, points, outcome, overridden FROM gradebook WHERE overridden", 4) ==
        std::vector<std::string>{"8|2|needs_review|1"});
  CHECK(rows(database, "SELECT student, points FROM latest_override WHERE exam = 'nn'", 2) ==
        std::vector<std::string>{"8|2"});
  override_points(database, "8", std::nullopt);
  CHECK(total() == std::vector<std::string>{"007|0.3|3.5|0", "8|1|3.5|1"});
  CHECK(rows(database, "SELECT student FROM latest_override WHERE exam = 'nn'").empty());
}

TEST_CASE("totals are exact decimals", "[schema]") {
  // The points of item 2 W beside 0.1 for 1 a: every sum by hand.
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"0.2", "0.3"},          {"0.000001", "0.100001"}, {"-0.1", "0"},
      {"-0.6", "-0.5"},        {"-1.1", "-1"},           {"0.9", "1"},
      {"99.9", "100"},         {"0.123456", "0.223456"}, {"0.7", "0.8"},
      {"999999.9", "1000000"}, {"1e1", "10.1"}};
  for (const auto& [points, sum] : cases) {
    TemporaryFolder folder;
    const Database database = migrated(folder / "results.db");
    database.execute(one_run);
    database.execute("DROP TRIGGER override_points");  // an older store may hold anything
    override_points(database, "007", points);
    INFO(points);
    CHECK(rows(database, "SELECT points FROM total WHERE student = '007'") == std::vector<std::string>{sum});
  }
}

TEST_CASE("a person gives plain points up to those of the item, as finely as the exam rounds", "[schema]") {
  TemporaryFolder folder;
  const Database database = migrated(folder / "results.db");
  database.execute(one_run);
  const std::string digits = "the points of an override are a number of plain digits, such as 2.5";
  const std::string most = "an override gives at most the points of its item";
  const std::string least = "an override gives at least nothing, or what a wrong answer costs";
  const std::string decimals =
      "an override has at most as many decimals as the points of its exam are rounded to";
  const std::vector<std::pair<std::string, std::string>> refused = {{"", digits},
                                                                    {"-1", least},
                                                                    {"-0", digits},
                                                                    {"-", digits},
                                                                    {"--1", digits},
                                                                    {"-0.0", digits},
                                                                    {"-.5", digits},
                                                                    {"+1", digits},
                                                                    {"1e0", digits},
                                                                    {"1e309", digits},
                                                                    {"two", digits},
                                                                    {"nan", digits},
                                                                    {"inf", digits},
                                                                    {"0x1", digits},
                                                                    {" 1", digits},
                                                                    {"1 ", digits},
                                                                    {"1,5", digits},
                                                                    {".5", digits},
                                                                    {"1.", digits},
                                                                    {"1.2.3", digits},
                                                                    {"\xD9\xA1", digits},
                                                                    {"1/2", digits},
                                                                    {"2.51", most},
                                                                    {"2.500001", most},
                                                                    {"3", most},
                                                                    {"99999999999", most},
                                                                    {std::string(400, '9'), most},
                                                                    {"1.0000001", decimals},
                                                                    {"0.1234567", decimals}};
  for (const auto& [points, error] : refused) {
    INFO(points);
    CHECK_THROWS_WITH(override_points(database, "007", points), Catch::Contains(error));
  }
  for (const char* points : {"0", "2.5", "2.50", "0.123456", "1", "0.0"}) {
    INFO(points);
    CHECK_NOTHROW(override_points(database, "007", points));
  }
  CHECK_THROWS_WITH(override_points(database, "9", "1"),
                    Catch::Contains("no item of this name was graded for this student"));
  CHECK_NOTHROW(override_points(database, "9", std::nullopt));  // takes back what an older store let in
}

TEST_CASE("points of people have no more decimals than their exam rounds to, but for the whole item",
          "[schema]") {
  const std::vector<std::tuple<std::string, std::string, bool>> cases = {
      {"0.01", "1.25", true}, {"0.01", "1.255", false}, {"0.5", "1.5", true},
      {"0.5", "1.25", false}, {"1", "1", true},         {"1", "1.5", false},
      {"1", "2.5", true},     {"0.25", "0.25", true},   {"0.25", "0.125", false}};
  for (const auto& [round, points, allowed] : cases) {
    TemporaryFolder folder;
    const Database database = migrated(folder / "results.db");
    std::string run = one_run;
    run.replace(run.find("'0.000001'"), 10, "'" + round + "'");
    database.execute(run);
    INFO(round << " " << points);
    if (allowed) {
      CHECK_NOTHROW(override_points(database, "007", points));
    } else {
      CHECK_THROWS_WITH(override_points(database, "007", points),
                        Catch::Contains("at most as many decimals"));
    }
  }
}

TEST_CASE("no row is replaced either, over any connection", "[schema]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  const Database ours = migrated(file);
  ours.execute(one_run);
  override_points(ours, "8", "1.25");
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> raw(handle, sqlite3_close);
  const auto dump = [&ours] {
    std::vector<std::string> all;
    for (const char* table : {"exam_version", "item", "submission", "run", "run_finished", "grading",
                              "shared_evidence", "verdict", "override"}) {
      const auto columns = static_cast<int>(
          ours.integer("SELECT count(*) FROM pragma_table_info('" + std::string(table) + "')"));
      const auto rows_of = rows(ours, "SELECT * FROM " + std::string(table) + " ORDER BY 1, 2", columns);
      all.insert(all.end(), rows_of.begin(), rows_of.end());
    }
    return all;
  };
  const std::vector<std::string> before = dump();
  // Each by its number and by each other key of its table.
  for (const char* values :
       {"exam_version (id, exam, fingerprint, title, file, source_text, round) VALUES (1, 'x', 'x', '', '', "
        "'', '1')",
        "exam_version (id, exam, fingerprint, title, file, source_text, round) VALUES (7, 'nn', 'f1', '', "
        "'', '', '1')",
        "item (id, exam_version, position, question, name, max_points) VALUES (1, 1, 7, '7', 'x', '9')",
        "item (id, exam_version, position, question, name, max_points) VALUES (7, 1, 0, '7', 'x', '9')",
        "item (id, exam_version, position, question, name, max_points) VALUES (7, 1, 7, '1', 'a', '9')",
        "submission VALUES (1, 'x', 'x', '', 'row', '', '')",
        "submission VALUES (7, '007', 's1', '', 'row', '', '')",
        "run (id, exam_version, engine, started) VALUES (1, 1, 'x', 'x')", "run_finished VALUES (1, 'x')",
        "grading VALUES (1, 2, 1)", "grading VALUES (7, 1, 1)",
        "verdict VALUES (1, 1, 'correct', '1', '', NULL, '{}')", "shared_evidence VALUES (1, '[]')",
        "shared_evidence VALUES (7, '{}')",
        "override (id, exam, student, question, item, points, reason, author, made) VALUES (1, 'nn', '8', "
        "'2', 'W', '2', 'r', 'a', 'now')"}) {
    for (const char* verb : {"REPLACE INTO ", "INSERT OR REPLACE INTO ", "INSERT INTO "}) {
      const std::string statement = verb + std::string(values);
      INFO(statement);
      CHECK_THROWS_WITH(ours.execute(statement),
                        Catch::Contains("the store is append-only: there is such a row"));
      CHECK(sqlite3_exec(raw.get(), statement.c_str(), nullptr, nullptr, nullptr) == SQLITE_CONSTRAINT);
    }
  }
  CHECK(sqlite3_exec(raw.get(), "UPDATE OR REPLACE override SET id = 2", nullptr, nullptr, nullptr) ==
        SQLITE_CONSTRAINT);
  CHECK(sqlite3_exec(raw.get(),
                     "INSERT INTO run_finished VALUES (1, 'x') ON CONFLICT DO UPDATE SET finished = 'x'",
                     nullptr, nullptr, nullptr) == SQLITE_CONSTRAINT);
  CHECK(dump() == before);
}

TEST_CASE("a store of an older version keeps every mark, total and decision", "[migration]") {
  // Made by the program of that version: fixtures/make_store.
  const std::string version = GENERATE("3", "4", "5", "6", "7");
  CAPTURE(version);
  const std::string older = GRADEWRIGHT_SOURCE_DIR "/tests/reports/fixtures/store-" + version + ".db";
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  std::filesystem::copy_file(older, file);
  const Database before(older, Access::immutable);
  migrate(Database(file, Access::read_write));
  const Database after(file, Access::read_write);
  CHECK(after.integer("PRAGMA user_version") == schema_version);
  for (const std::string view : {"gradebook", "total", "latest_override", "latest_verdict"}) {
    Statement columns = before.prepare(
        "SELECT group_concat(name, ' || ''|'' || ') FROM (SELECT 'coalesce(' || name || "
        "', ''NULL'')' AS name FROM pragma_table_info('" +
        view + "'))");
    REQUIRE(columns.next());
    const std::string query = "SELECT " + columns.text(0) + " FROM " + view + " ORDER BY 1";
    INFO(query);
    CHECK(rows(after, query) == rows(before, query));
    CHECK(rows(before, query).size() > 0);
  }
  CHECK(schema_of(after) == schema_of(migrated(folder / "new.db")));
}

TEST_CASE("a decision about one of several submissions leaves the others", "[schema]") {
  TemporaryFolder folder;
  const Database database = migrated(folder / "results.db");
  database.execute(one_run);
  database.execute(R"sql(
    INSERT INTO submission VALUES (3, '8', 's3', '8b.md', 'row', '', '');
    INSERT INTO grading VALUES (3, 3, 1);
    INSERT INTO verdict VALUES (3, 1, 'correct', '1', '', NULL, '{}'), (3, 2, 'needs_review', NULL, '', NULL, '{}');
  )sql");
  const auto decide = [&database](const char* points, const char* submission) {
    database.execute(
        std::string("INSERT INTO override (exam, student, question, item, points, reason, author, made, "
                    "submission) VALUES ('nn', '8', '2', 'W', ") +
        points + ", 'r', 'ta', 'now', " + submission + ")");
  };
  const std::string marks =
      "SELECT submission, coalesce(points, '?') FROM attempt_mark WHERE student = '8' AND item = 'W' ORDER "
      "BY 1";
  CHECK(rows(database, marks, 2) == std::vector<std::string>{"2|?", "3|?"});
  decide("'1'", "2");
  CHECK(rows(database, marks, 2) == std::vector<std::string>{"2|1", "3|?"});
  decide("'2'", "NULL");
  CHECK(rows(database, marks, 2) == std::vector<std::string>{"2|2", "3|2"});
  decide("'0.5'", "3");
  CHECK(rows(database, marks, 2) == std::vector<std::string>{"2|2", "3|0.5"});
  CHECK(rows(database, "SELECT points FROM latest_override ORDER BY 1") ==
        std::vector<std::string>{"0.5", "2"});
  decide("NULL", "NULL");
  CHECK(rows(database, marks, 2) == std::vector<std::string>{"2|?", "3|?"});
  CHECK_THROWS_WITH(decide("'1'", "1"), Catch::Contains("no item of this name was graded for this student"));
}

TEST_CASE("a decision goes down to what a wrong answer costs", "[schema]") {
  TemporaryFolder folder;
  const Database database = migrated(folder / "results.db");
  database.execute(one_run);
  database.execute(
      "INSERT INTO exam_version (id, exam, fingerprint, title, file, source_text, round, adds_up) "
      "VALUES (2, 'guess', 'f2', '', '', '', '0.01', 0);"
      "INSERT INTO item (id, exam_version, position, question, name, max_points, least_points) "
      "VALUES (9, 2, 0, '1', 'answer', '1', '-0.25');"
      "INSERT INTO run (id, exam_version, engine, started) VALUES (2, 2, '', '');"
      "INSERT INTO grading VALUES (9, 1, 2);"
      "INSERT INTO verdict VALUES (9, 9, 'wrong', '-0.25', '', NULL, '{}')");
  const auto decide = [&database](const std::string& points) {
    database.execute(
        "INSERT INTO override (exam, student, question, item, points, reason, author, made) "
        "VALUES ('guess', '007', '1', 'answer', '" +
        points + "', 'r', 'ta', 'now')");
  };
  CHECK_NOTHROW(decide("-0.25"));
  CHECK_NOTHROW(decide("-0.2"));
  CHECK_NOTHROW(decide("0"));
  CHECK_THROWS_WITH(decide("-0.26"), Catch::Contains("at least nothing, or what a wrong answer costs"));
  CHECK_THROWS_WITH(decide("-0.201"), Catch::Contains("at most as many decimals"));
  CHECK(rows(database, "SELECT exam FROM total") == std::vector<std::string>{"nn", "nn"});
}
