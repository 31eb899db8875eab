#include "answers/reading/matching/could_answer.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {

TEST_CASE("a number may be told in words, so that it is no silence", "[could_answer]") {
  const ItemDeclaration item = declared_item("F1", {}, {"recall"});
  for (const std::string text :
       {"F1 is one", "one", "The maximum, i.e. one", "F1 ist eins", "eins", "hundred percent",
        "It is perfect", "the loss is nil", "a third", "je ein Drittel", "recall too", "drei Schritte",
        "precision is fine, recall too"}) {
    INFO(text);
    CHECK(could_answer(text, item));
  }
  for (const std::string text :
       {"This one I could not do", "no idea how to do this one in time", "nobody told us",
        "third question: skipped", "I had no time left", "same problem as before"}) {
    INFO(text);
    CHECK_FALSE(could_answer(text, item));
  }
}

TEST_CASE("cells that are all alike may be told in words", "[could_answer]") {
  const ItemDeclaration vector = declared_item("p", Shape{3});
  const ItemDeclaration number = declared_item("p");
  for (const std::string text : {"They are all equal", "all the same", "uniform", "Alle gleich",
                                 "Gleichverteilung", "The distribution is uniform."}) {
    INFO(text);
    CHECK(could_answer(text, vector));
    CHECK_FALSE(could_answer(text, number));
  }
  CHECK_FALSE(could_answer("I would have to do the same steps as in the lecture", vector));
}

}  // namespace gradewright::reading
