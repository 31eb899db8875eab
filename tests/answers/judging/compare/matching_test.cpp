#include "answers/judging/compare/matching.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <random>
#include <set>

namespace gradewright::judging {
namespace {

std::size_t paired(const std::vector<std::vector<bool>>& allowed) {
  const auto partners = match_most(
      allowed.size(), [&](std::size_t place, std::size_t partner) { return allowed[place][partner]; });
  std::set<std::size_t> used;
  std::size_t count = 0;
  for (std::size_t place = 0; place < partners.size(); ++place) {
    if (partners[place]) {
      REQUIRE(allowed[place][*partners[place]]);
      REQUIRE(used.insert(*partners[place]).second);
      ++count;
    }
  }
  return count;
}

/// By trying every order.
std::size_t most_by_trying(const std::vector<std::vector<bool>>& allowed) {
  std::vector<std::size_t> order(allowed.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::size_t most = 0;
  do {
    std::size_t count = 0;
    for (std::size_t place = 0; place < order.size(); ++place) {
      count += allowed[place][order[place]] ? 1 : 0;
    }
    most = std::max(most, count);
  } while (std::next_permutation(order.begin(), order.end()));
  return most;
}

}  // namespace

TEST_CASE("a place gives its partner up where another has none", "[matching]") {
  CHECK(paired({{true, true}, {true, false}}) == 2);
  CHECK(paired({{true, false}, {true, true}}) == 2);
  CHECK(paired({{true, false}, {true, false}}) == 1);
  CHECK(paired({{false}}) == 0);
  CHECK(paired({}) == 0);
}

TEST_CASE("as many are paired as trying every order finds", "[matching]") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const std::size_t count = 1 + random() % 6;
    std::vector<std::vector<bool>> allowed(count, std::vector<bool>(count));
    for (auto& row : allowed) {
      for (std::size_t i = 0; i < count; ++i) {
        row[i] = random() % 3 == 0;
      }
    }
    REQUIRE(paired(allowed) == most_by_trying(allowed));
  }
}

}  // namespace gradewright::judging
