#include "engine/language/seeded_sequence.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <map>

using namespace gradewright::engine;

TEST_CASE("the seeded sequence is splitmix64", "[seeded_sequence]") {
  // The first values for seed 1234567 in the reference program (prng.di.unimi.it/splitmix64.c).
  SeededSequence sequence(1234567);
  CHECK(sequence.next() == 6457827717110365317U);
  CHECK(sequence.next() == 3203168211198807973U);
  CHECK(sequence.next() == 9817491932198370423U);
}

TEST_CASE("whole numbers of a range come up equally often", "[seeded_sequence]") {
  SeededSequence sequence(7);
  std::map<std::int64_t, int> counts;
  for (int i = 0; i < 6000; ++i) {
    ++counts[sequence.integer(-2, 3)];
  }
  REQUIRE(counts.size() == 6);
  for (const auto& [value, count] : counts) {
    INFO(value);
    CHECK(std::abs(count - 1000) < 120);  // four standard deviations of a binomial with p = 1/6
  }
}

TEST_CASE("the widest range has every number of 32 bits", "[seeded_sequence]") {
  // The upper 32 bits of the first value above: 6457827717110365317 // 2^32 = 1503580183.
  SeededSequence sequence(1234567);
  CHECK(sequence.integer(0, 4294967295) == 1503580183);
}
