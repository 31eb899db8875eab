#include "answers/reading/matching/other_unit.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

TEST_CASE("a unit of the same sort than the one that is asked for makes another number") {
  QuestionDeclaration declared = declared_question({declared_item("H")});
  declared.text = "Give the entropy H in bits.";
  const PreparedQuestion bits(declared);
  CHECK(other_unit("1.04 nats", bits) == "nats");
  CHECK(other_unit("1.04 nat", bits) == "nats");
  CHECK(other_unit("1.5 bits", bits).empty());
  CHECK(other_unit("the nature of it", bits).empty());
  declared.text = "Give the entropy H in bits and in nats.";
  CHECK(other_unit("1.04 nats", PreparedQuestion(declared)).empty());
  declared.text = "Give the entropy H.";
  CHECK(other_unit("1.04 nats", PreparedQuestion(declared)).empty());
}

TEST_CASE("bits are asked for where the logarithm has the base 2, whatever numbers the question gives") {
  QuestionDeclaration declared = declared_question({declared_item("L")});
  declared.text = "Give the loss L (natural logarithm) of the logits (2, 1, -1).";
  CHECK(other_unit("1.349 bits", PreparedQuestion(declared)) == "bits");
  CHECK(other_unit("1.349 nats", PreparedQuestion(declared)).empty());
  for (const char* text :
       {"Give L with log_2.", "Give L, in logarithms to the base 2.", "Give the code length L."}) {
    CAPTURE(text);
    declared.text = text;
    CHECK(other_unit("1.349 bits", PreparedQuestion(declared)).empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
