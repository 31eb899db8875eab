#include "answers/reading/values/name_order.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

using Names = std::vector<std::string>;

TEST_CASE("Without declared names only letters in a row and indices from 0 or 1 are in order") {
  for (const Names& names :
       {Names{"x", "y"}, Names{"x", "y", "z"}, Names{"a", "b", "c"}, Names{"x_1", "x_2"},
        Names{"x_0", "x_1", "x_2"}, Names{"w1", "w2"}, Names{"alpha", "beta"}, Names{}}) {
    CHECK(are_in_order(names, {}));
  }
  for (const Names& names :
       {Names{"y", "x"}, Names{"x", "z"}, Names{"b", "w"}, Names{"x", "x"}, Names{"x_2", "x_1"},
        Names{"x_2", "x_3"}, Names{"x_1", "y_2"}, Names{"x_1", "x_3"}, Names{"x", "Y"}, Names{"x"},
        Names{"beta", "alpha"}, Names{"a", "beta"}, Names{"w10", "w11"}}) {
    INFO(names.front());
    CHECK_FALSE(are_in_order(names, {}));
  }
}

TEST_CASE("Declared names say the order") {
  const Names declared{"w_1", "b"};
  CHECK(are_in_order({"w_1", "b"}, declared));
  CHECK(are_in_order({"w1", "b"}, declared));
  CHECK_FALSE(are_in_order({"b", "w_1"}, declared));
  CHECK_FALSE(are_in_order({"w_1"}, declared));
  CHECK_FALSE(are_in_order({"x", "y"}, declared));
}

}  // namespace
}  // namespace gradewright::reading
