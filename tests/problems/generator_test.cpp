#include "problems/generator.hpp"
#include "engine/language/source_error.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <utility>

#include "engine/language/step_language.hpp"

using namespace gradewright::problems;

TEST_CASE("the seeded sequence is splitmix64") {
  // The first values for seed 1234567 in the reference program (prng.di.unimi.it/splitmix64.c).
  SeededSequence sequence(1234567);
  CHECK(sequence.next() == 6457827717110365317U);
  CHECK(sequence.next() == 3203168211198807973U);
  CHECK(sequence.next() == 9817491932198370423U);
}

TEST_CASE("whole numbers of a range come up equally often") {
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

TEST_CASE("generators give the shape, the range and the decimals asked for") {
  const auto value =
      generate(notation::parse_expression("random_decimals([2, 3], -1, 1, decimals=2, seed=5)"));
  REQUIRE(value.has_value());
  CHECK(value->shape() == Shape{2, 3});
  for (const Number& number : value->cells()) {
    const Decimal& cell = number.decimal();
    CHECK(cell.decimals() == 2);
    CHECK(cell.abs() <= Decimal(1));
  }
  CHECK(generate(notation::parse_expression("random_integers(4, 1, 1, seed=5)"))->cells() ==
        std::vector<Number>(4, Decimal(1)));
  CHECK_FALSE(generate(notation::parse_expression("identity(2)")).has_value());
}

TEST_CASE("generators refuse what does not fit") {
  const std::string integers = "expected random_integers(SHAPE, LOW, HIGH, seed=N)";
  const std::string decimals = "expected random_decimals(SHAPE, LOW, HIGH, decimals=D, seed=N)";
  const std::pair<std::string, std::string> rows[] = {
      {"random_integers([2], 1, 2)", integers},
      {"random_integers([2], 1, seed=1)", integers},
      {"random_integers([2], 1, 2, 3, seed=1)", integers},
      {"random_integers([2], 1, 2, decimals=1)", integers},
      {"random_integers([2], 1, 2, seed=1, decimals=1)", integers},
      {"random_decimals([2], 1, 2, seed=1)", decimals},
      {"random_decimals([2], 1, 2, decimals=1)", decimals},
      {"random_decimals([2], 1, decimals=1, seed=1)", decimals},
      {"random_decimals([2], 1, 2, decimals=1, digits=1)", decimals},
      {"random_integers([2], 2, 1, seed=1)",
       "expected the highest value as a whole number from 2 to 1073741824"},
      {"random_integers([2], a, 2, seed=1)",
       "expected the lowest value as a whole number from -1073741824 to 1073741824"},
      {"random_integers([2], 1, 2, seed=-1)", "expected the seed as a whole number from 0 to 2147483648"},
      {"random_integers([2], 1, 2, seed=0.5)", "expected the seed as a whole number from 0 to 2147483648"},
      {"random_decimals([2], 1, 2, decimals=-1, seed=1)", "expected decimals as a whole number from 0 to 6"},
  };
  for (const auto& [text, refused] : rows) {
    INFO(text);
    CHECK_THROWS_WITH(generate(notation::parse_expression(text)), refused);
    CHECK_THROWS_AS(generate(notation::parse_expression(text)), notation::SourceError);
  }
  CHECK_THROWS_AS(generate(notation::parse_expression("random_integers([0], 1, 2, seed=1)")),
                  notation::SourceError);
}

TEST_CASE("limits of generated values", "[limits]") {
  const std::pair<std::string, std::string> rows[] = {
      {"random_integers([256, 256], 0, 9, seed=2147483648)", "accepted"},
      {"random_integers([256, 257], 0, 9, seed=1)", "a generated value has at most 65536 cells and 8 axes"},
      {"random_integers([1,1,1,1,1,1,1,1], 0, 9, seed=1)", "accepted"},
      {"random_integers([1,1,1,1,1,1,1,1,1], 0, 9, seed=1)",
       "a generated value has at most 65536 cells and 8 axes"},
      {"random_integers(3, 0, 9, seed=2147483649)",
       "expected the seed as a whole number from 0 to 2147483648"},
      {"random_integers(3, -1073741824, 1073741824, seed=1)", "accepted"},
      {"random_integers(3, 0, 1073741825, seed=1)",
       "expected the highest value as a whole number from 0 to 1073741824"},
      {"random_decimals(3, 0, 1, decimals=6, seed=1)", "accepted"},
      {"random_decimals(3, 0, 1, decimals=7, seed=1)", "expected decimals as a whole number from 0 to 6"},
  };
  for (const auto& [text, outcome] : rows) {
    INFO(text);
    std::string found = "accepted";
    try {
      generate(notation::parse_expression(text));
    } catch (const notation::SourceError& error) {
      found = error.what();
    }
    CHECK(found == outcome);
  }
}
