#include "answers/reading/tables/read_table.hpp"

#include <fmt/core.h>
#include <catch2/catch.hpp>

#include "answers/reading/tables/read_submissions.hpp"
#include "tests/answers/reading/tables/table_rows.hpp"

namespace gradewright::reading {
namespace {

std::string shown(const std::vector<Submission>& rows) {
  std::string text;
  for (const Submission& row : rows) {
    text += fmt::format("{} ({})", row.student, row.source);
    for (const auto& [name, value] : row.fields) {
      text += fmt::format(" {}=<{}>", name, value);
    }
    if (!row.problem.empty()) {
      text += " !" + row.problem;
    }
    text += "\n";
  }
  return text;
}

TEST_CASE("CSV rows keep quotes, line ends and leading zeros") {
  CHECK(shown(csv_rows("Student ID,5a.Z,1\r\n007,\"[[1, 2],\n [3, 4]]\",0.50\r\n008,\"say \"\"x\"\"\",\r\n",
                       "t.csv")) ==
        "007 (t.csv:2) 5a.Z=<[[1, 2],\n [3, 4]]> 1=<0.50>\n"
        "008 (t.csv:4) 5a.Z=<say \"x\"> 1=<>\n");
  CHECK(shown(csv_rows("id,1\na,1,2\n", "t.csv")) ==
        "a (t.csv:2) 1=<1> !the row has 3 cells, the header 2; a cell that holds the separator must stand in "
        "quotes\n");
  CHECK(shown(csv_rows("id,1,2\na,1\n", "t.csv")) ==
        "a (t.csv:2) 1=<1> !the row has 2 cells, the header 3\n");
}

TEST_CASE("a table may be divided by semicolons or tabs, and end its lines in any way") {
  const std::string expected = "a (t.csv:2) 1=<0,5> 2=<1;\n2>\nb (t.csv:4) 1=<> 2=<x,y>\n";
  CHECK(shown(csv_rows("id;1;2\na;0,5;\"1;\n2\"\nb;;x,y\n", "t.csv")) == expected);
  CHECK(shown(csv_rows("\"id\";\"1\";\"2\"\na;0,5;\"1;\n2\"\nb;;x,y\n", "t.csv")) == expected);
  CHECK(shown(csv_rows("id\t1\t2\na\t0,5\t\"1;\n2\"\nb\t\tx,y\n", "t.csv")) == expected);
  CHECK(shown(csv_rows("id,1\ra,2\rb,3", "t.csv")) == "a (t.csv:2) 1=<2>\nb (t.csv:3) 1=<3>\n");
  CHECK(shown(csv_rows("id,1\r\n\"a\",\"2\"\r\n", "t.csv")) == "a (t.csv:2) 1=<2>\n");
  // In case of doubt it is a comma: one column with a semicolon in its name, and a student.
  CHECK(shown(csv_rows("id,a;b\ns,1;2\n", "t.csv")) == "s (t.csv:2) a;b=<1;2>\n");
}

TEST_CASE("the separator is the one that gives the header a student") {
  CHECK(shown(csv_rows("id;a,b,c\ns;1\n", "t.csv")) == "s (t.csv:2) a,b,c=<1>\n");
  CHECK_THROWS_WITH(csv_rows("a,b;c\n", "t.csv"), Catch::Contains("the columns are a, b;c; a map"));
}

TEST_CASE("blanks around names and students, and blank lines, do not count") {
  CHECK(shown(csv_rows(" id , 1 \n a , 2 \n\n \nb,3\n", "t.csv")) ==
        "a (t.csv:2) 1=< 2 >\nb (t.csv:5) 1=<3>\n");
}

TEST_CASE("blank columns behind the last name are what some spreadsheets write") {
  CHECK(shown(csv_rows("id,1,,\na,1,,\n", "t.csv")) == "a (t.csv:2) 1=<1>\n");
  CHECK(shown(csv_rows("id,1,,\na,1,,2\n", "t.csv")) ==
        "a (t.csv:2) 1=<1> !cell 4 of the row stands in a column without a name\n");
  // A comma without quotes may have moved the cells, although what is too many is blank.
  CHECK(shown(csv_rows("id,1\na,1,\n", "t.csv")).find('!') != std::string::npos);
}

TEST_CASE("a table that cannot be used says where and why") {
  CHECK_THROWS_WITH(csv_rows("name,1\na,2\n", "t.csv"),
                    "t.csv:1: error: no column is called student, student_id, id or sid; the columns are "
                    "name, 1; a map can say "
                    "which it is, as in --map FILE with student: NAME");
  CHECK_THROWS_WITH(csv_rows("name;1\na;2\n", "t.csv"),
                    "t.csv:1: error: no column is called student, student_id, id or sid; the columns are "
                    "name, 1; a map can say "
                    "which it is, as in --map FILE with student: NAME");
  CHECK_THROWS_WITH(
      csv_rows("id,1,student\na,2,b\n", "t.csv"),
      "t.csv:1: error: two columns could be the student's: id and student; rename one, or say which it "
      "is in a map, as student: NAME");
  CHECK_THROWS_WITH(csv_rows("id,1\n,2\n", "t.csv"), "t.csv:2: error: a row without a student");
  CHECK_THROWS_WITH(csv_rows("id,1\na,\"2\n", "t.csv"),
                    "t.csv: error: not CSV: line 2: a quote is not closed");
  CHECK_THROWS_AS(csv_rows("", "t.csv"), SubmissionError);
}

TEST_CASE("what a gradebook did to an id for spreadsheets is undone, and to nothing else") {
  const std::vector<Submission> rows =
      csv_rows("student,1\n'=1,'=2\n\"' =3\",1\na{U+202E}b,{U+202E}\n{'U+202E},1\nO'Neil,1\n'a,1\n", "t.csv");
  const std::vector<std::string> ids = {"=1", " =3", "a\u202Eb", "{U+202E}", "O'Neil", "'a"};
  REQUIRE(rows.size() == ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    CHECK(rows[i].student == ids[i]);
  }
  CHECK(rows[0].fields.at(0).second == "'=2");
  CHECK(rows[2].fields.at(0).second == "{U+202E}");
}

/// Who, when and what; platform fields as they stand.
std::string told(const std::vector<Submission>& rows) {
  std::string text = shown(rows);
  for (const Submission& row : rows) {
    text += row.identity.platform + " at " + row.handed_in.moment + ":";
    for (const auto& [field, value] : row.identity.fields) {
      text += fmt::format(" {}=<{}>", field, value);
    }
    text += "\n";
  }
  return text;
}

TEST_CASE("a student analysis of Canvas gives answers by their places, and who wrote them") {
  CHECK(
      told(csv_rows("name,id,sis_id,section,submitted,attempt,\"501: Output, at (0,0)?\",6.0,502: "
                    "Shape?,6.0,n correct,n incorrect,score\n"
                    "\"O\"\"Neil, A\",101,00123,A,2026-05-01 17:02:03 UTC,1,-2,0.0,\"3\\,3,4\",6.0,1,1,6.0\n",
                    "t.csv")) ==
      "101 (t.csv:2) 501: Output, at (0,0)?=<-2> 502: Shape?=<3\\,3,4>\n"
      "canvas at 2026-05-01T17:02:03Z: name=<O\"Neil, A> id=<101> sis_id=<00123> section=<A>\n");
}

TEST_CASE("a responses report of Moodle has questions beside answers, and ends with an average") {
  CHECK(told(csv_rows(
            "Last name;First name;Email address;Status;Started;Completed;Duration;Grade/9,00;Question "
            "1;Response 1;Right answer 1;Question 2;Response 2;Right answer 2\n"
            "Sur;Given;'a@example.edu;Finished;1 May 2026 10:00 AM;1 May 2026 10:40 AM;40 "
            "mins;7,50;Output?;-2;2;Shape?;-;3\n"
            "Overall average;;;;;;;7,50;;;;;;\n",
            "t.csv")) ==
        "'a@example.edu (t.csv:2) Response 1: Output?=<-2> Response 2: Shape?=<>\n"
        "moodle at 2026-05-01T10:40:00: Last name=<Sur> First name=<Given> Email address=<'a@example.edu>\n");
}

TEST_CASE("answers of a platform that are nobody's are refused with their line") {
  CHECK_THROWS_WITH(
      csv_rows("Last name,First name,Email address,Status,Started,Completed,Response 1\nA,B,-,x,y,z,7\n",
               "t.csv"),
      "t.csv:2: error: a row without a student");
  CHECK_THROWS_WITH(csv_rows("section,submitted,501: a,1.0,n correct,n incorrect,score\n", "t.csv"),
                    Catch::Contains("nothing in it says whose the answers are"));
}

TEST_CASE("answers to a form of Google are a student's by id, else by address") {
  CHECK(
      told(csv_rows("Timestamp,Email Address,Score,Student ID,What?\n2026/05/01 10:02:03 AM GMT-7,a@b.c,0 / "
                    "9,00123,\"[[-2, 1], [0, 3]]\"\n5/1/2026 10:02:03,d@e.f,0 / 9,,x\n",
                    "t.csv")) ==
      "00123 (t.csv:2) What?=<[[-2, 1], [0, 3]]>\n"
      "d@e.f (t.csv:3) What?=<x>\n"
      "google_forms at 2026-05-01T17:02:03Z: Email Address=<a@b.c> Student ID=<00123>\n"
      "google_forms at : Email Address=<d@e.f> Student ID=<>\n");
}

}  // namespace
}  // namespace gradewright::reading
