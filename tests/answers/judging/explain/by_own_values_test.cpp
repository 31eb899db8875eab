#include <algorithm>
#include <catch2/catch.hpp>

#include "answers/judging/explain/explanations.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

const Mark nothing{Outcome::wrong, Decimal(0)};

const std::string chain =
    "    given: {x: 3, w: [2, -1]}\n    steps: |\n      h = 2 * x\n      y = h + 1\n      v = y * w\n"
    "    items: [{name: h, points: 2}, {name: y, points: 2}, {name: v, points: 3}]\n";

}  // namespace

// By hand: h = 6, y = 7, v = (14, -7); from an own h = 5: y = 6, v = (12, -6); from an own y = 9: (18, -9).

TEST_CASE("what follows from own values is right from them", "[by_own_values]") {
  const auto items = items_of(chain);
  const ReadValue h = value({}, "5");
  const ReadValue y = value({}, "9");
  const OwnValue wrong_h{"h", {&h}, false};
  const OwnValue wrong_y{"y", {&y}, false};
  const auto follows = [&](const char* cells, std::vector<OwnValue> own) {
    return explain_by_own_values(value({2}, cells), items[2], own, nothing);
  };
  const auto from_h = follows("12 -6", {wrong_h});
  REQUIRE(from_h);
  CHECK(from_h->mark == Mark{Outcome::follow_through, Decimal(3)});
  CHECK(std::get<ByOwnValues>(from_h->evidence).names == std::vector<std::string>{"h"});
  CHECK(std::get<ByOwnValues>(from_h->evidence).some_wrong);
  CHECK(to_string(from_h->key()[0]) == "12");
  // Behind an own y, h no longer counts.
  const auto from_y = follows("18 -9", {wrong_h, wrong_y});
  REQUIRE(from_y);
  CHECK(std::get<ByOwnValues>(from_y->evidence).names == std::vector<std::string>{"y"});
  CHECK_FALSE(follows("12 -6", {wrong_h, wrong_y}));
  CHECK_FALSE(follows("12 -7", {wrong_h}));
  CHECK_FALSE(follows("12 _", {wrong_h}));
  CHECK_FALSE(follows("12 -6", {}));
}

TEST_CASE("rounded values are carried on as wrong ones are, and told apart", "[by_own_values]") {
  const auto items = items_of(chain);
  const ReadValue h = value({}, "5");
  const ReadValue y = value({}, "6");
  const std::vector<OwnValue> rounded{{"h", {&h}, true}};
  const auto explanation = explain_by_own_values(value({}, "6"), items[1], rounded, nothing);
  REQUIRE(explanation);
  CHECK_FALSE(std::get<ByOwnValues>(explanation->evidence).some_wrong);
  const std::vector<OwnValue> other_wrong{{"h", {&h}, true}, {"v", {&y}, false}};
  CHECK_FALSE(
      std::get<ByOwnValues>(explain_by_own_values(value({}, "6"), items[1], other_wrong, nothing)->evidence)
          .some_wrong);
}

TEST_CASE("the exam caps what follow-through is worth, never below the cells", "[by_own_values]") {
  auto items = items_of(chain);
  const ReadValue h = value({}, "5");
  const std::vector<OwnValue> own{{"h", {&h}, false}};
  items[2].follow_through = dec("0.5");
  const auto points = [&](const Mark& by_key) {
    const auto explanation = explain_by_own_values(value({2}, "12 -6"), items[2], own, by_key);
    return explanation ? explanation->mark.points : std::nullopt;
  };
  CHECK(points(nothing) == dec("1.5"));
  CHECK(points({Outcome::partial, dec("2.25")}) == dec("2.25"));
  items[2].follow_through = 0;
  CHECK_FALSE(points(nothing));
}

TEST_CASE("what cannot be finite does not follow", "[by_own_values]") {
  const auto items = items_of(
      "    given: {x: [1, 2]}\n    steps: |\n      h = 2 * x\n      r = 1 / h\n"
      "    items: [{name: h, points: 2}, {name: r, points: 1}]\n");
  const ReadValue part_zero = value({2}, "0 1");
  ReadValue infinite = value({2}, "9 1");  // 1 / (0, 1)
  infinite.cells[0].number = Number::plus_infinity();
  CHECK_FALSE(
      explain_by_own_values(infinite, items[1], std::vector<OwnValue>{{"h", {&part_zero}, false}}, nothing));
}
