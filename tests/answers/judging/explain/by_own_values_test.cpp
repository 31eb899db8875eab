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
    return explain_from(own, value({2}, cells), items[2]);
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
  CHECK_FALSE(follows("12.5 -8", {wrong_h}));
  CHECK_FALSE(follows("_ _", {wrong_h}));
  CHECK_FALSE(follows("12 -6", {}));
}

TEST_CASE("a cell is right by the key or by what it follows from, each by itself", "[by_own_values]") {
  const auto items = items_of(chain);
  const ReadValue h = value({}, "5");
  const std::vector<OwnValue> own{{"h", {&h}, false}};
  const auto explained = [&](const char* cells) { return explain_from(own, value({2}, cells), items[2]); };
  const auto cells_of = [](const std::optional<Explanation>& explanation) {
    return std::get<ByOwnValues>(explanation->evidence).cells;
  };
  using Cells = std::vector<CellFollows>;
  // The second cell is right by the key.
  REQUIRE(explained("12 -7"));
  CHECK(explained("12 -7")->mark == Mark{Outcome::follow_through, Decimal(3)});
  CHECK(cells_of(explained("12 -7")) == Cells{CellFollows::exactly, CellFollows::by_key});
  // Another slip costs its own cell.
  for (const char* answer : {"12 -8", "12 _"}) {
    REQUIRE(explained(answer));
    CHECK(explained(answer)->mark == Mark{Outcome::partial, dec("1.5")});
    CHECK(cells_of(explained(answer)) == Cells{CellFollows::exactly, CellFollows::no});
  }
  // With a cell of its own that is right by the key, and none that follows, nothing is explained.
  CHECK_FALSE(explained("14 -8"));
}

TEST_CASE("rounded values are carried on as wrong ones are, and told apart", "[by_own_values]") {
  const auto items = items_of(chain);
  const ReadValue h = value({}, "5");
  const ReadValue y = value({}, "6");
  const std::vector<OwnValue> rounded{{"h", {&h}, true}};
  const auto explanation = explain_from(rounded, value({}, "6"), items[1]);
  REQUIRE(explanation);
  CHECK_FALSE(std::get<ByOwnValues>(explanation->evidence).some_wrong);
  const std::vector<OwnValue> other_wrong{{"h", {&h}, true}, {"v", {&y}, false}};
  CHECK_FALSE(
      std::get<ByOwnValues>(explain_from(other_wrong, value({}, "6"), items[1])->evidence).some_wrong);
}

TEST_CASE("the exam caps what follow-through is worth, never below the cells", "[by_own_values]") {
  auto items = items_of(chain);
  const ReadValue h = value({}, "5");
  const std::vector<OwnValue> own{{"h", {&h}, false}};
  items[2].follow_through = dec("0.5");
  const auto points = [&](const char* cells) {
    const auto explanation = explain_from(own, value({2}, cells), items[2]);
    return explanation ? explanation->mark.points : std::nullopt;
  };
  CHECK(points("12 -6") == dec("1.5"));
  // What is right by the key is worth all of its share: 1.5, and half of the other 1.5.
  CHECK(points("14 -6") == dec("2.25"));
  items[2].follow_through = 0;
  CHECK_FALSE(points("12 -6"));
}

TEST_CASE("what cannot be finite does not follow", "[by_own_values]") {
  const auto items = items_of(
      "    given: {x: [1, 2]}\n    steps: |\n      h = 2 * x\n      r = 1 / h\n"
      "    items: [{name: h, points: 2}, {name: r, points: 1}]\n");
  const ReadValue part_zero = value({2}, "0 1");
  ReadValue infinite = value({2}, "9 1");  // 1 / (0, 1)
  infinite.cells[0].number = Number::plus_infinity();
  CHECK_FALSE(explain_from(std::vector<OwnValue>{{"h", {&part_zero}, false}}, infinite, items[1]));
}

namespace {

const std::string rounded_chain =
    "    given: {x: 3.1}\n    rule: {decimals: 2}\n    steps: |\n      h = 2 * x\n      y = 15 * h\n      q "
    "= y / (h - "
    "5.12)\n"
    "    items: [{name: h, points: 1}, {name: y, points: 2}, {name: q, points: 1}]\n";

Mark mark_from(std::size_t item, const char* answer, std::vector<std::pair<std::string, std::string>> own) {
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
  const auto explanation = explain_from(own_values, value({}, answer), items[item]);
  return explanation ? explanation->mark : nothing;
}

const Mark all{Outcome::follow_through, Decimal(2)};

}  // namespace

