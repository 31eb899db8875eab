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

TEST_CASE("values of their own are no list") {
  CHECK(listed("a = 4, b = 5", Shape{2}) == "several values with names");
  CHECK(listed("x_1 = 1 => 2", Shape{2}) == "a list of what follows from each other");
  CHECK(listed("[1, 2], [3, 4]", Shape{2}) == "several values");
  CHECK(listed("1; 2", Shape{1, 1, 2}) == "a tensor without its brackets");
}

}  // namespace
}  // namespace gradewright::reading
