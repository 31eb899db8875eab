#include "answers/reading/documents/prepared_exam.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {

TEST_CASE("an exam is prepared for points and for commas") {
  for (const bool comma : {false, true}) {
    QuestionDeclaration question = declared_question({declared_item("a"), declared_item("b")});
    question.items[1].decimal_comma = comma;
    const PreparedExam exam({question});
    CHECK(exam.declares_decimal_comma() == comma);
    const PreparedExam& other = exam.with_other_decimals();
    CHECK(other.declares_decimal_comma() != comma);
    for (const ItemDeclaration& item : other.questions()[0].items) {
      CHECK(item.decimal_comma != comma);
    }
    CHECK(exam.questions()[0].items[1].decimal_comma == comma);
  }
}

}  // namespace gradewright::reading
