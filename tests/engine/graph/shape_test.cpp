#include "engine/graph/shape.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <vector>

using namespace gradewright::engine;

TEST_CASE("shapes broadcast under NumPy's rule", "[shape]") {
  // Expected values: numpy.broadcast_shapes, NumPy 1.24.
  CHECK(broadcast(Shape{5, 1, 4}, Shape{3, 1}) == Shape{5, 3, 4});
  CHECK(broadcast(Shape{}, Shape{2, 3}) == Shape{2, 3});
  CHECK(broadcast(Shape{0}, Shape{1}) == Shape{0});
  CHECK_THROWS_WITH(broadcast(Shape{2, 3}, Shape{2}), "a 2 x 3 matrix and a list of 2 do not broadcast");
}

TEST_CASE("a shape refuses what no tensor has", "[shape]") {
  CHECK_THROWS_WITH((Shape{2, -1}), "an axis cannot have the negative length -1");
  CHECK_THROWS_AS((Shape{1 << 20, 1 << 20}), ShapeError);
  CHECK_THROWS_AS((Shape{1, 1, 1, 1, 1, 1, 1, 1, 1}), ShapeError);
}

TEST_CASE("shapes print as NumPy prints them", "[shape]") {
  CHECK(to_string(Shape{}) == "()");
  CHECK(to_string(Shape{3}) == "(3,)");
  CHECK(to_string(Shape{5, 2}) == "(5, 2)");
}

TEST_CASE("a cell's place in row-major order and its index are each other's inverse", "[shape]") {
  // By hand: in shape (2, 3, 4), cell (1, 0, 2) stands behind 12 + 0 + 2 others.
  const Shape shape{2, 3, 4};
  const std::vector<Index> index{1, 0, 2};
  CHECK(shape.offset_of(index) == 14);
  CHECK(shape.index_of(14) == std::array<Index, Shape::max_rank>{1, 0, 2});
  CHECK(shape.index_of(23) == std::array<Index, Shape::max_rank>{1, 2, 3});
  CHECK(Shape{}.offset_of({}) == 0);
  CHECK(Shape{}.index_of(0) == std::array<Index, Shape::max_rank>{});
  Index offset = 0;
  for (Index i = 0; i < 2; ++i) {
    for (Index j = 0; j < 3; ++j) {
      for (Index k = 0; k < 4; ++k, ++offset) {
        CHECK(shape.offset_of(std::vector<Index>{i, j, k}) == offset);
        CHECK(shape.index_of(offset) == std::array<Index, Shape::max_rank>{i, j, k});
      }
    }
  }
}
