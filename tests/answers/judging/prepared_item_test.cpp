#include "answers/judging/prepared_item.hpp"

#include <catch2/catch.hpp>

#include "engine/numbers/interval.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

/// A response of one number.
Response found(const char* written) {
  Response response;
  response.state = Response::State::found;
  response.alternatives = {value(Shape{}, written)};
  return response;
}

}  // namespace

// By hand.

TEST_CASE("an item is prepared with its key, rule and worth", "[prepared_item]") {
  const auto items = items_of(
      "    given: {x: [1, 2]}\n    steps: |\n      n = 2 * x\n      q = x / 4\n"
      "    items:\n      - {name: n, points: 3, credit: per_row, too_few_digits: 25%}\n"
      "      - {name: q, points: 1, rule: {sigfigs: 2}}\n");
  CHECK(to_string(items[0].standard.key[1]) == "4");
  CHECK(std::holds_alternative<ExactRule>(items[0].standard.rule));
  CHECK(items[0].standard.max_points == Decimal(3));
  CHECK(items[0].standard.credit == Credit::per_row);
  CHECK(items[0].standard.too_few_digits_credit == dec("0.25"));
  CHECK(items[0].follow_through == Decimal(1));
  CHECK(items[0].standard.reachable == nullptr);
  CHECK(std::get<SignificantRule>(items[1].standard.rule).figures == 2);
}

TEST_CASE("named cells are asked for in the item's order, of the whole key", "[prepared_item]") {
  const auto items = items_of(
      "    given: {X: [[1, 2], [3, 4]]}\n    steps: Y = 10 * X\n"
      "    items: [{name: Y, points: 1, cells: {b: [1, 1], a: [0, 1]}}]\n");
  CHECK(items[0].standard.cell_names == std::vector<std::string>{"b", "a"});
  CHECK(to_string(items[0].standard.key[0]) == "40");
  CHECK(to_string(items[0].standard.key[1]) == "20");
  CHECK(items[0].whole_key.shape() == Shape{2, 2});
  CHECK(asked_cells(items[0].whole_key, {}) == items[0].whole_key);
}

TEST_CASE("other keys have their own cells, mistakes the item's rule", "[prepared_item]") {
  const auto items = items_of(
      "    given: {x: [1, 2]}\n    steps: |\n      h = x + 1\n      n = 2 * h\n"
      "    items: [{name: n, points: 1, accept: [{key: n / 4, credit: 50%}]}]\n"
      "    mistakes:\n      - {name: halved, change: h = x / 2, credit: 20%}\n"
      "      - {name: the same, change: h = 1 + x, credit: 20%}\n");
  REQUIRE(items[0].accepted.size() == 1);
  CHECK(std::holds_alternative<DisplayedRule>(items[0].accepted[0].standard.rule));  // 1 and 1.5
  REQUIRE(items[0].mistakes.size() == 1);  // what changes nothing is no mistake here
  CHECK(to_string(items[0].mistakes[0].standard.key[1]) == "2");
  CHECK(std::holds_alternative<ExactRule>(items[0].mistakes[0].standard.rule));
}

TEST_CASE("where steps may be rounded every cell has its reach", "[prepared_item]") {
  const auto items = items_of(
      "    intermediate: {decimals: 1}\n    given: {x: [0.26, 2]}\n    steps: |\n      h = x / 1\n      n = "
      "10 * "
      "h\n"
      "    items: [{name: n, points: 1}, {name: h, points: 1}]\n");
  REQUIRE(items[0].standard.reachable->size() == 2);
  // 0.26 rounded to a tenth is 0.3: ten times anything between the two.
  CHECK(items[0].standard.reachable->at(0).lo == Approx(2.6));
  CHECK(items[0].standard.reachable->at(0).hi == Approx(3.0));
}

TEST_CASE("a choice is worth its points and has its answer", "[prepared_item]") {
  const auto items = items_of("    type: choice\n    options: [A, B]\n    answer: B\n    points: 2\n");
  CHECK(items[0].type == AnswerType::choice);
  CHECK(items[0].answer == "B");
  CHECK(items[0].standard.max_points == Decimal(2));
  CHECK(items[0].key == nullptr);
}

TEST_CASE("a given that is an expression is known as one, so that no copy of it earns", "[prepared_item]") {
  const auto items = items_of(
      "    given: {x: 1/3, W: identity(2)}\n    steps: |\n      y = x + 1\n      z = y * W\n"
      "    items: [{name: y, points: 1}, {name: z, points: 1}]\n");
  const auto& givens = items[1].givens;
  REQUIRE(givens.size() == 2);
  CHECK(givens[0].name == "x");
  CHECK(givens[1].name == "W");
}

// x from 0.6585 to 0.6595, to the second power 0.43362225 to 0.43494025; the second x is known.
TEST_CASE("a given that is printed rounded leaves the key open as far as its digits do", "[prepared_item]") {
  const auto items = items_of(
      "    given:\n      x: {value: 0.659, rounded: true}\n      k: 2\n    steps: |\n      y = x * x\n      "
      "z = k + 1\n"
      "    items: [{name: y, points: 1, rule: {decimals: 6}}, {name: z, points: 1}]\n");
  REQUIRE(items[0].standard.reachable != nullptr);
  const Interval& y = items[0].standard.reachable->front();
  CHECK(y.lo <= 0.43362225);
  CHECK(y.lo > 0.4336222);
  CHECK(y.hi >= 0.43494025);
  CHECK(y.hi < 0.4349403);
  CHECK(items[1].standard.reachable == nullptr);
  CHECK(items[0].rounded_givens == std::vector<std::string>{"x"});
  const auto verdict = [&](const char* written) { return verdict_on(items[0], found(written)).outcome; };
  CHECK(verdict("0.434281") == Outcome::correct);  // of 0.659 itself
  CHECK(verdict("0.433623") == Outcome::correct);  // of 0.6585001
  CHECK(verdict("0.434940") == Outcome::correct);  // of 0.6595
  CHECK(verdict("0.433620") == Outcome::wrong);
  CHECK(verdict("0.434943") == Outcome::wrong);
  CHECK(verdict_on(items[0], found("0.433623")).rule ==
        "right to 6 decimals: within 0.0000005 of the key; x may be off by half a unit of the last digit "
        "given");
}
