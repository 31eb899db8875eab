#include "reports/database.hpp"

#include <signal.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <limits>
#include <optional>

#include "child_process.hpp"
#include "reports/store_lock.hpp"
#include "temporary_folder.hpp"

using namespace gradewright::reports;
using Access = Database::Access;

namespace {

/// A database of one table: (key INTEGER PRIMARY KEY, text TEXT UNIQUE).
Database with_table(const std::string& file) {
  Database database(file, Access::create);
  database.execute("CREATE TABLE entry (key INTEGER PRIMARY KEY, text TEXT UNIQUE) STRICT");
  return database;
}

std::ptrdiff_t files_in(const TemporaryFolder& folder) {
  const auto files = std::filesystem::directory_iterator(folder / "");
  return std::distance(begin(files), end(files));
}

}  // namespace

TEST_CASE("text comes back byte by byte, and is never a part of the statement", "[database]") {
  TemporaryFolder folder;
  const Database database = with_table(folder / "a.db");
  Statement add = database.prepare("INSERT INTO entry (text) VALUES (?1)");
  Statement find = database.prepare("SELECT text, text IS NULL, typeof(text) FROM entry WHERE key = ?1");
  for (const std::string& text :
       {std::string(), std::string("'; DROP TABLE entry; --"), std::string("a\0b", 3),
        std::string("\xFF\xC0 \x1b"), std::string("?1 :name"), std::string("\u6570"),
        std::string(3'000'000, 'x')}) {
    add.bind(1, text).run();
    find.bind(1, database.last_row_id());
    REQUIRE(find.next());
    CHECK(find.text(0) == text);
    CHECK(find.integer(1) == 0);
    CHECK(find.text(2) == "text");
    find.reset();
  }
  add.bind(1, std::string_view()).bind(1, std::string_view("last"));  // bound again before it runs
  add.run();
  CHECK(database.integer("SELECT count(*) FROM entry WHERE text = 'last'") == 1);
}

TEST_CASE("nothing and the empty text are two things", "[database]") {
  TemporaryFolder folder;
  const Database database = with_table(folder / "a.db");
  Statement add = database.prepare("INSERT INTO entry (text) VALUES (?1)");
  add.bind_or_null(1, std::nullopt).run();
  add.bind(1, std::string_view()).run();  // which points to nothing
  Statement rows = database.prepare("SELECT text FROM entry ORDER BY key");
  REQUIRE(rows.next());
  CHECK(rows.is_null(0));
  CHECK(rows.optional_text(0) == std::nullopt);
  CHECK(rows.text(0).empty());
  REQUIRE(rows.next());
  CHECK_FALSE(rows.is_null(0));
  CHECK(rows.optional_text(0) == "");
  CHECK_FALSE(rows.next());
  Statement empty = database.prepare("SELECT ?1");
  empty.bind_or_null(1, "");
  REQUIRE(empty.next());
  CHECK_FALSE(empty.is_null(0));
}

TEST_CASE("integers have 64 bits", "[database]") {
  TemporaryFolder folder;
  const Database database = with_table(folder / "a.db");
  Statement row = database.prepare("SELECT ?1, ?2");
  row.bind(1, std::numeric_limits<std::int64_t>::min()).bind(2, std::numeric_limits<std::int64_t>::max());
  REQUIRE(row.next());
  CHECK(row.integer(0) == std::numeric_limits<std::int64_t>::min());
  CHECK(row.integer(1) == std::numeric_limits<std::int64_t>::max());
  CHECK(database.integer("SELECT 1 WHERE 0") == 0);  // no row
}

