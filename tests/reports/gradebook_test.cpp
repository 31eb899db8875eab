#include "reports/gradebook.hpp"
#include "reports/load_verdicts.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "sample_gradebook.hpp"
#include "sample_run.hpp"
#include "temporary_folder.hpp"

using namespace gradewright::reports;

namespace {

using Texts = std::vector<std::string>;

sample::Book in_memory(const Database& store) {
  return sample::in_memory(load_gradebook(store, "sample"));
}

sample::Book graded(const std::string& file, const std::vector<Submission>& submissions,
                    const Exam& exam = sample::exam()) {
  sample::run(file, sample::source_of(submissions), 1, exam);
  return in_memory(open_store_to_read(file));
}

/// "010: 1 + 2.5 = 3.5 of 3.5" of each student; "?" is open, "-" is not in the student's exam.
Texts rows(const Gradebook& book) {
  Texts out;
  for (const GradebookStudent& student : book.students) {
    std::string row = student.student + ": ";
    for (std::size_t i = 0; i < student.marks.size(); ++i) {
      const auto& mark = student.marks[i];
      row += (i > 0 ? " + " : "") + (!mark ? "-" : mark->points ? mark->points->to_string() : "?");
    }
    out.push_back(row + " = " + student.total.to_string() + " of " + student.max.normalised().to_string() +
                  (student.provisional ? " so far" : ""));
  }
  return out;
}

void override_points(const std::string& file, const char* points) {
  Database(file, Database::Access::read_write)
      .prepare(
          "INSERT INTO override (exam, student, question, item, points, reason, author, made) "
          "VALUES ('sample', 's1', '2', 'W', ?1, 'read by hand', 'ta', '2026-01-02T00:00:00Z')")
      .bind_or_null(1, points == nullptr ? std::nullopt : std::optional<std::string>(points))
      .run();
}

}  // namespace

TEST_CASE("a gradebook has one row a student and exact totals", "[gradebook]") {
  TemporaryFolder folder;
  const sample::Book book =
      graded(folder / "a.db", {sample::submission("s2", "x"), sample::submission("010", "right"),
                               sample::submission("S3", "review")});
  CHECK(book.exam == "sample");
  CHECK(book.title == "Sample exam");
  REQUIRE(book.items.size() == 2);
  CHECK(book.items[1].question == "2");
  CHECK(book.items[1].name == "W");
  CHECK(book.items[1].max == Decimal(25, -1));
  // In byte order of the ids; 0.1 + 0.2 is 0.3.
  CHECK(rows(book) ==
        Texts{"010: 1 + 2.5 = 3.5 of 3.5", "S3: 0.1 + ? = 0.1 of 3.5 so far", "s2: 0.1 + 0.2 = 0.3 of 3.5"});
  CHECK(book.students[0].source == "answers.md");
  CHECK(book.students[1].marks[1]->outcome == Outcome::needs_review);
  CHECK(book.students[2].marks[0]->outcome == Outcome::partial);
  REQUIRE(book.review.size() == 1);
  CHECK(book.review[0].student == 1);
  CHECK(book.review[0].item == 1);
  CHECK(book.review[0].place == "answers.md");
  CHECK(book.review[0].reason == "two answers contradict each other");
  CHECK(book.needs_attention());
  CHECK_FALSE(graded(folder / "b.db", {sample::submission("s1", "right")}).needs_attention());
}

TEST_CASE("a person's decision stands in the gradebook until it is taken back", "[gradebook]") {
  TemporaryFolder folder;
  const std::string file = folder / "a.db";
  graded(file, {sample::submission("s1", "review")});
  const auto load = [&file] {
    const Database store = open_store_to_read(file);
    return sample::in_memory(load_gradebook(store, "sample"));
  };
  override_points(file, "1.25");
  CHECK(rows(load()) == Texts{"s1: 0.1 + 1.25 = 1.35 of 3.5"});
  CHECK(load().students[0].marks[1]->override_reason == "read by hand");
  CHECK(load().students[0].marks[1]->override_author == "ta");
  CHECK(override_in_words(*load().students[0].marks[1]) == "read by hand (ta)");
  CHECK_FALSE(load().students[0].marks[0]->is_overridden());
  CHECK(override_in_words(*load().students[0].marks[0]).empty());
  CHECK(load().review.empty());
  override_points(file, nullptr);
  CHECK(rows(load()) == Texts{"s1: 0.1 + ? = 0.1 of 3.5 so far"});
  CHECK_FALSE(load().students[0].marks[1]->is_overridden());
  CHECK(load().review.size() == 1);
}

