#include "engine/language/seeded_integers.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <map>

using namespace gradewright::engine;

TEST_CASE("the integers are those of SplitMix64", "[seeded_integers]") {
  // The first outputs for seed 1234567 in Vigna's C code (prng.di.unimi.it/splitmix64.c) are
  // 6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431 and
  // 16408922859458223821. Over the whole range of 64 bits they are added to the lowest number.
  constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
  CHECK(seeded_integers(1234567, lowest, highest, 5) ==
        std::vector<std::int64_t>{6457827717110365317 + lowest, 3203168211198807973 + lowest,
                                  594119895343594615, 4593380528125082431 + lowest, 7185550822603448013});
  // Times 10 over 2^64: 3.50, 1.74, 5.32, 2.49, 8.90.
  CHECK(seeded_integers(1234567, 0, 9, 5) == std::vector<std::int64_t>{3, 1, 5, 2, 8});
  CHECK(seeded_integers(1234567, -3, 6, 3) == std::vector<std::int64_t>{0, -2, 2});
}

TEST_CASE("both ends of the range come up, one number as often as another", "[seeded_integers]") {
  std::map<std::int64_t, int> counts;
  for (const std::int64_t value : seeded_integers(7, -2, 3, 6000)) {
    ++counts[value];
  }
  CHECK(counts.begin()->first == -2);
  CHECK(counts.rbegin()->first == 3);
  for (const auto& [value, count] : counts) {
    CAPTURE(value);
    CHECK(std::abs(count - 1000) < 120);  // four standard deviations of a binomial with p = 1/6
  }
  CHECK(seeded_integers(7, 5, 5, 3) == std::vector<std::int64_t>{5, 5, 5});
  CHECK(seeded_integers(7, 0, 9, 0).empty());
}
