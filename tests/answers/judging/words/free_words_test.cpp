#include "answers/judging/words/free_words.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::judging;

namespace {

/// What is said where the first two of four cells are free, and those with an r are right.
std::string said(const std::string& cells, const std::vector<std::string>& givens = {}) {
  std::vector<bool> right;
  for (const char cell : cells) {
    right.push_back(cell == 'r');
  }
  return free_cells_sentence({{true, true, false, false}, true, givens}, {true, true, false, false}, right);
}

}  // namespace

TEST_CASE("a mark in which free cells decided says so", "[free_words]") {
  CHECK(said("rrww") == " What is right is what zeros alone get right: that earns no points.");
  CHECK(said("rwww") == " What is right is what zeros alone get right: that earns no points.");
  CHECK(said("rrrr") ==
        " The 2 cells that zeros alone get right have no share.");  // some with too few digits
  CHECK(said("rrrw") == " The 2 cells that zeros alone get right have no share.");
  CHECK(said("rwrr") ==
        " The 2 cells that zeros alone get right have no share; one of them is wrong, which costs a share.");
  CHECK(said("wwrr") ==
        " The 2 cells that zeros alone get right have no share; 2 of them are wrong, which costs a share "
        "each, though half of one stays for what is right.");
  CHECK(said("rrww", {"X"}) ==
        " What is right is what zeros, or a copy of X, get right: that earns no points.");
  CHECK(free_cells_sentence({{true, false}, false, {"X", "W"}}, {true, false}, {true, false}) ==
        " What is right is what a copy of X or W gets right: that earns no points.");
  CHECK(free_cells_sentence({{true, false, false}, false, {"X"}}, {true, false, false},
                            {true, true, false}) == " The cell that a copy of X gets right has no share.");
  CHECK(free_cells_sentence({{true, false}, false, {"X"}}, {true, false}, {false, true}) ==
        " The cell that a copy of X gets right has no share; it is wrong, which costs a share, "
        "though half of one stays for what is right.");
}

TEST_CASE("where they decided nothing, nothing is said", "[free_words]") {
  CHECK(said("wwww").empty());
  CHECK(free_cells_sentence({}, {}, {true, false}).empty());
}