TEST_CASE("what is open is told with its line in a document, its row in a table", "[gradebook]") {
  TemporaryFolder folder;
  const std::string file = folder / "a.db";
  Submission row = sample::submission("s2", "");
  row.format = Submission::Format::row;
  row.source = "quiz.csv:7";
  row.fields = {{"2.W", "a\nb\nc"}};
  const std::vector<Submission> all = {sample::submission("s1", "one\ntwo\nthree?"), row};
  {
    Store store(file);
    grade_into_store(
        store, sample::exam(), sample::source_of(all),
        [](const Submission& submission) {
          GradedSubmission out = sample::grade(sample::submission(submission.student, "review"));
          out.verdicts[1].span = {8, 3};  // "three" begins the third line
          return out;
        },
        sample::options());
  }
  const sample::Book book = in_memory(open_store_to_read(file));
  REQUIRE(book.review.size() == 2);
  CHECK(book.review[0].place == "answers.md:3");
  CHECK(book.review[1].place == "quiz.csv:7");
}

TEST_CASE("a second submission in one run is pointed out", "[gradebook]") {
  TemporaryFolder folder;
  Submission second = sample::submission("s1", "right");
  second.source = "again.md";
  const sample::Book book =
      graded(folder / "a.db", {sample::submission("s1", "x"), sample::submission("s2", "x"), second});
  REQUIRE(book.handed_in_twice.size() == 1);
  CHECK(book.handed_in_twice[0].student == "s1");
  CHECK(book.handed_in_twice[0].sources == Texts{"answers.md", "again.md"});
  CHECK(book.students[0].total == Decimal(35, -1));
  CHECK(book.needs_attention());
  // Handed in again in a later run is no case for a person.
  CHECK(graded(folder / "b.db", {sample::submission("s1", "x")}).handed_in_twice.empty());
  CHECK(graded(folder / "b.db", {second}).handed_in_twice.empty());
}

TEST_CASE("students of an earlier version of the exam are counted", "[gradebook]") {
  TemporaryFolder folder;
  const Submission one = sample::submission("s1", "right");
  const Submission two = sample::submission("s2", "right");
  CHECK(graded(folder / "a.db", {one, two}).of_earlier_versions == 0);
  const Exam changed = sample::exam("exam: Sample, changed\n");
  const sample::Book mixed = graded(folder / "a.db", {one}, changed);
  CHECK(mixed.of_earlier_versions == 1);
  CHECK(mixed.needs_attention());
  CHECK(graded(folder / "a.db", {one, two}, changed).of_earlier_versions == 0);
}

TEST_CASE("items of all graded versions are columns, the newest version's first", "[gradebook]") {
  TemporaryFolder folder;
  graded(folder / "a.db", {sample::submission("s1", "right"), sample::submission("s2", "right")});
  Exam changed = sample::exam("exam: Sample, changed\n");
  changed.questions.erase(changed.questions.begin());  // 1 a is no longer asked
  changed.questions[0].items.insert(changed.questions[0].items.begin(), changed.questions[0].items[0]);
  changed.questions[0].items[0].name = "V";
  {
    Store store(folder / "a.db");
    grade_into_store(
        store, changed, sample::source_of({sample::submission("s2", "right")}),
        [](const Submission& submission) {
          GradedSubmission out = sample::grade(submission);
          out.verdicts[0].question = "2";
          out.verdicts[0].item = "V";
          return out;
        },
        sample::options());
  }
  const sample::Book book = in_memory(open_store_to_read(folder / "a.db"));
  REQUIRE(book.items.size() == 3);
  CHECK(book.items[0].name == "V");
  CHECK(book.items[1].name == "W");
  CHECK(book.items[2].name == "a");
  CHECK(rows(book) == Texts{"s1: - + 2.5 + 1 = 3.5 of 3.5", "s2: 1 + 2.5 + - = 3.5 of 5"});
}

TEST_CASE("an interrupted run is told until it is finished", "[gradebook]") {
  TemporaryFolder folder;
  const std::string file = folder / "a.db";
  {
    Store store(file);
    store.begin_or_resume_run(sample::exam(), "0.1.0", "", "now");
    for (int i = 0; i < Store::batch; ++i) {  // as many as are committed at once
      const Submission submission = sample::submission("s" + std::to_string(i), "right");
      store.record(submission, sample::grade(submission));
    }
  }
  CHECK(load_gradebook(open_store_to_read(file), "sample").unfinished);
  CHECK(load_gradebook(open_store_to_read(file), "sample").needs_attention());
  CHECK_FALSE(graded(file, {sample::submission("t", "right")}).unfinished);
}

