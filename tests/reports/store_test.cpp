#include "reports/store.hpp"

#include <fmt/core.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "child_process.hpp"
#include "reports/gradebook.hpp"
#include "reports/load_verdicts.hpp"
#include "reports/schema.hpp"
#include "reports/store_lock.hpp"
#include "sample_run.hpp"
#include "temporary_folder.hpp"

using namespace gradewright::reports;

namespace {

/// Every row of every table as text, in order.
std::string dump(const std::string& file) {
  const Database database = open_store_to_read(file);
  std::string out;
  for (const char* rows :
       {"SELECT id || '|' || exam || '|' || fingerprint || '|' || source_text FROM exam_version ORDER BY 1",
        "SELECT id || '|' || question || '|' || name || '|' || max_points FROM item ORDER BY 1",
        "SELECT id || '|' || student || '|' || fingerprint || '|' || source || '|' || content FROM "
        "submission "
        "ORDER BY id",
        "SELECT id || '|' || exam_version || '|' || engine || '|' || started FROM run ORDER BY id",
        "SELECT run || '|' || finished FROM run_finished ORDER BY run",
        "SELECT id || '|' || run || '|' || submission FROM grading ORDER BY id",
        "SELECT grading || '|' || item || '|' || outcome || '|' || coalesce(points, 'none') || '|' || "
        "evidence "
        "|| "
        "reason FROM verdict ORDER BY grading, item"}) {
    Statement statement = database.prepare(rows);
    while (statement.next()) {
      out += statement.text(0) + '\n';
    }
  }
  return out;
}

std::int64_t count(const std::string& file, const std::string& what) {
  return open_store_to_read(file).integer("SELECT count(*) FROM " + what);
}

void set_modes(const std::string& file, int file_mode, int folder_mode) {
  ::chmod(file.c_str(), static_cast<mode_t>(file_mode));
  ::chmod(std::filesystem::path(file).parent_path().c_str(), static_cast<mode_t>(folder_mode));
}

}  // namespace

TEST_CASE("a store keeps what was graded, exactly", "[store]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  const GradingSummary summary =
      sample::run(file, sample::source_of({sample::submission("007", "right"),
                                           sample::submission("a,b\"=/'; DROP TABLE run;--", "x")}));
  CHECK(summary.graded == 2);
  const Database database = open_store_to_read(file);
  Statement total = database.prepare("SELECT student, points, max, provisional FROM total ORDER BY student");
  REQUIRE(total.next());
  CHECK(total.text(0) == "007");
  CHECK(total.text(1) == "3.5");
  CHECK(total.text(2) == "3.5");
  REQUIRE(total.next());
  CHECK(total.text(0) == "a,b\"=/'; DROP TABLE run;--");
  CHECK(total.text(1) == "0.3");  // 0.1 + 0.2 is 0.30000000000000004 in doubles
  CHECK(total.integer(3) == 0);
}

TEST_CASE("the same command again has nothing to do", "[store]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  CHECK(sample::run(file, sample::class_of(5)).graded == 5);
  const std::string before = dump(file);
  const GradingSummary again = sample::run(file, sample::class_of(5));
  CHECK(again.graded == 0);
  CHECK(again.skipped == 5);
  CHECK(again.run == 0);
  CHECK(dump(file) == before);
}

TEST_CASE("a changed submission, exam or engine is graded again in a new run", "[store]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  sample::run(file,
              sample::source_of({sample::submission("s1", "right"), sample::submission("s2", "right")}));
  CHECK(sample::run(
            file, sample::source_of({sample::submission("s1", "partly"), sample::submission("s2", "right")}))
            .graded == 1);
  CHECK(count(file, "verdict") == 6);
  CHECK(count(file, "gradebook") == 4);
  // Back to the first text: the latest hand-in counts, although that text was graded before.
  CHECK(sample::run(file,
                    sample::source_of({sample::submission("s1", "right"), sample::submission("s2", "right")}))
            .graded == 1);
  CHECK(count(file, "total WHERE points = '3.5'") == 2);
  CHECK(sample::run(file, sample::source_of({sample::submission("s1", "right")}), 1,
                    sample::exam("exam: Changed\n"))
            .graded == 1);
}

TEST_CASE("who has one submission to be graded has all of them graded, before any is recorded", "[store]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  sample::run(file,
              sample::source_of({sample::submission("s1", "right"), sample::submission("s2", "right")}));
  Store store(file);
  Exam exam = sample::exam();
  exam.totals.attempts = Attempts::last;  // else a student comes once
  store.begin_or_resume_run(exam, "0.1.0", "", "now");
  CHECK(store.already_graded(sample::submission("s1", "right")));
  CHECK_FALSE(store.already_graded(sample::submission("s1", "other")));
  CHECK_FALSE(store.already_graded(sample::submission("s1", "right")));
  CHECK(store.already_graded(sample::submission("s2", "right")));
}

