#include "answers/reading/matching/corrected.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

std::string without(std::string text) {
  QuestionDeclaration declared = declared_question({declared_item("w_1"), declared_item("w_2")});
  declared.text = "Gradient descent with momentum: give w_1 and w_2.";
  const std::vector<Span> corrected = corrected_statements(text, PreparedQuestion(declared));
  for (auto piece = corrected.rbegin(); piece != corrected.rend(); ++piece) {
    text.erase(piece->offset, piece->length);
  }
  return text;
}

TEST_CASE("what is corrected in so many words was not the answer") {
  CHECK(without("w_1=2.4; w_2=1.92, sorry forgot momentum, w_2=1.38") == "w_1=2.4; w_2=1.38");
  CHECK(without("w_1 = 2.4\nw_2 = 1.92. Oops, I forgot the momentum. w_2 = 1.38") == "w_1 = 2.4\nw_2 = 1.38");
  CHECK(without("w_1: 2.4, wait, w_1: 2.5") == "w_1: 2.5");
}

TEST_CASE("what may be meant nevertheless is left to a person") {
  for (const char* text :
       {"w_2=1.38, sorry not w_2=1.92", "w_2=1.92, forgot momentum? w_2=1.38",
        "w_2 = 1.92. If I forgot momentum, w_2 = 1.38", "w_2 = 1.92, sorry if w_2 = 1.38 is what you wanted",
        "w_2 = 1.92, who forgot momentum has w_2 = 1.38",
        "w_2 = 1.92, my neighbour forgot momentum, w_2 = 1.38", "w_1 = 1.92, sorry, w_2 = 1.38",
        "w_2 = 1.92, no, w_2 = 1.38", "w_2 = 1.92, sorry", "w_2 = 1.92, w_2 = 1.38",
        "w_2 = 1.92 (sorry forgot momentum: w_2 = 1.38)", "w_2, sorry, w_2 = 1.38",
        "w_2 = 1.92, sorry, w_1 = 3, w_2 = 1.38"}) {
    CAPTURE(text);
    CHECK(without(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
