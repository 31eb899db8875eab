#include "answers/judging/words/cell_words.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

CellVerdict cell_of(const Standard& standard, const ReadValue& response, Index at) {
  Explanation by;
  by.standard = &standard;
  hold_against(Expected(standard), response, by.compared);
  CellVerdict cell;
  cell.name = "what stood there before";
  cell.note = "does not stay";
  put_in_words(by, response, at, cell);
  return cell;
}

Standard matrix(const Rule& rule) {
  Standard standard;
  standard.key = key({2, 2}, "0.2754 0.72461 3 4");
  standard.rule = rule;
  return standard;
}

}  // namespace

// By hand.

TEST_CASE("a cell says where it is, what was read and expected, and what is certain", "[cell_words]") {
  const Standard standard = matrix(DecimalsRule{4});
  const ReadValue response = value({2, 2}, "0.2754 -0.7246 _ ?");
  const CellVerdict wrong = cell_of(standard, response, 1);
  CHECK(wrong.outcome == Outcome::wrong);
  CHECK(wrong.index == std::vector<Index>{0, 1});
  CHECK(wrong.name.empty());
  CHECK(wrong.read == "-0.7246");
  CHECK(wrong.expected == "0.7246");
  CHECK(wrong.error == dec("1.44921"));
  CHECK(wrong.limit == dec("0.00005"));
  CHECK(wrong.note == "sign differs");
  CHECK(cell_of(standard, response, 0).note.empty());
  const CellVerdict blank = cell_of(standard, response, 2);
  CHECK(blank.index == std::vector<Index>{1, 0});
  CHECK(blank.read.empty());
  CHECK(blank.note.empty());
  const CellVerdict unreadable = cell_of(standard, response, 3);
  CHECK(unreadable.read == "?");
  CHECK(unreadable.note == "smudged");
}

TEST_CASE("a named cell has its name and its place in the whole value", "[cell_words]") {
  Standard named;
  named.key = key({2}, "70 24");
  named.cell_names = {"a", "b"};
  named.cell_indices = {{0, 0}, {1, 1}};
  const CellVerdict cell = cell_of(named, value({2}, "70 25"), 1);
  CHECK(cell.name == "b");
  CHECK(cell.index == std::vector<Index>{1, 1});
}

TEST_CASE("a number that nobody typed is shown by its digits", "[cell_words]") {
  const Standard standard = matrix(ExactRule{});
  ReadValue response = value({2, 2}, "1.50 1 1 1");
  for (ReadCell& cell : response.cells) {
    cell.text.clear();
  }
  response.cells[0].number = {response.cells[0].number.numerator(), 7};
  response.cells[1].number = Number::nan();
  response.cells[2].number = Number::plus_infinity();
  response.cells[3].number = Number::minus_infinity();
  CHECK(cell_of(standard, response, 0).read == "1.50/7");
  CHECK(cell_of(standard, response, 1).read == "nan");
  CHECK(cell_of(standard, response, 2).read == "inf");
  CHECK(cell_of(standard, response, 3).read == "-inf");
}

TEST_CASE("a place is counted from 1", "[cell_words]") {
  CellVerdict cell;
  CHECK(place_of(cell).empty());
  cell.index = {2};
  CHECK(place_of(cell) == "entry 3");
  cell.index = {0, 1};
  CHECK(place_of(cell) == "row 1, column 2");
  cell.index = {0, 1, 2};
  CHECK(place_of(cell) == "cell (1, 2, 3)");
  cell.name = "b";
  CHECK(place_of(cell) == "b");
}
