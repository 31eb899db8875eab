#include <catch2/catch.hpp>

#include "answers/judging/explain/explanations.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

const std::string counted =
    "    given: {x: [1, 2, 4]}\n    steps: n = x * 2\n"
    "    items: [{name: n, points: 3, accept: [{key: n + 1, credit: 50%, feedback: Counted from 0.},"
    " {key: 3 * x, credit: 100%}, {key: 1 + n, credit: 80%}]}]\n";

}  // namespace

// By hand: n = (2, 4, 8), n + 1 = (3, 5, 9), 3 x = (3, 6, 12).

TEST_CASE("the accepted value worth most is taken, whole or for a part", "[by_accepted_value]") {
  const auto items = items_of(counted);
  const auto part = explain_by_accepted_value(value({3}, "3 5 9"), items[0]);
  REQUIRE(part);
  CHECK(part->mark == Mark{Outcome::partial, dec("2.4")});
  CHECK(std::get<ByAcceptedValue>(part->evidence).accepted->credit == dec("0.8"));
  CHECK(part->compared.cells[2].outcome == Outcome::correct);
  const auto whole = explain_by_accepted_value(value({3}, "3 6 12"), items[0]);
  REQUIRE(whole);
  CHECK(whole->mark == Mark{Outcome::correct, Decimal(3)});
}

TEST_CASE("a value is accepted when every cell of it is right", "[by_accepted_value]") {
  const auto items = items_of(counted);
  for (const char* cells : {"3 5 8", "2 4 8", "3 5 _", "3 5 ?"}) {
    CHECK_FALSE(explain_by_accepted_value(value({3}, cells), items[0]));
  }
  CHECK_FALSE(explain_by_accepted_value(value({2}, "3 5"), items[0]));
}
