#include "reports/platforms/gradebook_template.hpp"

#include <catch2/catch.hpp>

#include "sample_class.hpp"

using namespace gradewright::reports;
using Catch::Matchers::Contains;

namespace {

const std::string canvas_file =
    "\xEF\xBB\xBFStudent,ID,SIS User ID,SIS Login ID,Section,Midterm (45678),Final Score\r\n"
    "    Points Possible,,,,,9.00,(read only)\r\n"
    "\"SurnameA, GivenA\",101,00123,user_a,A,,\r\n"
    "\"SurnameB, GivenB\",102,00456,\"user_b\",A,3.25,\r\n"
    "\"Student, Test\",103,,abc,A,EX,";

std::string filled(const std::string& file, const sample::PlatformSample& sample,
                   Platform platform = Platform::canvas) {
  return filled_template(file, platform, sample.from()).text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("marks are put into Canvas's own gradebook and every other byte stays", "[gradebook-template]") {
  const FilledTemplate out = filled_template(canvas_file, Platform::canvas, sample::two_students().from());
  CHECK(out.text == replaced(replaced(canvas_file, "user_a,A,,", "user_a,A,7.5,"), "A,3.25,", "A,,"));
  CHECK(out.notes.provisional == 1);
  CHECK(out.notes.left_out.empty());
  CHECK(out.rows_of_nobody == 1);
}

TEST_CASE("what Canvas calls a student finds the row, not the store's id", "[gradebook-template]") {
  sample::PlatformSample sample = sample::two_students();
  sample.identities["00123"] = {{"canvas", {{"ID", "102"}}}};
  sample.identities["00456"] = {{"canvas", {{"ID", "101"}}}};
  CHECK_THAT(filled(canvas_file, sample), Contains("\"user_b\",A,7.5,"));
}

TEST_CASE("a row is nobody's where two could have it, or somebody could have two", "[gradebook-template]") {
  sample::PlatformSample sample = sample::two_students();
  sample.identities["00123"] = {{"canvas", {{"ID", "101"}, {"SIS User ID", "00456"}}}};
  const FilledTemplate out = filled_template(canvas_file, Platform::canvas, sample.from());
  REQUIRE(out.notes.left_out.size() == 1);
  CHECK_THAT(out.notes.left_out[0].words, Contains("more than one row"));
  CHECK_THAT(out.text, !Contains("7.5"));

  sample.identities["00123"] = {{"canvas", {{"ID", "102"}}}};
  CHECK_THROWS_WITH(filled(canvas_file, sample), Contains("no row of the file is anybody's"));
}

TEST_CASE("an id that only another column has is somebody else's", "[gradebook-template]") {
  // 103 is Canvas's number of a student who was not graded, and the id in the store of one who is not in the
  // file.
  sample::PlatformSample sample = sample::two_students();
  std::vector<GradebookStudent> students;
  for (const GradebookStudent& student : sample.book.students) {
    students.push_back(student);
  }
  students.push_back(students.front());
  students.back().student = "103";
  sample.in_memory.students = students;
  sample.book = sample.in_memory;
  const FilledTemplate out = filled_template(canvas_file, Platform::canvas, sample.from());
  CHECK(out.ids_of_store == "SIS User ID");
  REQUIRE(out.notes.left_out.size() == 1);
  CHECK(out.notes.left_out[0].student == "103");
  CHECK_THAT(out.text, Contains("103,,abc,A,EX,"));
  sample.id_field = "ID";
  CHECK_THAT(filled(canvas_file, sample), Contains("103,,abc,A,7.5,"));
}

TEST_CASE("the column of the marks is found or asked for", "[gradebook-template]") {
  sample::PlatformSample sample = sample::two_students();
  sample.column = "Midterm (45678)";
  CHECK_THAT(filled(canvas_file, sample), Contains("user_a,A,7.5,"));
  sample.column = "Final Score";
  CHECK_THROWS_WITH(filled(canvas_file, sample), Contains("only shows"));
  sample.column = "Quiz";
  CHECK_THROWS_WITH(filled(canvas_file, sample),
                    Contains("no column is called 'Quiz'") && Contains("'Midterm (45678)', 'Final Score'"));
  sample.column = "";
  sample.book.title = "Something else";
  sample.book.exam = "else";
  CHECK_THROWS_WITH(filled(canvas_file, sample), Contains("no column is called 'Something else'"));
  sample.book.title = "Midterm";
  CHECK_THROWS_WITH(filled(replaced(canvas_file, "Final Score", "Midterm (7)"), sample),
                    Contains("more than one columns are called"));
}

TEST_CASE("Moodle's export takes marks and feedback with its own separator", "[gradebook-template]") {
  const std::string file =
      "\"First name\";\"ID number\";\"Email address\";\"Quiz: Midterm (Real)\";\"Quiz: Midterm (Feedback)\"\n"
      "GivenA;00123;user_a@example.edu;-;\n"
      "GivenB;00456;user_b@example.edu;\"3,00\";old\n";
  CHECK(
      filled(file, sample::two_students(), Platform::moodle) ==
      "\"First name\";\"ID number\";\"Email address\";\"Quiz: Midterm (Real)\";\"Quiz: Midterm (Feedback)\"\n"
      "GivenA;00123;user_a@example.edu;7.5;\"1 a: 4.5 / 6; 2: 3 / 3\"\n"
      "GivenB;00456;user_b@example.edu;-;\n");
}

TEST_CASE("PrairieLearn's table for marking by hand is filled question by question", "[gradebook-template]") {
  const std::string file =
      "uid,uin,qid,submission_id,params,submitted_answer,score_perc,feedback\n"
      "user_a@example.edu,00123,midterm/1,42983,{},\"{\"\"Y\"\": [[-2]]}\",,\n"
      "user_a@example.edu,00123,midterm/2,42984,{},{},,\n"
      "user_b@example.edu,00456,midterm/1,42985,{},{},,\n";
  const FilledTemplate out = filled_template(file, Platform::prairielearn, sample::two_students().from());
  CHECK(out.text ==
        "uid,uin,qid,submission_id,params,submitted_answer,score_perc,feedback\n"
        "user_a@example.edu,00123,midterm/1,42983,{},\"{\"\"Y\"\": [[-2]]}\",75,a: 4.5 / 6\n"
        "user_a@example.edu,00123,midterm/2,42984,{},{},100,2: 3 / 3\n"
        "user_b@example.edu,00456,midterm/1,42985,{},{},33.333333,a: 2 / 6\n");
  REQUIRE(out.notes.left_out.size() == 1);
  CHECK(out.notes.left_out[0].words == "none of their rows is for question 2");
}

TEST_CASE("a file that is no gradebook of the platform is refused", "[gradebook-template]") {
  const sample::PlatformSample sample = sample::two_students();
  CHECK_THROWS_WITH(filled("", sample), Contains("the file is empty"));
  CHECK_THROWS_WITH(filled("student_id,score\n", sample, Platform::nbgrader),
                    Contains("takes no gradebook back"));
  CHECK_THROWS_WITH(filled("a,b\n1,2\n", sample), Contains("no column of ids as Canvas's gradebooks have"));
  CHECK_THROWS_WITH(filled("ID,Midterm\n\"1,2\n", sample), Contains("line 2: a quote is not closed"));
  CHECK_THROWS_WITH(filled("ID,Midterm\n00123\n", sample), Contains("nobody") || Contains("anybody's"));
}
