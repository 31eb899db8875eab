#include "answers/reading/values/solved_relation.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/notation/read_notation.hpp"

namespace gradewright::reading {
namespace {

/// "x: (3, inf)", or "none: " with the reason.
std::string solved(std::string_view text) {
  std::vector<NotationReading> readings = read_notation(text);
  REQUIRE_FALSE(readings.empty());
  REQUIRE(readings.front().parts.size() == 1);
  const auto* chain = std::get_if<notation::Relations>(&readings.front().parts.front().tree.form);
  REQUIRE(chain != nullptr);
  std::vector<Note> notes;
  const auto read = solved_relation(*chain, notes);
  if (const auto* none = std::get_if<NotAValue>(&read)) {
    return "none: " + none->reason;
  }
  const auto& relation = std::get<SolvedRelation>(read);
  std::string shown = relation.name + ":";
  for (const auto& piece : relation.pieces) {
    shown += std::string(piece.holds_lower ? " [" : " (") + to_string(piece.lower) + ", " +
             to_string(piece.upper) + (piece.holds_upper ? "]" : ")");
  }
  return shown;
}

struct Case {
  std::string_view text;
  std::string_view meaning;
};

// Solved by hand.
TEST_CASE("a linear relation is solved for its name", "[solved_relation]") {
  const Case cases[] = {
      {"x > 3", "x: (3, inf)"},          {"2x > 6", "x: (3, inf)"},
      {"6 < 2x", "x: (3, inf)"},         {"-2x < 4", "x: (-2, inf)"},
      {"-2x >= 4", "x: (-inf, -2]"},     {"3 - x >= 0", "x: (-inf, 3]"},
      {"x - 3.5 > 0", "x: (3.5, inf)"},  {"3x > 1", "x: (1/3, inf)"},
      {"x/2 > 3", "x: (6, inf)"},        {"\\frac{x}{-2} > 3", "x: (-inf, -6)"},
      {"(x - 2)/3 > 1", "x: (5, inf)"},  {"2(x - 1) > 4", "x: (3, inf)"},
      {"2x + 3 > x + 6", "x: (3, inf)"}, {"x < 2x - 3", "x: (3, inf)"},
      {"0 < x/2 < 3", "x: (0, 6)"},      {"5 < 1 - 2x <= 9", "x: [-4, -2)"},
      {"9 >= 2x + 1 > 5", "x: (2, 4]"},  {"2x != 6", "x: (-inf, 3) (3, inf)"},
      {"w_1 - 3 > 0", "w_1: (3, inf)"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(solved(one.text) == one.meaning);
  }
}

TEST_CASE("an absolute value is a distance", "[solved_relation]") {
  const Case cases[] = {
      {"|x| <= 1", "x: [-1, 1]"},
      {"1 > |x|", "x: (-1, 1)"},
      {"|x - 2| < 3", "x: (-1, 5)"},
      {"|2 - x| < 3", "x: (-1, 5)"},
      {"|2x - 1| <= 3", "x: [-1, 2]"},
      {"|x| > 1", "x: (-inf, -1) (1, inf)"},
      {"|x - 2| >= 3", "x: (-inf, -1] [5, inf)"},
      {"x > |-3|", "x: (3, inf)"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(solved(one.text) == one.meaning);
  }
}

TEST_CASE("what is not linear in one name stays unsolved", "[solved_relation]") {
  for (const std::string_view text :
       {"x*x > 4",     "x^2 > 4",    "1/x > 3",       "2^x > 8",        "sqrt(x) > 3", "x > y",
        "x + y > 3",   "0x > 3",     "x - x > -1",    "x/0 > 3",        "2x > 2x",     "|x| < -1",
        "|x| <= 0",    "|x| = 1",    "|x| < x",       "|x| < y",        "|x| + x < 1", "2|x| < 1",
        "1 < |x| < 3", "2x = 6",     "2x ∈ [1, 2]",   "1 < x > 2",      "1 < 2 < 3",   "1 < x < 2x",
        "3 > 2",       "±x > 3",     "e x > 3",       "x*pi > 3",       "ax > 3",      "x > inf",
        "9 < 2x < 5",  "2x > 6 > 2", "min(x, 3) > 2", "Fraction(x) > 3"}) {
    INFO(text);
    CHECK(solved(text).starts_with("none: "));
  }
}

TEST_CASE("a name of a relation is no constant and no product", "[solved_relation]") {
  const auto variable = [](std::string_view text) {
    const auto reading = read_notation(std::string(text) + " > 3").front();
    return variable_of(std::get<notation::Relations>(reading.parts.front().tree.form).members.front());
  };
  for (const char* name : {"x", "lambda", "w_1", "mu", "lr", "loss", "w1"}) {
    INFO(name);
    CHECK_FALSE(variable(name).empty());
  }
  for (const char* none : {"e", "pi", "inf", "ax", "xy", "2", "2x", "f(x)"}) {
    INFO(none);
    CHECK(variable(none).empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
