#include "reports/share_evidence.hpp"

#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "answers/judging/verdict_json.hpp"
#include "child_process.hpp"
#include "reports/gradebook.hpp"
#include "reports/load_verdicts.hpp"
#include "reports/schema.hpp"
#include "reports/store.hpp"
#include "sample_run.hpp"
#include "temporary_folder.hpp"

using namespace gradewright::reports;
using Access = Database::Access;
using Texts = std::vector<std::string>;

namespace {

/// Made by the program of that version: fixtures/make_store.
constexpr const char* store_2 = GRADEWRIGHT_SOURCE_DIR "/tests/reports/fixtures/store-2.db";

std::string copy_of_store_2(const TemporaryFolder& folder) {
  const std::string file = folder / "results.db";
  std::filesystem::copy_file(store_2, file);
  return file;
}

Texts rows(const Database& database, const std::string& sql) {
  Texts out;
  Statement statement = database.prepare(sql);
  while (statement.next()) {
    out.push_back(statement.text(0));
  }
  return out;
}

/// As they stood in a store of version 2, where the evidence was the whole verdict.
Texts whole_verdicts(const Database& store) {
  return rows(store, "SELECT evidence FROM verdict ORDER BY grading, item");
}

Texts loaded_verdicts(const Database& store) {
  Texts out;
  Statement gradings = store.prepare("SELECT id FROM grading ORDER BY id");
  while (gradings.next()) {
    for (const Verdict& verdict : VerdictReader(store).verdicts(gradings.integer(0))) {
      out.push_back(to_json(verdict));
    }
  }
  return out;
}

/// Runs `work` in a process of its own; 1 when that was killed.
int was_killed(const std::function<void()>& work) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    work();
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFSIGNALED(status) ? 1 : 0;
}

/// From here on this process dies after so many instructions of SQLite, over all connections.
void kill_after(int instructions) {
  static int left = 0;
  left = instructions;
  const auto extension = [](sqlite3* handle, const char**, const sqlite3_api_routines*) {
    sqlite3_progress_handler(
        handle, 1,
        [](void*) {
          if (--left == 0) {
            ::kill(::getpid(), SIGKILL);
          }
          return 0;
        },
        nullptr);
    return SQLITE_OK;
  };
  int (*entry)(sqlite3*, const char**, const sqlite3_api_routines*) = extension;
  sqlite3_auto_extension(reinterpret_cast<void (*)()>(entry));
}

const std::string marks =
    "SELECT exam || student || question || item || coalesce(points, '?') || max || "
    "outcome || overridden || provisional FROM gradebook ORDER BY student, position";

}  // namespace

TEST_CASE("a store of version 2 is brought up to date with every verdict as it was", "[migration]") {
  TemporaryFolder folder;
  const std::string file = copy_of_store_2(folder);
  const Database before(store_2, Access::immutable);
  const Texts verdicts = whole_verdicts(before);
  REQUIRE(verdicts.size() == 45);
  const Texts marks_before = rows(before, marks);
  const Database after = open_store_to_read(file);
  CHECK(after.integer("PRAGMA user_version") == schema_version);
  CHECK(loaded_verdicts(after) == verdicts);
  CHECK(rows(after, marks) == marks_before);
  CHECK(after.integer("SELECT count(*) FROM verdict WHERE shared IS NULL") == 0);
  CHECK(rows(after, "SELECT student FROM latest_override") == Texts{"007"});
  CHECK(rows(after, "SELECT run FROM interrupted_run") == Texts{"2"});
  // The source of each verdict for any client, read from what was handed in.
  const std::string sources = "FROM latest_verdict ORDER BY student, position";
  CHECK(rows(after, "SELECT source " + sources) ==
        rows(before, "SELECT coalesce(json_extract(evidence, '$.source'), '') " + sources));
  // The same schema as a new store has.
  const std::string schema =
      "SELECT type || name || sql FROM sqlite_schema WHERE name <> 'run' AND name <> "
      "'exam_version' ORDER BY type, name";
  const Database fresh(folder / "new.db", Access::create);
  migrate(fresh);
  CHECK(rows(after, schema) == rows(fresh, schema));
}

