#include "reports/backup.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "reports/gradebook.hpp"
#include "reports/store.hpp"
#include "reports/store_lock.hpp"
#include "sample_run.hpp"
#include "temporary_folder.hpp"

using namespace gradewright::reports;
using Access = Database::Access;

namespace {

std::size_t students_in(const std::string& file) {
  return load_gradebook(open_store_to_read(file), "sample").students.size();
}

std::size_t files_in(const TemporaryFolder& folder) {
  const auto files = std::filesystem::directory_iterator(folder / "");
  return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

}  // namespace

TEST_CASE("a copy holds what the store holds, and is one file", "[backup]") {
  TemporaryFolder folder;
  sample::run(folder / "results.db", sample::class_of(5));
  back_up(folder / "results.db", folder / "copy.db");
  CHECK(files_in(folder) == 2);
  CHECK(students_in(folder / "copy.db") == 5);
  // The copy is a store like any other.
  sample::run(folder / "copy.db", sample::class_of(7));
  CHECK(students_in(folder / "copy.db") == 7);
  CHECK(students_in(folder / "results.db") == 5);
}

TEST_CASE("a copy made while somebody grades is whole", "[backup]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  sample::run(file, sample::class_of(5));
  const Database grader(file, Access::read_write);
  grader.execute("BEGIN IMMEDIATE; INSERT INTO run (exam_version, engine, started) VALUES (1, 'x', 'now')");
  back_up(file, folder / "copy.db");
  CHECK(students_in(folder / "copy.db") == 5);
  CHECK(open_store_to_read(folder / "copy.db").integer("SELECT count(*) FROM run") == 1);
}

TEST_CASE("a copy replaces nothing, and leaves nothing when it fails", "[backup]") {
  TemporaryFolder folder;
  sample::run(folder / "results.db", sample::class_of(2));
  std::ofstream(folder / "notes.txt") << "mine";
  CHECK_THROWS_WITH(back_up(folder / "results.db", folder / "notes.txt"),
                    Catch::Contains("such a file already"));
  std::filesystem::create_symlink("nowhere", folder / "link.db");
  CHECK_THROWS_WITH(back_up(folder / "results.db", folder / "link.db"),
                    Catch::Contains("such a file already"));
  CHECK_THROWS_AS(back_up(folder / "notes.txt", folder / "copy.db"), StoreError);
  CHECK_THROWS_AS(back_up(folder / "results.db", folder / "no/such/copy.db"), StoreError);
  CHECK(files_in(folder) == 3);
}

TEST_CASE("a damaged store is told from a sound one", "[backup]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  sample::run(file, sample::class_of(200));
  const auto size = std::filesystem::file_size(file);
  {
    // Pages in the middle that a copy missed: zeros.
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(static_cast<std::streamoff>(size / 2 / 4096 * 4096));
    bytes << std::string(16 * 4096, '\0');
  }
  CHECK_THROWS_WITH(open_store_to_read(file),
                    Catch::Contains("damaged") || Catch::Contains("not a gradewright store"));
  CHECK_THROWS_AS(Store(file), StoreError);
  std::filesystem::resize_file(file, size / 2);
  CHECK_THROWS_AS(open_store_to_read(file), StoreError);
}

TEST_CASE("a store that is deleted while it is graded into is said to be", "[backup]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  const SubmissionSource source = [&](const SubmissionSink& sink) {
    sample::class_of(100)([&](Submission submission) {
      if (submission.student == "s1070") {
        std::filesystem::remove(file);
      }
      sink(std::move(submission));
    });
  };
  CHECK_THROWS_WITH(sample::run(file, source), Catch::Contains("was deleted, moved or replaced"));
}
