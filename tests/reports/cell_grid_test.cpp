#include "reports/cell_grid.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace gradewright::reports;

namespace {

using Rows = std::vector<std::vector<const CellVerdict*>>;

Verdict with_cells(const Shape& shape, std::size_t count) {
  Verdict out;
  out.shape = shape;
  out.cells.resize(count);
  return out;
}

CellVerdict cell(Outcome outcome, std::vector<Index> index, std::string read, std::string expected,
                 std::string note = {}) {
  CellVerdict out;
  out.outcome = outcome;
  out.index = std::move(index);
  out.read = std::move(read);
  out.expected = std::move(expected);
  out.note = std::move(note);
  return out;
}

std::vector<std::string> lines(const std::vector<CellVerdict>& cells, std::size_t most = 12) {
  Verdict verdict;
  verdict.cells = cells;
  return differing_cells(verdict, most);
}

}  // namespace

TEST_CASE("a matrix is one table, row by row", "[cell-grid]") {
  const Verdict verdict = with_cells(Shape{2, 3}, 6);
  const std::vector<CellGrid> grids = cell_grids(verdict);
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].caption.empty());
  CHECK(grids[0].headings.empty());
  const auto* c = verdict.cells.data();
  CHECK(grids[0].rows == Rows{{c, c + 1, c + 2}, {c + 3, c + 4, c + 5}});
}

TEST_CASE("a column is one cell a row, a scalar one cell, no cells no table", "[cell-grid]") {
  const Verdict column = with_cells(Shape{7, 1}, 7);
  REQUIRE(cell_grids(column).size() == 1);
  CHECK(cell_grids(column)[0].rows.size() == 7);
  const Verdict scalar = with_cells(Shape{}, 1);
  REQUIRE(cell_grids(scalar).size() == 1);
  CHECK(cell_grids(scalar)[0].rows == Rows{{&scalar.cells[0]}});
  CHECK(cell_grids(Verdict()).empty());
  CHECK(cell_grids(with_cells(Shape{2, 2}, 0)).empty());
}

TEST_CASE("a tensor is shown slice by slice", "[cell-grid]") {
  const Verdict verdict = with_cells(Shape{2, 1, 2}, 4);
  const std::vector<CellGrid> grids = cell_grids(verdict);
  REQUIRE(grids.size() == 2);
  CHECK(grids[0].caption == "[0, :, :]");
  CHECK(grids[1].caption == "[1, :, :]");
  CHECK(grids[1].rows == Rows{{&verdict.cells[2], &verdict.cells[3]}});

  // Of shape (2, 3, 1, 2) the last index but two changes first.
  const Verdict deep = with_cells(Shape{2, 3, 1, 2}, 12);
  std::vector<std::string> captions;
  for (const CellGrid& grid : cell_grids(deep)) {
    captions.push_back(grid.caption);
  }
  CHECK(captions == std::vector<std::string>{"[0, 0, :, :]", "[0, 1, :, :]", "[0, 2, :, :]", "[1, 0, :, :]",
                                             "[1, 1, :, :]", "[1, 2, :, :]"});
  CHECK(cell_grids(deep)[4].rows == Rows{{&deep.cells[8], &deep.cells[9]}});
}

TEST_CASE("a long vector is shown six cells at a time", "[cell-grid]") {
  const Verdict verdict = with_cells(Shape{13}, 13);
  const std::vector<CellGrid> grids = cell_grids(verdict);
  REQUIRE(grids.size() == 3);
  CHECK(grids[0].caption == "1 to 6");
  CHECK(grids[1].caption == "7 to 12");
  CHECK(grids[2].caption == "13");
  CHECK(grids[0].rows.size() == 1);
  CHECK(grids[0].rows[0].size() == 6);
  CHECK(grids[2].rows == Rows{{&verdict.cells[12]}});
  const Verdict six = with_cells(Shape{6}, 6);
  REQUIRE(cell_grids(six).size() == 1);
  CHECK(cell_grids(six)[0].caption.empty());
  CHECK(cell_grids(with_cells(Shape{7}, 7)).size() == 2);
  CHECK(cell_grids(with_cells(Shape{0}, 0)).empty());
}

