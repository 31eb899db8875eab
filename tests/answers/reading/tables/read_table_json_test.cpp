#include <fmt/core.h>
#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/tables/read_submissions.hpp"
#include "answers/reading/tables/read_table.hpp"
#include "tests/answers/reading/tables/table_rows.hpp"

namespace gradewright::reading {
namespace {

/// "STUDENT:LINE NAME=<TEXT>", a row after the other.
std::string shown(const std::vector<Submission>& rows) {
  std::string text;
  for (const Submission& row : rows) {
    CHECK(row.format == Submission::Format::row);
    CHECK(row.source.starts_with("t:"));
    text += fmt::format("{}{}:{}", text.empty() ? "" : "; ", row.student, row.source.substr(2));
    for (const auto& [name, value] : row.fields) {
      text += fmt::format(" {}=<{}>", name, value);
    }
  }
  return text;
}

struct Case {
  std::string_view text;
  std::string_view rows;
};

TEST_CASE("JSON of many students: an object of them, or a list") {
  const Case cases[] = {
      {R"({"s1": {"1": "45"}, "s2": {}})", "s1:1 1=<45>; s2:1"},
      {R"([{"student": "s1", "1": "45"}])", "s1:1 1=<45>"},
      {R"([{"student": "s1", "answers": {"1": "45"}}])", "s1:1 1=<45>"},
      {R"([{"student": "s1", "name": "x", "answers": {"id": 3}}])", "s1:1 name=<x> id=<3>"},
      // Brackets, commas and quotes within strings.
      {R"([{"id": "a]", "1": "[,\\\"]{"}, {"id": "b"}])", "a]:1 1=<[,\\\"]{>; b:1"},
      {"[\n{\"id\": 7},\n {\"id\": \"08\", \"1\": []}\n]", "7:2; 08:3 1=<[]>"},
      {"{\"s1\":\n{\"1\": 2},\n\"s2\": {}}", "s1:2 1=<2>; s2:3"},
      // One submission by itself.
      {R"({"student": "s1", "1": "45"})", "s1:1 1=<45>"},
      // A student of that name, who is an object.
      {R"({"id": {"1": "45"}})", "id:1 1=<45>"},
      {R"({"s1": {"student": "x", "1": 2}})", "s1:1 1=<2>"},
      {R"({" s1 ": {"1": "45"}})", "s1:1 1=<45>"},
      {" \n [\n]\n", ""},
      {"[]", ""},
      {"{}", ""},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(shown(rows_of(read_json, row.text, "t")) == row.rows);
  }
}

TEST_CASE("JSON Lines is an object a line") {
  const Case cases[] = {
      {"{\"student\": \"s1\", \"1\": 2}\n{\"sid\": -3}", "s1:1 1=<2>; -3:2"},
      {"\n \t\r\n{\"student\": \"s1\"}\r\n\n", "s1:3"},
      {"", ""},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(shown(rows_of(read_json_lines, row.text, "t")) == row.rows);
  }
}

TEST_CASE("fields keep the digits that were typed, and their places in objects") {
  const Case cases[] = {
      {R"({"s": {"Z": [[0.50, -1e-3], [3, null]]}})", "s:1 Z=<[[0.50, -1e-3], [3, ]]>"},
      {R"({"s": {"1": "a\"b\u00e9"}})", "s:1 1=<a\"b\u00e9>"},
      {R"({"s": {"1": true, "2": null, "3": 1.20E2}})", "s:1 1=<true> 2=<> 3=<1.20E2>"},
      {R"({"s": {"5a": {"Z": 1.0, "A": {"x": 2}}}})", "s:1 5a.Z=<1.0> 5a.A.x=<2>"},
      {R"({"s": {"5a": {"id": 1}}})", "s:1 5a.id=<1>"},
      {R"({"s": {"5a": {}}})", "s:1"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(shown(rows_of(read_json, row.text, "t")) == row.rows);
  }
}

TEST_CASE("JSON that is no table says where and why") {
  const Case cases[] = {
      {"{\"a\": ", "t:1: error: not JSON: column 7: expected a value"},
      {"[\n{\"student\": \"a\"},\n{]", "t:1: error: not JSON: line 3, column 2: expected '\"'"},
      {"[\n{\"student\": \"a\"},\n{\"x\": 1}]", "t:3: error: a submission without a \"student\""},
      {R"([{"student": " "}])", "t:1: error: a submission without a \"student\""},
      {R"([{"student": null}])", "t:1: error: a submission without a \"student\""},
      {R"([{"student": ["a"]}])", "t:1: error: a submission without a \"student\""},
      {R"([{"student": "a", "id": 1}])",
       "t:1: error: two fields could be the student's: student and id; rename one"},
      {R"([{"student": "a", "answers": 1}])", "t:1: error: \"answers\" is not an object"},
      {"[1, 2]", "t:1: error: a submission is an object with a field \"student\""},
      {"[\n{\"id\": 1},\n{\"id\": 2} {", "t:1: error: not JSON: line 3, column 11: expected ']'"},
      {"[{\"id\": 1}\n", "t:1: error: not JSON: line 2, column 1: expected ']'"},
      {"[{\"id\": 1},]", "t:1: error: not JSON: column 12: expected a value"},
      {"[{\"id\": 1},\n", "t:1: error: not JSON: line 2, column 1: expected a value"},
      {"[{\"id\": 1}]\n]", "t:1: error: not JSON: line 2, column 1: expected nothing more"},
      {"[", "t:1: error: not JSON: column 2: expected a value"},
      {"[,]", "t:1: error: not JSON: column 2: expected a value"},
      {"1", "t:1: error: neither an object of students nor a list of submissions"},
      {"{\"a\": {},\n\"b\": 1}", "t:2: error: the answers of \"b\" are not an object"},
      {R"({" ": {}})", "t:1: error: a submission without a student"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK_THROWS_WITH(rows_of(read_json, row.text, "t"), std::string(row.rows));
  }
  CHECK_THROWS_WITH(rows_of(read_json_lines, "{\"student\": \"a\"}\n{\"x\": 1}\n", "t"),
                    "t:2: error: a submission without a \"student\"");
  CHECK_THROWS_WITH(rows_of(read_json_lines, "{\"student\": \"a\"}\n\n{\n", "t"),
                    Catch::StartsWith("t:3: error: not JSON: "));
  CHECK_THROWS_WITH(rows_of(read_json, "{} {}", "t"), Catch::StartsWith("t:1: error: not JSON: "));
  CHECK_THROWS_AS(rows_of(read_json, std::string(10'000, '['), "t"), SubmissionError);
}

}  // namespace
}  // namespace gradewright::reading
