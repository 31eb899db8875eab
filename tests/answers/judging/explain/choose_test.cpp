#include "answers/judging/explain/choose.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

Explained explained(const ReadValue& response, const PreparedItem& item, std::vector<OwnValue> own = {}) {
  Explained result;
  explain(response, item, own, result);
  return result;
}

template <class By>
bool is_by(const Explanation& explanation) {
  return std::holds_alternative<By>(explanation.evidence);
}

const std::string three_cells = "    given: {x: [1, 2, 4]}\n    steps: |\n      h = x + 1\n      n = 2 * h\n";

}  // namespace

// By hand: h = (2, 3, 5), n = (4, 6, 10).

TEST_CASE("what is right by the key, or cannot be read, needs no other explanation", "[choose]") {
  const auto items =
      items_of(three_cells + "    items: [{name: n, points: 3, accept: [{key: 2 * h, credit: 10%}]}]\n");
  const Explained right = explained(value({3}, "4 6 10"), items[0]);
  CHECK(right.all.size() == 1);
  CHECK(right.best().mark == Mark{Outcome::correct, Decimal(3)});
  CHECK(explained(value({3}, "4 ? 10"), items[0]).best().mark.outcome == Outcome::needs_review);
}

TEST_CASE("an accepted value never takes away what right cells earn, and is kept as evidence", "[choose]") {
  // The accepted value has two cells of the key: 2 of 3 points by cells, 0.3 as an accepted value.
  const auto items = items_of(
      three_cells + "    items: [{name: n, points: 3, accept: [{key: \"minimum(n, 9)\", credit: 10%}]}]\n");
  const Explained partly = explained(value({3}, "4 6 9"), items[0]);
  CHECK(is_by<ByKey>(partly.best()));
  CHECK(partly.best().mark == Mark{Outcome::partial, Decimal(2)});
  REQUIRE(partly.all.size() == 2);
  CHECK(is_by<ByAcceptedValue>(partly.all[1]));
  CHECK(partly.all[1].mark == Mark{Outcome::partial, dec("0.3")});
  // Worth exactly as much, the accepted value with its feedback is chosen.
  const auto equal = items_of(three_cells +
                              "    items: [{name: n, points: 3, credit: all_or_nothing, accept: [{key: "
                              "\"minimum(n, 9)\", credit: 0, feedback: Not cut off.}]}]\n");
  CHECK(is_by<ByAcceptedValue>(explained(value({3}, "4 6 9"), equal[0]).best()));
}

TEST_CASE("right otherwise comes before how a wrong answer came about", "[choose]") {
  const auto items = items_of(
      three_cells +
      "    items: [{name: h, points: 1}, {name: n, points: 4, accept: [{key: n + 2, credit: 25%}]}]\n"
      "    mistakes: [{name: one more, change: h = x + 2, credit: 50%}]\n");
  const ReadValue h = value({3}, "3 4 6");
  // n + 2 = (6, 8, 12) is what an own h = (3, 4, 6) gives, and the mistake.
  const Explained all = explained(value({3}, "6 8 12"), items[1], {{"h", {&h}, false}});
  CHECK(is_by<ByAcceptedValue>(all.best()));
  CHECK(all.best().mark.points == Decimal(1));
  CHECK(all.all.size() == 2);
}

TEST_CASE("of own values and a mistake the one worth more is chosen, own values of equals", "[choose]") {
  auto items = items_of(three_cells +
                        "    items: [{name: h, points: 1}, {name: n, points: 4}]\n"
                        "    mistakes: [{name: one more, change: h = x + 2, credit: 50%}]\n");
  const ReadValue h = value({3}, "3 4 6");
  const std::vector<OwnValue> own{{"h", {&h}, false}};
  const auto best = [&](const char* share) {
    items[1].follow_through = dec(share);
    const Explained both = explained(value({3}, "6 8 12"), items[1], own);
    CHECK(both.all.size() == 3);
    return both.best();
  };
  CHECK(is_by<ByOwnValues>(best("1")));
  CHECK(best("1").mark.points == Decimal(4));
  CHECK(is_by<ByOwnValues>(best("0.5")));
  CHECK(is_by<ByMistake>(best("0.25")));
  CHECK(best("0.25").mark == Mark{Outcome::mistake, Decimal(2)});
}

TEST_CASE("of several mistakes the one worth most is chosen, the first of equals", "[choose]") {
  const auto items = items_of(three_cells +
                              "    items: [{name: n, points: 4}]\n    mistakes:\n"
                              "      - {name: little, change: n = h, credit: 10%}\n"
                              "      - {name: much, change: n = 1 * h, credit: 50%}\n"
                              "      - {name: as much, change: n = h + 0, credit: 50%}\n");
  const Explained all = explained(value({3}, "2 3 5"), items[0]);
  REQUIRE(is_by<ByMistake>(all.best()));
  CHECK(std::get<ByMistake>(all.best().evidence).mistake->mistake == "much");
  CHECK(all.best().mark == Mark{Outcome::mistake, Decimal(2)});
  CHECK(all.all.size() == 4);  // the key and the three
}

TEST_CASE("a guard is not hidden behind a mistake that is worth nothing", "[choose]") {
  const auto items = items_of(three_cells +
                              "    items: [{name: h, points: 1}, {name: n, points: 4}]\n    mistakes:\n"
                              "      - {name: nothing, change: n = 0 * h, credit: 0}\n");
  const ReadValue h = value({3}, "0 0 0");
  const Explained both = explained(value({3}, "0 0 0"), items[1], {{"h", {&h}, false}});
  CHECK(both.best().mark.outcome == Outcome::needs_review);
  CHECK(both.all.size() == 3);
  CHECK(explained(value({3}, "0 0 0"), items[1]).best().mark.outcome == Outcome::mistake);
}

TEST_CASE("a mistake decides nothing while a value that the answer may follow from is not read", "[choose]") {
  const auto items = items_of(three_cells +
                              "    items: [{name: h, points: 1}, {name: n, points: 4}]\n    mistakes:\n"
                              "      - {name: not doubled, change: n = h, credit: 50%}\n");
  // n = h = (2, 3, 5) by hand; it may be right from the student's own h, which nobody has read.
  const ReadValue unread = value({3}, "? ? ?");
  const ReadValue right = value({3}, "2 3 5");
  const ReadValue mistaken = value({3}, "2 3 5");
  CHECK(explained(mistaken, items[1], {{"h", {&unread}, false}}).best().mark.outcome ==
        Outcome::needs_review);
  CHECK(explained(mistaken, items[1], {{"h", {&right}, true}}).best().mark ==
        Mark{Outcome::mistake, Decimal(2)});
}

TEST_CASE("a property decides alone, and a range before an accepted value", "[choose]") {
  const auto items = items_of(
      "    given: {x: 2}\n    steps: |\n      a = x + 1\n      b = x + 2\n"
      "    items:\n      - {name: a, points: 1, where: \"a < 10\"}\n"
      "      - {name: b, points: 2, range: [4, 6], accept: [{key: b + 1, credit: 50%}]}\n");
  CHECK(explained(value({}, "12"), items[0]).best().mark.outcome == Outcome::wrong);
  CHECK(explained(value({}, "9"), items[0]).best().mark.outcome == Outcome::correct);
  CHECK(explained(value({}, "_"), items[0]).best().mark.outcome == Outcome::missing);
  const Explained both = explained(value({}, "5"), items[1]);
  CHECK(is_by<ByRange>(both.best()));
  CHECK(both.best().mark == Mark{Outcome::correct, Decimal(2)});
  CHECK(both.all.size() == 3);
}
