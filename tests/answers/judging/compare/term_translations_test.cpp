#include "answers/judging/compare/term_translations.hpp"

#include <catch2/catch.hpp>

namespace gradewright::judging {

TEST_CASE("Names in two languages are of one thing", "[term_translations]") {
  CHECK(are_translations("overfitting", "surapprentissage"));
  CHECK(are_translations("over-fitting", "\u00fcberanpassung"));
  CHECK(are_translations("porte d'oubli", "forget gate"));
  CHECK(are_translations("porte d\u2019oubli", "forget gate"));
  CHECK_FALSE(are_translations("overfitting", "unteranpassung"));
  CHECK_FALSE(are_translations("update gate", "puerta de reset"));
  CHECK_FALSE(are_translations("", ""));
  CHECK_FALSE(are_translations("no term", "no term"));
}

}  // namespace gradewright::judging
