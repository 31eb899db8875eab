#include "reports/platforms/platform_table.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "reports/platforms/delimited_cells.hpp"
#include "sample_class.hpp"

using namespace gradewright::reports;
using Catch::Matchers::Contains;

namespace {

struct Written {
  std::string text;
  PlatformNotes notes;
};

Written written(Platform platform, const sample::PlatformSample& sample) {
  std::ostringstream out;
  PlatformNotes notes = write_platform_gradebook(out, platform, sample.from());
  return {out.str(), std::move(notes)};
}

std::vector<Identity> on(Platform platform, std::vector<std::pair<std::string, std::string>> fields) {
  return {{std::string(to_string(platform)), std::move(fields)}};
}

}  // namespace

TEST_CASE("Canvas gets its header, its row of points and its own ids", "[platform-table]") {
  sample::PlatformSample sample = sample::two_students();
  sample.column = "Midterm (45678)";
  sample.identities["00123"] = on(Platform::canvas, {{"Student", "SurnameA, GivenA"},
                                                     {"ID", "101"},
                                                     {"SIS User ID", "00123"},
                                                     {"SIS Login ID", "user_a"},
                                                     {"Section", "A"}});
  sample.identities["00456"] = on(
      Platform::canvas, {{"name", "GivenB SurnameB"}, {"id", "102"}, {"sis_id", "00456"}, {"section", "A"}});
  const Written canvas = written(Platform::canvas, sample);
  CHECK(canvas.text ==
        "Student,ID,SIS User ID,SIS Login ID,Section,Midterm (45678)\n"
        "\"    Points Possible\",,,,,9\n"
        "\"SurnameA, GivenA\",101,00123,user_a,A,7.5\n"
        "GivenB SurnameB,102,00456,,A,\n");
  CHECK(canvas.notes.provisional == 1);
  CHECK(canvas.notes.left_out.empty());
}

TEST_CASE("whom Canvas would take for somebody new is left out and named", "[platform-table]") {
  sample::PlatformSample sample = sample::two_students();
  sample.identities["00123"] = on(Platform::moodle, {{"ID", "7"}, {"Email address", "a@example.edu"}});
  sample.identities["00456"] = on(Platform::canvas, {{"ID", "9"}, {"Student", "Points Possible"}});
  const Written canvas = written(Platform::canvas, sample);
  REQUIRE(canvas.notes.left_out.size() == 2);
  CHECK(canvas.notes.left_out[0].student == "00123");
  CHECK_THAT(canvas.notes.left_out[0].words, Contains("nothing says what Canvas calls them"));
  CHECK_THAT(canvas.notes.left_out[1].words, Contains("row of points"));
  CHECK(canvas.notes.provisional == 0);
}

TEST_CASE("the store's own ids are ids of the platform only where somebody says so", "[platform-table]") {
  sample::PlatformSample sample = sample::two_students();
  sample.id_field = "SIS Login ID";
  CHECK_THAT(written(Platform::canvas, sample).text, Contains("\n00123,,,00123,,7.5\n"));
  sample.id_field = "Email address";
  CHECK_THAT(written(Platform::moodle, sample).text, Contains("\n,00123,7.5,"));
  sample.id_field = "Username";
  CHECK_THAT(written(Platform::moodle, sample).text, Contains("Username,Email address,Midterm"));
}

TEST_CASE("no column of marks has a title that Canvas takes for something else", "[platform-table]") {
  sample::PlatformSample sample = sample::two_students();
  sample.id_field = "ID";
  for (const char* title : {"Final Score", "The Final Grade, summer", "Override Status", "Section", "ID"}) {
    sample.column = title;
    CHECK_THROWS_AS(written(Platform::canvas, sample), PlatformError);
  }
  sample.column = "final score";
  CHECK_NOTHROW(written(Platform::canvas, sample));
  sample.column = "";
  sample.book.title = "Midterm (2026)";
  CHECK_THROWS_WITH(written(Platform::canvas, sample), Contains("the assignment of the number at its end"));
}

TEST_CASE("a mark over a thousand has nothing between its thousands", "[platform-table]") {
  sample::Book book = sample::gradebook_of({"2000"}, {{"1234.5"}});
  book.title = "Much";
  sample::PlatformSample sample{book};
  sample.id_field = "ID";
  CHECK_THAT(written(Platform::canvas, sample).text, Contains("\ns1,s1,,,,1234.5\n"));
}

TEST_CASE("of two students whom the platform calls the same neither is written", "[platform-table]") {
  sample::PlatformSample sample = sample::two_students();
  sample.identities["00123"] = on(Platform::canvas, {{"ID", "101"}});
  sample.identities["00456"] = on(Platform::canvas, {{"ID", "101"}});
  const Written canvas = written(Platform::canvas, sample);
  CHECK(canvas.notes.left_out.size() == 2);
  CHECK_THAT(canvas.text, !Contains("101"));
}

TEST_CASE("Moodle gets a mark and its feedback, and a dash for none", "[platform-table]") {
  sample::PlatformSample sample = sample::two_students();
  sample.identities["00123"] =
      on(Platform::moodle, {{"ID number", "00123"}, {"Email address", "user_a@example.edu"}});
  sample.identities["00456"] = on(Platform::moodle, {{"Email address", "user_b@example.edu"}});
  CHECK(written(Platform::moodle, sample).text ==
        "ID number,Email address,Midterm,Midterm feedback\n"
        "00123,user_a@example.edu,7.5,1 a: 4.5 / 6; 2: 3 / 3\n"
        ",user_b@example.edu,-,\n");
}

