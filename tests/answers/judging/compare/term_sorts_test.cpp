#include "answers/judging/compare/term_sorts.hpp"

#include <catch2/catch.hpp>

namespace gradewright::judging {

TEST_CASE("Terms of the same sort are rivals", "[term_sorts]") {
  const TermNames reset{{"reset", "gate"}, {"reset"}};
  const RivalTerms rivals(reset);
  CHECK(rivals.length_at({"the", "update", "gate"}, 1) == 2);
  CHECK(rivals.length_at({"reset", "gate"}, 0) == 0);
  CHECK_FALSE(rivals.stand_in({"the", "reset", "gate", "against", "overfitting"}));
  CHECK(rivals.stand_in({"reset", "gate", "or", "forget", "gate"}));
  CHECK_FALSE(rivals.stand_in({"reset", "gate", "or", "forget", "gate"}, 5));
  CHECK(rivals.other_sort_at({"so", "weight", "decay"}, 1) == 2);
  CHECK(rivals.other_sort_at({"so", "update", "gate"}, 1) == 0);
}

TEST_CASE("Of a term of no known sort all are rivals", "[term_sorts]") {
  const TermNames names{{"attention", "sink"}};
  const RivalTerms rivals(names);
  CHECK(rivals.stand_in({"it", "is", "overfitting"}));
  CHECK(rivals.stand_in({"the", "update", "gate"}));
  CHECK(rivals.other_sort_at({"the", "update", "gate"}, 1) == 0);
  CHECK_FALSE(rivals.stand_in({"the", "first", "token", "is", "an", "attention", "sink"}));
}

}  // namespace gradewright::judging
