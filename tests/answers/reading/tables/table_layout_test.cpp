#include "answers/reading/tables/table_layout.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/reading/tables/csv.hpp"

namespace gradewright::reading {
namespace {

std::vector<std::string> header(const std::string& line) {
  return *CsvReader(line).next();
}

/// A letter for the use of each column: i identity, t time, q question, a answer, p person or item, -
/// ignored; the students' columns in capitals.
std::string uses(const TableLayout& layout) {
  std::string letters;
  for (const LayoutColumn& column : layout.columns) {
    letters += column.use == ColumnUse::identity         ? 'i'
               : column.use == ColumnUse::handed_in      ? 't'
               : column.use == ColumnUse::question_text  ? 'q'
               : column.use == ColumnUse::answer         ? 'a'
               : column.use == ColumnUse::person_or_item ? 'p'
                                                         : '-';
  }
  for (const std::size_t at : layout.students) {
    letters[at] = 'I';
  }
  return letters;
}

void check_layout(const std::string& line, const std::string& platform, const std::string& letters,
                  const std::string& no_answers = "") {
  INFO(line);
  const TableLayout layout = table_layout(header(line));
  CHECK(layout.platform == platform);
  CHECK(uses(layout) == letters);
  CHECK(layout.no_answers == no_answers);
}

TEST_CASE("answers of a platform are known by the names and places of their columns", "[table-layout]") {
  check_layout(
      "name,id,sis_id,section,section_id,section_sis_id,submitted,attempt,501: What?,6.0,502: Shape?,6.0,"
      "n correct,n incorrect,score",
      "canvas", "iIIiiit-a-a----");
  check_layout("name,id,section,section_id,submitted,501: 3.0,3.0,n correct,n incorrect,score", "canvas",
               "iIiita----");
  check_layout("section,section_id,submitted,501: a,1.0,n correct,n incorrect,score", "canvas",
               "iita----");  // anonymous
  check_layout(
      "Last name,First name,ID number,Email address,Status,Started,Completed,Duration,Grade/9.00,"
      "Question 1,Response 1,Right answer 1,Question 2,Response 2,Right answer 2",
      "moodle", "iiII--t--qa-qa-");
  check_layout(
      "Surname,First name,Email address,State,Started on,Completed,Time taken,Grade/10.00,Response 1,"
      "Response 2",
      "moodle", "iiI--t--aa");
  check_layout(
      "Nachname,Vorname,E-Mail-Adresse,Status,Begonnen,Beendet,Dauer,\"Bewertung/9,00\",Frage 1,Antwort 1,"
      "Richtige Antwort 1",
      "moodle", "iiI--t--qa-");
  check_layout("Timestamp,Email Address,Score,Student ID,1.1 conv output (rows)", "google_forms", "tI-Ia");
  check_layout("Timestamp,Username,Score,First name,What?,What? [Score],What? [Feedback]", "google_forms",
               "tI-ia--");
  check_layout("student,name,Email,1.y,comment,Submitted", "table", "Ippaat");
}

TEST_CASE("tables of marks hold nobody's answers, and say who is in the class", "[table-layout]") {
  check_layout("Student,ID,SIS User ID,SIS Login ID,Section,Midterm (45678),Final Score", "canvas", "iIIIi--",
               "a gradebook from Canvas");
  check_layout(
      "First Name,Last Name,SID,Email,Sections,Total Score,Max Points,Status,Submission ID,Submission "
      "Time,Lateness (H:M:S),View Count,Submission Count,1.1: Conv (6.0 pts)",
      "gradescope", "iiIIi----t----", "a table of scores from Gradescope");
  check_layout(
      "First Name,Last Name,SID,Email,Sections,Midterm,Midterm - Max Points,Midterm - Submission Time,"
      "Midterm - Lateness (H:M:S),Total Lateness (H:M:S)",
      "gradescope", "iiIIi-----", "a gradebook from Gradescope");
  check_layout(
      "Assignment Submission ID,Question Submission ID,First Name,Last Name,SID,Email,Sections,Score,"
      "Submission Time,Correct,Adjustment,Comments,Grader,Tags",
      "gradescope", "--iiIIi-t-----", "a table of evaluations from Gradescope");
  check_layout(
      "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,"
      "late_submission_penalty,score,max_score",
      "nbgrader", "--tIiii----", "a table of grades from nbgrader");
  check_layout("Last Name,First Name,Username,Student ID,Midterm [Total Pts: 9 Score] |3415068", "blackboard",
               "iiIi-", "a gradebook from Blackboard");
  check_layout("First name,Last name,ID number,Email address,Quiz: 1,Last downloaded from this course",
               "moodle", "iiII--", "a gradebook from Moodle");
}

TEST_CASE("a layout that is nearly a platform's is any table", "[table-layout]") {
  // The points of one answer are missing: nobody knows which columns are pairs.
  CHECK(table_layout(header("name,id,submitted,501: a,502: b,1.0,n correct,n incorrect,score")).platform ==
        "table");
  CHECK(table_layout(header("Last name,First name,Status,Response 1")).platform == "table");  // whose?
  CHECK(table_layout(header("Timestamp,What?")).platform == "table");
  CHECK(table_layout({}).students.empty());
}

TEST_CASE("where somebody says which column the students' ids are, it is that one", "[table-layout]") {
  const TableLayout any = table_layout(header("id,Matrikelnummer,1.y"), "Matrikelnummer");
  CHECK(any.students == std::vector<std::size_t>{1});
  const TableLayout canvas =
      table_layout(header("name,id,sis_id,submitted,501: a,1.0,n correct,n incorrect,score"), "sis_id");
  CHECK(canvas.platform == "canvas");
  CHECK(canvas.students == std::vector<std::size_t>{2});
  CHECK(table_layout(header("id,1.y"), "nowhere").students == std::vector<std::size_t>{0});
}

}  // namespace
}  // namespace gradewright::reading