TEST_CASE("what differs in its format, or in why it could not be read, is another submission", "[store]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  Submission submission = sample::submission("s1", "right");
  const auto graded = [&] { return sample::run(file, sample::source_of({submission})).graded; };
  CHECK(graded() == 1);
  CHECK(graded() == 0);
  submission.problem = "too large";
  CHECK(graded() == 1);
  submission.problem = "too deep";
  CHECK(graded() == 1);
  submission.format = Submission::Format::latex;
  CHECK(graded() == 1);
  submission.source = "elsewhere.tex";  // the same, under another name
  CHECK(graded() == 0);
  CHECK(count(file, "submission WHERE student = 's1'") == 4);
}

TEST_CASE("two submissions of one student end up in one run, the later counts", "[store]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  const auto both = [](const char* first, const char* second) {
    return sample::source_of({sample::submission("s1", first), sample::submission("s1", second)});
  };
  CHECK(sample::run(file, both("partly", "right")).graded == 2);
  CHECK(sample::run(file, both("partly", "right")).graded == 0);
  CHECK(sample::run(file, both("other", "right")).graded == 2);
  CHECK(sample::run(file, both("other", "right")).graded == 0);
  CHECK(count(file, "total WHERE points = '3.5'") == 1);
  CHECK(sample::run(file, both("same", "same")).graded == 1);
}

TEST_CASE("a killed run, resumed, gives the same store as an uninterrupted one", "[store]") {
  TemporaryFolder folder;
  const std::string whole = folder / "whole.db";
  sample::run(whole, sample::class_of(200));
  for (const int survives : {0, 63, 64, 150, 199}) {
    const std::string file = folder / ("killed" + std::to_string(survives) + ".db");
    killed_child([&] {
      int graded = 0;
      Store store(file);
      grade_into_store(
          store, sample::exam(), sample::class_of(200),
          [&](const Submission& submission) {
            if (graded++ == survives) {
              ::kill(::getpid(), SIGKILL);
            }
            return sample::grade(submission);
          },
          sample::options());
    });
    CHECK(count(file, "grading") == survives / Store::batch * Store::batch);

    const GradingSummary rest = sample::run(file, sample::class_of(200));
    CHECK(rest.graded == 200 - survives / Store::batch * Store::batch);
    CHECK(rest.resumed == (survives >= Store::batch));
    CHECK(dump(file) == dump(whole));
  }
}

TEST_CASE("the number of threads does not show in the store", "[store]") {
  TemporaryFolder folder;
  sample::run(folder / "one.db", sample::class_of(300), 1);
  sample::run(folder / "two.db", sample::class_of(300), 2);
  CHECK(dump(folder / "one.db") == dump(folder / "two.db"));
}

TEST_CASE("two gradings at once on one store do not mix", "[store]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  Store store(file);
  CHECK_THROWS_WITH(Store(file), file +
                                     ": another gradewright is grading into this store; run the same command "
                                     "again when it is done");
}

