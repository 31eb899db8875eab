#include "answers/reading/matching/other_name.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "answers/reading/matching/locate.hpp"
#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// The doubt about what is read for w_new, where w and g are given.
std::string doubt_of(const std::string& text) {
  QuestionDeclaration declared;
  declared.id = "1";
  declared.items = {typed_item("w_new", AnswerType::number)};
  declared.other_names = {"w", "g"};
  const PreparedQuestion question(std::move(declared));
  const Response response =
      locate(question.items[0], question, {std::make_shared<const Passage>(text, std::size_t{0})});
  return response.is_read() ? response.doubt.reason : response.reason;
}

const std::string of_given = "what stands under that name is given or a step on the way";

TEST_CASE("the given that an item is a new value of is meant for it where it is worked out", "[other_name]") {
  CHECK(doubt_of("w = 4 - 0.1 * 1.7 = 3.83").empty());
  CHECK(doubt_of("New w = 3.83").empty());
  CHECK(doubt_of("neues w = 3.83").empty());
  CHECK(doubt_of("w = 3.83") == of_given);
  CHECK(doubt_of("g = 1.5 + 0.2 = 1.7") == of_given);
  CHECK_FALSE(doubt_of("Old w = 4").empty());
}

TEST_CASE("what is worked out in numbers alone is no other expression", "[other_name]") {
  CHECK(doubt_of("4 - 0.1 * (1.5 + 0.05 * 4) = 3.83").empty());
  CHECK_FALSE(doubt_of("4 - 0.1 * w_new = 3.83").empty());
  CHECK(doubt_of("4 - 0.1 * 1.5 = 3.83") == "the working before it comes to another value");
}

}  // namespace
}  // namespace gradewright::reading
