#include "answers/judging/explain/shape_fit.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

using Kind = ShapeFit::Kind;

struct Row {
  Shape asked;
  std::string key;
  Shape read;
  std::string cells;
  Kind kind;
  bool right_so = false;
  std::optional<Index> missing_row = {};
};

}  // namespace

// By hand.

TEST_CASE("a shape is the same, as good, or wrong in a way that has a name", "[shape_fit]") {
  const Row rows[] = {
      {{2, 2}, "1 2 3 4", {2, 2}, "9 9 9 9", Kind::same},
      {{3}, "1 2 3", {3, 1}, "1 2 3", Kind::long_axes},
      {{3, 1}, "1 2 3", {3}, "1 2 3", Kind::long_axes},
      {{}, "1", {1, 1}, "1", Kind::long_axes},
      {{1, 2, 3}, "1 2 3 4 5 6", {2, 3}, "1 2 3 4 5 6", Kind::long_axes},
      {{3, 1}, "1 2 3", {1, 3}, "1 2 3", Kind::transposed, true},
      {{2, 3}, "1 2 3 4 5 6", {3, 2}, "1 4 2 5 3 6", Kind::transposed, true},
      {{2, 3}, "1 2 3 4 5 6", {3, 2}, "1 2 3 4 5 6", Kind::transposed, false},
      {{2, 2}, "1 2 3 4", {4}, "1 2 3 4", Kind::flattened, true},
      {{2, 2}, "1 2 3 4", {1, 4}, "1 3 2 4", Kind::flattened, false},
      {{3, 2}, "1 2 3 4 5 6", {2, 2}, "3 4 5 6", Kind::rows, false, 0},
      {{3, 2}, "1 2 3 4 5 6", {2, 2}, "1 2 5 6", Kind::rows, false, 1},
      {{3, 2}, "1 2 3 4 5 6", {2, 2}, "1 2 3 4", Kind::rows, false, 2},
      {{3, 2}, "1 2 3 4 5 6", {2, 2}, "1 2 9 9", Kind::rows},
      {{3}, "1 2 3", {2}, "1 3", Kind::rows, false, 1},
      {{3}, "1 2 3", {2}, "1 _", Kind::rows},
      {{4}, "1 2 3 4", {2}, "1 2", Kind::rows},
      {{2, 2}, "1 2 3 4", {3, 2}, "1 2 3 4 5 6", Kind::rows},
      {{2, 3}, "1 2 3 4 5 6", {2, 2}, "1 2 4 5", Kind::columns},
      {{3}, "1 2 3", {}, "1", Kind::other},
      {{2, 2}, "1 2 3 4", {3, 3}, "1 2 3 4 5 6 7 8 9", Kind::other},
      {{2, 1, 2}, "1 2 3 4", {2, 3}, "1 2 3 4 5 6", Kind::other},
  };
  for (const Row& row : rows) {
    INFO(to_string(row.read) << " " << row.cells << " for " << to_string(row.asked));
    const SettledTensor asked = key(row.asked, row.key);
    const ShapeFit fit = shape_fit(value(row.read, row.cells), asked, ExactRule{});
    CHECK(fit.kind == row.kind);
    CHECK(fit.right_so == row.right_so);
    CHECK(fit.missing_row == row.missing_row);
    CHECK(fit.fits() == (row.kind == Kind::same || row.kind == Kind::long_axes));
    CHECK(shape_fits(row.read, row.asked) == fit.fits());
  }
}

TEST_CASE("which written cell stands for a cell of the key", "[shape_fit]") {
  const ShapeFit same;
  CHECK(cell_for(3, same, {2, 2}) == 3);
  CHECK_FALSE(cell_for(3, {Kind::other, false, {}}, {2, 2}));
  const ShapeFit without_second{Kind::rows, false, 1};
  CHECK(cell_for(1, without_second, {3, 2}) == 1);
  CHECK_FALSE(cell_for(2, without_second, {3, 2}));
  CHECK_FALSE(cell_for(3, without_second, {3, 2}));
  CHECK(cell_for(4, without_second, {3, 2}) == 2);
}

TEST_CASE("a square matrix can be right once it is transposed", "[shape_fit]") {
  const SettledTensor square = key({2, 2}, "1 2 3 4");
  CHECK(right_when_transposed(value({2, 2}, "1 3 2 4"), square, ExactRule{}));
  CHECK_FALSE(right_when_transposed(value({2, 2}, "1 3 2 5"), square, ExactRule{}));
  CHECK_FALSE(right_when_transposed(value({2, 2}, "1 ? 2 4"), square, ExactRule{}));
  CHECK_FALSE(right_when_transposed(value({4}, "1 3 2 4"), square, ExactRule{}));
}
