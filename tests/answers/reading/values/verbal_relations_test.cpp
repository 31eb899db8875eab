#include "answers/reading/values/verbal_relations.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "engine/syntax/print.hpp"

namespace gradewright::reading {
namespace {

/// The parts of the plain reading: mathematics in the step language, words in quotes.
std::string shown(std::string_view text) {
  const NotationReading reading = with_verbal_relations(read_notation(text).front());
  std::string result;
  for (const Part& part : reading.parts) {
    result += result.empty() ? "" : " ";
    result += part.sort == Part::Sort::mathematics ? to_plain(part.tree) : "'" + part.text + "'";
  }
  return result;
}

struct Case {
  std::string_view text;
  std::string_view parts;
};

TEST_CASE("words between two values are the relation that they name", "[verbal_relations]") {
  const Case cases[] = {
      {"x is at most 4", "x <= 4"},     {"x is less than or equal to 4", "x <= 4"},
      {"x is less than 4", "x < 4"},    {"x is at least 4", "x >= 4"},
      {"x is greater than 4", "x > 4"}, {"x exceeds 4", "x > 4"},
      {"2*x is below 4", "2 * x < 4"},  {"x above 4", "x > 4"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(shown(row.text) == row.parts);
  }
}

TEST_CASE("other words, and words beside a chain, stay words", "[verbal_relations]") {
  for (const std::string_view text : {"x is not less than 4", "x may be at most 4", "x is 4", "at most 4",
                                      "x at most", "x < 3 is at most 4"}) {
    CAPTURE(text);
    CHECK(shown(text).find('\'') != std::string::npos);
  }
}

}  // namespace
}  // namespace gradewright::reading
