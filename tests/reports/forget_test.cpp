#include "reports/forget.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "reports/decisions.hpp"
#include "reports/gradebook.hpp"
#include "reports/store.hpp"
#include "sample_run.hpp"
#include "temporary_folder.hpp"

using namespace gradewright::reports;

namespace {

constexpr const char* person = "quixote-4711";
constexpr const char* words = "a sentence that nobody else wrote";

Submission unusual(const std::string& student) {
  Submission submission = sample::submission(student, "right");
  submission.source = "papers/" + student + ".md";
  submission.text += std::string("\n") + words + " by " + student + "\n";
  submission.converter = "a converter of " + student;
  return submission;
}

/// A class of 200 with one person in its midst, who was also decided about.
std::string graded_store(const TemporaryFolder& folder) {
  const std::string file = folder / "results.db";
  sample::run(file, sample::class_of(100));
  sample::run(file, sample::source_of({unusual(person), unusual("somebody")}));
  keep_decisions(open_store_to_decide(file), "sample",
                 {{person, "1.a", "0.5", "quixote-4711 asked for it", "Ann"}}, "2026-11-29T00:00:00Z");
  return file;
}

/// How many files of the folder hold the text.
int files_with(const std::filesystem::path& folder, const std::string& text) {
  int found = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    found += bytes.find(text) != std::string::npos ? 1 : 0;
  }
  return found;
}

std::int64_t count(const std::string& file, const std::string& table) {
  return open_store_to_read(file).integer("SELECT count(*) FROM " + table);
}

}  // namespace

TEST_CASE("of a forgotten person no byte of the store's files is left", "[forget]") {
  TemporaryFolder folder;
  const std::string file = graded_store(folder);
  const std::filesystem::path where = std::filesystem::path(file).parent_path();
  REQUIRE(files_with(where, person) > 0);
  const std::int64_t verdicts = count(file, "verdict");
  CHECK(forget(file, {Forgotten::What::student, person}, "2026-11-29T01:00:00Z") == 1);
  CHECK(files_with(where, person) == 0);
  CHECK(files_with(where, "somebody") > 0);
  CHECK(count(file, "verdict") == verdicts - 2);
  CHECK(count(file, "override") == 0);
  CHECK(count(file, "forgotten WHERE what = 'student' AND submissions = 1") == 1);
  {
    const Database store = open_store_to_read(file);
    CHECK(load_gradebook(store, "sample").students.size() == 101);
  }
  // Nothing else may be removed afterwards, and whoever is gone is gone.
  const Database store = open_store_to_decide(file);
  CHECK_THROWS_WITH(store.execute("DELETE FROM submission"), Catch::Contains("append-only"));
  CHECK_THROWS_WITH(store.execute("DELETE FROM forgotten"), Catch::Contains("append-only"));
  CHECK_FALSE(forget(file, {Forgotten::What::student, person}, "now"));
  CHECK(count(file, "forgotten") == 1);
}

TEST_CASE("what is no store is not made one", "[forget]") {
  TemporaryFolder folder;
  const std::string file = folder / "empty.db";
  std::ofstream(file).close();
  CHECK_THROWS_WITH(forget(file, {Forgotten::What::student, person}, "now"),
                    Catch::Contains("nothing was graded into it"));
  CHECK(std::filesystem::file_size(file) == 0);
}

TEST_CASE("a file that was no submission is forgotten by its name", "[forget]") {
  TemporaryFolder folder;
  const std::string file = graded_store(folder);
  CHECK(forget(file, {Forgotten::What::source, "papers/somebody.md"}, "now") == 1);
  CHECK(files_with(std::filesystem::path(file).parent_path(), "by somebody") == 0);
  CHECK(files_with(std::filesystem::path(file).parent_path(), person) > 0);
  CHECK(count(file, "forgotten WHERE what = 'source'") == 1);
}

TEST_CASE("while somebody reads the store, a log that holds a person is said to be left", "[forget]") {
  TemporaryFolder folder;
  const std::string file = graded_store(folder);
  {
    const Database reading = open_store_to_read(file);
    REQUIRE(reading.integer("SELECT count(*) FROM submission") > 0);
    CHECK_THROWS_WITH(forget(file, {Forgotten::What::student, person}, "now"),
                      Catch::Contains("somebody is reading the store"));
  }
  forget(file, {Forgotten::What::student, person}, "now");
  CHECK(files_with(std::filesystem::path(file).parent_path(), person) == 0);
}
