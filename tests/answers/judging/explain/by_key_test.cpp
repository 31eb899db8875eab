#include <catch2/catch.hpp>

#include "answers/judging/explain/explanations.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

Explanation by_key(const ReadValue& response, UpTo up_to, const std::string& cells = "3 -6 0") {
  static PreparedItem item;  // the explanation points into it
  item.standard.key = key({3}, cells);
  item.standard.rule = ToleranceRule{dec("0.001"), 0};
  item.standard.max_points = 3;
  item.up_to = up_to;
  Explanation explanation;
  explain_by_key(response, item.standard, item.up_to, explanation);
  return explanation;
}

}  // namespace

// By hand: one point a cell.

TEST_CASE("the key explains a response cell by cell", "[by_key]") {
  const Explanation explanation = by_key(value({3}, "3 6 _"), UpTo::nothing);
  CHECK(explanation.mark == Mark{Outcome::partial, Decimal(1)});
  CHECK(explanation.compared.cells[0].outcome == Outcome::correct);
  CHECK(explanation.compared.cells[1].outcome == Outcome::wrong);
  CHECK(explanation.compared.cells[1].error == Decimal(12));
  CHECK(explanation.compared.cells[1].limit == dec("0.001"));
  CHECK(explanation.compared.cells[1].slip.kind == Slip::Kind::sign);
  CHECK(explanation.compared.cells[2].outcome == Outcome::missing);
  CHECK_FALSE(explanation.other_key);
}

TEST_CASE("a key up to its sign explains as well as itself", "[by_key]") {
  CHECK(by_key(value({3}, "-3 6 0"), UpTo::nothing).mark == Mark{Outcome::partial, Decimal(1)});
  const Explanation negative = by_key(value({3}, "-3 6 0"), UpTo::sign);
  CHECK(negative.mark == Mark{Outcome::correct, Decimal(3)});
  CHECK(to_string(negative.key()[0]) == "-3");
  CHECK_FALSE(by_key(value({3}, "3 -6 0"), UpTo::sign).other_key);
  CHECK_FALSE(by_key(value({3}, "9 9 9"), UpTo::sign).other_key);  // of equals the key itself
  CHECK(by_key(value({3}, "-3 -6 1"), UpTo::sign).mark == Mark{Outcome::partial, Decimal(1)});
}

TEST_CASE("a key up to its order", "[by_key]") {
  CHECK(by_key(value({3}, "-1 2 0"), UpTo::sign).mark == Mark{Outcome::partial, Decimal(1)});
  CHECK(by_key(value({3}, "0 3 -6"), UpTo::permutation).mark == Mark{Outcome::correct, Decimal(3)});
  CHECK(by_key(value({3}, "0 3 5"), UpTo::permutation).mark == Mark{Outcome::partial, Decimal(2)});
}
