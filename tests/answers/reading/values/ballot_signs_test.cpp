#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/values/ballot_shown.hpp"

namespace gradewright::reading {
namespace {

const std::vector<std::string> letters{"A", "B", "C", "D"};

struct Case {
  std::string text;
  std::string meaning;
};

void check(const std::vector<Case>& cases, bool several) {
  for (const Case& one : cases) {
    INFO(one.text);
    const std::string read = ballot_shown(one.text, letters, several);
    CHECK((read.starts_with("left over") ? "left" : read) == one.meaning);
  }
}

}  // namespace

TEST_CASE("Boxes of any form stand before or behind their options", "[ballot_signs]") {
  check({{"- [x] A\n- [ ] B", "A+ B-"},
         {"[x] A [ ] B", "A+ B-"},
         {"(x) A\n( ) B", "A+ B-"},
         {"☑ A ☐ B", "A+ B-"},
         {"● A ○ B", "A+ B-"},
         {"■ A □ B", "A+ B-"},
         {"A ✓ B ✗", "A+ B-"},
         {"A ☑, B ☐", "A+ B-"},
         {"✓ A", "A+"},
         {"[x] [ ] A", "left"},
         {"[x] A, B ✓", "left"},
         {"A, ✓ ✗", "left"},
         {"B()", "left"},
         {"[?] A", "left"}},
        true);
}

TEST_CASE("Signs part, join and lead", "[ballot_signs]") {
  check({{"A; C", "A C"},
         {"A / C", "A C"},
         {"A + C", "A C"},
         {"A & C", "A C"},
         {"A\nC", "A C"},
         {"A, and C", "A C"},
         {"=> A", "A"},
         {"→ A", "A"},
         {"Answer: A", "A"},
         {"answer = A", "A"},
         {"• A\n• C", "A C"},
         {"- A\n- C", "A C"},
         {"A!", "A"},
         {"A!!", "A"},
         {"!A", "left"},
         {"A !C", "left"},
         {"\"A\"", "A"},
         {"'A'", "A"},
         {"A..", "left"},
         {"A, , C", "A C"},
         {"A and, C", "left"},
         {"A - C", "left"},
         {"A = C", "left"},
         {"A > C", "left"},
         {"A → C", "left"},
         {"A * C", "left"},
         {"A \\setminus C", "left"},
         {"A'", "left"},
         {"A as well as C", "A C"},
         {"the second option", "B"},
         {"the ninth option", "left"}},
        true);
}

TEST_CASE("What a colon, an equals sign or a dash says of an option", "[ballot_signs]") {
  check({{"A: true", "A+"},
         {"A = F", "A-"},
         {"A - wrong", "A-"},
         {"A: maybe", "left"},
         {"A - because it is linear", "A because"},
         {"A: C", "left"}},
        true);
  const std::vector<std::string> truths{"true", "false"};
  CHECK(ballot_shown("True: the gradient is zero", truths, false, true) == "true because");
  CHECK(ballot_shown("True - the gradient is zero", truths, false, true) == "true because");
  CHECK(ballot_shown("True: if n > 1", truths, false, true).starts_with("left over"));
  CHECK(ballot_shown("True: but only for n > 1", truths, false, true).starts_with("left over"));
  CHECK(ballot_shown("True: false", truths, false, true).starts_with("left over"));
  CHECK(ballot_shown("False, as it is true", truths, false, true).starts_with("left over"));
  CHECK(ballot_shown("false: that would be wrong", truths, false, true).starts_with("left over"));
}

}  // namespace gradewright::reading
