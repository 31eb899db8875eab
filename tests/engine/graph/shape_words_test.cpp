#include "engine/graph/shape_words.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace gradewright::engine;

TEST_CASE("a shape in words") {
  struct Case {
    Shape shape;
    const char* words;
  };
  const std::array cases{
      Case{Shape{}, "a number"},
      Case{Shape{1}, "a list of 1"},
      Case{Shape{3}, "a list of 3"},
      Case{Shape{0}, "a list of 0"},
      Case{Shape{1, 3}, "a row of 3"},
      Case{Shape{3, 1}, "a column of 3"},
      Case{Shape{1, 1}, "a 1 x 1 matrix"},
      Case{Shape{2, 3}, "a 2 x 3 matrix"},
      Case{Shape{2, 0}, "a 2 x 0 matrix"},
      Case{Shape{2, 1, 3}, "a 2 x 1 x 3 tensor"},
      Case{Shape{1, 1, 1, 1}, "a 1 x 1 x 1 x 1 tensor"},
  };
  for (const Case& shape : cases) {
    CHECK(in_words(shape.shape) == shape.words);
  }
  // Too many cells for a shape.
  const std::array<Index, 2> extents{100'000, 100'000};
  CHECK(in_words(extents) == "a 100000 x 100000 matrix");
}
