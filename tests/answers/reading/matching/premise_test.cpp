#include "answers/reading/matching/premise.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

std::string_view behind(std::string_view text) {
  static const PreparedQuestion question(declared_question({declared_item("a"), declared_item("b")}));
  return behind_premise(text, question);
}

TEST_CASE("what a value follows from is left out") {
  CHECK(behind("The marginals are 3 and 4, so a") == ", so a");
  CHECK(behind("b = 3, hence b is 4, so a") == ", so a");
  CHECK(behind("Die Kanten sind 3, also a") == ", also a");
}

TEST_CASE("a conclusion is apart from whatever it follows from") {
  CHECK(concluded_part("Half of the wave is done, so a") == "a");
  CHECK(concluded_part("The rest is 3, so a") == "a");
  CHECK(concluded_part("It has ones on and below the diagonal: a") == " a");
}

TEST_CASE("what follows from a denial, a doubt or a supposition is not apart from it") {
  for (const std::string_view text :
       {"a", "If half of it were done, so a", "Tom says that half is done, so a", "Is half of it done? so a",
        "Wrong: a", "My first guess: a", "Without the bug it is half, so a"}) {
    CAPTURE(text);
    CHECK(concluded_part(text) == text);
  }
}

TEST_CASE("a text without a premise, and one that is reported, denied or supposed, stays whole") {
  for (const std::string_view text :
       {"so a", "The marginals, so a", "Tom says b is 3, so a", "If b is 3, so a", "b is not 3, so a",
        "Maybe b is 3, so a", "Without bias b is 3, so a"}) {
    CAPTURE(text);
    CHECK(behind(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
