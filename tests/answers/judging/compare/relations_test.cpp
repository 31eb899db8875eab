#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"
#include "tests/answers/judging/typed_values.hpp"

namespace gradewright::judging {
namespace {

/// The outcome of a relation against a key, and what is certain about it.
std::string against(std::string_view key, std::string_view read) {
  const bool equation = key.find_first_of("<>") == std::string_view::npos;
  const PreparedItem item = item_of(equation ? AnswerType::equation : AnswerType::inequality,
                                    RelationKey{relation(key), std::string(key)});
  return mark(item, {TreeValue{relation(read)}});
}

}  // namespace

// By hand.

TEST_CASE("an inequality is right up to a positive factor and either way round", "[relations]") {
  for (const char* right : {"x <= 4", "4 >= x", "-x >= -4", "2*x <= 8", "x - 4 <= 0", "0 <= 8 - 2*x",
                            "x/3 <= 4/3", "0.5*x <= 2", "x + 1 <= 5", "8 - x >= x"}) {
    INFO(right);
    CHECK(against("x <= 4", right) == "correct 1");
  }
  for (const char* wrong :
       {"x >= 4", "x < 4", "-x <= -4", "4 <= x", "x <= 5", "x <= 4.001", "2*x <= 4", "x <= -4", "x <= 2*x",
        "y <= 4", "x^2 <= 4", "x <= 400", "-x >= 4", "0 <= 1", "x + y <= 4"}) {
    INFO(wrong);
    std::string text(wrong);
    if (const std::size_t at = text.find('^'); at != std::string::npos) {
      text.replace(at, 1, "**");
    }
    CHECK(against("x <= 4", text) == "wrong 0");
  }
}

TEST_CASE("chains of inequalities are right member by member", "[relations]") {
  CHECK(against("2 < x < 5", "2 < x < 5") == "correct 1");
  CHECK(against("2 < x < 5", "5 > x > 2") == "correct 1");
  CHECK(against("2 < x < 5", "4 < 2*x < 10") == "correct 1");
  CHECK(against("2 < x < 5", "2 <= x < 5") == "wrong 0");
  CHECK(against("2 < x < 5", "2 < x < 6") == "wrong 0");
  CHECK(against("2 < x < 5", "x < 5") == "wrong 0");
  CHECK(against("x < 5", "2 < x < 5") == "wrong 0");
}

TEST_CASE("an equation is right up to a factor other than 0 and either way round", "[relations]") {
  for (const char* right : {"y = 2*x + 1", "2*x + 1 = y", "y - 2*x - 1 = 0", "0 = 4*x + 2 - 2*y",
                            "y/2 = x + 0.5", "-y = -1 - 2*x", "y = 2*(x + 1/2)", "(y - 1)/2 = x"}) {
    INFO(right);
    CHECK(against("y = 2*x + 1", right) == "correct 1");
  }
  for (const char* wrong : {"y = 2*x - 1", "y = -2*x + 1", "x = 2*y + 1", "y = x + 1", "y = 2*x",
                            "y = 2*x + 1.0001", "y = 2*x**2 + 1", "0 = 1", "y = 1"}) {
    INFO(wrong);
    CHECK(against("y = 2*x + 1", wrong) == "wrong 0");
  }
}

TEST_CASE("what holds by itself is not equal to a relation", "[relations]") {
  CHECK(against("y = 2*x + 1", "y = y") == "wrong 0");
  CHECK(against("x <= 4", "0*x <= 0") == "wrong 0");
}

TEST_CASE("what cannot be told is left to a person", "[relations]") {
  CHECK(against("y = 2*x + 1", "(y - 1)/x = 2") == "needs_review");  // not for x = 0
  CHECK(against("x = 4", "exp(x) = exp(4)") == "needs_review");      // no rational numbers
  CHECK(against("x = 4", "sqrt(x) = 2") == "needs_review");
  CHECK(against("x = 4", "(x - 4)**2 = 0") == "needs_review");  // the same set, another factor
  CHECK(against("x <= 4", "x**3 <= 64") == "needs_review");
  CHECK(against("x = 4", "f(x) = 4") == "needs_review");
  CHECK(against("x = 4", "x <= 4") == "wrong 0");
}

TEST_CASE("a transcendental constant is no unknown", "[relations]") {
  CHECK(against("x = 2*pi", "pi*x = 2*pi**2") == "correct 1");
  CHECK(against("x = 2*pi", "x/pi = 2") == "correct 1");
  CHECK(against("x = 2*pi", "x = 6.28") == "wrong 0");
  CHECK(against("x <= pi", "-x >= -pi") == "correct 1");
  CHECK(against("x <= pi", "pi*x <= pi**2") == "correct 1");
}

TEST_CASE("the reason says how relations differ", "[relations]") {
  const PreparedItem item = item_of(AnswerType::inequality, RelationKey{relation("x <= 4"), "x <= 4"});
  CHECK(reason(item, TreeValue{relation("x >= 4")}) == "x >= 4 goes the other way than x <= 4.");
  CHECK(reason(item, TreeValue{relation("x < 4")}) ==
        "x < 4 is not x <= 4: the bound itself belongs to only one of them.");
  CHECK(reason(item, TreeValue{relation("x <= 5")}) ==
        "x <= 5 is not x <= 4: there are values for which only one of them holds.");
}

TEST_CASE("a key must be able to tell right from wrong", "[relations]") {
  CHECK(can_be_compared({relation("x <= 4"), ""}));
  CHECK_FALSE(can_be_compared({relation("x = x"), ""}));
  CHECK_FALSE(can_be_compared({relation("1 <= 2"), ""}));
  CHECK_FALSE(can_be_compared({relation("exp(x) = 1"), ""}));
}

}  // namespace gradewright::judging