TEST_CASE("Moodle gets no row that would end its import", "[platform-table]") {
  sample::Book book = sample::gradebook_of({"200"}, {{"100"}, {"100.5"}, {"7"}, {"8"}});
  sample::PlatformSample sample{book};
  sample.identities["s1"] = on(Platform::moodle, {{"ID number", "1"}});
  sample.identities["s2"] = on(Platform::moodle, {{"ID number", "2"}});
  sample.identities["s3"] = on(Platform::moodle, {{"ID number", "0"}});
  sample.identities["s4"] = on(Platform::moodle, {{"ID number", " \t"}});
  const Written moodle = written(Platform::moodle, sample);
  CHECK_THAT(moodle.text, Contains("\n1,,100,"));
  REQUIRE(moodle.notes.left_out.size() == 3);
  CHECK_THAT(moodle.notes.left_out[0].words, Contains("100.5 is more than the 100 points"));
  CHECK_THAT(moodle.notes.left_out[1].words, Contains("nothing says"));
}

TEST_CASE("Moodle shows feedback as HTML, so names of items are no markup", "[platform-table]") {
  sample::PlatformSample sample = sample::two_students();
  sample.book.items[0].name = "<script>";
  sample.id_field = "ID number";
  CHECK_THAT(written(Platform::moodle, sample).text, Contains("1 &lt;script&gt;: 4.5 / 6"));
}

TEST_CASE("Gradescope gets what it exports", "[platform-table]") {
  sample::PlatformSample sample = sample::two_students();
  sample.identities["00123"] = on(Platform::gradescope, {{"First Name", "GivenA"},
                                                         {"Last Name", "SurnameA"},
                                                         {"SID", "00123"},
                                                         {"Email", "user_a@example.edu"},
                                                         {"Sections", "A"},
                                                         {"Submission ID", "900001"}});
  CHECK(written(Platform::gradescope, sample).text ==
        "First Name,Last Name,SID,Email,Sections,Total Score,Max Points,Status,Submission ID,Submission Time,"
        "Lateness (H:M:S),View Count,Submission Count,1: 1 a (6.0 pts),2: 2 (3.0 pts)\n"
        "GivenA,SurnameA,00123,user_a@example.edu,A,7.5,9.0,Graded,900001,2026-05-01 10:02:03,,,1,4.5,3.0\n"
        ",,00456,,,,9.0,Ungraded,,2026-05-01 10:02:03,,,1,2.0,\n");
}

TEST_CASE("items of one question share its number at Gradescope", "[platform-table]") {
  sample::PlatformSample sample = sample::two_students();
  sample.book.items[1].question = "1";
  CHECK_THAT(written(Platform::gradescope, sample).text,
             Contains(",1.1: 1 a (6.0 pts),1.2: 1 2 (3.0 pts)\n"));
}

TEST_CASE("PrairieLearn gets a row a question", "[platform-table]") {
  sample::PlatformSample sample = sample::two_students();
  sample.identities["00123"] = on(Platform::prairielearn, {{"uid", "user_a@example.edu"}});
  sample.identities["00456"] = on(Platform::prairielearn, {{"uid", "user_b@example.edu"}, {"instance", "2"}});
  CHECK(written(Platform::prairielearn, sample).text ==
        "uid,instance,qid,score_perc,feedback\n"
        "user_a@example.edu,1,1,75,a: 4.5 / 6\n"
        "user_a@example.edu,1,2,100,2: 3 / 3\n"
        "user_b@example.edu,2,1,33.333333,a: 2 / 6\n"
        "user_b@example.edu,2,2,,\n");
}

TEST_CASE("nbgrader gets its columns without quotes", "[platform-table]") {
  sample::PlatformSample sample = sample::two_students();
  sample.identities["00123"] =
      on(Platform::nbgrader, {{"last_name", "Surname, A"}, {"first_name", "GivenA"}});
  const Written nbgrader = written(Platform::nbgrader, sample);
  CHECK(
      nbgrader.text ==
      "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,"
      "score,max_score\n"
      "midterm,,2026-05-01 10:02:03,00123,,GivenA,,7.5,0.0,7.5,9\n"
      "midterm,,2026-05-01 10:02:03,00456,,,,,,,9\n");
  REQUIRE(nbgrader.notes.remarks.size() == 1);
  CHECK_THAT(nbgrader.notes.remarks[0].words, Contains("'Surname, A'"));
}

TEST_CASE("an id that nbgrader's table cannot hold is left out and named", "[platform-table]") {
  for (const char* id : {"a,b", "a\nb", "a\"b", "a\rb"}) {
    sample::Book book = sample::gradebook_of({"1"}, {{"1"}});
    book.exam = "midterm";
    book.students[0].student = id;
    const Written nbgrader = written(Platform::nbgrader, sample::PlatformSample{book});
    REQUIRE(nbgrader.notes.left_out.size() == 1);
    CHECK(nbgrader.notes.left_out[0].student == id);
  }
}

TEST_CASE("ids come out byte for byte as they came in", "[platform-table]") {
  const std::vector<std::string> ids = {
      "=cmd|'/c calc'!A0", "+1",  "-1",    "@x",           "\"quoted\"", "a,b",
      "two\nlines",        "007", " 007 ", "\xE2\x80\xAE", "'=1",        std::string(65536, 'x')};
  for (const std::string& id : ids) {
    sample::PlatformSample sample = sample::two_students();
    sample.identities["00123"] = on(Platform::canvas, {{"SIS User ID", id}, {"ID", "1"}});
    const std::string text = written(Platform::canvas, sample).text;
    CHECK(delimited_cells(text).rows.at(2).at(2).value == id);
  }
}
