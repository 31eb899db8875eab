#include "engine/text/word_list.hpp"

#include <catch2/catch.hpp>

namespace gradewright::engine {
namespace {

TEST_CASE("a list that is written as one text is parted at its blanks", "[word_list]") {
  CHECK(words_in("so hence also") == WordList{"also", "hence", "so"});
  CHECK(words_in("so") == WordList{"so"});
  CHECK(words_in("").empty());
}

}  // namespace
}  // namespace gradewright::engine
