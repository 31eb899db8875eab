#include "answers/reading/matching/name_words.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("names are called by their words, beginnings and first letters", "[name_words]") {
  const QuestionDeclaration question{
      "1",
      {},
      {{"1", "memory", {}, AnswerType::number, {}, {}, {}},
       {"1", "field", {"receptive field of the net"}, AnswerType::number, {}, {}, {}}}};
  const NameWords words(question);
  for (const char* memory : {"memory", "mem", "memo", "m"}) {
    CAPTURE(memory);
    CHECK(words.calls(memory, 0));
    CHECK_FALSE(words.calls(memory, 1));
  }
  for (const char* field : {"field", "fields", "receptive", "f", "rfotn", "net"}) {
    CAPTURE(field);
    CHECK(words.calls(field, 1));
  }
  for (const char* other : {"me", "the", "of", "memories", "size", "r"}) {
    CAPTURE(other);
    CHECK_FALSE(words.calls(other, 0));
    CHECK_FALSE(words.calls(other, 1));
  }
}

}  // namespace
}  // namespace gradewright::reading
