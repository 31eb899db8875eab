#include "answers/reading/matching/remarks_behind.hpp"

#include <catch2/catch.hpp>
#include <span>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {

TEST_CASE("an afterthought counts up to the next value of its line", "[remarks_behind]") {
  QuestionDeclaration question = declared_question({declared_item("w"), declared_item("v")});
  question.text = "Give the new weight w and the new momentum v of one step.";
  const PreparedQuestion asked(question);
  const auto behind = [&](const std::string& text, std::size_t end) {
    const Passage passage(text, 0);
    Response other;
    other.state = Response::State::found;
    other.span = {text.find('v'), 5};
    const std::size_t none = text.find('v') == std::string::npos ? 0 : 1;
    return afterthought_behind(passage, end, asked, std::span(&other, none));
  };
  constexpr std::size_t end = 8;  // of w = 3.85
  CHECK(behind("w = 3.85. Add 0.1 to it.", end) == "add");
  CHECK(behind("w = 3.85. With biases it is 4.2.", end) == "with");
  CHECK(behind("w = 3.85. I get 4.15.", end) == "i");
  CHECK(behind("w = 3.85, absurd", end) == "absurd");
  CHECK(behind("w = 3.85 and that doubled", end) == "doubled");
  CHECK(behind("w = 3.85. v = 2. The two are swapped.", end) == "swapped");
  CHECK(behind("w = 3.85. v = 2. It is too large.", end) == "");
  CHECK(behind("w = 3.85. Add 0.1 to get v = 2.", end) == "");
  CHECK(behind("w = 3.85\nHalf of it.", end) == "half");
  CHECK(behind("w = 3.85\n\nHalf of it.", end) == "half");  // a short paragraph speaks of what stands above
  CHECK(
      behind(
          "w = 3.85\n\nHalf of the gradient comes from the first unit, which is on, and the other half from "
          "the second one, which is off.",
          end) == "");
  CHECK(behind("w = 3.85\n- Half of it.", end) == "");
  CHECK(behind("w = 3.85. Correct would be 4.15.", end) == "correct");
  CHECK(behind("w = 3.85, because half of the step is lost", end) == "");
}

}  // namespace gradewright::reading
