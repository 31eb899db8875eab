#include "answers/reading/notation/word_roles.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string_view>
#include <vector>

namespace gradewright::reading {
namespace {

TEST_CASE("a word has each of its roles and no other") {
  CHECK(plays("answer", WordRole::filler));
  CHECK(plays("answer", WordRole::withdrawal));
  CHECK(plays("answer", WordRole::option_noun));
  CHECK_FALSE(plays("answer", WordRole::refusal));
  CHECK_FALSE(plays("answer", WordRole::unit));
  CHECK(plays("not", WordRole::refusal));
  CHECK(plays("not", WordRole::denial));
  CHECK_FALSE(plays("not", WordRole::filler));
  CHECK(plays("und", WordRole::conjunction));
  CHECK(plays("\u2227", WordRole::conjunction));
  CHECK(plays("oder", WordRole::alternative));
}

TEST_CASE("case counts, as it does in units") {
  CHECK(plays("MB", WordRole::unit));
  CHECK(plays("Mb", WordRole::unit));
  CHECK_FALSE(plays("mB", WordRole::unit));
  CHECK(plays("FLOPs", WordRole::counting_unit));
  CHECK_FALSE(plays("MB", WordRole::counting_unit));
  CHECK_FALSE(plays("Answer", WordRole::filler));
}

TEST_CASE("the words of a role") {
  std::vector<std::string_view> truths = words_that_play(WordRole::truth);
  std::sort(truths.begin(), truths.end());
  CHECK(truths == std::vector<std::string_view>{"correct", "right", "t", "true", "ture", "y", "yes"});
}

TEST_CASE("what stands in no row has no role") {
  for (const std::string_view word : {"", " ", "answe", "answerr", "so thus", "tom", "t\u00F6m"}) {
    CAPTURE(word);
    CHECK_FALSE(plays(word, WordRole::filler));
    CHECK_FALSE(plays(word, WordRole::label));
    CHECK_FALSE(plays(word, WordRole::list_filler));
  }
}

}  // namespace
}  // namespace gradewright::reading
