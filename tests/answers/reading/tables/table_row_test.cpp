#include "answers/reading/tables/table_row.hpp"

#include <catch2/catch.hpp>

#include "answers/reading/tables/read_submissions.hpp"

namespace gradewright::reading {
namespace {

TEST_CASE("the student's column is called student, student id, id or sid") {
  for (const std::string_view name : {"student", "Student", "student id", "STUDENT_ID", "student-id",
                                      "StudentID", "id", "ID", "sid", " Sid "}) {
    CAPTURE(name);
    CHECK(names_student(name));
  }
  for (const std::string_view name :
       {"", "name", "ids", "student2", "student name", "student.id", "identifier", "uid"}) {
    CAPTURE(name);
    CHECK_FALSE(names_student(name));
  }
}

TEST_CASE("blanks and line ends around a text are left out") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"007", "007"}, {" \t a  b \r\n", "a  b"}, {"", ""}, {" \n", ""}, {"a ", "a"}, {" a", "a"}};
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(without_blanks(text) == expected);
  }
}

TEST_CASE("a table that is refused says where and why") {
  CHECK_THROWS_AS(refuse_table("t.csv", 3, "a row without a student"), SubmissionError);
  CHECK_THROWS_WITH(refuse_table("t.csv", 3, "a row without a student"),
                    "t.csv:3: error: a row without a student");
}

}  // namespace
}  // namespace gradewright::reading