// By hand: h = 6.2, y = 93. An own 5.12 stands for 5.115 to 5.125: y from 76.725 to 76.875.

TEST_CASE("what was worked with before it was rounded counts, half a unit to either side",
          "[by_own_values]") {
  for (const char* answer : {"76.80", "76.73", "76.87"}) {
    CHECK(mark_from(1, answer, {{"h", "5.12"}}) == all);
  }
  for (const char* answer : {"76.89", "76.71", "76.877", "76.723", "78", "76"}) {
    CHECK(mark_from(1, answer, {{"h", "5.12"}}) == nothing);
  }
  // Fewer digits than asked widen nothing; more narrow it.
  CHECK(mark_from(1, "76.80", {{"h", "5.1"}}) == nothing);
  CHECK(mark_from(1, "76.50", {{"h", "5.1"}}) == all);
  CHECK(mark_from(1, "76.57", {{"h", "5.1"}}) == all);
  CHECK(mark_from(1, "76.80", {{"h", "5.1200"}}) == all);
  CHECK(mark_from(1, "76.82", {{"h", "5.1200"}}) == nothing);
  CHECK(mark_from(1, "75.00", {{"h", "5"}}) == all);
  CHECK(mark_from(1, "75.09", {{"h", "5"}}) == nothing);
}

TEST_CASE("a follow-on that is right as far as its digits go earns that share", "[by_own_values]") {
  CHECK(mark_from(1, "76.8", {{"h", "5.120"}}) == all);
  CHECK(mark_from(1, "78", {{"h", "5.123"}}) == nothing);
  CHECK(mark_from(1, "77", {{"h", "5.1234"}}) == Mark{Outcome::follow_through, Decimal(1)});
}

TEST_CASE("what rounding leaves open by much is left to a person", "[by_own_values]") {
  // q = 76.95 / (5.13 - 5.12), and the divisor may be from 0.005 to 0.015.
  CHECK(mark_from(2, "15000", {{"h", "5.13"}}) == Mark{Outcome::needs_review, std::nullopt});
  CHECK(mark_from(2, "7695.00", {{"h", "5.13"}}) == Mark{Outcome::follow_through, Decimal(1)});
}

TEST_CASE("too few digits gain nothing by being carried on", "[by_own_values]") {
  // a = 0.461..., z = 3 a = 1.3846...; of two decimals a = 0.46 and z = 1.38, which is 3 * 0.46.
  const auto items = items_of(
      "    given: {x: 6}\n    rule: {decimals: 4}\n    steps: |\n      a = x / 13\n      z = 3 * a\n"
      "    items: [{name: a, points: 1}, {name: z, points: 1}]\n");
  const ReadValue a = value({}, "0.46");
  OwnValue own{"a", {&a}, false};
  own.rule = &items[0].standard.rule;
  own.is_short = true;
  CHECK_FALSE(explain_from(std::vector<OwnValue>{own}, value({}, "1.38"), items[1]));
  CHECK(judge_by(value({}, "1.38"), items[1].standard).points == dec("0.5"));
  // From another one, which is no rounding of the key, it is right.
  const ReadValue other = value({}, "0.52");
  own.values = {&other};
  own.is_short = false;
  REQUIRE(explain_from(std::vector<OwnValue>{own}, value({}, "1.56"), items[1]));
  // So is what happens to be right by the key, too, as far as its digits go: 3 * 0.4601 = 1.3803.
  const ReadValue near = value({}, "0.46");
  own.values = {&near};
  REQUIRE(explain_from(std::vector<OwnValue>{own}, value({}, "1.38"), items[1]));
}

TEST_CASE("more answers than twenty prove nothing", "[by_own_values]") {
  // y = 1000 z with z = 0.46 written: from 455 to 465, a thousand values of two decimals. By z = 0.4600 as it
  // is carried on, 460.00 follows.
  const auto items = items_of(
      "    given: {x: 0.9}\n    rule: {decimals: 2}\n    steps: |\n      z = x / 2\n      y = 1000 * z\n"
      "      w = 15 * z\n"
      "    items: [{name: z, points: 1}, {name: y, points: 1}, {name: w, points: 1}]\n");
  const ReadValue z = value({}, "0.46");
  OwnValue own{"z", {&z}, false};
  own.rule = &items[0].standard.rule;
  const auto marked = [&](std::size_t item, const char* answer) {
    const auto explanation = explain_from(std::vector<OwnValue>{own}, value({}, answer), items[item]);
    return explanation ? explanation->mark : nothing;
  };
  CHECK(marked(1, "460.00") == Mark{Outcome::follow_through, Decimal(1)});
  for (const char* answer : {"455.20", "463.17"}) {
    CHECK(marked(1, answer) == Mark{Outcome::needs_review, std::nullopt});
  }
  CHECK(marked(1, "470.00") == nothing);
  // 6.825 to 6.975 are sixteen values of two decimals.
  CHECK(marked(2, "6.83") == Mark{Outcome::follow_through, Decimal(1)});
  CHECK(marked(2, "6.81") == nothing);
}

