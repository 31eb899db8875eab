#include "answers/judging/explain/compared_value.hpp"

#include <catch2/catch.hpp>

#include "answers/reading/values/read_value.hpp"
#include "engine/numbers/interval.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

Standard standard_of(const SettledTensor& asked, const Rule& rule) {
  Standard standard;
  standard.key = asked;
  standard.rule = rule;
  return standard;
}

ComparedValue held(const ReadValue& response, const Standard& standard) {
  ComparedValue into;
  into.unreadable = 7;  // what stood there before does not stay
  into.right_transposed = true;
  into.cells.resize(20);
  hold_against(Expected(standard), response, into);
  return into;
}

std::vector<Outcome> outcomes(const ComparedValue& compared) {
  std::vector<Outcome> result;
  for (const ComparedCell& cell : compared.cells) {
    result.push_back(cell.outcome);
  }
  return result;
}

}  // namespace

// By hand: ln 2 = 0.69314718, 70/9 = 7.7777, 1/3, 1/80 = 0.0125.

TEST_CASE("an exact value is what a typed key may be rounded from", "[compared_value]") {
  const auto outcome = [](std::string_view response, const std::string& typed, const Rule& rule,
                          bool as_typed = true) {
    Standard standard = standard_of(key(Shape{}, typed), rule);
    standard.key_as_typed = as_typed;
    const auto read = read_value(response, Shape{});
    return to_string(held(std::get<std::vector<ReadValue>>(read).front(), standard).cells.front().outcome);
  };
  CHECK(outcome("\\ln 2", "0.6931", DisplayedRule{}) == "correct");
  CHECK(outcome("70/9", "7.78", DisplayedRule{}) == "correct");
  CHECK(outcome("\\frac13", "0.3333", DisplayedRule{}) == "correct");
  CHECK(outcome("π", "3.1416", DisplayedRule{}) == "correct");
  CHECK(outcome("e", "2.718", DisplayedRule{}) == "correct");
  // two digits tell too little
  CHECK(outcome("1/3", "0.33", DisplayedRule{}) == "needs_review");
  CHECK(outcome("1/80", "0.01", DisplayedRule{}) == "needs_review");
  // near it
  CHECK(outcome("\\ln 2", "0.6932", DisplayedRule{}) == "wrong");
  CHECK(outcome("2/3", "0.6931", DisplayedRule{}) == "wrong");
  CHECK(outcome("0.69322", "0.6931", DisplayedRule{}) == "wrong");
  // more digits than the key, which may be rounded from 0.69315 as well as from 0.69312
  CHECK(outcome("0.69315", "0.6931", DisplayedRule{}) == "needs_review");
  CHECK(outcome("0.69312", "0.6931", DisplayedRule{}) == "needs_review");
  CHECK(outcome("0.69312", "0.6931", DisplayedRule{}, false) == "wrong");
  CHECK(outcome("0.69312", "0.6931", ExactRule{}) == "wrong");
  CHECK(outcome("0.3333", "0.333", DisplayedRule{}) == "needs_review");
  CHECK(outcome("0.46", "0.5", DisplayedRule{}) == "wrong");
  CHECK(outcome("0.333", "0.33", DisplayedRule{}) == "needs_review");
  CHECK(outcome("0.34", "0.3", DisplayedRule{}) == "wrong");  // one decimal tells too little
  CHECK(outcome("\\ln 1.6", "0.5", DisplayedRule{}) == "wrong");
  CHECK(outcome("\\pi", "3", DisplayedRule{}) == "wrong");
  CHECK(outcome("1/3", "0.3333", ExactRule{}) == "wrong");
  CHECK(outcome("1/3", "0.3333", DisplayedRule{}, false) == "wrong");  // computed, so exact
}

TEST_CASE("a point that may stand between thousands is for a person", "[compared_value]") {
  const auto outcome = [](std::string_view response, const std::string& asked, bool as_typed = true) {
    const auto read = read_value(response, Shape{});
    Standard standard = standard_of(key(Shape{}, asked), ExactRule{});
    standard.key_as_typed = as_typed;
    return to_string(held(std::get<std::vector<ReadValue>>(read).front(), standard).cells.front().outcome);
  };
  CHECK(outcome("32.768", "32768") == "needs_review");
  CHECK(outcome("-2.432", "-2432") == "needs_review");
  CHECK(outcome("32.768", "32768", false) == "wrong");  // of a document its other numbers say it
  CHECK(outcome("32.768", "32769") == "wrong");
  CHECK(outcome("32.7680", "32768") == "wrong");
  CHECK(outcome("327.68", "327680") == "wrong");
  CHECK(outcome("0.768", "768") == "wrong");
  CHECK(outcome("1234.567", "1234567") == "wrong");
}

TEST_CASE("a percentage whose number is the key is for a person", "[compared_value]") {
  const auto doubt = [](std::string_view response, const std::string& asked) {
    const auto read = read_value(response, Shape{});
    const Standard standard = standard_of(key(Shape{}, asked), DisplayedRule{});
    return held(std::get<std::vector<ReadValue>>(read).front(), standard).cells.front();
  };
  CHECK(doubt("75%", "75").outcome == Outcome::needs_review);
  CHECK(doubt("75%", "75").doubt == ComparedCell::Doubt::percent_of_key);
  CHECK(doubt("75 percent", "75").outcome == Outcome::needs_review);
  CHECK(doubt("75%", "0.75").outcome == Outcome::correct);
  CHECK(doubt("74%", "75").outcome == Outcome::wrong);
  CHECK(doubt("0.75", "75").outcome == Outcome::wrong);
}

