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

std::string shown(const std::string& text, bool several, bool is_statement = false) {
  const std::string read = is_statement ? ballot_shown(text, {"true", "false"}, several, true)
                                        : ballot_shown(text, letters, several);
  return read.starts_with("left over") ? "left" : read;
}

}  // namespace

// What is read of one option, "+" right and "-" wrong; decided by hand.

TEST_CASE("One option is set against another", "[ballot_contrast]") {
  const Case cases[] = {
      {"B rather than C", "B+ C-"},
      {"B instead of C.", "B+ C-"},
      {"I choose B instead of C because it converges", "B+ C- because"},
      {"not A but B", "A- B+"},
      {"not A, but rather B", "A- B+"},
      {"It is not A but B.", "A- B+"},
      {"A is wrong, so B", "A- B+"},
      {"A is wrong so it is B", "A- B+"},
      {"A is false. Therefore the answer is B.", "A- B+"},
      {"A, C and D are wrong, hence B", "A- C- D- B+"},
      // other things are said, or more than one
      {"B rather than B", "left"},
      {"B rather than C or D", "left"},
      {"B rather than C?", "left"},
      {"B rather than guess", "left"},
      {"rather B than C", "left"},
      {"B is wrong rather than C", "left"},
      {"B and A rather than C", "left"},
      {"instead of B", "left"},
      {"not B", "left"},
      {"not B, A", "left"},
      {"not B but", "left"},
      {"not B but B", "left"},
      {"not B but maybe A", "left"},
      {"not only B but A", "left"},
      {"not B but A is wrong", "left"},
      {"A is wrong, so not B", "left"},
      {"A is wrong, so B is wrong", "left"},
      {"A is wrong, so B or C", "left"},
      {"A is wrong, so", "left"},
      {"A is right, so B is wrong", "A+ B-"},
      {"so B", "B"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(shown(one.text, false) == one.meaning);
  }
}

TEST_CASE("Of several options a contrast leaves the rest unsaid", "[ballot_contrast]") {
  for (const std::string text : {"B rather than C", "not A but B", "A is wrong, so B"}) {
    INFO(text);
    const std::string read = shown(text, true);
    CHECK((read == "left" || read == "A- B"));
  }
}

TEST_CASE("A statement is always true, or a claim is", "[ballot_contrast]") {
  const Case cases[] = {
      {"Always true", "true"},
      {"the claim is always false", "false"},
      {"The claim is true.", "true"},
      {"not always true", "left"},
      {"always", "left"},
      {"always true or false", "left"},
      {"true, but not always", "left"},
      {"I claim nothing", "left"},
      {"always almost true", "left"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(shown(one.text, false, true) == one.meaning);
  }
}
}  // namespace gradewright::reading