TEST_CASE("a finished grading leaves nothing but the store", "[store]") {
  TemporaryFolder folder;
  sample::run(folder / "results.db", sample::class_of(3));
  const auto files = std::filesystem::directory_iterator(folder / "");
  CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE("a store is read where nothing may be written, and nothing is left there", "[store]") {
  TemporaryFolder folder;
  const std::string file = folder / "50%?#.db";
  sample::run(file, sample::class_of(3));
  const std::string before = dump(file);
  for (const auto& [file_mode, folder_mode] : {std::pair{0444, 0777}, {0644, 0555}, {0444, 0555}}) {
    set_modes(file, file_mode, folder_mode);
    CHECK(without_rights([&] { return dump(file); }) == before);
    const auto files = std::filesystem::directory_iterator(folder / "");
    CHECK(std::distance(begin(files), end(files)) == 1);
    set_modes(file, 0644, 0777);
  }
}

TEST_CASE("a store that may not be written shows what a grader at work has committed", "[store]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  sample::run(file, sample::class_of(3));
  const auto read_count = [](const std::string& store) {
    return without_rights([&store] { return std::to_string(count(store, "submission")); });
  };
  const auto add = [](const Database& database, const char* student) {
    database.execute(
        fmt::format("INSERT INTO submission (student, fingerprint, source, format, content, problem) "
                    "VALUES ('{}', '', '', 'row', '', '')",
                    student));
  };
  TemporaryFolder other;
  const std::string killed = other / "results.db";
  {
    const Database grader(file, Database::Access::read_write, StoreLock::to_grade(file));
    add(grader, "a");
    set_modes(file, 0644, 0555);
    CHECK(read_count(file) == "4");
    add(grader, "b");
    CHECK(read_count(file) == "5");
    // As a killed grader would leave it: the log and its index, without anybody who holds the lock.
    for (const char* end : {"", "-wal", "-shm"}) {
      std::filesystem::copy_file(file + end, killed + end);
    }
    set_modes(file, 0644, 0777);
  }
  set_modes(killed, 0644, 0555);
  CHECK(read_count(killed) == "5");
  set_modes(killed, 0644, 0777);
  std::filesystem::remove(killed + "-shm");
  set_modes(killed, 0644, 0555);
  CHECK_THAT(read_count(killed), Catch::Contains("an interrupted grading left"));
  set_modes(killed, 0644, 0777);
}

TEST_CASE("a link to a store is read as the store itself", "[store]") {
  TemporaryFolder folder;
  TemporaryFolder links;
  const std::string file = folder / "results.db";
  const std::string link = links / "link.db";
  sample::run(file, sample::class_of(3));
  std::filesystem::create_symlink(file, link);
  set_modes(link, 0644, 0777);
  const Database grader(file, Database::Access::read_write, StoreLock::to_grade(file));
  grader.execute(
      "INSERT INTO submission (student, fingerprint, source, format, content, problem) "
      "VALUES ('a', '', '', 'row', '', '')");
  set_modes(file, 0644, 0555);
  CHECK(without_rights([&link] { return std::to_string(count(link, "submission")); }) == "4");
  set_modes(file, 0644, 0777);
}

TEST_CASE("what is graded while a report is made does not show in it", "[store]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  sample::run(file, sample::class_of(3));
  const Database before = open_store_to_read(file);
  sample::run(file, sample::class_of(5));
  CHECK(before.integer("SELECT count(*) FROM submission") == 3);
  CHECK(count(file, "submission") == 5);
}

TEST_CASE("what is not a store is refused with one clear line", "[store]") {
  TemporaryFolder folder;
  const std::string file = folder / "x.db";
  CHECK_THROWS_WITH(open_store_to_read(file), Catch::Contains("no such store"));
  {
    std::ofstream(file)
        << "These are the notes of a lecturer, and no database at all, however long they may be.\n";
    CHECK_THROWS_WITH(Store(file), Catch::Contains("not a gradewright store"));
    std::ifstream back(file);
    std::string first;
    back >> first;
    CHECK(first == "These");
  }
  const std::string other = folder / "other.db";
  Database(other, Database::Access::create).execute("CREATE TABLE t (x)");
  CHECK_THROWS_WITH(Store(other), other + ": not a gradewright store: it is a database of another program");
  const std::string newer = folder / "newer.db";
  { Store store(newer); }
  Database(newer, Database::Access::read_write).execute("PRAGMA user_version = 99");
  CHECK_THROWS_WITH(
      Store(newer),
      newer + fmt::format(": the store has version 99, this gradewright knows versions up to {}; "
                          "use a newer gradewright",
                          schema_version));
  CHECK_THROWS_WITH(Store(folder / "no/such/folder.db"), Catch::Contains("cannot be opened"));
}

TEST_CASE("a store of version 1 is brought up to date with everything that it holds", "[store][migration]") {
  // Made by the program of that version: fixtures/make_store_1.
  const std::string old = GRADEWRIGHT_SOURCE_DIR "/tests/reports/fixtures/store-1.db";
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  std::filesystem::copy_file(old, file);
  set_modes(file, 0444, 0555);
  CHECK_THAT(without_rights([&file] { return dump(file); }),
             Catch::Contains("the store has version 1 and must be brought to version"));
  set_modes(file, 0644, 0777);
  const Database database = open_store_to_read(file);
  CHECK(database.integer("PRAGMA user_version") == schema_version);
  const auto rows = [&database](const char* query) {
    std::string text;
    Statement statement = database.prepare(query);
    while (statement.next()) {
      text += statement.text(0) + '\n';
    }
    return text;
  };
  CHECK(rows("SELECT student || ' ' || points || '/' || max || ' ' || provisional FROM total ORDER BY "
             "student") == "007 0.3/0.3 0\n=1+1 0.15/0.3 0\nLast, First 0.2/0.3 1\n");
  CHECK(rows("SELECT student || ' ' || item || ' ' || reason FROM latest_override") ==
        "=1+1 c the sum of the own squares\n");
  CHECK(rows("SELECT exam || ' ' || run FROM interrupted_run") == "squares 1\n");
  CHECK(rows("SELECT outcome FROM gradebook ORDER BY student, position") ==
        "correct\ncorrect\npartial\nfollow_through\ncorrect\nneeds_review\n");
  const std::vector<Verdict> verdicts = VerdictReader(database).verdicts(2);
  REQUIRE(verdicts.size() == 2);
  CHECK(verdicts[0].cells.at(1).read == "8");
}

TEST_CASE("points that the views could not add exactly are refused", "[store]") {
  TemporaryFolder folder;
  Store store(folder / "results.db");
  Exam exam = sample::exam();
  exam.questions[0].items[0].points = Decimal(1234567, -7);
  CHECK_THROWS_WITH(store.begin_or_resume_run(exam, "0.1.0", "", "now"),
                    Catch::Contains("points may have at most 6 decimals, not 0.1234567"));
}
