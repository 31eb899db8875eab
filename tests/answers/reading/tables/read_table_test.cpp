#include "answers/reading/tables/read_table.hpp"

#include <fmt/core.h>
#include <catch2/catch.hpp>

#include "answers/reading/declaration.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/tables/read_row.hpp"
#include "answers/reading/tables/read_submissions.hpp"
#include "answers/reading/values/value.hpp"

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
  CHECK(shown(read_csv("Student ID,5a.Z,1\r\n007,\"[[1, 2],\n [3, 4]]\",0.50\r\n008,\"say \"\"x\"\"\",\r\n",
                       "t.csv")) ==
        "007 (t.csv:2) 5a.Z=<[[1, 2],\n [3, 4]]> 1=<0.50>\n"
        "008 (t.csv:4) 5a.Z=<say \"x\"> 1=<>\n");
  CHECK(shown(read_csv("id,1\na,1,2\n", "t.csv")) ==
        "a (t.csv:2) 1=<1> !the row has 3 cells, the header 2; a cell that holds the separator must stand in "
        "quotes\n");
  CHECK(shown(read_csv("id,1,2\na,1\n", "t.csv")) ==
        "a (t.csv:2) 1=<1> !the row has 2 cells, the header 3\n");
}

TEST_CASE("a table may be divided by semicolons or tabs, and end its lines in any way") {
  const std::string expected = "a (t.csv:2) 1=<0,5> 2=<1;\n2>\nb (t.csv:4) 1=<> 2=<x,y>\n";
  CHECK(shown(read_csv("id;1;2\na;0,5;\"1;\n2\"\nb;;x,y\n", "t.csv")) == expected);
  CHECK(shown(read_csv("\"id\";\"1\";\"2\"\na;0,5;\"1;\n2\"\nb;;x,y\n", "t.csv")) == expected);
  CHECK(shown(read_csv("id\t1\t2\na\t0,5\t\"1;\n2\"\nb\t\tx,y\n", "t.csv")) == expected);
  CHECK(shown(read_csv("id,1\ra,2\rb,3", "t.csv")) == "a (t.csv:2) 1=<2>\nb (t.csv:3) 1=<3>\n");
  CHECK(shown(read_csv("id,1\r\n\"a\",\"2\"\r\n", "t.csv")) == "a (t.csv:2) 1=<2>\n");
  // In case of doubt it is a comma: one column with a semicolon in its name, and a student.
  CHECK(shown(read_csv("id,a;b\ns,1;2\n", "t.csv")) == "s (t.csv:2) a;b=<1;2>\n");
}

TEST_CASE("blank columns behind the last name are what some spreadsheets write") {
  CHECK(shown(read_csv("id,1,,\na,1,,\n", "t.csv")) == "a (t.csv:2) 1=<1>\n");
  CHECK(shown(read_csv("id,1,,\na,1,,2\n", "t.csv")) ==
        "a (t.csv:2) 1=<1> !cell 4 of the row stands in a column without a name\n");
  // A comma without quotes may have moved the cells, although what is too many is blank.
  CHECK(shown(read_csv("id,1\na,1,\n", "t.csv")).find('!') != std::string::npos);
}

