#include "answers/reading/values/working.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <variant>

#include "answers/reading/values/constant.hpp"

namespace gradewright::reading {
namespace {

/// The number that the working of a text comes to, or why there is none.
std::string answer_of(std::string_view text) {
  Account account = account_of(read_notation(text).front());
  REQUIRE(account.leftovers.empty());
  REQUIRE(account.values.size() > 1);
  const auto tree = answer_of_working(std::move(account.values), text, {});
  if (const auto* none = std::get_if<NotAValue>(&tree)) {
    return none->reason;
  }
  std::vector<Note> notes;
  return to_string(std::get<WrittenNumber>(constant_value(std::get<notation::Syntax>(tree), notes)));
}

TEST_CASE("working ends in the answer") {
  for (const std::string_view text :
       {"2x = 24 => x = 12", "2x = 24\nx = 12", "x + 3 = 15\nx = 15 - 3\nx = 12", "x = 24/2, so x = 12",
        "x = 24/2\n12", "3 * 4 = 12\nx = 12", "3 * 3 = 9\n9 + 3 = 12", "x^2 = 144 => x = 12",
        "2x = 24 \u2192 x = 12", "x = 12\nx = 12"}) {
    CAPTURE(text);
    CHECK(answer_of(text) == "12");
  }
  CHECK(answer_of("3x = 10 => x = 3.33") == "3.33");
  CHECK(answer_of("x = 10/3\nx = 3.33") == "3.33");
  CHECK(answer_of("2x = 12 => x = 6") == "6");
}

TEST_CASE("two numbers that could both be the answer are left to a person") {
  for (const std::string_view text : {"x = 13 => x = 12",
                                      "x = 12.4\nx = 12",
                                      "13\n12",
                                      "12 => 13",
                                      "x = 12\ny = 13",
                                      "x = 12, y = x + 1 = 13",
                                      "2x = 24 => y = 12",
                                      "3 * 4 = 12\n5 * 2 = 10",
                                      "A: 13\nB: 12",
                                      "x = 12\n13",
                                      "12, 12",
                                      "x > 0\nx = 12",
                                      "x = not 12",
                                      "x = y 12",
                                      "x = \u03B1 12",
                                      "x = y, 12",
                                      "x = a + b\n12",
                                      "x = foo\n12",
                                      "x = foo\nx = 12",
                                      "x = [3] 12",
                                      "x = not = 24/2\n12",
                                      "x = 24/2, 12",
                                      "f(1) = 3\nf(2) = 12"}) {
    CAPTURE(text);
    CHECK_THAT(answer_of(text), Catch::StartsWith("several") || Catch::Contains("differ"));
  }
}

TEST_CASE("a step that does not hold is left to a person") {
  for (const std::string_view text :
       {"2x = 26 => x = 12", "x + 3 = 15\nx = 15 + 3\nx = 12", "3x = 10 => x = 3.43", "2x = 25 => x = 12",
        "3 * 4 = 13\nx = 12", "3x = 37 => x = 12.0"}) {
    CAPTURE(text);
    CHECK_THAT(answer_of(text), Catch::Contains("does not hold"));
  }
}

TEST_CASE("more steps than a limit are not followed") {
  const auto lines = [](std::size_t count) {
    std::string text = "x = 12";
    for (std::size_t i = 1; i < count; ++i) {
      text += "\nx = 12";
    }
    return text;
  };
  CHECK(answer_of(lines(max_working_steps)) == "12");
  CHECK(answer_of(lines(max_working_steps + 1)) == "more than 64 steps of working");
}

TEST_CASE("the last statement has to state a number") {
  CHECK(answer_of("x = 24/2\n2x = 24") == "an equation whose left side is no name");
  CHECK(answer_of("x = 24/2\nx = y") == "several values");
}

}  // namespace
}  // namespace gradewright::reading
