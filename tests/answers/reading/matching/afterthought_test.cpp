#include "answers/reading/matching/afterthought.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

PreparedQuestion weight_question() {
  QuestionDeclaration question = declared_question({declared_item("w"), declared_item("v")});
  question.text =
      "One step of SGD with learning rate 0.1 from w0 = 4 with the gradient 1.5: give the new weight w and "
      "v.";
  return PreparedQuestion(question);
}

}  // namespace

TEST_CASE("a sentence behind a value may change, limit, judge or disown it", "[afterthought]") {
  const PreparedQuestion asked = weight_question();
  for (const std::string sentence : {"The biases are still missing.",
                                     "The momentum has to be added.",
                                     "Multiply by ten.",
                                     "Davon die Hälfte.",
                                     "Mal zehn.",
                                     "Too large!",
                                     "That is the old weight.",
                                     "The sign is the other way round.",
                                     "The two are swapped.",
                                     "Then the biases come on top.",
                                     "Only for one sample.",
                                     "With temperature.",
                                     "If the sign is right.",
                                     "Tom says so.",
                                     "That is what Tom has.",
                                     "I'd rather not.",
                                     "Stimmt das?",
                                     "Es fehlt noch der Zerfall.",
                                     "They should sum to 2.",
                                     "Das ist zu klein.",
                                     "which contradicts the formula",
                                     "absurd",
                                     "nope",
                                     "of which a third"}) {
    INFO(sentence);
    CHECK(!afterthought(sentence, asked).empty());
  }
}

TEST_CASE("a sentence behind a value may explain it, state another or compare it", "[afterthought]") {
  const PreparedQuestion asked = weight_question();
  for (const std::string sentence :
       {"That is the new weight.", "Der Gradient ist positiv.", "They sum to 1.", "Here the step is 0.15.",
        "v = 3 before the step.", "v is smaller.", "I used plain SGD.", "which is much smaller",
        "I do not remember the formula of the schedule.", "Just plugged in.", "both excluded"}) {
    INFO(sentence);
    CHECK(afterthought(sentence, asked) == "");
  }
}

}  // namespace gradewright::reading