TEST_CASE("a value is held against a key cell by cell", "[compared_value]") {
  const Standard standard = standard_of(key({5}, "0.2754 0.7246 3 4 5"), DecimalsRule{4});
  const ComparedValue compared = held(value({5}, "0.2754 0.72 3.1 _ ?"), standard);
  CHECK(outcomes(compared) == std::vector{Outcome::correct, Outcome::too_few_digits, Outcome::wrong,
                                          Outcome::missing, Outcome::needs_review});
  CHECK(compared.cells[1].error == dec("0.0046"));
  CHECK(compared.cells[2].limit == dec("0.00005"));
  CHECK_FALSE(compared.cells[3].error);
  CHECK_FALSE(compared.unreadable);
  CHECK_FALSE(compared.right_transposed);
}

TEST_CASE("a number and what its writer rounds it to are right when either is", "[compared_value]") {
  ReadValue both = value({}, "0.69314718056");  // ln 2 is 0.693147180559945...
  both.cells.front().rounded = dec("0.6931");
  const auto outcome = [&](const std::string& asked, const Rule& rule) {
    return held(both, standard_of(key({}, asked), rule)).cells.front().outcome;
  };
  CHECK(outcome("0.6931", ExactRule{}) == Outcome::correct);
  CHECK(outcome("0.69314718056", ExactRule{}) == Outcome::correct);
  CHECK(outcome("0.69314718056", DecimalsRule{6}) == Outcome::correct);
  CHECK(outcome("0.6932", ExactRule{}) == Outcome::wrong);
  CHECK(outcome("0.69", ExactRule{}) == Outcome::wrong);
  both.cells.front().rounded = dec("0.7");  // which 0.65 to 0.75 are rounded to
  CHECK(outcome("0.7", ExactRule{}) == Outcome::needs_review);
  CHECK(outcome("0.69314718056", ExactRule{}) == Outcome::correct);
  CHECK(outcome("0.8", ExactRule{}) == Outcome::wrong);
  both.cells.front().rounded = dec("0.6931");
  const Standard right = standard_of(key({}, "0.6931"), ExactRule{});
  const Standard wrong = standard_of(key({}, "0.6932"), ExactRule{});
  CHECK(meets(Expected(right), both));
  CHECK_FALSE(meets(Expected(wrong), both));
}

TEST_CASE("a square matrix that is right the other way round is known", "[compared_value]") {
  const Standard standard = standard_of(key({2, 2}, "1 2 3 4"), ExactRule{});
  CHECK(held(value({2, 2}, "1 3 2 4"), standard).right_transposed);
  CHECK_FALSE(held(value({2, 2}, "1 3 2 5"), standard).right_transposed);
  CHECK_FALSE(held(value({2, 2}, "1 2 3 4"), standard).right_transposed);
  const Standard same = standard_of(key({2, 2}, "1 2 2 4"), ExactRule{});
  CHECK_FALSE(held(value({2, 2}, "1 2 2 4"), same).right_transposed);
}

TEST_CASE("with the wrong shape nothing is there, except around a missing row", "[compared_value]") {
  const Standard standard = standard_of(key({3, 2}, "1 2 3 4 5 6"), ExactRule{});
  const auto m = Outcome::missing;
  const auto c = Outcome::correct;
  CHECK(outcomes(held(value({2, 2}, "1 2 9 9"), standard)) == std::vector{m, m, m, m, m, m});
  const ReadValue response = value({2, 2}, "1 2 5 6");
  const ComparedValue around = held(response, standard);
  CHECK(outcomes(around) == std::vector{c, c, m, m, c, c});
  CHECK(written_for(4, response, around, {3, 2})->text == "5");
  CHECK(written_for(2, response, around, {3, 2}) == nullptr);
  CHECK(held(value({2}, "1 ?"), standard_of(key({3}, "1 2 3"), ExactRule{})).unreadable == 1);
}

TEST_CASE("a value meets a key when every cell is there and right", "[compared_value]") {
  const Standard standard = standard_of(key({2}, "0.2754 3"), DecimalsRule{4});
  CHECK(meets(Expected(standard), value({2, 1}, "0.2754 3")));
  for (const char* cells : {"0.2754 4", "0.28 3", "0.2754 _", "0.2754 ?"}) {
    CHECK_FALSE(meets(Expected(standard), value({2}, cells)));
  }
  CHECK_FALSE(meets(Expected(standard), value({3}, "0.2754 3 3")));
  const SettledTensor other = key({2}, "1 3");
  CHECK(meets(Expected(standard, other), value({2}, "1 3")));
}

TEST_CASE("what rounding by hand can give is right by the standard's own key alone", "[compared_value]") {
  Standard standard = standard_of(key({2}, "1.47 2"), DecimalsRule{2});
  standard.reachable =
      std::make_shared<const std::vector<Interval>>(std::vector<Interval>{{1.40, 1.45}, {2, 2}});
  const ComparedValue compared = held(value({2}, "1.42 2.1"), standard);
  CHECK(outcomes(compared) == std::vector{Outcome::correct, Outcome::wrong});
  CHECK(meets(Expected(standard), value({2}, "1.42 2.00")));
  CHECK_FALSE(meets(Expected(standard, standard.key), value({2}, "1.42 2.00")));
}
