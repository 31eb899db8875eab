#include "engine/ops/reduced_axes.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <vector>

#include "engine/ops/reduction.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::ops;
using namespace gradewright::test;

TEST_CASE("no axes mean all of them", "[reduced_axes]") {
  const ReducedAxes all{};
  const Shape x{2, 3, 4};
  CHECK(all.reduces(0, 3));
  CHECK(all.reduces(2, 3));
  CHECK(all.kept(x) == Shape{1, 1, 1});
  CHECK(all.reduced(x) == Shape{});
  CHECK(all.group_size(x) == 24);
  CHECK(all.within(x) == x);
  // A number is its own only cell.
  CHECK(all.kept(Shape{}) == Shape{});
  CHECK(all.reduced(Shape{}) == Shape{});
  CHECK(all.group_size(Shape{}) == 1);
}

TEST_CASE("given axes are reduced, counted from either end", "[reduced_axes]") {
  const Shape x{2, 3, 4};
  for (const std::vector<Index>& axes : {std::vector<Index>{1}, std::vector<Index>{-2}}) {
    const ReducedAxes middle{axes};
    CHECK_FALSE(middle.reduces(0, 3));
    CHECK(middle.reduces(1, 3));
    CHECK_FALSE(middle.reduces(2, 3));
    CHECK(middle.kept(x) == Shape{2, 1, 4});
    CHECK(middle.reduced(x) == Shape{2, 4});
    CHECK(middle.group_size(x) == 3);
    CHECK(middle.within(x) == Shape{1, 3, 1});
  }
  const ReducedAxes outer{{2, 0}, true};
  CHECK(outer.kept(x) == Shape{1, 3, 1});
  CHECK(outer.reduced(x) == Shape{1, 3, 1});
  CHECK(outer.group_size(x) == 8);
  CHECK(outer.within(x) == Shape{2, 1, 4});
  CHECK(ReducedAxes{{0}}.group_size(Shape{0, 5}) == 0);
}

TEST_CASE("an axis that is not there or is there twice is refused", "[reduced_axes]") {
  const Shape x{2, 3};
  CHECK_THROWS_WITH(ReducedAxes{{2}}.kept(x), "axis 2 does not exist in a tensor of 2 axes");
  CHECK_THROWS_WITH(ReducedAxes{{-3}}.reduced(x), "axis -3 does not exist in a tensor of 2 axes");
  CHECK_THROWS_WITH(ReducedAxes{{0}}.kept(Shape{}), "axis 0 does not exist in a tensor of 0 axes");
  CHECK_THROWS_WITH((ReducedAxes{{1, 1}}.kept(x)), "axis 1 is listed twice");
  CHECK_THROWS_WITH((ReducedAxes{{1, -1}}.reduced(x)), "axis -1 is listed twice");
}

TEST_CASE("axes are shown as they were given", "[reduced_axes]") {
  const Expr x = given("x", sample(Shape{2, 3}));
  const std::array<Index, 1> first{0};
  const std::array<Index, 1> last{-1};
  const std::array<Index, 2> both{0, 1};
  CHECK(written(sum(x)) == "sum(x)");
  CHECK(written(sum(x, last)) == "sum(x, axis=-1)");
  CHECK(written(sum(x, both)) == "sum(x, axis=[0, 1])");
  CHECK(written(sum(x, first, true)) == "sum(x, axis=0, keepdims=True)");
  CHECK(written(sum(x, {}, true)) == "sum(x, keepdims=True)");
}