TEST_CASE("a table that cannot be used says where and why") {
  CHECK_THROWS_WITH(
      read_csv("name,1\na,2\n", "t.csv"),
      "t.csv:1: error: no column is called student, student_id, id or sid; the columns are name, 1");
  CHECK_THROWS_WITH(
      read_csv("name;1\na;2\n", "t.csv"),
      "t.csv:1: error: no column is called student, student_id, id or sid; the columns are name, 1");
  CHECK_THROWS_WITH(read_csv("id,1,student\na,2,b\n", "t.csv"),
                    "t.csv:1: error: two columns could be the student's: id and student; rename one");
  CHECK_THROWS_WITH(read_csv("id,1\n,2\n", "t.csv"), "t.csv:2: error: a row without a student");
  CHECK_THROWS_WITH(read_csv("id,1\na,\"2\n", "t.csv"),
                    "t.csv: error: not CSV: line 2: a quote is not closed");
  CHECK_THROWS_AS(read_csv("", "t.csv"), SubmissionError);
  CHECK_THROWS_WITH(read_json_lines("{\"student\": \"a\"}\n{\"x\": 1}\n", "t.jsonl"),
                    "t.jsonl:2: error: a submission without a \"student\"");
  CHECK_THROWS_WITH(read_json("{\"a\": ", "t.json"), "t.json:1: error: not JSON: column 7: expected a value");
  CHECK_THROWS_WITH(read_json("[\n{\"student\": \"a\"},\n{]", "t.json"),
                    "t.json:1: error: not JSON: line 3, column 2: expected '\"'");
  CHECK_THROWS_WITH(read_json("[\n{\"student\": \"a\"},\n{\"x\": 1}]", "t.json"),
                    "t.json:3: error: a submission without a \"student\"");
  CHECK_THROWS_WITH(read_json("[{\"student\": \"a\", \"id\": 1}]", "t.json"),
                    "t.json:1: error: two fields could be the student's: student and id; rename one");
  CHECK_THROWS_AS(read_json("[1, 2]", "t.json"), SubmissionError);
  CHECK_THROWS_AS(read_json(std::string(10'000, '['), "t.json"), SubmissionError);
}

TEST_CASE("JSON in its three forms keeps the digits that were typed") {
  const std::string expected = "s1 5a.Z=<[[0.50, -1e-3], [3, ]]> 1=<45> 4=<true>\n";
  const auto without_source = [](const std::vector<Submission>& rows) {
    std::string text = shown(rows);
    const std::size_t open = text.find(" (");
    return text.erase(open, text.find(')') + 1 - open);
  };
  const std::string fields = "\"5a.Z\": [[0.50, -1e-3], [3, null]], \"1\": \"45\", \"4\": true";
  CHECK(without_source(read_json("{\"s1\": {" + fields + "}}", "t.json")) == expected);
  CHECK(without_source(read_json("[{\"student\": \"s1\", \"answers\": {" + fields + "}}]", "t.json")) ==
        expected);
  CHECK(without_source(read_json_lines("{\"student\": \"s1\", " + fields + "}\n", "t.jsonl")) == expected);
  CHECK(shown(read_json("[\n{\"id\": 7},\n {\"id\": \"08\", \"1\": []}\n]", "t.json")) ==
        "7 (t.json:2)\n08 (t.json:3) 1=<[]>\n");
  CHECK(shown(read_json("{\"s1\": {\"5a\": {\"Z\": 1.0}}}", "t.json")) == "s1 (t.json:1) 5a.Z=<1.0>\n");
}

TEST_CASE("a field is meant for an item by its full name, or by a short one that is unique") {
  ItemDeclaration z;
  z.question = "5a";
  z.name = "Z";
  ItemDeclaration corner;
  corner.question = "3";
  corner.name = "corner";
  corner.shape = Shape{2};
  corner.cell_names = {"a", "b"};
  const std::vector<QuestionDeclaration> questions = {{"5a", {}, {z}}, {"3", {}, {corner}}};
  const auto first = [&](std::vector<std::pair<std::string, std::string>> fields, std::size_t item) {
    Submission row;
    row.format = Submission::Format::row;
    row.fields = std::move(fields);
    return read_row(row, questions)[item];
  };
  for (const char* name : {"5a.Z", "Z", "5a"}) {
    CHECK(first({{name, "0.50"}}, 0).state == Response::State::found);
  }
  CHECK(first({{"5a.Z", " "}}, 0).state == Response::State::missing);
  CHECK(first({{"5a.Z", "?"}}, 0).state == Response::State::unreadable);
  CHECK(first({{"5a.Z", "1,234"}}, 0).state == Response::State::ambiguous);
  CHECK(first({{"5a.Z", "1"}, {"Z", "2"}}, 0).state == Response::State::ambiguous);
  const Response cells = first({{"3.a", "70"}, {"3.corner.b", "x"}}, 1);
  REQUIRE(cells.alternatives.size() == 1);
  CHECK(cells.alternatives[0].cells[0].state == ReadCell::State::number);
  CHECK(cells.alternatives[0].cells[1].state == ReadCell::State::unreadable);
  CHECK(first({{"3", "a = 70, b = 24"}}, 1).state == Response::State::found);

  Submission row;
  row.fields = {{"5a.Zz", "1"}, {"Z", "1"}};
  const std::vector<std::string> unknown = unknown_fields(row, questions);
  REQUIRE(unknown.size() == 1);
  CHECK(unknown[0].starts_with("5a.Zz: no such item"));
  CHECK(items_without_field(row, questions) == std::vector<std::string>{"3.corner"});
}

}  // namespace
}  // namespace gradewright::reading
