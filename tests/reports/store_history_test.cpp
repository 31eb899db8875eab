#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "reports/gradebook.hpp"
#include "reports/grading.hpp"
#include "sample_exam.hpp"
#include "temporary_folder.hpp"

using namespace gradewright::reports;

// Histories of gradings: other versions of the exam, other files, changed texts, kills. A simple model says
// what every student's mark has to be afterwards.

namespace {

/// What one command is given: files by name, under one version of the exam.
struct Command {
  std::string version;
  std::string inputs;
  std::vector<Submission> submissions;
};

/// What the mark shows: the version that graded and the text that was graded.
std::string mark_of(const std::string& version, const std::string& text) {
  return version + " of " + text;
}

GradingSummary grade(const std::string& file, const Command& command, std::optional<int> killed_after = {}) {
  GradingOptions options;
  options.engine = "0.1.0";
  options.inputs = command.inputs;
  options.clock = [] { return std::string("2026-01-01T00:00:00Z"); };
  int graded = 0;
  const auto grade_one = [&](const Submission& submission) {
    if (killed_after && graded++ == *killed_after) {
      ::kill(::getpid(), SIGKILL);
    }
    GradedSubmission result = sample::grade(submission);
    for (Verdict& verdict : result.verdicts) {
      verdict.reason = mark_of(command.version, submission.text);
    }
    return result;
  };
  const SubmissionSource source = [&](const SubmissionSink& sink) {
    for (const Submission& submission : command.submissions) {
      sink(submission);
    }
  };
  Store store(file);
  return grade_into_store(store, sample::exam("exam: " + command.version + "\n"), source, grade_one, options);
}

/// The same in a process of its own that dies while it grades submission `killed_after`, counted from 0.
void grade_killed(const std::string& file, const Command& command, int killed_after) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    grade(file, command, killed_after);
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
}

std::map<std::string, std::string> marks_in(const std::string& file) {
  const Database database = open_store_to_read(file);
  Statement rows = database.prepare("SELECT student, reason FROM latest_verdict WHERE position = 0");
  std::map<std::string, std::string> marks;
  while (rows.next()) {
    marks[rows.text(0)] = rows.text(1);
  }
  return marks;
}

bool interrupted(const std::string& file) {
  return load_gradebook(open_store_to_read(file), "sample").unfinished;
}

Command whole_class(const std::string& version, int students, const std::string& text = "right") {
  Command command{version, "class", {}};
  for (int i = 0; i < students; ++i) {
    command.submissions.push_back(sample::submission("s" + std::to_string(100 + i), text));
  }
  return command;
}

void check_marks(const std::string& file, const Command& command) {
  const auto marks = marks_in(file);
  for (const Submission& submission : command.submissions) {
    INFO(submission.student);
    CHECK(marks.at(submission.student) == mark_of(command.version, submission.text));
  }
}

}  // namespace

TEST_CASE("an interrupted version of the exam that comes back grades everybody again", "[store][history]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  grade_killed(file, whole_class("one", 200), 70);
  CHECK(interrupted(file));
  CHECK(grade(file, whole_class("two", 200)).graded == 200);
  CHECK_FALSE(interrupted(file));
  const GradingSummary back = grade(file, whole_class("one", 200));
  CHECK_FALSE(back.resumed);
  CHECK(back.graded == 200);
  check_marks(file, whole_class("one", 200));
  CHECK(grade(file, whole_class("two", 200)).graded == 200);
  check_marks(file, whole_class("two", 200));
}

TEST_CASE("a text that changes and changes back while a run is interrupted counts as it stands",
          "[store][history]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  Command command = whole_class("one", 150);
  grade_killed(file, command, 64);
  command.submissions[3].text = "other";
  grade_killed(file, command, 65);  // 3 first, then 63 more: 64 are safe
  CHECK(marks_in(file).at("s103") == "one of other");
  command.submissions[3].text = "right";
  grade(file, command);
  check_marks(file, command);
  CHECK_FALSE(interrupted(file));
}

TEST_CASE("another file does not finish an interrupted run", "[store][history]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  grade_killed(file, whole_class("one", 200), 130);
  const Command other{"one", "other", {sample::submission("late", "right")}};
  CHECK_FALSE(grade(file, other).resumed);
  CHECK(interrupted(file));
  CHECK(grade(file, whole_class("one", 200)).graded == 72);
  CHECK_FALSE(interrupted(file));
}

TEST_CASE(
    "an interrupted run is over when others graded what it left and the same command finds nothing to do",
    "[store][history]") {
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  const Command all = whole_class("one", 140);
  grade_killed(file, all, 130);
  const Command rest{"one", "rest", {all.submissions.begin() + 100, all.submissions.end()}};
  CHECK(grade(file, rest).graded == 12);
  CHECK(interrupted(file));
  CHECK(grade(file, all).graded == 0);
  CHECK_FALSE(interrupted(file));
  check_marks(file, all);
}

TEST_CASE("after any history each student has the mark of what was graded last", "[store][history]") {
  const auto seed = static_cast<unsigned>(GENERATE(range(1, 13)));
  CAPTURE(seed);
  TemporaryFolder folder;
  const std::string file = folder / "results.db";
  std::mt19937 random(seed);
  const auto below = [&random](unsigned n) { return static_cast<int>(random() % n); };
  std::map<std::string, std::string> texts;  // what each file holds now
  std::map<std::string, std::string> marks;  // the model
  std::set<std::string> open;                // inputs whose latest run was interrupted
  for (int i = 0; i < 140; ++i) {
    texts["s" + std::to_string(100 + i)] = "right";
  }
  for (int step = 0; step < 25; ++step) {
    for (int change = below(4); change > 0; --change) {
      auto file_to_change = texts.begin();
      std::advance(file_to_change, below(140));
      file_to_change->second = below(2) == 0 ? "right" : "partly";
    }
    const int first = below(3) == 0 ? 100 : 0;  // the last 40 only, or all
    Command command{below(2) == 0 ? "one" : "two", first == 0 ? "all" : "last", {}};
    for (auto each = std::next(texts.begin(), first); each != texts.end(); ++each) {
      command.submissions.push_back(sample::submission(each->first, each->second));
    }
    std::vector<std::string> to_grade;
    for (const Submission& submission : command.submissions) {
      const auto before = marks.find(submission.student);
      if (before == marks.end() || before->second != mark_of(command.version, submission.text)) {
        to_grade.push_back(submission.student);
      }
    }
    const auto count = static_cast<int>(to_grade.size());
    int safe = count;
    if (below(3) == 0 && count > 0) {
      const int survives = below(static_cast<unsigned>(count));
      safe = survives / Store::batch * Store::batch;
      grade_killed(file, command, survives);
      if (safe > 0) {
        open.insert(command.inputs);
      }
    } else {
      CHECK(grade(file, command).graded == count);
      open.erase(command.inputs);
    }
    for (int i = 0; i < safe; ++i) {
      marks[to_grade[static_cast<std::size_t>(i)]] =
          mark_of(command.version, texts.at(to_grade[static_cast<std::size_t>(i)]));
    }
    if (marks.empty()) {
      continue;
    }
    INFO("step " << step);
    REQUIRE(marks_in(file) == marks);
    REQUIRE(interrupted(file) == !open.empty());
  }
}