TEST_CASE("named cells are shown with their names", "[cell-grid]") {
  Verdict verdict = with_cells(Shape{2}, 2);
  verdict.cells[0].name = "a";
  verdict.cells[1].name = "b";
  CHECK(cell_grids(verdict)[0].headings == std::vector<std::string>{"a", "b"});
  CHECK(cell_grids(verdict)[0].caption.empty());
  // Eight of them, also when they are all cells of a matrix.
  Verdict many = with_cells(Shape{2, 4}, 8);
  for (std::size_t i = 0; i < 8; ++i) {
    many.cells[i].name = std::string(1, static_cast<char>('a' + i));
  }
  const std::vector<CellGrid> grids = cell_grids(many);
  REQUIRE(grids.size() == 2);
  CHECK(grids[1].headings == std::vector<std::string>{"g", "h"});
  CHECK(grids[1].caption.empty());
}

TEST_CASE("some cells of a larger key are a row, not its matrix", "[cell-grid]") {
  const Verdict verdict = with_cells(Shape{3, 3}, 2);
  const std::vector<CellGrid> grids = cell_grids(verdict);
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].rows == Rows{{&verdict.cells[0], &verdict.cells[1]}});
}

TEST_CASE("whether anything of a response found a place", "[cell-grid]") {
  Verdict verdict = with_cells(Shape{2}, 2);
  CHECK(has_no_cell_read(verdict));
  verdict.cells[1].read = "0";
  CHECK_FALSE(has_no_cell_read(verdict));
  CHECK(has_no_cell_read(Verdict()));
}

TEST_CASE("each cell that differs is said in one line", "[cell-grid]") {
  CHECK(lines({cell(Outcome::wrong, {0, 1}, "0.125", "-0.125", "sign differs"),
               cell(Outcome::correct, {0, 2}, "1", "1"), cell(Outcome::follow_through, {0, 3}, "2", "3"),
               cell(Outcome::missing, {0}, "", "0.5"),
               cell(Outcome::needs_review, {1, 0, 2}, "0.5?", "0.5", "a question mark stands behind it"),
               cell(Outcome::too_few_digits, {}, "0.1", "0.1250"), cell(Outcome::wrong, {}, "7", "8")}) ==
        std::vector<std::string>{"row 1, column 2: 0.125 instead of -0.125 (sign differs)",
                                 "entry 1: no answer, expected 0.5",
                                 "cell (2, 1, 3): '0.5?' needs review (a question mark stands behind it)",
                                 "0.1 for 0.1250: right, with too few digits", "7 instead of 8"});
  CellVerdict named = cell(Outcome::missing, {0, 1}, "", "4");
  named.name = "b";
  CHECK(lines({named}) == std::vector<std::string>{"b: no answer, expected 4"});
  CHECK(lines({}).empty());
}

TEST_CASE("where nothing else explains it, the error and the limit do", "[cell-grid]") {
  CellVerdict wrong = cell(Outcome::wrong, {1}, "0.51239", "0.5");
  wrong.error = Decimal(1239, -5);
  CHECK(lines({wrong}) == std::vector<std::string>{"entry 2: 0.51239 instead of 0.5"});
  wrong.limit = Decimal(5, -5);
  CHECK(lines({wrong}) ==
        std::vector<std::string>{"entry 2: 0.51239 instead of 0.5 (off by 0.0124, at most 0.00005 allowed)"});
  wrong.error = Decimal(10, -1);  // 1.0
  CHECK(lines({wrong}) ==
        std::vector<std::string>{"entry 2: 0.51239 instead of 0.5 (off by 1, at most 0.00005 allowed)"});
  wrong.note = "sign differs";
  CHECK(lines({wrong}) == std::vector<std::string>{"entry 2: 0.51239 instead of 0.5 (sign differs)"});
  CellVerdict few = cell(Outcome::too_few_digits, {1}, "0.5", "0.5124");
  few.error = Decimal(124, -4);
  few.limit = Decimal(5, -2);
  CHECK(lines({few}) == std::vector<std::string>{"entry 2: 0.5 for 0.5124: right, with too few digits"});
}

TEST_CASE("of many lines the first are given, and how many more there are", "[cell-grid]") {
  std::vector<CellVerdict> cells;
  for (Index i = 0; i < 15; ++i) {
    cells.push_back(cell(i == 3 ? Outcome::correct : Outcome::wrong, {i}, "1", "2"));
  }
  const std::vector<std::string> twelve = lines(cells);
  REQUIRE(twelve.size() == 13);
  CHECK(twelve[3] == "entry 5: 1 instead of 2");
  CHECK(twelve.back() == "and 2 more");
  CHECK(lines(cells, 14).size() == 14);
  CHECK(lines(cells, 14).back() == "entry 15: 1 instead of 2");
  CHECK(lines(cells, 0) == std::vector<std::string>{"and 14 more"});
}