TEST_CASE("the evidence comes back from the store", "[gradebook]") {
  TemporaryFolder folder;
  const sample::Book book = graded(folder / "a.db", {sample::submission("s1", "partly")});
  const std::vector<Verdict> verdicts =
      VerdictReader(open_store_to_read(folder / "a.db")).verdicts(book.students[0].grading);
  REQUIRE(verdicts.size() == 2);
  CHECK(verdicts[0].source == "partly");
  CHECK(verdicts[1].shape == Shape{1, 2});
  REQUIRE(verdicts[1].cells.size() == 2);
  CHECK(verdicts[1].cells[1].note == "sign differs");
  CHECK(VerdictReader(open_store_to_read(folder / "a.db")).verdicts(99).empty());
}

TEST_CASE("a store knows the exams that were graded into it, each with its newest text", "[gradebook]") {
  TemporaryFolder folder;
  const std::string file = folder / "a.db";
  graded(file, {sample::submission("s1", "right")});
  graded(file, {sample::submission("s1", "right")}, sample::exam("exam: Sample, changed\n"));
  Exam other = sample::exam("exam: Other\n");
  other.id = "another";
  other.file = "other.yaml";
  graded(file, {sample::submission("s1", "right")}, other);
  Exam ungraded = sample::exam("exam: Ungraded\n");
  ungraded.id = "ungraded";
  sample::run(file, sample::source_of({}), 1, ungraded);
  const Database store = open_store_to_read(file);
  CHECK(exams_in(store) == Texts{"another", "sample"});
  CHECK(load_stored_exam(store, "sample").source_text == "exam: Sample, changed\n");
  CHECK(load_stored_exam(store, "another").file == "other.yaml");
  CHECK(load_stored_exam(store, "ungraded").source_text.empty());
  CHECK_THROWS_WITH(load_gradebook(store, "ungraded"),
                    file + ": the exam 'ungraded' was not graded into this store");
  CHECK_THROWS_WITH(load_gradebook(store, "no\x1bsuch"),
                    file + ": the exam 'no\xEF\xBF\xBDsuch' was not graded into this store");
}

TEST_CASE("points in the store that are no number are named, not counted", "[gradebook]") {
  TemporaryFolder folder;
  const std::string file = folder / "a.db";
  const auto let_in_anything = [](const std::string& store) {  // as older stores do
    Database(store, Database::Access::read_write).execute("DROP TRIGGER override_points");
  };
  graded(file, {sample::submission("s1", "review")});
  let_in_anything(file);
  override_points(file, "two");
  CHECK_THROWS_WITH(load_gradebook(open_store_to_read(file), "sample"),
                    file + ": 'two' is not a number of points");
  for (const char* points : {"1e300", "1e-300", "9e400", "0.1234567", "1e19"}) {
    const std::string other = folder / (std::string(points) + ".db");
    graded(other, {sample::submission("s1", "review")});
    let_in_anything(other);
    override_points(other, points);
    CHECK_THROWS_WITH(load_gradebook(open_store_to_read(other), "sample"),
                      other + ": '" + points + "' is not a number of points");
  }
}

TEST_CASE("a verdict whose record is damaged is said to be so, and the others are shown", "[gradebook]") {
  TemporaryFolder folder;
  const std::string file = folder / "a.db";
  graded(file, {sample::submission("s1", "review"), sample::submission("s2", "review")});
  Database damaged(file, Database::Access::read_write);
  Statement triggers =
      damaged.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'verdict'");
  std::vector<std::string> names;
  while (triggers.next()) {
    names.push_back(triggers.text(0));
  }
  for (const std::string& name : names) {
    damaged.execute("DROP TRIGGER " + name);
  }
  damaged.execute("UPDATE verdict SET evidence = '{\"outcome\":\"unheard of\"}' WHERE grading = 1");
  const sample::Book book = in_memory(damaged);
  REQUIRE(book.students.size() == 2);
  CHECK(book.review.at(0).reason.starts_with("the record of this verdict cannot be read"));
  CHECK(book.review.size() >= 2);
  const std::vector<Verdict> verdicts = VerdictReader(damaged).verdicts(book.students[0].grading);
  REQUIRE(verdicts.size() == 2);
  CHECK(verdicts[1].item == "W");
  CHECK(verdicts[1].reason.starts_with("the record of this verdict cannot be read"));
  CHECK(VerdictReader(damaged).verdicts(book.students[1].grading)[1].shape == Shape{1, 2});
}
