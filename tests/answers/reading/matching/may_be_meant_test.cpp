#include "answers/reading/matching/may_be_meant.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

PreparedQuestion question() {
  QuestionDeclaration declared = declared_question(
      {declared_item("h", Shape{2}), declared_item("L", {}, {"loss"}), declared_item("grad_W", Shape{2, 2}),
       declared_item("tokens"), typed_item("cost", AnswerType::complexity)});
  declared.other_names = {"x"};
  return PreparedQuestion(declared);
}

bool may_be(std::string_view text, std::size_t item) {
  const PreparedQuestion asked = question();
  const std::vector<std::string> texts{std::string(text)};
  return may_be_meant(asked.items[item], asked, passages_of(texts), {});
}

TEST_CASE("a value without a name may be meant for an item that is given up") {
  for (const char* text : {"h = (1, 2)\n0.5", "h = (1, 2)\nI think it is 0.5", "Edit: I found it: 0.5",
                           "h = (1, 2), los = 0.5", "tokens = 7, 0.5", "tokens 7 0.5", "tokens = 7, but two",
                           "tokens = 7. One half. h = (1, 2)", "the final answer is 0.5"}) {
    CAPTURE(text);
    CHECK(may_be(text, 1));
  }
  CHECK(may_be("h = (1, 2)\n1 2\n3 4", 2));
  CHECK(may_be("h = (1, 2)\nW = [[1, 2], [3, 4]]", 2));  // a spelling of it
  CHECK(may_be("We have 196 tokens and 0.5", 1));
  CHECK(may_be("The hidden layer h is (1, 2), and then (1, 2), (3, 4)", 2));
  CHECK(may_be("row one: 1 2\nrow two: 3 4", 2));
  CHECK(may_be("tokens = 7, quadratic in n", 4));
  CHECK(may_be("tokens = 7, n^2", 4));
}

TEST_CASE("what is another's, or has too few cells, is not meant") {
  for (const char* text : {"h = (1, 2)", "tokens 7", "u = 0.5", "x = 3", "The tokens are 7",
                           "tokens = 3 + 4 = 7", "There are 7 tokens, i.e. 7", "no number"}) {
    CAPTURE(text);
    CHECK_FALSE(may_be(text, 1));
  }
  CHECK_FALSE(may_be("We have 196 tokens in all", 1));  // counted, and not lost
  CHECK_FALSE(may_be("The hidden layer h is (1, 2). The loss is 3, and the tokens are 4 and 5", 2));
  CHECK_FALSE(may_be("Only 3 and 2 pass the mask.", 2));
  CHECK_FALSE(may_be("a11 = 1*1 + 2*2 = 5", 2));
  CHECK_FALSE(may_be("tokens = 7, with 6 patches", 4));
}

/// Whether a value of L may stand in a text that gives L up at the blank behind "~".
bool may_be_beside(std::string text) {
  const PreparedQuestion asked = question();
  const std::size_t at = text.find('~');
  text[at] = '\n';
  const std::vector<std::string> texts{text};
  return may_be_meant(asked.items[1], asked, passages_of(texts), {}, Span{at, 1});
}

TEST_CASE("what was written well before an item was given up by its name was not meant for it") {
  CHECK_FALSE(may_be_beside("We have 624, of which 24 are new. There are 7 tokens.~"));
  CHECK_FALSE(may_be_beside("There are 5 or 6 of them. h is (1, 2).~"));
  CHECK_FALSE(may_be_beside("75 * 12 = 900 + 12 = 912 tokens~"));
  CHECK(may_be_beside("There are 7 tokens. 5 + 2 + 16 = 23.~"));  // the sentence just before it
  CHECK(may_be_beside("There are 7 tokens. It is 23.~"));
  CHECK(may_be_beside("There are 7 tokens.~ Or is it 23"));  // behind it
  CHECK(may_be_beside("There are 7 tokens, 23.~"));
  CHECK(may_be_beside("The loss was 23. There are 7 tokens.~"));
}

TEST_CASE("a matrix in the clause before an item is given up may be its value") {
  const PreparedQuestion asked = question();
  const std::vector<std::string> texts{"h = (1, 2), L = 0.5, [[1, 2], [3, 4]].\n"};
  const Span given_up{texts[0].size() - 1, 1};
  CHECK(may_be_meant(asked.items[2], asked, passages_of(texts), {}, given_up));
  const std::vector<std::string> others{"h = (1, 2, 3, 4) or so. L = 0.5, otherwise 1\n"};
  CHECK_FALSE(may_be_meant(asked.items[2], asked, passages_of(others), {}, Span{others[0].size() - 1, 1}));
}

}  // namespace
}  // namespace gradewright::reading