TEST_CASE("what is very long in a cell is cut in its line", "[cell-grid]") {
  const std::string seven(100000, '7');
  const std::vector<std::string> said = lines({cell(Outcome::wrong, {0}, seven, "8", seven)});
  REQUIRE(said.size() == 1);
  CHECK(said[0] == "entry 1: " + seven.substr(0, 60) + "… instead of 8 (" + seven.substr(0, 500) + "…)");
}

TEST_CASE("a value of up to eight rows and columns is shown whole", "[cell-grid]") {
  Verdict verdict = with_cells(Shape{8, 8}, 64);
  const ShownCells shown = shown_cells(verdict);
  CHECK(shown.whole);
  CHECK(shown.left_out == 0);
  REQUIRE(shown.grids.size() == 1);
  CHECK(shown.grids[0].rows.size() == 8);
  CHECK(shown.grids[0].row_names.empty());
}

TEST_CASE("of a larger value the rows, columns and slices that differ are shown", "[cell-grid]") {
  Verdict matrix = with_cells(Shape{9, 3}, 27);
  for (CellVerdict& each : matrix.cells) {
    each.outcome = Outcome::correct;
  }
  CHECK(shown_cells(matrix).grids.empty());
  CHECK_FALSE(shown_cells(matrix).whole);
  matrix.cells[3 * 2 + 1].outcome = Outcome::wrong;
  matrix.cells[3 * 8 + 1].outcome = Outcome::missing;
  matrix.cells[3 * 5].outcome = Outcome::follow_through;  // right in its way
  const ShownCells shown = shown_cells(matrix);
  REQUIRE(shown.grids.size() == 1);
  CHECK(shown.grids[0].headings == std::vector<std::string>{"column 2"});
  CHECK(shown.grids[0].row_names == std::vector<std::string>{"row 3", "row 9"});
  CHECK(shown.grids[0].rows == Rows{{&matrix.cells[7]}, {&matrix.cells[25]}});

  Verdict tensor = with_cells(Shape{6, 1, 2}, 12);
  for (CellVerdict& each : tensor.cells) {
    each.outcome = Outcome::correct;
  }
  tensor.cells[2 * 4].outcome = Outcome::wrong;
  REQUIRE(shown_cells(tensor).grids.size() == 1);
  CHECK(shown_cells(tensor).grids[0].caption == "[4, :, :]");
  CHECK(shown_cells(tensor).grids[0].rows.front().size() == 2);
}

TEST_CASE("what is not shown of what differs is counted", "[cell-grid]") {
  Verdict matrix = with_cells(Shape{20, 10}, 200);  // nothing answered
  const ShownCells shown = shown_cells(matrix);
  REQUIRE(shown.grids.size() == 1);
  CHECK(shown.grids[0].rows.size() == 8);
  CHECK(shown.grids[0].rows[0].size() == 8);
  CHECK(shown.left_out == 200 - 64);
  const Verdict tensor = with_cells(Shape{7, 2, 2}, 28);
  CHECK(shown_cells(tensor).grids.size() == 4);
  CHECK(shown_cells(tensor).left_out == 12);
}

TEST_CASE("a remark is told once with its cells", "[cell-grid]") {
  Verdict verdict;
  verdict.cells = {cell(Outcome::wrong, {0}, "1", "-1", "sign differs"),
                   cell(Outcome::correct, {1}, "2", "2", "not told of what is right"),
                   cell(Outcome::wrong, {2}, "3", "-3", "sign differs"),
                   cell(Outcome::wrong, {3}, "4", "5", "off by one"), cell(Outcome::wrong, {4}, "9", "5")};
  CHECK(cell_remarks(verdict) ==
        std::vector<std::string>{"entry 1; entry 3: sign differs", "entry 4: off by one"});
  CHECK(cell_remarks(verdict, 1).size() == 1);
  for (Index at = 5; at < 10; ++at) {
    verdict.cells.push_back(cell(Outcome::wrong, {at}, "1", "-1", "sign differs"));
  }
  CHECK(cell_remarks(verdict)[0] == "entry 1; entry 3; entry 6; entry 7 and 3 more: sign differs");
}
