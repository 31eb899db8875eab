#include "answers/reading/matching/made_of_item.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// Of a question about a, PE (also PE(3)) and da (also da/dw), whose text asks for the first layer.
bool made_of_item(std::string_view name) {
  QuestionDeclaration question = declared_question(
      {declared_item("a"), declared_item("PE", Shape{2}, {"PE(3)"}), declared_item("da", {}, {"da/dw"})});
  question.text = "Give a of the first layer.";
  return is_made_of_item(response_tokens(name), PreparedQuestion(question));
}

TEST_CASE("something that is made of an item is not the item") {
  for (const std::string_view name :
       {"-a", "2a", "1/a", "a^2", "a + 1", "a'", "|a|", "relu(a)", "a [1]", "a @ W", "number of a",
        "half of a", "a count", "a of one step", "a of the second layer", "a*b", "(a)b"}) {
    CAPTURE(name);
    CHECK(made_of_item(name));
  }
}

TEST_CASE("an item alone, in words or as an alias is the item") {
  for (const std::string_view name :
       {"a", "so a", "$a$", "the output a", "a (after ReLU)", "a of the network", "a of the first layer",
        "a for the first layer", "da/dw", "PE(3)", "PE(3, i)", "W_a", "x", ""}) {
    CAPTURE(name);
    CHECK_FALSE(made_of_item(name));
  }
}

}  // namespace
}  // namespace gradewright::reading
