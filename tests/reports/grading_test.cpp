#include "reports/grading.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "sample_run.hpp"
#include "temporary_folder.hpp"

using namespace gradewright::reports;

TEST_CASE("a grading says what it did", "[grading]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  const GradingSummary first = sample::run(file, sample::class_of(5));
  CHECK(first.run == 1);
  CHECK_FALSE(first.resumed);
  CHECK(first.graded == 5);
  CHECK(first.skipped == 0);
  const GradingSummary more = sample::run(file, sample::class_of(7));
  CHECK(more.run == 2);
  CHECK(more.graded == 2);
  CHECK(more.skipped == 5);
  const GradingSummary again = sample::run(file, sample::class_of(7));
  CHECK(again.run == 0);
  CHECK(again.graded == 0);
  CHECK(again.skipped == 7);
  const GradingSummary nobody = sample::run(file, sample::source_of({}));
  CHECK(nobody.run == 0);
  CHECK(nobody.skipped == 0);
}

TEST_CASE("what is in the store already is not graded again", "[grading]") {
  TemporaryFolder folder;
  sample::run(folder / "results.db", sample::class_of(3));
  Store store(folder / "results.db");
  std::vector<std::string> graded;
  grade_into_store(
      store, sample::exam(), sample::class_of(5),
      [&graded](const Submission& submission) {
        graded.push_back(submission.student);
        return sample::grade(submission);
      },
      sample::options());
  CHECK(graded == std::vector<std::string>{"s1003", "s1004"});
}

TEST_CASE("progress counts every submission seen, from one thread at a time", "[grading]") {
  TemporaryFolder folder;
  for (const int jobs : {1, 2}) {
    const std::string file = folder / (std::to_string(jobs) + ".db");
    sample::run(file, sample::class_of(100));
    std::vector<std::int64_t> seen;
    GradingOptions options = sample::options(jobs);
    options.progress = [&seen](std::int64_t now) { seen.push_back(now); };
    Store store(file);
    CHECK(grade_into_store(store, sample::exam(), sample::class_of(300), sample::grade, options).graded ==
          200);
    REQUIRE(seen.size() == 200);
    CHECK(std::is_sorted(seen.begin(), seen.end()));
    CHECK(seen.front() == 101);
    CHECK(seen.back() == 300);
  }
}

TEST_CASE("a run keeps when it began and ended, and by which engine", "[grading]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  GradingOptions options = sample::options();
  options.engine = "9.8.7";
  int ticks = 0;
  options.clock = [&ticks] { return "tick " + std::to_string(++ticks); };
  {
    Store store(file);
    grade_into_store(store, sample::exam(), sample::class_of(1), sample::grade, options);
  }
  const Database database = open_store_to_read(file);
  Statement run = database.prepare("SELECT engine, started, finished FROM run JOIN run_finished ON run = id");
  REQUIRE(run.next());
  CHECK(run.text(0) == "9.8.7");
  CHECK(run.text(1) == "tick 1");
  CHECK(run.text(2) == "tick 2");
}

TEST_CASE("a grader that fails ends the run, which is resumed later", "[grading]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  for (const int jobs : {1, 2}) {
    Store store(file);
    CHECK_THROWS_WITH(grade_into_store(
                          store, sample::exam(), sample::class_of(200),
                          [](const Submission& submission) {
                            if (submission.student == "s1150") {
                              throw std::runtime_error("broken grader");
                            }
                            return sample::grade(submission);
                          },
                          sample::options(jobs)),
                      "broken grader");
  }
  CHECK(open_store_to_read(file).integer("SELECT count(*) FROM run_finished") == 0);
  CHECK(open_store_to_read(file).integer("SELECT count(*) FROM grading") == 2 * Store::batch);
  const GradingSummary rest = sample::run(file, sample::class_of(200));
  CHECK(rest.resumed);
  CHECK(rest.run == 1);
  CHECK(rest.graded == 200 - 2 * Store::batch);
  CHECK(rest.skipped == 2 * Store::batch);
}
