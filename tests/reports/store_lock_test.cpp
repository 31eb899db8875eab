#include "reports/store_lock.hpp"

#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <thread>

#include "child_process.hpp"
#include "reports/database.hpp"
#include "temporary_folder.hpp"

using namespace gradewright::reports;

namespace {

/// What another process says of taking the lock to grade, and to read.
std::string others(const std::string& file) {
  return in_child([&file] { return StoreLock::to_grade(file) ? std::string("may grade") : "null"; }) + ", " +
         in_child([&file] { return StoreLock::to_read(file) ? std::string("may read") : "may not read"; });
}

std::string refused(const std::string& file) {
  return file +
         ": another gradewright is grading into this store; run the same command again when it is done";
}

}  // namespace

TEST_CASE("two processes cannot grade at once, nor read meanwhile without SQLite's locks", "[store-lock]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  {
    const auto lock = StoreLock::to_grade(file);
    REQUIRE(lock != nullptr);
    CHECK(others(file) == refused(file) + ", may not read");
    CHECK_THROWS_WITH(StoreLock::to_grade(file), refused(file));  // nor two of one process
    CHECK(StoreLock::to_read(file) == nullptr);
  }
  CHECK(others(file) == "may grade, may read");
}

TEST_CASE("the lock goes with its process, however that ends", "[store-lock]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  killed_child([&file] {
    const auto lock = StoreLock::to_grade(file);
    ::kill(::getpid(), SIGKILL);
  });
  CHECK(others(file) == "may grade, may read");
}

TEST_CASE("SQLite may open and close the locked file", "[store-lock]") {
  // Locks of the process, unlike those of the open file, would go with the first descriptor that is closed.
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  const auto lock = StoreLock::to_grade(file);
  Database(file, Database::Access::create).execute("CREATE TABLE t (x); INSERT INTO t VALUES (1)");
  CHECK(others(file) == refused(file) + ", may not read");
  // And the lock keeps nobody from SQLite's own.
  CHECK(in_child([&file] {
          const Database database(file, Database::Access::read_write);
          database.execute("INSERT INTO t VALUES (2)");
          return std::to_string(database.integer("SELECT count(*) FROM t"));
        }) == "2");
}

TEST_CASE("any number of readers share the lock, and who grades waits for them", "[store-lock]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  StoreLock::to_grade(file);
  auto first = StoreLock::to_read(file);
  auto second = StoreLock::to_read(file);
  CHECK(in_child([&file] { return StoreLock::to_read(file) ? std::string("shared") : "alone"; }) == "shared");
  std::atomic<bool> grading = false;
  std::thread grader([&] {
    const auto lock = StoreLock::to_grade(file);
    grading = lock != nullptr;
  });
  const auto a_moment = std::chrono::milliseconds(20);
  std::this_thread::sleep_for(a_moment);
  CHECK_FALSE(grading);
  first.reset();
  std::this_thread::sleep_for(a_moment);
  CHECK_FALSE(grading);
  second.reset();
  grader.join();
  CHECK(grading);
}

TEST_CASE("a lock makes the file, but writes nothing and leaves nothing", "[store-lock]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  CHECK_THROWS_WITH(StoreLock::to_read(file),
                    file + ": the store cannot be opened for reading: No such file or directory");
  CHECK_FALSE(std::filesystem::exists(file));
  StoreLock::to_grade(file);
  StoreLock::to_read(file);
  CHECK(std::filesystem::file_size(file) == 0);
  const auto files = std::filesystem::directory_iterator(folder / "");
  CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE("a file that may not be written cannot be graded into, but read", "[store-lock]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  StoreLock::to_grade(file);
  std::filesystem::permissions(folder / "", std::filesystem::perms(0555));
  std::filesystem::permissions(file, std::filesystem::perms(0444));
  CHECK(without_rights([&file] { return StoreLock::to_grade(file) ? std::string("may grade") : "null"; }) ==
        file + ": the store cannot be opened for writing: Permission denied");
  CHECK(without_rights([&file] { return StoreLock::to_read(file) ? std::string("may read") : "null"; }) ==
        "may read");
  std::filesystem::permissions(folder / "", std::filesystem::perms(0777));
  CHECK_THROWS_WITH(
      StoreLock::to_grade(folder / "no\x1b/store.db"),
      Catch::Contains("no\xEF\xBF\xBD/store.db: the store cannot be opened for writing: No such "
                      "file or directory"));
}
