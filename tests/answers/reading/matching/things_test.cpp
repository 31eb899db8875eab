#include "answers/reading/matching/things.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("a thing is the same in every language and number", "[things]") {
  for (const char* word : {"outputs", "ausgabe", "sortie", "salidas", "uscita", "saída"}) {
    CAPTURE(word);
    CHECK(thing_of(word) == thing_of("output"));
  }
  CHECK(thing_of("eingabe") == thing_of("inputs"));
  CHECK(thing_of("input") != thing_of("output"));
  CHECK(thing_of("gewichte") == thing_of("weights"));
  CHECK(thing_of("quickly") == no_thing);
  CHECK(thing_of("") == no_thing);
}

TEST_CASE("a question asks in sentences with a question mark or an order", "[things]") {
  QuestionDeclaration declared;
  declared.text = "The old state is c. Compute the new state. How large is it?";
  const std::vector<std::string> words = asking_words(PreparedQuestion(declared));
  CHECK(words == std::vector<std::string>{"compute", "the", "new", "state", "how", "large", "is", "it"});
  declared.text = "the state";
  CHECK(asking_words(PreparedQuestion(declared)) == std::vector<std::string>{"the", "state"});
}

TEST_CASE("an item speaks of the things in its names", "[things]") {
  ItemDeclaration item;
  item.name = "out";
  item.aliases = {"output size"};
  CHECK(things_asked(item, {"the", "kernel"}) == std::vector<Thing>{thing_of("kernel"), thing_of("output")});
}

}  // namespace
}  // namespace gradewright::reading
