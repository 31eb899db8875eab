#include "answers/reading/matching/opposite.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

const PreparedQuestion& asked() {
  static const PreparedQuestion question = [] {
    QuestionDeclaration declared =
        declared_question({declared_item("c_t", {}, {"cell state"}),
                           declared_item("w_1", {}, {"new weight", "w"}), declared_item("loss")});
    declared.text =
        "The old cell state is 0.5 and the old weight 2. Give the new cell state c_t, the weight and the "
        "loss.";
    return PreparedQuestion(declared);
  }();
  return question;
}

TEST_CASE("a clause may be about the opposite of what is asked for") {
  const ItemDeclaration& state = asked().items[0];
  const ItemDeclaration& weight = asked().items[1];
  for (const char* clause :
       {"The old cell state is c_t", "old c_t", "x = 3, so the old state", "The previous state"}) {
    CAPTURE(clause);
    CHECK_FALSE(opposite_before(clause, state, asked()).empty());
  }
  CHECK(opposite_before("The old weight is", weight, asked()) == "old");
  CHECK(opposite_before("the initial w", weight, asked()) == "initial");
  for (const char* clause : {"The new cell state is c_t", "c_t", "The cell state", "",
                             "From the old state we get c_t", "The old one is 0.5, c_t"}) {
    CAPTURE(clause);
    CHECK(opposite_before(clause, state, asked()).empty());
  }
  CHECK(opposite_before("The new weight", weight, asked()).empty());
  CHECK(opposite_before("The old loss", asked().items[2], asked()).empty());  // which is asked nobody says
}

TEST_CASE("the opposite is known in other languages, behind a gate or a state") {
  QuestionDeclaration declared =
      declared_question({declared_item("f", {}, {"forget gate"}), declared_item("i")});
  declared.text = "Give the forget gate f and the input gate i.";
  const PreparedQuestion question(declared);
  CHECK(opposite_before("La porte de sortie vaut f", question.items[0], question) == "output");
  CHECK(opposite_before("The output gate is", question.items[0], question) == "output");
  CHECK(opposite_before("La porte d'oubli vaut f", question.items[0], question).empty());
  CHECK(opposite_before("The forget gate", question.items[0], question).empty());
}

}  // namespace
}  // namespace gradewright::reading
