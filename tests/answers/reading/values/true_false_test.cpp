#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/values/typed_shown.hpp"

namespace gradewright::reading {
namespace {

struct Case {
  std::string text;
  std::string meaning;
};

TEST_CASE("True or false is one word, a letter or a box") {
  const Case cases[] = {
      {"True", "true"},
      {"f", "false"},
      {"Yes, because it is convex.", "true"},
      {"not true", "false"},
      {"It is not true", "false"},
      {"No, it isn't.", "false"},
      {"- [x] True\n- [ ] False", "true"},
      {"☐ True ☑ False", "false"},
      {"✗", "false"},
      {"The statement is correct.", "true"},
      {"True: the gradient is zero there.", "true"},
      {"a) True", "true"},
      {"np.True_", "true"},
      {"x = False", "false"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::true_false) == one.meaning);
  }
}

TEST_CASE("What says both, neither or a condition is left") {
  const Case cases[] = {
      {"True or false", "review"},
      {"T F", "review"},
      {"True, actually False", "review"},
      {"~~True~~", "review"},
      {"True?", "review"},
      {"true if n > 1", "review"},
      {"True, as long as n > 0", "review"},
      {"Is it true", "review"},
      {"it isn't False", "review"},
      {"Yes, it isn't", "review"},
      {"True: if n > 1", "review"},
      {"F1", "review"},
      {"T = 300", "review"},
      {"no idea", "review"},
      {"true positive", "review"},
      {"- [ ] True", "review"},
      {"☐", "review"},
      {"maybe", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::true_false) == one.meaning);
  }
}

}  // namespace
}  // namespace gradewright::reading