TEST_CASE("what the step gives exactly was not rounded", "[by_own_values]") {
  // h = 2.5 is the key with all its digits: y = 250 and nothing beside it.
  const auto items = items_of(
      "    given: {x: 1.25}\n    rule: {decimals: 1}\n    steps: |\n      h = 2 * x\n      y = 11 * h\n"
      "    items: [{name: h, points: 1}, {name: y, points: 1}]\n");
  const auto follows = [&](const char* own_h, const char* answer) {
    const ReadValue h = value({}, own_h);
    OwnValue own{"h", {&h}, false};
    own.rule = &items[0].standard.rule;
    return explain_from(std::vector<OwnValue>{own}, value({}, answer), items[1]).has_value();
  };
  CHECK_FALSE(follows("2.5", "27.9"));
  CHECK(follows("2.6", "29.0"));
  CHECK(follows("2.6", "28.1"));
}

TEST_CASE("steps rounded by hand are rounded on the way from own values, too", "[by_own_values]") {
  // From an own k = 3: a = 3/7 = 0.428571..., by hand 0.43, so that b is 42.8571 or 43.
  const auto items = items_of(
      "    given: {x: 2}\n    rule: {decimals: 2}\n    intermediate: {decimals: 2}\n    steps: |\n"
      "      k = 2 * x\n      a = k / 7\n      b = 10 * a\n"
      "    items: [{name: k, points: 1}, {name: b, points: 1}]\n");
  const ReadValue k = value({}, "3");
  const std::vector<OwnValue> own{{"k", {&k}, false}};
  for (const char* answer : {"4.29", "4.30"}) {
    const auto explanation = explain_from(own, value({}, answer), items[1]);
    REQUIRE(explanation);
    CHECK(explanation->mark == Mark{Outcome::follow_through, Decimal(1)});
  }
  CHECK_FALSE(explain_from(own, value({}, "4.35"), items[1]));
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
    return explain_from(std::vector<OwnValue>{{"h", {&h}, false}, own_y}, value({}, "714.286"), items[2]);
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
  const auto explained = [&](const ReadValue& answer) { return explain_from(own, answer, items[2]); };
  REQUIRE(explained(value({2}, "11 -6.5")));
  CHECK(explained(value({2}, "11 -6.5"))->mark == Mark{Outcome::needs_review, std::nullopt});
  // One cell is right by the key, and the other follows from the other value.
  REQUIRE(explained(value({2}, "14 -6")));
  CHECK(explained(value({2}, "14 -6"))->mark == Mark{Outcome::follow_through, Decimal(3)});
  CHECK_FALSE(explained(value({2}, "14 -6.5")));
  CHECK_FALSE(explained(value({2}, "_ _")));
  CHECK_FALSE(explained(value({2}, "10 _")));
  CHECK_FALSE(explained(value({3}, "10 -6 2")));
  CHECK(explained(value({2}, "12 -6"))->mark == Mark{Outcome::follow_through, Decimal(3)});
}

TEST_CASE("what follows up to a factor, a sign or the order follows", "[by_own_values]") {
  const auto followed = [](const char* up_to, const char* answer) {
    const auto items =
        items_of(std::string("    given: {x: [1, 3]}\n    steps: |\n      h = 2 * x\n      y = h - 1\n"
                             "    items: [{name: h, points: 1}, {name: y, points: 1, up_to: ") +
                 up_to + "}]\n");
    const ReadValue h = value({2}, "4 6");  // y = (3, 5); the key is (1, 5)
    const auto explanation =
        explain_from(std::vector<OwnValue>{{"h", {&h}, false}}, value({2}, answer), items[1]);
    return explanation ? explanation->mark.outcome : Outcome::wrong;
  };
  CHECK(followed("scale", "6 10") == Outcome::follow_through);
  CHECK(followed("scale", "6 11") == Outcome::wrong);
  CHECK(followed("sign", "-3 -5") == Outcome::follow_through);
  CHECK(followed("sign", "-3 5") == Outcome::wrong);
  CHECK(followed("permutation", "5 3") == Outcome::follow_through);
  CHECK(followed("permutation", "5 5") == Outcome::wrong);
}
