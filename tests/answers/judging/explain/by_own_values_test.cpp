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

namespace {

const std::string rounded_chain =
    "    given: {x: 3.1}\n    rule: {decimals: 2}\n    steps: |\n      h = 2 * x\n      y = 20 * h\n      q "
    "= y / (h - "
    "5.12)\n"
    "    items: [{name: h, points: 1}, {name: y, points: 2}, {name: q, points: 1}]\n";

Mark mark_from(std::size_t item, const char* answer, std::vector<std::pair<std::string, std::string>> own,
               const Mark& by_key = nothing) {
  const auto items = items_of(rounded_chain);
  std::vector<ReadValue> values;
  values.reserve(own.size());
  std::vector<OwnValue> own_values;
  for (const auto& [name, text] : own) {
    values.push_back(value({}, text));
    OwnValue one;
    one.name = name;
    one.values = {&values.back()};
    one.rule = &items[0].standard.rule;
    own_values.push_back(one);
  }
  const auto explanation = explain_by_own_values(value({}, answer), items[item], own_values, by_key);
  return explanation ? explanation->mark : nothing;
}

const Mark all{Outcome::follow_through, Decimal(2)};

}  // namespace

// By hand: h = 6.2, y = 124. An own 5.12 stands for 5.115 to 5.125: y from 102.3 to 102.5.

TEST_CASE("what was worked with before it was rounded counts, half a unit to either side",
          "[by_own_values]") {
  for (const char* answer : {"102.40", "102.30", "102.50"}) {
    CHECK(mark_from(1, answer, {{"h", "5.12"}}) == all);
  }
  for (const char* answer : {"102.51", "102.29", "102.505", "102.295", "103", "101"}) {
    CHECK(mark_from(1, answer, {{"h", "5.12"}}) == nothing);
  }
  // Fewer digits than asked widen nothing; more narrow it.
  CHECK(mark_from(1, "102.40", {{"h", "5.1"}}) == nothing);
  CHECK(mark_from(1, "102.00", {{"h", "5.1"}}) == all);
  CHECK(mark_from(1, "102.40", {{"h", "5.1200"}}) == all);
  CHECK(mark_from(1, "102.42", {{"h", "5.1200"}}) == nothing);
  CHECK(mark_from(1, "100.00", {{"h", "5"}}) == all);
  CHECK(mark_from(1, "100.10", {{"h", "5"}}) == nothing);
}

TEST_CASE("a follow-on that is right as far as its digits go earns that share", "[by_own_values]") {
  CHECK(mark_from(1, "102.4", {{"h", "5.120"}}) == all);
  CHECK(mark_from(1, "103", {{"h", "5.123"}}) == nothing);
  CHECK(mark_from(1, "102", {{"h", "5.1234"}}) == Mark{Outcome::follow_through, Decimal(1)});
}

TEST_CASE("what rounding leaves open by much is left to a person", "[by_own_values]") {
  // q = 102.4 / (5.13 - 5.12), and the divisor may be from 0.005 to 0.015.
  CHECK(mark_from(2, "15000", {{"h", "5.13"}}) == Mark{Outcome::needs_review, std::nullopt});
  CHECK(mark_from(2, "10260.00", {{"h", "5.13"}}) == Mark{Outcome::follow_through, Decimal(1)});
}

TEST_CASE("a value that follows from others may have been worked with unrounded", "[by_own_values]") {
  const auto items = items_of(
      "    given: {x: 3}\n    steps: |\n      h = 2 * x\n      y = h / 7\n      q = 1000 * y\n"
      "    items: [{name: h, points: 1}, {name: y, points: 1}, {name: q, points: 1}]\n");
  const ReadValue h = value({}, "5");
  const ReadValue y = value({}, "0.71");  // 5/7 = 0.714286
  const auto marked = [&](bool follows) {
    OwnValue own_y{"y", {&y}, false};
    own_y.follows = follows;
    return explain_by_own_values(value({}, "714.286"), items[2],
                                 std::vector<OwnValue>{{"h", {&h}, false}, own_y}, nothing);
  };
  REQUIRE(marked(true));
  CHECK(marked(true)->mark == Mark{Outcome::follow_through, Decimal(1)});
  CHECK(std::get<ByOwnValues>(marked(true)->evidence).names == std::vector<std::string>{"h"});
  CHECK_FALSE(marked(false));
}

TEST_CASE("a step written twice is reviewed only where that could matter", "[by_own_values]") {
  const auto items = items_of(chain);
  const ReadValue one = value({}, "5");
  const ReadValue other = value({}, "8");
  const std::vector<OwnValue> own{{"h", {&one, &other}, false}};
  const auto explained = [&](const ReadValue& answer, const Mark& by_key) {
    return explain_by_own_values(answer, items[2], own, by_key);
  };
  REQUIRE(explained(value({2}, "10 -6"), nothing));
  CHECK(explained(value({2}, "10 -6"), nothing)->mark == Mark{Outcome::needs_review, std::nullopt});
  CHECK_FALSE(explained(value({2}, "14 -6"), {Outcome::partial, dec("1.5")}));
  CHECK_FALSE(explained(value({2}, "_ _"), {Outcome::missing, Decimal(0)}));
  CHECK_FALSE(explained(value({2}, "10 _"), nothing));
  CHECK_FALSE(explained(value({3}, "10 -6 2"), nothing));
  CHECK(explained(value({2}, "12 -6"), nothing)->mark == Mark{Outcome::follow_through, Decimal(3)});
}

TEST_CASE("what follows up to a factor, a sign or the order follows", "[by_own_values]") {
  const auto followed = [](const char* up_to, const char* answer) {
    const auto items =
        items_of(std::string("    given: {x: [1, 3]}\n    steps: |\n      h = 2 * x\n      y = h - 1\n"
                             "    items: [{name: h, points: 1}, {name: y, points: 1, up_to: ") +
                 up_to + "}]\n");
    const ReadValue h = value({2}, "4 6");  // y = (3, 5); the key is (1, 5)
    const auto explanation = explain_by_own_values(value({2}, answer), items[1],
                                                   std::vector<OwnValue>{{"h", {&h}, false}}, nothing);
    return explanation ? explanation->mark.outcome : Outcome::wrong;
  };
  CHECK(followed("scale", "6 10") == Outcome::follow_through);
  CHECK(followed("scale", "6 11") == Outcome::wrong);
  CHECK(followed("sign", "-3 -5") == Outcome::follow_through);
  CHECK(followed("sign", "-3 5") == Outcome::wrong);
  CHECK(followed("permutation", "5 3") == Outcome::follow_through);
  CHECK(followed("permutation", "5 5") == Outcome::wrong);
}
