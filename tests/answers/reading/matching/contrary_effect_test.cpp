#include "answers/reading/matching/contrary_effect.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

bool contrary(const std::string& text, const std::string& asked) {
  QuestionDeclaration question = declared_question({typed_item("answer", AnswerType::choice)});
  question.text = asked;
  return has_contrary_effect(text, PreparedQuestion(question));
}

}  // namespace

TEST_CASE("an option may be said to do the opposite of what is asked", "[contrary_effect]") {
  const std::string less = "Which change makes the gradient less noisy? (A) a smaller batch (B) more layers";
  for (const std::string text : {"D, which makes it noisier", "D, it increases the noise",
                                 "D makes it more noisy", "D. More gradient noise"}) {
    INFO(text);
    CHECK(contrary(text, less));
  }
  for (const std::string text :
       {"D", "D, which makes it less noisy", "D, more examples are averaged",
        "D, it does not increase the noise", "D, it reduces the noise", "D: a larger batch, less noise"}) {
    INFO(text);
    CHECK_FALSE(contrary(text, less));
  }
  CHECK(contrary("B, it lowers the accuracy", "What raises the accuracy? (A) noise (B) data"));
  CHECK_FALSE(contrary("B, it raises the accuracy", "What raises the accuracy? (A) noise (B) data"));
  CHECK_FALSE(contrary("B, it raises the accuracy", "What changes the accuracy? (A) noise (B) data"));
}

}  // namespace gradewright::reading
