#include "answers/reading/values/spoken_interval.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {

// What each text says, decided by hand.

TEST_CASE("An interval in words says of each end whether it belongs to it", "[spoken_interval]") {
  const struct {
    std::string text;
    std::string interval;
  } cases[] = {
      {"strictly between 0 and 2", "(0, 2)"},
      {"Between 0 and 2 (exclusive).", "(0, 2)"},
      {"between 0 and 2, both ends excluded", "(0, 2)"},
      {"between 0 and 1/3 inclusive", "[0, 1/3]"},
      {"x is between 0 (inclusive) and 2 (exclusive)", "x \u2208 [0, 2)"},
      {"from 0 inclusive to 2 exclusive", "[0, 2)"},
      {"from 0 to 2, both excluded", "(0, 2)"},
      {"from -1.5 to 2 inclusive", "[-1.5, 2]"},
      {"greater than 0 and less than 2", "(0, 2)"},
      {"eta must be larger than 0 but at most 0.5", "eta \u2208 (0, 0.5]"},
      {"\u03b7 is strictly greater than 0 and strictly smaller than \\frac{1}{3}",
       "\u03b7 \u2208 (0, \\frac{1}{3})"},
      {"below 2 and above 0", "(0, 2)"},
      {"at least 0, at most 2", "[0, 2]"},
  };
  for (const auto& one : cases) {
    INFO(one.text);
    CHECK(spoken_interval(one.text).value_or("none") == one.interval);
  }
}

TEST_CASE("Words that leave an end open, or say something else, are no interval", "[spoken_interval]") {
  for (const std::string text : {"between 0 and 2",
                                 "from 0 to 2",
                                 "from 0 to 2 exclusive",
                                 "x is between 0 and 2",
                                 "not between 0 and 2 exclusive",
                                 "x not strictly between 0 and 2",
                                 "strictly between 0 and 2 or above 5",
                                 "greater than 0 and greater than 2",
                                 "greater than 0 or less than 2",
                                 "greater than 0",
                                 "at least 0 and",
                                 "strictly at least 0 and below 2",
                                 "between 0 (inclusive) and 2",
                                 "strictly between a and b",
                                 "between 0 and 2 exclusive or so",
                                 "outside strictly between 0 and 2",
                                 "unlike strictly between 0 and 2",
                                 "only strictly between 0 and 2",
                                 "outside of strictly between 0 and 2",
                                 "strictly between 0 and 2 layers",
                                 "between 0 and 2 (exclusive",
                                 "strictly",
                                 "",
                                 " ",
                                 "maybe strictly between 0 and 2",
                                 "strictly between 0 and 2?",
                                 "if x is strictly between 0 and 2",
                                 "strictly between 0 and 2, except 1"}) {
    INFO(text);
    CHECK_FALSE(spoken_interval(text));
  }
}

}  // namespace gradewright::reading
