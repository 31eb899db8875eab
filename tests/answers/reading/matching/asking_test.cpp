#include "answers/reading/matching/asking.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

TEST_CASE("a question asks in sentences with a question mark or an order", "[asking]") {
  QuestionDeclaration declared;
  declared.text = "The old state is c. Compute the new state. How large is it?";
  const std::vector<std::string> words = asking_words(PreparedQuestion(declared));
  CHECK(words == std::vector<std::string>{"compute", "the", "new", "state", "how", "large", "is", "it"});
  declared.text = "the state";
  CHECK(asking_words(PreparedQuestion(declared)) == std::vector<std::string>{"the", "state"});
}

TEST_CASE("an item speaks of the things in its names", "[asking]") {
  ItemDeclaration item;
  item.name = "out";
  item.aliases = {"output size"};
  CHECK(things_asked(item, {"the", "kernel"}) ==
        std::vector<Thing>{thing_of("kernel"), thing_of("output"), thing_of("size")});
}

TEST_CASE("what is asked for stands behind which, what and how many", "[asking]") {
  CHECK(asked_words({"for", "which", "learning", "rates", "does", "it", "converge"}) ==
        std::vector<std::string>{"learning", "rates", "does"});
  CHECK(asked_words({"give", "it"}).empty());
}

TEST_CASE("the words right before a name call its item, where they call no other", "[asking]") {
  QuestionDeclaration declared =
      declared_question({declared_item("p_1"), declared_item("p_2"), declared_item("y")});
  declared.text = "Give the unigram precision p_1 and the bigram precision p_2, and then y.";
  const auto names = appositions(PreparedQuestion(declared));
  CHECK(names[0] == std::vector<std::string>{"unigram precision"});
  CHECK(names[1] == std::vector<std::string>{"bigram precision"});
  CHECK(names[2].empty());
  declared.text = "Give the precisions p_1 and p_2.";
  CHECK(appositions(PreparedQuestion(declared))[0].empty());
  declared.text = "Give the precision p_1 of unigrams and p_2 of bigrams.";
  CHECK(appositions(PreparedQuestion(declared))[0].empty());
  declared.text = "Give the precision p_1 and the precision p_2.";
  CHECK(appositions(PreparedQuestion(declared))[0].empty());
}

}  // namespace
}  // namespace gradewright::reading
