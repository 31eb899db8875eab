#include "answers/reading/matching/turns.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

std::string shown(std::string_view text, const std::vector<Turn>& turns) {
  std::string result;
  for (const Turn& turn : turns) {
    CHECK(text.substr(turn.offset, turn.text.size()) == turn.text);
    result += (result.empty() ? "" : " | ") + std::string(turn.text);
  }
  return result;
}

std::string cut(std::string_view text, Parting parting) {
  return shown(text, turns_of(text, parting));
}

TEST_CASE("turns are parted outside brackets and formulas", "[turns]") {
  CHECK(cut("- a\n\n* b, c. d", Parting::lines) == "a | b, c. d");
  CHECK(cut("a; b. c, d 1.5", Parting::sentences) == "a | b | c, d 1.5");
  CHECK(cut("a, (b, c) and d, and f", Parting::commas) == "a | (b, c) | d | f");
  CHECK(cut("a 1, $b, c$ y d", Parting::commas) == "a 1 | b, c | d");
  CHECK(cut("p=.8 r=.6 s", Parting::commas) == "p=.8 | r=.6 s");
  CHECK(cut("14 GB / 56 GB | 2/3", Parting::slashes) == "14 GB | 56 GB | 2/3");
  CHECK(cut("a\uff1bb\u3002c\uff0cd", Parting::sentences) == "a | b | c\uff0cd");
  CHECK(cut("(a\n\nb, c", Parting::commas) == "(a | b | c");  // an open bracket ends with its paragraph
  CHECK(cut("  \n", Parting::lines).empty());
  CHECK(cut("a = 4 + 3\n\n= 7\nb = 2", Parting::lines) == "a = 4 + 3\n\n= 7 | b = 2");  // one chain
  CHECK(cut("4 + 3\n\u2248 7\n=> 2", Parting::lines) == "4 + 3\n\u2248 7 | => 2");
}

TEST_CASE("what stands in frames is a turn, led by what stands before it", "[turns]") {
  constexpr std::string_view text = "so \\boxed{\\{1, 2\\}} and \\boxed{\\frac{1}{2}}.";
  const std::vector<Turn> turns = framed_turns(text);
  CHECK(shown(text, turns) == "\\{1, 2\\} | \\frac{1}{2}");
  REQUIRE(turns.size() == 2);
  CHECK(turns[0].lead == "so ");
  CHECK(turns[1].lead == " and ");
  CHECK(framed_turns("\\boxed{1} \\boxed{2").empty());
}

TEST_CASE("a value begins with its turn, or behind what leads to it", "[turns]") {
  CHECK(value_begins("13").size() == 1);
  CHECK(value_begins("out 3x3") == std::vector<std::size_t>{0, 4});
  CHECK(value_begins("F1 = 0.7") == std::vector<std::size_t>{0, 5, 1, 4});
  CHECK(value_begins("PE [1, 2]") == std::vector<std::size_t>{0, 3, 4});
}

}  // namespace
}  // namespace gradewright::reading
