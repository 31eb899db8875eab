#include "answers/reading/matching/turned_round.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {

TEST_CASE("a sentence may say the opposite of what is asked of the interval before it", "[turned_round]") {
  QuestionDeclaration declaration = declared_question({declared_item("eta")});
  declaration.text = "For which learning rates eta does gradient descent converge?";
  const PreparedQuestion question(declaration);
  CHECK(turning_word("Then it diverges", question) == "diverges");
  CHECK(turning_word("It oscillates there", question) == "oscillates");
  CHECK(turning_word("There the loss diverges", question) == "diverges");
  for (const std::string sentence :
       {"Then it converges", "It diverges for larger eta", "Otherwise it diverges", "It diverges above 1",
        "Above it diverges", "The loss diverges elsewhere", "It diverges outside", "", "Then",
        "It is small"}) {
    INFO(sentence);
    CHECK(turning_word(sentence, question).empty());
  }
}

TEST_CASE("a reason may say the opposite of what is asked of the interval before it", "[turned_round]") {
  QuestionDeclaration declaration = declared_question({declared_item("eta")});
  declaration.text = "For which learning rates eta does gradient descent converge?";
  const PreparedQuestion question(declaration);
  CHECK(turning_reason(", because gradient descent does not converge there", question) == "not");
  CHECK(turning_reason(" since it diverges there", question) == "diverges");
  CHECK(turning_reason(", weil es dort nicht konvergiert", question) == "nicht");
  for (const std::string reason :
       {", because it converges there", ", because it does not diverge there", " since it diverges above",
        ", because otherwise it diverges", ", because it does not converge for larger eta", "",
        ", it diverges", ", because the factor has to be below one"}) {
    INFO(reason);
    CHECK(turning_reason(reason, question).empty());
  }
}

TEST_CASE("a question that asks for divergence is answered by it", "[turned_round]") {
  QuestionDeclaration declaration = declared_question({declared_item("eta")});
  declaration.text = "For which learning rates eta does gradient descent diverge? It diverges where?";
  CHECK(turning_word("Then it diverges", PreparedQuestion(declaration)).empty());
}

}  // namespace gradewright::reading
