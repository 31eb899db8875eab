#include "answers/reading/values/sequence.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "engine/syntax/print.hpp"

namespace gradewright::reading {
namespace {

/// The list that the values of a text are, or why they are none.
std::string listed(std::string_view text, const Shape& declared) {
  Account account = account_of(read_notation(text).front());
  REQUIRE(account.leftovers.empty());
  const auto tree = in_sequence(std::move(account.values), text, declared, {});
  const auto* none = std::get_if<NotAValue>(&tree);
  return none != nullptr ? none->reason : notation::to_plain(std::get<notation::Syntax>(tree));
}

TEST_CASE("values one after the other are a list, lines of them rows") {
  CHECK(listed("1; 2; 3", Shape{3}) == "[1, 2, 3]");
  CHECK(listed("x_1 = 4, x_2 = 5", Shape{2}) == "[4, 5]");
  CHECK(listed("1; 2\n3; 4", Shape{2, 2}) == "[[1, 2], [3, 4]]");
}

TEST_CASE("entries under their places are a matrix") {
  CHECK(listed("a_11 = 1, a_21 = 3, a_12 = 2, a_22 = 4", Shape{2, 2}) == "[[1, 2], [3, 4]]");
  CHECK(listed("w00 = 1, w01 = 2, w02 = 3, w10 = 4, w11 = 5, w12 = 6", Shape{2, 3}) ==
        "[[1, 2, 3], [4, 5, 6]]");
  CHECK(listed("A[0,0] = 1, A[0,1] = 2, A[1,0] = 3, A[1,1] = 4", Shape{2, 2}) == "[[1, 2], [3, 4]]");
  CHECK(listed("A[0][0] = 1, A[1][0] = 3, A[0][1] = 2, A[1][1] = 4", Shape{2, 2}) == "[[1, 2], [3, 4]]");
  CHECK(listed("a_{1,1} = 1, a_{1,2} = 2, a_{2,1} = 3, a_{2,2} = 4", Shape{2, 2}) == "[[1, 2], [3, 4]]");
  for (const char* text :
       {"a_11 = 1, a_12 = 2, a_21 = 3, a_23 = 4", "A[0,0] = 1, A[0,1] = 2, A[1,0] = 3, B[1,1] = 4",
        "A[0,0] = 1, A[0,1] = 2, A[1,0] = 3, A[1,2] = 4", "A[0,0] = 1, A[0,1] = 2, A[1,0] = 3, A[1] = 4",
        "a_11 = 1, a_12 = 2, a_21 = 3, b_22 = 4", "a_11 = 1, a_12 = 2, a_21 = 3, a_21 = 4",
        "a_11 = 1, a_12 = 2, a_21 = 3, a_32 = 4", "a_11 = 1, a_12 = 2, a_21 = 3",
        "a_1 = 1, a_2 = 2, a_3 = 3, a_4 = 4"}) {
    INFO(text);
    CHECK_FALSE(listed(text, Shape{2, 2}).starts_with("[["));
  }
  CHECK(listed("a_11 = 1, a_12 = 2, a_21 = 3, a_22 = [4]", Shape{2, 2}) == "an entry that is no number");
}

TEST_CASE("values of their own are no list") {
  CHECK(listed("a = 4, b = 5", Shape{2}) == "several values with names");
  CHECK(listed("x_1 = 1 => 2", Shape{2}) == "a list of what follows from each other");
  CHECK(listed("[1, 2], [3, 4]", Shape{2}) == "several values");
  CHECK(listed("1; 2", Shape{1, 1, 2}) == "a tensor without its brackets");
}

}  // namespace
}  // namespace gradewright::reading
