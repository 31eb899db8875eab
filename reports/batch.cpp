#include "reports/batch.hpp"

#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

#include "reports/bounded_queue.hpp"

namespace gradewright::reports {

namespace {

namespace tbb = oneapi::tbb;

using Write = std::function<void(const Submission&, const GradedSubmission&)>;
using Grade = std::function<GradedSubmission(const Submission&)>;

struct Graded {
  Submission submission;
  GradedSubmission result;
  std::exception_ptr failure = {};
};

using Queue = BoundedQueue<std::shared_ptr<Graded>>;

/// The reader pushes, the pipeline pulls; nobody is left to pull when the pipeline failed.
class Abandoned {};

/// Runs the source on a thread of its own and keeps its exception for the caller.
class Reader {
 public:
  Reader(const SubmissionSource& source, Queue& queue)
      : queue_(queue), thread_([this, &source] { read(source); }) {}
  ~Reader() {
    if (thread_.joinable()) {
      queue_.abandon();
      thread_.join();
    }
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  void finish() {
    thread_.join();
    if (failure_) {
      std::rethrow_exception(failure_);
    }
  }

 private:
  void read(const SubmissionSource& source) {
    try {
      source([this](Submission submission) {
        if (!queue_.push(std::make_shared<Graded>(Graded{std::move(submission), {}}))) {
          throw Abandoned();
        }
      });
    } catch (...) {
      failure_ = std::current_exception();
    }
    queue_.finish();
  }

  Queue& queue_;
  std::exception_ptr failure_;
  std::thread thread_;
};

/// No exception passes through the pipeline, which would leak what it is at work on: the first failure, in
/// the order of the submissions, ends the reading, and is thrown when the pipeline has run empty.
void run_pipeline(Queue& queue, const Grade& grade, const Write& write, std::size_t in_flight) {
  std::exception_ptr failure;  // of the last filter alone, which is serial
  std::atomic<bool> failed = false;
  const auto read = [&](tbb::flow_control& control) -> std::shared_ptr<Graded> {
    std::optional<std::shared_ptr<Graded>> next = failed ? std::nullopt : queue.pop();
    if (!next) {
      control.stop();
      return nullptr;
    }
    return *std::move(next);
  };
  const auto work = [&grade](std::shared_ptr<Graded> job) {
    try {
      job->result = grade(job->submission);
    } catch (...) {
      job->failure = std::current_exception();
    }
    return job;
  };
  const auto keep = [&](const std::shared_ptr<Graded>& job) {
    if (failed) {
      return;
    }
    failure = job->failure;
    try {
      if (!failure) {
        write(job->submission, job->result);
      }
    } catch (...) {
      failure = std::current_exception();
    }
    failed = failure != nullptr;
  };
  tbb::parallel_pipeline(
      in_flight,
      tbb::make_filter<void, std::shared_ptr<Graded>>(tbb::filter_mode::serial_in_order, read) &
          tbb::make_filter<std::shared_ptr<Graded>, std::shared_ptr<Graded>>(tbb::filter_mode::parallel,
                                                                             work) &
          tbb::make_filter<std::shared_ptr<Graded>, void>(tbb::filter_mode::serial_in_order, keep));
  if (failure) {
    std::rethrow_exception(failure);
  }
}

}  // namespace

void grade_batch(const SubmissionSource& source, const Grade& grade, const Write& write, int jobs) {
  if (jobs <= 1) {
    source([&](const Submission& submission) { write(submission, grade(submission)); });
    return;
  }
  const int threads = std::min(jobs, tbb::info::default_concurrency());
  const auto in_flight = 8 * static_cast<std::size_t>(threads);
  Queue queue(4 * in_flight);
  Reader reader(source, queue);
  tbb::task_arena arena(threads);
  arena.execute([&] { run_pipeline(queue, grade, write, in_flight); });
  reader.finish();
}

}  // namespace gradewright::reports