TEST_CASE("a failure names the file and what is wrong with the statement", "[database]") {
  TemporaryFolder folder;
  const std::string file = folder / "a.db";
  const Database database = with_table(file);
  database.execute("INSERT INTO entry VALUES (1, 'once')");
  CHECK_THROWS_WITH(database.prepare("SELEKT 1"), file + ": near \"SELEKT\": syntax error");
  CHECK_THROWS_WITH(database.prepare("SELECT 1 FROM nowhere"), file + ": no such table: nowhere");
  CHECK_THROWS_WITH(database.execute("INSERT INTO entry VALUES (2, 'once')"),
                    file + ": UNIQUE constraint failed: entry.text");
  CHECK_THROWS_WITH(database.integer("SELECT json('{')"), file + ": malformed JSON");
  Statement add = database.prepare("INSERT INTO entry (text) VALUES (?1)");
  CHECK_THROWS_WITH(add.bind(2, std::int64_t{1}), file + ": column index out of range");
  CHECK_THROWS_WITH(add.bind(1, std::string_view("once")).run(),
                    file + ": UNIQUE constraint failed: entry.text");
  add.bind(1, std::string_view("twice")).run();  // and it is ready to be used again
  CHECK(database.integer("SELECT count(*) FROM entry") == 2);
}

TEST_CASE("what cannot be opened or written is said in words, a line each", "[database]") {
  TemporaryFolder folder;
  const std::string missing = folder / "missing.db";
  for (const Access access : {Access::immutable, Access::read_only, Access::read_write}) {
    CHECK_THROWS_WITH(Database(missing, access),
                      missing + ": the store cannot be opened; is the path right, may you write there?");
  }
  CHECK_FALSE(std::filesystem::exists(missing));
  const std::string strange = folder / "no/\x1b[2J.db";
  CHECK_THROWS_WITH(Database(strange, Access::create),
                    Catch::Contains("no/\xEF\xBF\xBD[2J.db: the store cannot be opened"));

  const std::string file = folder / "a.db";
  with_table(file).execute("INSERT INTO entry VALUES (1, 'kept')");
  const Database reader(file, Access::read_only);
  CHECK(reader.integer("SELECT count(*) FROM entry") == 1);
  CHECK_THROWS_WITH(reader.execute("DELETE FROM entry"),
                    file + ": the store cannot be written (read-only file or folder)");

  const std::string notes = folder / "notes.txt";
  std::ofstream(notes) << std::string(200, 'x');
  const Database other(notes, Access::read_write);
  CHECK_THROWS_WITH(other.integer("SELECT count(*) FROM sqlite_schema"),
                    notes + ": not a gradewright store: file is not a database");
}

TEST_CASE("a full disk and another program's writing are told apart", "[database]") {
  TemporaryFolder folder;
  const std::string file = folder / "a.db";
  const Database database = with_table(file);
  database.execute(
      "PRAGMA journal_mode = WAL; INSERT INTO entry VALUES (1, 'kept'); PRAGMA max_page_count = 4");
  CHECK_THROWS_WITH(database.execute("INSERT INTO entry (text) VALUES (hex(zeroblob(100000)))"),
                    file + ": the disk is full; what was reported as done is kept");
  CHECK(database.integer("SELECT count(*) FROM entry") == 1);

  // Whoever has read may not write once somebody else has written since.
  const Database late(file, Access::read_write);
  late.execute("BEGIN");
  CHECK(late.integer("SELECT count(*) FROM entry") == 1);
  database.execute("INSERT INTO entry VALUES (2, 'first')");
  CHECK_THROWS_WITH(late.execute("INSERT INTO entry VALUES (3, 'late')"),
                    file + ": another program is writing to the store; try again when it is done");
}

TEST_CASE("an immutable database is read without any file beside it", "[database]") {
  TemporaryFolder folder;
  const std::string file = folder / "50%41?mode=rw#.db";  // all that a URI would read in its own way
  with_table(file).execute("PRAGMA journal_mode = WAL; INSERT INTO entry VALUES (1, 'kept')");
  REQUIRE(files_in(folder) == 1);
  const Database reader(file, Access::immutable);
  CHECK(reader.integer("SELECT count(*) FROM entry") == 1);
  CHECK(files_in(folder) == 1);
  CHECK(reader.file() == file);
  CHECK_THROWS_WITH(reader.execute("DELETE FROM entry"), Catch::Contains("cannot be written"));
}

