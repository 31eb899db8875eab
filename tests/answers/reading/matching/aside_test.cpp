#include "answers/reading/matching/aside.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("a clause that only remarks on a value is none of it", "[aside]") {
  CHECK(before_aside(", which is much smaller because the example is easy").empty());
  CHECK(before_aside(" nats, which is larger") == " nats");
  CHECK(before_aside(", so most of the attention goes to the first state").empty());
}

TEST_CASE("what says what something is, computes further, denies or doubts is no remark", "[aside]") {
  for (const char* text :
       {", which is wrong", ", which is too small", ", which is much smaller than it should be",
        ", so the loss is twice that", ", so everything gets multiplied by two", ", so the loss doubles",
        ", so the answer becomes half", ", so not most of it", ", so nobody knows maybe which one",
        ", so 3 more go", ", which is 1.991 bits", " nats", ", at most, so the first state gets all"}) {
    CAPTURE(text);
    CHECK(before_aside(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
