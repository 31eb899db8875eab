#include "reports/batch.hpp"

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "sample_exam.hpp"

using namespace gradewright::reports;

namespace {

void many(const SubmissionSink& sink) {
  for (int i = 0; i < 1000; ++i) {
    sink(sample::submission(std::to_string(i), "x"));
  }
}

}  // namespace

TEST_CASE("results come in the order of the source", "[batch]") {
  for (const int jobs : {1, 2, 4}) {
    int next = 0;
    grade_batch(
        many,
        [](const Submission& submission) {
          if (submission.student.ends_with("7")) {  // which the next ones overtake
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
          }
          return sample::grade(submission);
        },
        [&next](const Submission& submission, const GradedSubmission& graded) {
          CHECK(submission.student == std::to_string(next++));
          CHECK(graded.student == submission.student);
        },
        jobs);
    CHECK(next == 1000);
  }
}

TEST_CASE("a source that gives nothing writes nothing", "[batch]") {
  for (const int jobs : {0, 1, 4}) {
    bool written = false;
    grade_batch([](const SubmissionSink&) {}, sample::grade,
                [&written](const Submission&, const GradedSubmission&) { written = true; }, jobs);
    CHECK_FALSE(written);
  }
}

TEST_CASE("a source far ahead of the writing waits for it", "[batch]") {
  for (const int jobs : {1, 2}) {
    std::atomic<int> given = 0;
    int written = 0;
    int most_in_memory = 0;
    grade_batch(
        [&given](const SubmissionSink& sink) {
          for (int i = 0; i < 2000; ++i) {
            ++given;
            sink(sample::submission("s", "x"));
          }
        },
        sample::grade,
        [&](const Submission&, const GradedSubmission&) {
          most_in_memory = std::max(most_in_memory, given - written);
          ++written;
        },
        jobs);
    CHECK(written == 2000);
    CHECK(most_in_memory <= (jobs == 1 ? 1 : 200));  // whatever the number of submissions
  }
}

TEST_CASE("a failure of the source, the grading or the writing ends the work", "[batch]") {
  const auto ignore = [](const Submission&, const GradedSubmission&) {};
  for (const int jobs : {1, 2}) {
    const SubmissionSource breaks = [](const SubmissionSink& sink) {
      sink(sample::submission("s", "x"));
      throw std::runtime_error("no such file");
    };
    CHECK_THROWS_WITH(grade_batch(breaks, sample::grade, ignore, jobs), "no such file");
    CHECK_THROWS_WITH(
        grade_batch(
            many, [](const Submission&) -> GradedSubmission { throw std::runtime_error("broken grader"); },
            ignore, jobs),
        "broken grader");
    CHECK_THROWS_WITH(
        grade_batch(
            many, sample::grade,
            [](const Submission&, const GradedSubmission&) { throw std::runtime_error("disk full"); }, jobs),
        "disk full");
  }
}
