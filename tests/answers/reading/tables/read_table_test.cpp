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
  CHECK(shown(rows_of(read_csv,
                      "Student ID,5a.Z,1\r\n007,\"[[1, 2],\n [3, 4]]\",0.50\r\n008,\"say \"\"x\"\"\",\r\n",
                      "t.csv")) ==
        "007 (t.csv:2) 5a.Z=<[[1, 2],\n [3, 4]]> 1=<0.50>\n"
        "008 (t.csv:4) 5a.Z=<say \"x\"> 1=<>\n");
  CHECK(shown(rows_of(read_csv, "id,1\na,1,2\n", "t.csv")) ==
        "a (t.csv:2) 1=<1> !the row has 3 cells, the header 2; a cell that holds the separator must stand in "
        "quotes\n");
  CHECK(shown(rows_of(read_csv, "id,1,2\na,1\n", "t.csv")) ==
        "a (t.csv:2) 1=<1> !the row has 2 cells, the header 3\n");
}

TEST_CASE("a table may be divided by semicolons or tabs, and end its lines in any way") {
  const std::string expected = "a (t.csv:2) 1=<0,5> 2=<1;\n2>\nb (t.csv:4) 1=<> 2=<x,y>\n";
  CHECK(shown(rows_of(read_csv, "id;1;2\na;0,5;\"1;\n2\"\nb;;x,y\n", "t.csv")) == expected);
  CHECK(shown(rows_of(read_csv, "\"id\";\"1\";\"2\"\na;0,5;\"1;\n2\"\nb;;x,y\n", "t.csv")) == expected);
  CHECK(shown(rows_of(read_csv, "id\t1\t2\na\t0,5\t\"1;\n2\"\nb\t\tx,y\n", "t.csv")) == expected);
  CHECK(shown(rows_of(read_csv, "id,1\ra,2\rb,3", "t.csv")) == "a (t.csv:2) 1=<2>\nb (t.csv:3) 1=<3>\n");
  CHECK(shown(rows_of(read_csv, "id,1\r\n\"a\",\"2\"\r\n", "t.csv")) == "a (t.csv:2) 1=<2>\n");
  // In case of doubt it is a comma: one column with a semicolon in its name, and a student.
  CHECK(shown(rows_of(read_csv, "id,a;b\ns,1;2\n", "t.csv")) == "s (t.csv:2) a;b=<1;2>\n");
}

TEST_CASE("the separator is the one that gives the header a student") {
  CHECK(shown(rows_of(read_csv, "id;a,b,c\ns;1\n", "t.csv")) == "s (t.csv:2) a,b,c=<1>\n");
  CHECK_THROWS_WITH(rows_of(read_csv, "a,b;c\n", "t.csv"), Catch::EndsWith("the columns are a, b;c"));
}

TEST_CASE("blanks around names and students, and blank lines, do not count") {
  CHECK(shown(rows_of(read_csv, " id , 1 \n a , 2 \n\n \nb,3\n", "t.csv")) ==
        "a (t.csv:2) 1=< 2 >\nb (t.csv:5) 1=<3>\n");
}

TEST_CASE("blank columns behind the last name are what some spreadsheets write") {
  CHECK(shown(rows_of(read_csv, "id,1,,\na,1,,\n", "t.csv")) == "a (t.csv:2) 1=<1>\n");
  CHECK(shown(rows_of(read_csv, "id,1,,\na,1,,2\n", "t.csv")) ==
        "a (t.csv:2) 1=<1> !cell 4 of the row stands in a column without a name\n");
  // A comma without quotes may have moved the cells, although what is too many is blank.
  CHECK(shown(rows_of(read_csv, "id,1\na,1,\n", "t.csv")).find('!') != std::string::npos);
}

TEST_CASE("a table that cannot be used says where and why") {
  CHECK_THROWS_WITH(
      rows_of(read_csv, "name,1\na,2\n", "t.csv"),
      "t.csv:1: error: no column is called student, student_id, id or sid; the columns are name, 1");
  CHECK_THROWS_WITH(
      rows_of(read_csv, "name;1\na;2\n", "t.csv"),
      "t.csv:1: error: no column is called student, student_id, id or sid; the columns are name, 1");
  CHECK_THROWS_WITH(rows_of(read_csv, "id,1,student\na,2,b\n", "t.csv"),
                    "t.csv:1: error: two columns could be the student's: id and student; rename one");
  CHECK_THROWS_WITH(rows_of(read_csv, "id,1\n,2\n", "t.csv"), "t.csv:2: error: a row without a student");
  CHECK_THROWS_WITH(rows_of(read_csv, "id,1\na,\"2\n", "t.csv"),
                    "t.csv: error: not CSV: line 2: a quote is not closed");
  CHECK_THROWS_AS(rows_of(read_csv, "", "t.csv"), SubmissionError);
}

TEST_CASE("what a gradebook did to an id for spreadsheets is undone, and to nothing else") {
  const std::vector<Submission> rows =
      rows_of(read_csv, "student,1\n'=1,'=2\n\"' =3\",1\na{U+202E}b,{U+202E}\n{'U+202E},1\nO'Neil,1\n'a,1\n",
              "t.csv");
  const std::vector<std::string> ids = {"=1", " =3", "a\u202Eb", "{U+202E}", "O'Neil", "'a"};
  REQUIRE(rows.size() == ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    CHECK(rows[i].student == ids[i]);
  }
  CHECK(rows[0].fields.at(0).second == "'=2");
  CHECK(rows[2].fields.at(0).second == "{U+202E}");
}

}  // namespace
}  // namespace gradewright::reading
