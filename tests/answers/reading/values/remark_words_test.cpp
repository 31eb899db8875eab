#include "answers/reading/values/remark_words.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/values/fillers.hpp"

namespace gradewright::reading {

TEST_CASE("Words that explain say nothing against an answer", "[remark_words]") {
  for (const std::string text :
       {"the model learns the noise", "it does not depend on the batch", "it has no labels",
        "the first layers", "the old state is copied", "more data or dropout would help",
        "at test time all units are active", "one should stop earlier", "the model was trained too long",
        "otherwise the weights could explode", "which is too complex for the data", "both losses fall"}) {
    INFO(text);
    CHECK_FALSE(speak_against(words_of(text)));
  }
}

TEST_CASE("Words that deny, doubt, take back or choose speak against it", "[remark_words]") {
  for (const std::string text :
       {"it is not", "this does not apply", "the first option", "my first idea", "this was removed",
        "it could be another", "if the loss rises", "maybe", "in the first place", "the opposite holds",
        "but it falls", "a better answer", "said my neighbour", "glaube ich", "it fits as well",
        "or dropout"}) {
    INFO(text);
    CHECK(speak_against(words_of(text)));
  }
  CHECK(speak_against(words_of("it cannot be seen")));
  CHECK_FALSE(speak_against_but_deny(words_of("it cannot be seen")));
  CHECK(speak_against_but_deny(words_of("maybe it cannot")));
}

TEST_CASE("A verb makes words a sentence", "[remark_words]") {
  CHECK(has_verb(words_of("the units are dropped")));
  CHECK_FALSE(has_verb(words_of("a larger layer of the same sort")));
}

TEST_CASE("Asides of the writer say nothing", "[remark_words]") {
  CHECK(is_aside_of_writer(words_of("sorry for the messy page")));
  CHECK(is_aside_of_writer(words_of("we did exactly this in exercise 3")));
  CHECK_FALSE(is_aside_of_writer(words_of("sorry for my mistake")));
  CHECK_FALSE(is_aside_of_writer(words_of("the examples of a batch")));
  CHECK_FALSE(is_aside_of_writer({}));
}

}  // namespace gradewright::reading
