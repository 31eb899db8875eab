#include "engine/graph/shape.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::engine;

TEST_CASE("shapes broadcast under NumPy's rule", "[shape]") {
  // Expected values: numpy.broadcast_shapes, NumPy 1.24.
  CHECK(broadcast(Shape{5, 1, 4}, Shape{3, 1}) == Shape{5, 3, 4});
  CHECK(broadcast(Shape{}, Shape{2, 3}) == Shape{2, 3});
  CHECK(broadcast(Shape{0}, Shape{1}) == Shape{0});
  CHECK_THROWS_WITH(broadcast(Shape{2, 3}, Shape{2}), "shapes (2, 3) and (2,) do not broadcast");
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
