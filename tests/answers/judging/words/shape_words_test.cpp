#include "answers/judging/words/shape_words.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::judging;

namespace {

using Kind = ShapeFit::Kind;

}  // namespace

TEST_CASE("what a fitting shape needed", "[shape_words]") {
  CHECK(read_as({2, 2}, {2, 2}).empty());
  CHECK(read_as({3, 1}, {3}) == "a column of 3 read as a list of 3");
  CHECK(read_as({3}, {1, 1, 3}) == "a list of 3 read as a 1 x 1 x 3 tensor");
  CHECK(read_as({}, {1, 1}) == "a number read as a 1 x 1 matrix");
}

TEST_CASE("a wrong shape is named", "[shape_words]") {
  CHECK(wrong_shape_sentence({Kind::transposed, true, {}}, {3, 2}, {2, 3}) ==
        "Wrong shape: the matrix is transposed: a 3 x 2 matrix where a 2 x 3 matrix was asked for; the other "
        "way round, every cell is right.");
  CHECK(wrong_shape_sentence({Kind::transposed, false, {}}, {1, 3}, {3, 1}) ==
        "Wrong shape: a row of 3 where a column of 3 was asked for.");
  CHECK(wrong_shape_sentence({Kind::flattened, true, {}}, {4}, {2, 2}) ==
        "Wrong shape: the cells of a 2 x 2 matrix in a list of 4; in that order they are all right.");
  CHECK(wrong_shape_sentence({Kind::flattened, false, {}}, {1, 4}, {2, 2}) ==
        "Wrong shape: the cells of a 2 x 2 matrix in a row of 4.");
  CHECK(wrong_shape_sentence({Kind::rows, false, {}}, {2, 2}, {3, 2}) ==
        "Wrong shape: one row is missing: 2 instead of 3.");
  CHECK(wrong_shape_sentence({Kind::rows, false, 1}, {2, 2}, {3, 2}) ==
        "Wrong shape: one row is missing: 2 instead of 3; without row 2, every cell is right.");
  CHECK(wrong_shape_sentence({Kind::rows, false, 0}, {2}, {3}) ==
        "Wrong shape: one value is missing: 2 instead of 3; without entry 1, every cell is right.");
  CHECK(wrong_shape_sentence({Kind::rows, false, {}}, {4, 2}, {2, 2}) ==
        "Wrong shape: 2 rows are too many: 4 instead of 2.");
  CHECK(wrong_shape_sentence({Kind::columns, false, {}}, {2, 2}, {2, 3}) ==
        "Wrong shape: one column is missing: 2 instead of 3.");
  CHECK(wrong_shape_sentence({Kind::other, false, {}}, {}, {3}) ==
        "Wrong shape: a number where a list of 3 was asked for.");
}
