#include "answers/reading/matching/exclaimed.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

bool exclaims(const std::string& text) {
  return may_exclaim(text, text.find('!'));
}

/// Whether what was read of a part of a text for z, beside an item y, is doubted.
bool is_doubted(const std::string& text, const std::string& read, AnswerType type = AnswerType::number) {
  const PreparedQuestion question(declared_question({typed_item("z", type), declared_item("y")}));
  std::vector<Response> responses(2);
  responses[0].state = Response::State::found;
  responses[0].span = {text.find(read), read.size()};
  const std::vector<std::string> texts{text};
  doubt_exclaimed(question, passages_of(texts), responses);
  CHECK(responses[1].doubt.empty());
  return !responses[0].doubt.empty();
}

TEST_CASE("a sign ! behind a number is of it or of its sentence where nothing computes on", "[exclaimed]") {
  for (const char* text : {"z = 0.8! y = 3", "z = 0.8! (a) y = 3", "z = 0.8!\ny = 3", "z = 0.8 !", "$z = 8$!",
                           "z = **8**! So", "8!!", "n = 8! 3 x 3", "$z = 8!$"}) {
    CAPTURE(text);
    CHECK(exclaims(text));
  }
  for (const char* text : {"5! / 3 = 40", "5!\n= 120", "2! 3! = 12", "(5!) = 120", "5!x", "z != 8", "Easy! 8",
                           "[1, 2]! So", "8 GB! So", "5! \\cdot 2", "5! - 3! = 114", "5! : 3"}) {
    CAPTURE(text);
    CHECK_FALSE(exclaims(text));
  }
}

TEST_CASE("what was read with such a sign in it or right behind it is doubted", "[exclaimed]") {
  CHECK(is_doubted("z = 0.8! y = 3", "z = 0.8! y = 3"));
  CHECK(is_doubted("z = 0.8! y = 3", "0.8"));
  CHECK(is_doubted("$z = 0.8$ ! $y = 3$", "0.8"));
  CHECK(is_doubted("{1, 2}, 3!", "{1, 2}, 3", AnswerType::set));
  CHECK_FALSE(is_doubted("y = 3! z = 0.8", "z = 0.8"));
  CHECK_FALSE(is_doubted("y = 3! So z = 0.8", "3! So z = 0.8"));  // the sign stands before its name
  CHECK_FALSE(is_doubted("z = 0.8 and y = 3!", "z = 0.8"));
  CHECK_FALSE(is_doubted("5! / (2! 3!) = 10", "5! / (2! 3!) = 10"));
  CHECK_FALSE(is_doubted("option 3!", "3", AnswerType::choice));
}

}  // namespace
}  // namespace gradewright::reading
