#include "answers/reading/documents/concluding_arrows.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/documents/statements.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// The statements with names of a text, as "NAME|VALUE" in brackets.
std::string named(std::string_view source) {
  const Statements statements(source);
  std::string text;
  for (const Statement& statement : statements.all()) {
    if (statement.has_name()) {
      text += "[" + shown(statements.name(statement)) + "|" + shown(statements.value(statement)) + "]";
    }
  }
  return text;
}

TEST_CASE("the value behind the last arrow of a line is what its working comes to", "[concluding_arrows]") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"x: 3*4 -> 12", "[x|12]"},
      {"x = 3*4 => 12", "[x|12]"},
      {"x = 3*4 = 12 \u2192 12", "[x|12]"},
      {"L: 0.09/2 -> 0.045", "[L|0.045]"},
      {"P: 600, plus 24 biases -> 624", "[P|624]"},
      {"F: 1 + 4 = 5, 5 + 2 = 7, 7 + 2*2*4 = 23 -> 23", "[F|23]"},
      {"c: 0.6*1 + 0.2*2 = 1.0, 0.1*3 - 0.2 = 0.1 -> (1.0, 0.1)", "[c|( 1.0 , 0.1 )]"},
      {"g: times 2.5/10 = 0.25 -> (1.5, -2, 0)", "[g|( 1.5 , - 2 , 0 )]"},
      {"r: 3 GB / 600 = 0.005 s -> 5 ms", "[r|5 ms]"},
      {"g \u2192 12/4 \u2192 3", "[g|3]"},
      {"p -> (sin 5, 2 + 3) -> (0.5, 5)", "[p|( 0.5 , 5 )]"},
      {"g -> 3", "[g|3]"},
      {"g -> 3; h -> 5", "[g|3][h|5]"},
      {"g -> 3, h_1 -> 5", "[g|3][h _ 1|5]"},
      {"g -> 3 and h -> 5", "[g|3][and h|5]"},
      {"g -> 0.3   h -> 5", "[g|0.3][h|5]"},
      {"a = 1, x: 3*4 -> 12", "[a|1][x|12]"},
      {"p: half -> 24 x 16", "[p|24 * 16]"},
      {"p: half of that -> 24 x 16", "[p|24 * 16]"},
      {"v_1: 0.081 + 0.016 -> 0.097", "[v _ 1|0.097]"},
  };
  for (const auto& [source, expected] : cases) {
    CAPTURE(source);
    CHECK(named(source) == expected);
  }
}

TEST_CASE("an arrow from what may say more concludes nothing, and commas before it part nothing",
          "[concluding_arrows]") {
  for (const std::string_view source :
       {"x: 6 -> 7", "x: 12, not 24 -> 36", "x: 12, maybe plus 24 -> 36", "x: 12, without biases 5*2 -> 10",
        "x: 12, for batch 2*1 -> 24", "x: 3*4 -> 12?", "x: 3*4 -> wrong, 12", "x: (1, 2) -> (3, 4)",
        "x: 3*4 = 13 -> 12", "x: 12, plus what is not clear -> 36", "x: half of 24 -> 12", "x: -6 -> 12",
        "x: (1, -6) -> 12", "x: y -> 12", "x: not half -> 12", "x: half? -> 12"}) {
    CAPTURE(source);
    const std::string seen = named(source);
    CHECK(seen.starts_with("[x|"));
    CHECK(seen != "[x|12]");
    CHECK(seen != "[x|36]");
    CHECK(seen != "[x|24]");
    CHECK(seen != "[x|10]");
  }
  CHECK(named("x = 12, then y = 3 -> 4").starts_with("[x|12]"));
}

}  // namespace
}  // namespace gradewright::reading