TEST_CASE("a transaction is kept when it is committed, and only then", "[database]") {
  TemporaryFolder folder;
  const Database database = with_table(folder / "a.db");
  const auto count = [&database] { return database.integer("SELECT count(*) FROM entry"); };
  {
    Transaction forgotten(database);
    database.execute("INSERT INTO entry (text) VALUES ('a')");
    CHECK(count() == 1);
  }
  CHECK(count() == 0);
  try {
    Transaction failing(database);
    database.execute("INSERT INTO entry (text) VALUES ('b')");
    database.execute("INSERT INTO entry (text) VALUES ('b')");
  } catch (const StoreError&) {
    CHECK(count() == 0);
  }
  Transaction kept(database);
  database.execute("INSERT INTO entry (text) VALUES ('c')");
  kept.commit();
  CHECK(count() == 1);
  database.execute("BEGIN; ROLLBACK");  // nothing is open any more
}

TEST_CASE("a transaction that is committed leaves the next one alone", "[database]") {
  TemporaryFolder folder;
  const Database database = with_table(folder / "a.db");
  std::optional<Transaction> first(database);
  first->commit();
  Transaction second(database);
  database.execute("INSERT INTO entry (text) VALUES ('a')");
  first.reset();
  second.commit();
  CHECK(database.integer("SELECT count(*) FROM entry") == 1);
}

TEST_CASE("other connections see a transaction as a whole", "[database]") {
  TemporaryFolder folder;
  const std::string file = folder / "a.db";
  const Database database = with_table(file);
  database.execute("PRAGMA journal_mode = WAL");
  const Database reader(file, Access::read_only);
  Transaction transaction(database);
  database.execute("INSERT INTO entry (text) VALUES ('a'), ('b')");
  CHECK(reader.integer("SELECT count(*) FROM entry") == 0);
  transaction.commit();
  CHECK(reader.integer("SELECT count(*) FROM entry") == 2);
}

TEST_CASE("a transaction within a transaction is refused, and the outer one goes on", "[database]") {
  TemporaryFolder folder;
  const Database database = with_table(folder / "a.db");
  Transaction outer(database);
  database.execute("INSERT INTO entry (text) VALUES ('a')");
  CHECK_THROWS_WITH(Transaction(database),
                    Catch::Contains("cannot start a transaction within a transaction"));
  outer.commit();
  CHECK(database.integer("SELECT count(*) FROM entry") == 1);
}

TEST_CASE("a transaction that SQLite has rolled back itself ends quietly", "[database]") {
  TemporaryFolder folder;
  const Database database = with_table(folder / "a.db");
  {
    Transaction transaction(database);
    database.execute("INSERT INTO entry (text) VALUES ('a')");
    database.execute("ROLLBACK");
  }
  CHECK(database.integer("SELECT count(*) FROM entry") == 0);
}

TEST_CASE("what a killed process had not committed is not there", "[database]") {
  TemporaryFolder folder;
  const std::string file = folder / "a.db";
  with_table(file).execute("PRAGMA journal_mode = WAL");
  killed_child([&file] {
    const Database database(file, Access::read_write);
    Transaction first(database);
    database.execute("INSERT INTO entry (text) VALUES ('committed')");
    first.commit();
    const Transaction second(database);
    database.execute("INSERT INTO entry (text) VALUES ('not committed')");
    ::kill(::getpid(), SIGKILL);  // while the transaction is open
  });
  const Database database(file, Access::read_write);
  CHECK(database.integer("SELECT count(*) FROM entry") == 1);
  CHECK(database.integer("SELECT count(*) FROM entry WHERE text = 'committed'") == 1);
}

TEST_CASE("a database holds its lock as long as it is open", "[database]") {
  TemporaryFolder folder;
  const std::string file = folder / "a.db";
  {
    const Database database(file, Access::create, StoreLock::to_grade(file));
    CHECK_THROWS_AS(StoreLock::to_grade(file), StoreError);
  }
  CHECK(StoreLock::to_grade(file) != nullptr);
}
