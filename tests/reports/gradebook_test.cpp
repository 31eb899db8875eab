#include "reports/gradebook.hpp"

#include <catch2/catch.hpp>

#include "reports/gradebook_formats.hpp"
#include "reports/grading.hpp"
#include "reports/review_lines.hpp"
#include "sample_exam.hpp"
#include "temporary_folder.hpp"

using namespace gradewright::reports;

namespace {

Gradebook graded(const std::string& file, const std::vector<Submission>& submissions,
                 const Exam& exam = sample::exam()) {
  GradingOptions options;
  options.engine = "0.1.0";
  options.clock = [] { return std::string("2026-01-01T00:00:00Z"); };
  {
    Store store(file);
    grade_into_store(
        store, exam,
        [&submissions](const SubmissionSink& sink) {
          for (const Submission& submission : submissions) {
            sink(submission);
          }
        },
        sample::grade, options);
  }
  return load_gradebook(open_store_to_read(file), "sample");
}

}  // namespace

TEST_CASE("a gradebook has one row a student and exact totals", "[gradebook]") {
  TemporaryFolder folder;
  const Gradebook book =
      graded(folder / "a.db", {sample::submission("s2", "x"), sample::submission("010", "right"),
                               sample::submission("s3", "review")});
  CHECK(gradebook_csv(book) ==
        "student,total,max,provisional,1 a,2 W\n"
        "010,3.5,3.5,no,1,2.5\n"
        "s2,0.3,3.5,no,0.1,0.2\n"
        "s3,0.1,3.5,yes,0.1,\n");
  CHECK(gradebook_text(book) ==
        "student        total  1 a  2 W\n"
        "010      3.5 / 3.5      1  2.5\n"
        "s2       0.3 / 3.5    0.1  0.2\n"
        "s3       0.1 / 3.5 *  0.1    ?\n"
        "* provisional: ? needs review\n");
  CHECK(gradebook_text(book, 20) ==
        "student        total\n"
        "010      3.5 / 3.5\n"
        "s2       0.3 / 3.5\n"
        "s3       0.1 / 3.5 *\n"
        "\n"
        "student    1    2\n"
        "010        1  2.5\n"
        "s2       0.1  0.2\n"
        "s3       0.1    ?\n"
        "* provisional: ? needs review\n");
  CHECK(review_lines(book) ==
        std::vector<std::string>{"answers.md: s3, 2 W: two answers contradict each other"});
  CHECK(book.needs_attention());
}

TEST_CASE("hostile student ids stay text in every form", "[gradebook]") {
  TemporaryFolder folder;
  const Gradebook book = graded(
      folder / "a.db", {sample::submission("=1+1", "right"), sample::submission("a,\"b\"/\x1b[2J", "right")});
  CHECK(gradebook_csv(book) ==
        "student,total,max,provisional,1 a,2 W\n"
        "'=1+1,3.5,3.5,no,1,2.5\n"
        "\"a,\"\"b\"\"/\xEF\xBF\xBD[2J\",3.5,3.5,no,1,2.5\n");
  CHECK(gradebook_text(book).find('\x1b') == std::string::npos);
  CHECK_THAT(gradebook_json(book), Catch::Contains(R"("student": "a,\"b\"/\u001b[2J")"));
}

TEST_CASE("a gradebook as JSON keeps decimals and says what is open", "[gradebook]") {
  TemporaryFolder folder;
  CHECK(gradebook_json(graded(folder / "a.db", {sample::submission("s1", "review")})) == R"({
  "exam": "sample",
  "title": "Sample exam",
  "students": [
    {
      "student": "s1",
      "source": "answers.md",
      "total": 0.1,
      "max": 3.5,
      "provisional": true,
      "items": [
        {
          "question": "1",
          "item": "a",
          "points": 0.1,
          "max": 1,
          "outcome": "partial"
        },
        {
          "question": "2",
          "item": "W",
          "points": null,
          "max": 2.5,
          "outcome": "needs_review"
        }
      ]
    }
  ]
}
)");
}

