#include <catch2/catch.hpp>

#include "answers/judging/explain/explanations.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

std::optional<Explanation> by_factor(const ReadValue& response, Credit credit = Credit::all_or_nothing) {
  static PreparedItem item;  // the explanation points into it
  item.standard.key = key({4}, "1 -4 2 0");
  item.standard.rule = ToleranceRule{dec("0.001"), 0};
  item.standard.max_points = 3;
  item.standard.credit = credit;
  item.up_to = UpTo::scale;
  Explanation explanation;
  return explain_by_common_factor(response, item.standard, item.up_to, explanation)
             ? std::optional(explanation)
             : std::nullopt;
}

Mark mark(const char* cells, Credit credit = Credit::all_or_nothing) {
  return by_factor(value({4}, cells), credit)->mark;
}

}  // namespace

// By hand: three points; one of four cells always meets, so that three shares are left.

TEST_CASE("up to a scale an answer is right or not", "[by_common_factor]") {
  CHECK(mark("-0.5 2 -1 0") == Mark{Outcome::correct, Decimal(3)});
  CHECK(mark("3 -12 6 0") == Mark{Outcome::correct, Decimal(3)});
  CHECK(mark("1 -4 3 0") == Mark{Outcome::wrong, Decimal(0)});
  CHECK(mark("0 0 0 0") == Mark{Outcome::wrong, Decimal(0)});
  CHECK(mark("1 -4 2 _") == Mark{Outcome::wrong, Decimal(0)});
  CHECK(mark("1 -4 2 ?") == Mark{Outcome::needs_review, std::nullopt});
  CHECK(mark("_ _ _ _") == Mark{Outcome::missing, Decimal(0)});
}

TEST_CASE("with credit per cell written the cell that always meets earns nothing", "[by_common_factor]") {
  CHECK(mark("2 -8 5 0", Credit::per_cell) == Mark{Outcome::partial, Decimal(2)});
  CHECK(mark("2 -8 5 1", Credit::per_cell) == Mark{Outcome::partial, Decimal(1)});
  CHECK(mark("2 3 5 1", Credit::per_cell) == Mark{Outcome::wrong, Decimal(0)});
}

TEST_CASE("the key is shown in the size of the answer", "[by_common_factor]") {
  const auto explanation = by_factor(value({4}, "2 -8 5 0"), Credit::per_cell);
  CHECK(to_string(explanation->key()[1]) == "-8");
  CHECK(explanation->compared.cells[0].outcome == Outcome::correct);
  CHECK(explanation->compared.cells[2].outcome == Outcome::wrong);
  CHECK_FALSE(by_factor(value({4}, "2 3 5 1"))->other_key);
  CHECK_FALSE(by_factor(value({3}, "1 -4 2")));
}
