#include "answers/reading/values/stated_values.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("words that fill are taken from a text") {
  CHECK(without_words("The set of 2", WordRole::set_filler) == "of 2");
  CHECK(without_words("the\tset", WordRole::set_filler).empty());
  CHECK(without_words("settle", WordRole::set_filler) == "settle");
  CHECK(without_words("the set", std::nullopt) == "the set");
}

TEST_CASE("names of a complement") {
  for (const std::string_view name : {"A_bar", "Complement", "comp", "not"}) {
    CAPTURE(name);
    CHECK(names_complement(name));
  }
  CHECK_FALSE(names_complement("bar"));
  CHECK_FALSE(names_complement("A"));
}

TEST_CASE("a dash before each of several lines is a bullet or a sign") {
  std::size_t ways = 0;
  const auto count = [&ways](NotationReading /*reading*/) -> TypedReadings {
    ++ways;
    return NotAValue{"none"};
  };
  each_reading("- 2\n- 5", {}, count);
  CHECK(ways == 2);
  ways = 0;
  each_reading("\u2022 2\n\u2022 5", {}, count);
  CHECK(ways == 1);
}

}  // namespace
}  // namespace gradewright::reading
