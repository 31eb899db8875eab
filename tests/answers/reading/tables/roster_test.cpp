#include "answers/reading/tables/roster.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "answers/reading/submission_error.hpp"

namespace gradewright::reading {
namespace {

Roster roster_of(const std::string& table, const std::string& student = "") {
  const std::string path = std::filesystem::temp_directory_path() / "gradewright-roster.csv";
  std::ofstream(path, std::ios::binary) << table;
  SubmissionFile file{path, FileFormat::csv};
  file.student_column = student;
  Roster roster(file);
  std::filesystem::remove(path);
  return roster;
}

/// Whose a submission called so is; "-" nobody's, "?" of several.
std::string whose(const Roster& roster, const std::string& student, Identity identity = {}) {
  Submission submission;
  submission.student = student;
  submission.identity = std::move(identity);
  const Roster::Match match = roster.find(submission);
  return match.person != nullptr ? match.person->student : match.several ? "?" : "-";
}

const char* gradebook =
    "Student,ID,SIS User ID,SIS Login ID,Section,Midterm (45678),Final Score\n"
    "    Points Possible,,,,,9.00,(read only)\n"
    "\"Lee, Ann B\",101,00123,annlee,A,7.5,\n"
    "\"O'Neil, Bo\",102,101,bo@x.edu,A and B,EX,\n"
    "\"Lee, Cy\",103,00789,cylee,A,,\n"
    "\"Student, Test\",999,,test,A,,\n";

TEST_CASE("a gradebook says who is in the class, byte for byte", "[roster]") {
  const Roster roster = roster_of(gradebook);
  REQUIRE(roster.people().size() == 3);
  CHECK(roster.doubts().empty());
  const Person& ann = roster.people().front();
  CHECK(ann.student == "101");
  CHECK(ann.name == "Lee, Ann B");
  CHECK(ann.identity.platform == "canvas");
  CHECK(ann.identity.fields == std::vector<std::pair<std::string, std::string>>{{"Student", "Lee, Ann B"},
                                                                                {"ID", "101"},
                                                                                {"SIS User ID", "00123"},
                                                                                {"SIS Login ID", "annlee"},
                                                                                {"Section", "A"}});
}

TEST_CASE("a submission is the person's whose id, login, address or name it is called by", "[roster]") {
  const Roster roster = roster_of(gradebook);
  CHECK(whose(roster, "102") == "102");
  CHECK(whose(roster, "00123") == "101");
  CHECK(whose(roster, "annlee") == "101");
  CHECK(whose(roster, "AnnLee") == "101");
  CHECK(whose(roster, "bo@x.edu") == "102");
  CHECK(whose(roster, "Bo") == "102");  // an address up to its "@"
  CHECK(whose(roster, "bo@y.edu") == "-");
  CHECK(whose(roster, "BO@X.EDU") == "102");
  CHECK(whose(roster, "Ann B. Lee") == "101");
  CHECK(whose(roster, "lee_ann_b") == "101");
  CHECK(whose(roster, "O'Neil, Bo") == "102");
  CHECK(whose(roster, "lee") == "-");
  CHECK(whose(roster, "123") == "-");  // leading zeros count
  CHECK(whose(roster, "A") == "-");    // a section is nobody
  CHECK(whose(roster, "") == "-");
  CHECK(whose(roster, "x", {"moodle", {{"Email address", "bo@x.edu"}, {"Last name", "Lee"}}}) == "102");
}

TEST_CASE("what could be two people is nobody's", "[roster]") {
  const Roster roster = roster_of(gradebook);
  CHECK(whose(roster, "101") == "?");  // one's id, another's number
  CHECK(whose(roster, "101", {"canvas", {{"id", "101"}}}) == "101");
  CHECK(whose(roster, "103", {"moodle", {{"Username", "annlee"}}}) == "?");
  const Roster twins = roster_of("student,name\na,Ann Lee\nb,\"Lee, Ann\"\n");
  CHECK(whose(twins, "Ann Lee") == "?");
  CHECK(whose(twins, "a") == "a");
}

TEST_CASE("a doubtful row stops itself and no other", "[roster]") {
  const Roster roster = roster_of(
      "student,name,email\n1,A,a@x\n,B,b@x\n3,C\n4,D,d@x\n4,E,d@x\n4,D,d@x\n5,F,f@x\n5,F,f@x\nx\"y,G,g@"
      "x\"\n6,H,h@x\n");
  std::string people;
  for (const Person& person : roster.people()) {
    people += person.student + " ";
  }
  CHECK(people == "1 5 6 ");
  REQUIRE(roster.doubts().size() == 4);
  CHECK_THAT(roster.doubts()[0], Catch::EndsWith("csv:3: nothing says who it is"));
  CHECK_THAT(roster.doubts()[1], Catch::EndsWith("csv:4: the row has 2 cells, the header 3"));
  CHECK_THAT(roster.doubts()[2],
             Catch::Contains("csv:6: 4 stands in the roster before, with another name or group"));
  CHECK_THAT(roster.doubts()[3], Catch::EndsWith("csv:10: line 10: a quote inside an unquoted field"));
}

TEST_CASE("ids stand in a column of students, else of numbers, logins or addresses", "[roster]") {
  CHECK(
      roster_of("First name,Last name,ID number,Email address,Groups\nA,B,007,a@x,G\n").people()[0].student ==
      "007");
  CHECK(roster_of("Vorname;Nachname;Matrikelnummer\nA;B;007\n").people()[0].name == "B, A");
  CHECK(roster_of("name,email\nA,a@x\n").people()[0].student == "a@x");
  CHECK(roster_of("name,code\nA,z\n", "code").people()[0].student == "z");
  CHECK_THROWS_WITH(
      roster_of("name,code\nA,z\n"),
      Catch::EndsWith("no column of the roster says who somebody is; the columns are name, code"));
  CHECK_THROWS_AS(roster_of(""), SubmissionError);
  CHECK_THROWS_WITH(roster_of("id\n\"a\n"), Catch::Contains("a quote is not closed"));
}

TEST_CASE("the table that Moodle imports marks from is Moodle's", "[roster]") {
  for (const char* head :
       {"ID number,Email address,Midterm,Midterm feedback", "Username,Email address,Quiz,Quiz feedback"}) {
    INFO(head);
    const Roster roster = roster_of(std::string(head) + "\n00123,ann@x.edu,7.50,right\n00456,bo@x.edu,-,\n");
    REQUIRE(roster.people().size() == 2);
    const Person& ann = roster.people().front();
    CHECK(ann.student == "00123");
    CHECK(ann.identity.platform == "moodle");
    CHECK(ann.identity.fields.at(0).second == "00123");
    CHECK(ann.identity.fields.at(1) == std::pair<std::string, std::string>{"Email address", "ann@x.edu"});
    CHECK(ann.identity.fields.size() == 2);
    CHECK(whose(roster, "bo") == "00456");
  }
}

TEST_CASE("a roster says when somebody handed in, and who has longer", "[roster]") {
  const Roster roster = roster_of(
      "student,handed in,Extended until\n1,2026-05-01 12:00 +02:00,\n2,5/1/2026 12:00,2 days\n3,-,-\n");
  REQUIRE(roster.people().size() == 3);
  CHECK(roster.has_extensions());
  CHECK(roster.people()[0].handed_in.stated == "2026-05-01 12:00 +02:00");
  CHECK(roster.people()[0].handed_in.moment == "2026-05-01T10:00:00Z");
  CHECK(roster.people()[0].extension.empty());
  CHECK(roster.people()[1].handed_in.stated == "5/1/2026 12:00");
  CHECK(roster.people()[1].handed_in.moment.empty());
  CHECK(roster.people()[1].extension == "2 days");
  CHECK(roster.people()[2].handed_in.stated.empty());
  CHECK(roster.people()[2].extension.empty());
  CHECK(roster.people()[0].identity.fields ==
        std::vector<std::pair<std::string, std::string>>{{"student", "1"}});
  CHECK_FALSE(roster_of("student,name\n1,Ann\n").has_extensions());
}

TEST_CASE("times that differ from row to row are none, and no doubt about who it is", "[roster]") {
  const Roster roster = roster_of(
      "assignment,duedate,timestamp,student_id,max_score\n"
      "a1,,2026-05-01 10:00:00,007,4\na2,,2026-05-08 10:00:00,007,4\na1,,2026-05-01 10:00:00,8,4\n"
      "a2,,2026-05-01 10:00:00,8,4\n");
  CHECK(roster.doubts().empty());
  REQUIRE(roster.people().size() == 2);
  CHECK(roster.people()[0].handed_in.stated == "2026-05-01 10:00:00; 2026-05-08 10:00:00");
  CHECK(roster.people()[0].handed_in.moment.empty());
  CHECK(roster.people()[1].handed_in.moment == "2026-05-01T10:00:00");
}

TEST_CASE("hostile names are nobody else's", "[roster]") {
  const Roster roster =
      roster_of("student,name\n\"=cmd|' /C'!A0\",\"a,\"\"b\"\"\r\nc\"\n00,\xE2\x80\x8F\xD7\x90\n0,zero\n");
  REQUIRE(roster.people().size() == 3);
  CHECK(whose(roster, "=cmd|' /C'!A0") == "=cmd|' /C'!A0");
  CHECK(whose(roster, "00") == "00");
  CHECK(whose(roster, "0") == "0");
  CHECK(whose(roster, "\xD7\x90") == "-");
  CHECK(whose(roster, std::string(65536, 'x')) == "-");
}

}  // namespace
}  // namespace gradewright::reading
