#include "answers/reading/matching/led_relation.hpp"

#include <catch2/catch.hpp>
#include <string_view>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

PreparedQuestion of_rates() {
  QuestionDeclaration declared = declared_question(
      {typed_item("eta", AnswerType::interval, {"\\eta"}), typed_item("off", AnswerType::inequality)});
  declared.items[1].field_names = {"x"};
  declared.text = "For which eta does it converge? For which x is the unit off?";
  return PreparedQuestion(std::move(declared));
}

bool is_contradicted(std::string_view lead, std::string_view conclusion, std::size_t item = 0) {
  const PreparedQuestion question = of_rates();
  return speaks_against_conclusion(lead, conclusion, question.items[item], question);
}

TEST_CASE("a relation leads to one that lies within it", "[led_relation]") {
  for (const std::string_view lead :
       {"|1 - 6 eta| < 1, ", "we need |1 - 6 eta| < 1 \u2192 ", "w = w - 6 eta w, need |1 - 6\u03b7| < 1, ",
        "eta > 0, ", "it converges, ", "6 eta < 2 and ", "of this I know little, ", ""}) {
    CAPTURE(lead);
    CHECK_FALSE(is_contradicted(lead, "0 < eta < 1/3"));
  }
  CHECK_FALSE(is_contradicted("6 - 3x <= 0 => ", "x >= 2", 1));
}

TEST_CASE("the opposite of what is asked leads to no answer", "[led_relation]") {
  for (const std::string_view lead : {"|1 - 6 eta| > 1, ", "|1 - 6 eta| > 1 \u2192 ", "it diverges, ",
                                      "it oscillates, ", "eta > 1/3, ", "we need |1 - 6\u03b7| > 1, "}) {
    CAPTURE(lead);
    CHECK(is_contradicted(lead, "0 < eta < 1/3"));
  }
  CHECK(is_contradicted("6 - 3x >= 0 => ", "x >= 2", 1));
  CHECK(is_contradicted("x < 2, ", "x >= 2", 1));
}

}  // namespace
}  // namespace gradewright::reading
