#include "answers/reading/matching/doubt_words.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("doubts and denials are told from other words") {
  CHECK(is_doubt_word("maybe"));
  CHECK_FALSE(is_doubt_word("loss"));
  CHECK(is_denial("not"));
  CHECK(is_denial("doesn't"));
  CHECK(is_denial("isn\u2019t"));
  CHECK_FALSE(is_denial("loss"));
}

}  // namespace
}  // namespace gradewright::reading
