#include "answers/judging/compare/equivalence.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

std::vector<std::string> cells_of(const std::optional<SettledTensor>& key) {
  std::vector<std::string> cells;
  if (key) {
    for (const SettledCell& cell : key->cells()) {
      cells.push_back(to_string(cell));
    }
  }
  return cells;
}

using Cells = std::vector<std::string>;

}  // namespace

// By hand.

TEST_CASE("up to a sign the other key is the negative", "[equivalence]") {
  CHECK(cells_of(equivalent_key(key({3}, "1 -2 0"), value({3}, "9 9 9"), UpTo::sign, ExactRule{})) ==
        Cells{"-1", "2", "0"});
}

TEST_CASE("up to a permutation equal cells meet and the rest fill up", "[equivalence]") {
  CHECK(cells_of(equivalent_key(key({4}, "1 2 3 4"), value({4}, "3 9 1 _"), UpTo::permutation,
                                ExactRule{})) == Cells{"3", "2", "1", "4"});
  CHECK(cells_of(equivalent_key(key({3}, "1 1 2"), value({3}, "2 1 1"), UpTo::permutation, ExactRule{})) ==
        Cells{"2", "1", "1"});
}

TEST_CASE("nothing is as right as a key of another shape, or one that is not finite", "[equivalence]") {
  CHECK_FALSE(equivalent_key(key({2}, "1 2"), value({2}, "2 1"), UpTo::nothing, ExactRule{}));
  CHECK_FALSE(equivalent_key(key({2}, "1 2"), value({2, 1}, "2 1"), UpTo::sign, ExactRule{}));
  SettledTensor infinite = key({2}, "1 2");
  infinite[1].value = Number::plus_infinity();
  CHECK_FALSE(equivalent_key(infinite, value({2}, "2 1"), UpTo::sign, ExactRule{}));
}

TEST_CASE("which cells meet does not depend on their order", "[equivalence]") {
  const Rule rule = ToleranceRule{dec("0.05"), 0};
  const SettledTensor close = key({2}, "1 1.04");
  CHECK(cells_of(equivalent_key(close, value({2}, "0.96 1.02"), UpTo::permutation, rule)) ==
        Cells{"1", "1.04"});
  CHECK(cells_of(equivalent_key(close, value({2}, "1.02 0.96"), UpTo::permutation, rule)) ==
        Cells{"1.04", "1"});
}