TEST_CASE("what a student left open for one reason is one line", "[gradebook]") {
  Gradebook book;
  for (const char* name : {"a", "b", "c", "d", "e", "f", "g"}) {
    book.items.push_back({"1", name, 1});
  }
  book.students.resize(2);
  book.students[0].student = "s1";
  book.students[1].student = "s2";
  book.review = {
      {0, 0, "t.csv:2", "no value"}, {0, 1, "t.csv:2", "two\x1b values"}, {0, 2, "t.csv:2", "no value"}};
  for (std::size_t item = 0; item < 7; ++item) {
    book.review.push_back({1, item, "t.csv:3", "no value"});
  }
  CHECK(review_lines(book) ==
        std::vector<std::string>{"t.csv:2: s1, 1 a, 1 c: no value",
                                 "t.csv:2: s1, 1 b: two\xEF\xBF\xBD values",
                                 "t.csv:3: s2, 1 a, 1 b, 1 c, 1 d, 1 e, 1 f and 1 more: no value"});
}

TEST_CASE("a large class on the screen is a histogram", "[gradebook]") {
  // By hand: 90 students with all, 9 with half, 1 with nothing; the bars are rounded up to a fortieth of 90.
  Gradebook book;
  for (int i = 0; i < 100; ++i) {
    GradebookStudent& student = book.students.emplace_back();
    student.max = 2;
    student.total = i < 90 ? 2 : i < 99 ? 1 : 0;
    student.provisional = i == 99;
  }
  CHECK_THAT(class_text(book),
             Catch::StartsWith("100 students: mean 95 %, median 100 % of the points; 1 provisional\n\n"
                               "   0 to 10 %      1  #\n"
                               "  10 to 20 %      0\n"));
  CHECK_THAT(class_text(book), Catch::Contains("  50 to 60 %      9  ####\n"));
  CHECK_THAT(class_text(book), Catch::EndsWith(" 90 to 100 %     90  " + std::string(40, '#') + "\n"));
}

TEST_CASE("a second submission in one run is pointed out", "[gradebook]") {
  TemporaryFolder folder;
  Submission second = sample::submission("s1", "right");
  second.source = "again.md";
  const Gradebook book = graded(folder / "a.db", {sample::submission("s1", "x"), second});
  CHECK(review_lines(book) ==
        std::vector<std::string>{"s1 handed in 2 submissions (answers.md, again.md): the last one counts"});
  CHECK(book.students[0].total == Decimal(35, -1));
}

TEST_CASE("students of an earlier version of the exam are pointed out", "[gradebook]") {
  TemporaryFolder folder;
  const Submission one = sample::submission("s1", "right");
  const Submission two = sample::submission("s2", "right");
  CHECK_FALSE(graded(folder / "a.db", {one, two}).needs_attention());
  const Exam changed = sample::exam("exam: Sample, changed\n");
  const Gradebook mixed = graded(folder / "a.db", {one}, changed);
  CHECK(review_lines(mixed) ==
        std::vector<std::string>{"1 student was graded by an earlier version of the exam: grade what this "
                                 "student handed in again to mark everybody alike"});
  CHECK_FALSE(graded(folder / "a.db", {one, two}, changed).needs_attention());
}

TEST_CASE("the evidence comes back from the store", "[gradebook]") {
  TemporaryFolder folder;
  const Gradebook book = graded(folder / "a.db", {sample::submission("s1", "partly")});
  const std::vector<Verdict> verdicts =
      load_verdicts(open_store_to_read(folder / "a.db"), book.students[0].grading);
  REQUIRE(verdicts.size() == 2);
  CHECK(verdicts[0].source == "partly");
  CHECK(verdicts[1].shape == Shape{1, 2});
  REQUIRE(verdicts[1].cells.size() == 2);
  CHECK(verdicts[1].cells[1].note == "sign differs");
  CHECK_THROWS_WITH(load_gradebook(open_store_to_read(folder / "a.db"), "other"),
                    Catch::Contains("the exam 'other' was not graded into this store"));
}
