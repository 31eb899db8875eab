#include "answers/reading/tables/unmatched_columns.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "answers/reading/submission_error.hpp"

namespace gradewright::reading {
namespace {

std::vector<QuestionDeclaration> questions() {
  ItemDeclaration b;
  b.question = "1";
  b.name = "b";
  ItemDeclaration c = b;
  c.name = "c";
  return {{"1", {}, {b, c}}};
}

/// What is said of a table behind its file's name; "none" where nothing is.
std::string refusal(const std::string& table, const ColumnMap& map = {}, const StepColumns& steps = {}) {
  const std::string file = std::filesystem::temp_directory_path() / "gradewright-unmatched-columns.csv";
  std::ofstream(file, std::ios::binary) << table;
  std::string said = "none";
  try {
    require_item_columns(list_submission_files({file}).files, questions(), map, steps);
  } catch (const SubmissionError& error) {
    said = std::string(error.what()).substr(file.size() + 2);
  }
  std::filesystem::remove(file);
  return said;
}

TEST_CASE("a table whose answers all have an item is graded", "[unmatched-columns]") {
  CHECK(refusal("student,1.b,1.c\ns1,2,3\n") == "none");
  CHECK(refusal("student,1.b,1.c,total\ns1,2,3,4\n") == "none");  // nothing is missing
  CHECK(refusal("student,1.b\ns1,2\n") == "none");                // 1.c was not asked for
  CHECK(refusal("student,1.b,name,email\ns1,2,n,e\n") == "none");
  CHECK(refusal("student,1.b,remarks\ns1,2,\ns2,2,  \n") == "none");  // with nothing in it
  CHECK(refusal("student\n") == "none");
}

TEST_CASE("a column that shows a step is no answer, in a platform's export either", "[unmatched-columns]") {
  ItemDeclaration z;
  z.question = "1";
  z.name = "z";
  const StepColumns steps(questions(), {{z}});
  const std::string canvas =
      "name,id,sis_id,section,section_id,section_sis_id,submitted,attempt,11: 1.b,1.0,12: COLUMN,1.0,n "
      "correct,"
      "n incorrect,score\nA,1,s1,S,2,S,2026-01-01 00:00:00 UTC,1,2,1.0,3,1.0,0,0,0\n";
  const auto with = [&](const std::string& column) {
    std::string table = canvas;
    return table.replace(table.find("COLUMN"), 6, column);
  };
  CHECK(refusal(with("1.z"), {}, steps) == "none");
  CHECK(refusal(with("z"), {}, steps) == "none");
  CHECK(refusal(with("1.z")).find("a column is for no item of the exam") != std::string::npos);
  CHECK(refusal(with("1.y"), {}, steps).find("a column is for no item of the exam") != std::string::npos);
  CHECK(refusal("student,1.b,1.z\ns1,2,3\n", {}, steps) == "none");  // 1.c is not asked for
}

TEST_CASE("a column that could be an item's answers is shown with the map to write", "[unmatched-columns]") {
  CHECK(refusal("student,1.b,1.cc,say \"\"what\"\"\ns1,2,3,\n") ==
        "error: not CSV: line 1: a quote inside an unquoted field");
  CHECK(refusal("student,1.b,1.cc,\"say \"\"what\"\"\"\ns1,2,3,4\n") ==
        "error: 2 columns are for no item of the exam, and would count for nothing; say in a map, behind "
        "--map, "
        "what they are:\n"
        "  columns:\n"
        "    \"1.cc\": ITEM  # did you mean '1.c'?\n"
        "    \"say \\\"what\\\"\": ITEM\n"
        "ITEM is one of the exam's, or a list of them for a question with several parts; without a column: "
        "1.c. What is no answer: ignored: [\"1.cc\"]");
  CHECK(refusal("student,1.b,total\ns1,2,3\n", {{}, "", {"total"}}) == "none");
  CHECK(refusal("student,1.b,total\ns1,2,3\n", {{{"total", "1.c"}}, "", {}}) == "none");
}

TEST_CASE("a table with columns for no item at all is refused", "[unmatched-columns]") {
  CHECK(refusal("student,total,1 b\ns1,2,3\n").starts_with("error: 2 columns are for no item of the exam"));
  CHECK(refusal("student,name\ns1,2\n").starts_with("error: a column is for no item of the exam"));
}

TEST_CASE("any answer of a platform that is for no item is refused", "[unmatched-columns]") {
  const std::string canvas =
      "name,id,submitted,501: 1.b,1.0,502: 1.c,1.0,503: other,2.0,n correct,n incorrect,score\n";
  CHECK(refusal(canvas + "a,7,now,1,1.0,2,1.0,3,0.0,2,1,2\n").find("\"503: other\": ITEM") !=
        std::string::npos);
  CHECK(refusal(canvas + "a,7,now,1,1.0,2,1.0,,0.0,2,1,2\n") == "none");  // nobody answered it
  CHECK(refusal(canvas + "a,7,now,1,1.0,2,1.0,3,0.0,2,1,2\n", {{}, "", {"other"}}) == "none");
  CHECK(refusal("Student,ID,SIS Login ID,Section,A (1)\na,1,2,3,4\n") ==
        ": error: a gradebook from Canvas: there is no answer in it to grade; behind --roster it says who is "
        "in the class");
}

}  // namespace
}  // namespace gradewright::reading