TEST_CASE("evidence that would not come back is kept whole, damaged or not", "[migration]") {
  TemporaryFolder folder;
  const std::string file = copy_of_store_2(folder);
  const Texts strange = {R"({"outcome":"unheard of"})", "{}", "[]", "7", R"({"question":"1","item":"z"})",
                         R"({ "outcome" : "correct" })"};
  {
    const Database older(file, Access::read_write);
    older.execute("DROP TRIGGER verdict_no_UPDATE");
    for (std::size_t i = 0; i < strange.size(); ++i) {
      older.prepare("UPDATE verdict SET evidence = ?1 WHERE grading = ?2 AND item = 1")
          .bind(1, std::string_view(strange[i]))
          .bind(2, static_cast<std::int64_t>(i + 1))
          .run();
    }
    older.execute(
        "CREATE TRIGGER verdict_no_UPDATE BEFORE UPDATE ON verdict BEGIN "
        "SELECT raise(ABORT, 'the store is append-only'); END");
  }
  const Database before(store_2, Access::immutable);
  const Texts marks_before = rows(before, marks);
  const auto whole = before.integer("SELECT count(*) FROM verdict WHERE item = 1 AND grading < 7");
  REQUIRE(whole >= 4);
  const Database after = open_store_to_read(file);
  CHECK(rows(after, marks) == marks_before);
  CHECK(after.integer("SELECT count(*) FROM verdict WHERE shared IS NULL") == whole);
  CHECK(rows(after, "SELECT evidence FROM verdict WHERE shared IS NULL ORDER BY grading") ==
        Texts(strange.begin(), strange.begin() + whole));
  CHECK(after.integer("SELECT count(*) FROM verdict") == 45);
}

TEST_CASE("a migration that is killed at any moment changes nothing, and the next one is whole",
          "[migration]") {
  const Texts verdicts = whole_verdicts(Database(store_2, Access::immutable));
  int kills = 0;
  for (int moment = 1; kills == moment - 1; ++moment) {
    TemporaryFolder folder;
    const std::string file = copy_of_store_2(folder);
    kills += was_killed([&file, moment] {
      kill_after(moment * 400);
      open_store_to_read(file);
    });
    INFO(moment);
    // What the killed process left is of the one version or of the other, never between.
    const std::int64_t version = Database(file, Access::read_write).integer("PRAGMA user_version");
    const std::int64_t tables =
        Database(file, Access::read_write)
            .integer("SELECT count(*) FROM sqlite_schema WHERE name IN ('verdict_2', 'shared_evidence')");
    CHECK(((version == 2 && tables == 0) || (version == schema_version && tables == 1)));
    CHECK(loaded_verdicts(open_store_to_read(file)) == verdicts);
  }
  CHECK(kills > 10);
}

TEST_CASE("an older store that may not be written stays as it is, with a word of what to do", "[migration]") {
  TemporaryFolder folder;
  const std::string file = copy_of_store_2(folder);
  std::filesystem::permissions(file, std::filesystem::perms(0444));
  std::filesystem::permissions(folder / "", std::filesystem::perms(0555));
  CHECK(without_rights([&file] { return open_store_to_read(file).file(); }) ==
        file +
            ": the store has version 2 and must be brought to version 8, but may not be written; make a "
            "report of "
            "a copy in a folder of your own");
  std::filesystem::permissions(folder / "", std::filesystem::perms(0755));
  CHECK(Database(file, Access::immutable).integer("PRAGMA user_version") == 2);
}

TEST_CASE("what verdicts have in common is kept once", "[migration]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  sample::run(file, sample::class_of(400));
  std::int64_t whole = 0;
  const Database store = open_store_to_read(file);
  for (const std::string& verdict : loaded_verdicts(store)) {
    whole += static_cast<std::int64_t>(verdict.size());
  }
  const std::int64_t kept = store.integer(
      "SELECT (SELECT sum(length(evidence) + length(reason)) FROM verdict) + (SELECT sum(length(evidence)) "
      "FROM "
      "shared_evidence)");
  CHECK(2 * kept < whole);
  CHECK(store.integer("SELECT count(*) FROM shared_evidence") <= 8);  // however many students there are
}
