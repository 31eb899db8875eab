#include "answers/reading/matching/locate_unnamed.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

struct Case {
  std::vector<std::string> texts;
  std::string_view expected;
};

/// What the texts say for the only item of a question.
Response alone(const std::vector<std::string>& texts, const Shape& shape = {}) {
  const auto question = declared_question({declared_item("count", shape)});
  return locate_unnamed(question.items[0], PreparedQuestion(question), passages_of(texts));
}

TEST_CASE("a question with one item takes its only value") {
  const Case cases[] = {
      {{"45"}, "found () 45"},
      {{"x = 45"}, "found () 45"},
      {{"The layers have $2 \\times 5 + 5 = 15$\n"}, "found () 15"},
      {{"x = 45\n\ny = 46\n"}, "ambiguous () 45 () 46"},
      {{"x = 45\n\ny = 45.0\n"}, "found () 45"},
      {{"x = 45", "46"}, "ambiguous () 45 () 46"},
      {{"x = 45\n\nFinal answer: 46\n"}, "found () 46"},
      {{"Total: 45\n\nFinal answer: 46\n"}, "ambiguous () 45 () 46"},
      {{"x = 1,234"}, "ambiguous () 1234 () 1.234"},
      // The only number of a sentence.
      {{"Because of the biases we get 45.\n"}, "found () 45"},
      {{"The minimum must lie at $-45$"}, "found () -45"},
      {{"we get 45 filters or 46."}, "unreadable"},
      {{"we get 4.5.6"}, "unreadable"},
      {{"of 4.5.6 we get 45."}, "unreadable"},
      {{"We get 5 million."}, "found () 5000000"},
      {{"We get 5 zillion."}, "unreadable"},
      {{"x < 45."}, "unreadable"},
      {{"the field + 45"}, "unreadable"},
      // Nothing that could be meant.
      {{}, "missing"},
      {{""}, "missing"},
      {{"I do not know.\n"}, "missing"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.texts);
    CHECK(shown(alone(row.texts)) == row.expected);
  }
}

TEST_CASE("another symbol than the one asked for is left to a person") {
  const auto doubt = [](const std::string& name, const std::vector<std::string>& aliases, const char* text) {
    const auto question = declared_question({declared_item(name, {}, aliases)});
    return locate_unnamed(question.items[0], PreparedQuestion(question), passages_of({text})).doubt.reason;
  };
  CHECK(doubt("a", {}, "b = 7") == "b is not a");
  CHECK(doubt("a", {"alpha"}, "b = 7") == "b is not a");
  CHECK(doubt("a", {"alpha", "c"}, "c = 7").empty());
  CHECK(doubt("a", {}, "b_2 = 7") == "b_2 is not a");
  CHECK(doubt("count", {}, "n = 7").empty());
  CHECK(doubt("a", {}, "7").empty());
  CHECK(doubt("a", {}, "answer = 7").empty());
  CHECK(doubt("a", {}, "A = 7").empty());
  CHECK(doubt("a", {}, "so 3 + 4 = 7").empty());
}

TEST_CASE("another symbol with the same mark, and another index, is left to a person") {
  const auto doubt = [](const std::string& name, const char* text) {
    const auto question = declared_question({declared_item(name, {}, {"some words"})});
    return locate_unnamed(question.items[0], PreparedQuestion(question), passages_of({text})).doubt.reason;
  };
  CHECK(doubt("m_hat", "v_hat = 7") == "v_hat is not m_hat");
  CHECK(doubt("h_3", "h_2 = 7") == "h_2 is not h_3");
  CHECK(doubt("m_hat", "$\\hat{v} = 7$") == "hatv is not m_hat");
  CHECK_FALSE(doubt("m_hat", "$\\tilde m = 7$").empty());
  CHECK(doubt("m_hat", "$\\hat{m} = 7$").empty());
  CHECK(doubt("h_3", "so $x_3 = 7$") == "x_3 is not h_3");
  CHECK(doubt("w_new", "w_1 = 7").empty());
  CHECK(doubt("m_hat", "m = 7") == "m is not m_hat");
  CHECK(doubt("h_3", "7").empty());
}

TEST_CASE("an expression that holds the symbol asked for is left to a person") {
  const auto doubts = [](const std::string& name, const std::vector<std::string>& aliases, const char* text) {
    const auto question = declared_question({declared_item(name, {}, aliases)});
    const auto response = locate_unnamed(question.items[0], PreparedQuestion(question), passages_of({text}));
    return response.doubt.reason.starts_with("another expression than ");
  };
  CHECK(doubts("h_1", {}, "dL/dh_1 = 7"));
  CHECK(doubts("h", {}, "x/y = 7"));
  CHECK(doubts("h_1", {}, "\\frac{dL}{dh_1} = 7"));
  CHECK_FALSE(doubts("h_1", {"dL/dh_1"}, "dL/dh_1 = 7"));
  CHECK_FALSE(doubts("dE/dw", {}, "dE/dw_2 = 7"));
  CHECK_FALSE(doubts("h_1", {}, "- the state = 7"));
  CHECK_FALSE(doubts("rate", {}, "images/second = 7"));
}

TEST_CASE("what stands under the name of a given or a step is no answer by itself") {
  QuestionDeclaration question = declared_question({declared_item("count")});
  question.other_names = {"k", "half"};
  const auto doubt = [&](const char* text) {
    return locate_unnamed(question.items[0], PreparedQuestion(question), passages_of({text})).doubt.reason;
  };
  CHECK_FALSE(doubt("k = 7").empty());
  CHECK_FALSE(doubt("so half = 7").empty());
  CHECK(doubt("n = 7").empty());
  CHECK(doubt("7").empty());
}

TEST_CASE("a value of another shape is taken only where it is the only one") {
  CHECK(shown(alone({"[1, 2, 3]"}, Shape{2})) == "found (3,) 1 2 3");
  CHECK(shown(alone({"a = b = [1, 2, 3]"}, Shape{2})) == "found (3,) 1 2 3");
  CHECK(shown(alone({"we get 45."}, Shape{2})) == "found () 45");
  CHECK(shown(alone({"we hardly get 45."}, Shape{2})) == "unreadable");
  CHECK(shown(alone({"x = [1, 2]\n\ny = [1, 2, 3]"}, Shape{2})) == "found (2,) 1 2");
  CHECK(shown(alone({"x = [1, 2, 3]\n\ny = 4"}, Shape{2})) == "unreadable");
  CHECK(shown(alone({"x = [1, 2, 3]\n\ny = 4 million"}, Shape{2})) == "unreadable");
}

TEST_CASE("a response without a value says why, and where one would stand") {
  CHECK(alone({""}).reason == "nothing is written");
  CHECK(alone({"-"}).reason == "nothing is written");
  CHECK(alone({"no idea"}).reason == "no value is written for count");
  CHECK(alone({"no idea"}).span == Span{0, 7});
  CHECK(alone({"x = 45\n\ny = 46"}).reason == "several values are written, and none under the item's name");
  CHECK(alone({"f(45)"}).reason ==
        "no value stands under the item's name, but there are numbers that could be meant");
  CHECK(alone({"x = 3 zillion"}).reason == "left over: words \"zillion\"");
  CHECK(alone({"x = 3 zillion"}).source == "x = 3 zillion");
}

/// What a text says for Z, one of three items; V is a step.
Response beside(const std::string& text) {
  auto question = declared_question(
      {declared_item("A", Shape{2, 2}, {"weights"}), declared_item("Z", Shape{2}), declared_item("J")});
  question.other_names = {"V"};
  return locate_unnamed(question.items[1], PreparedQuestion(question), passages_of({text}));
}

TEST_CASE("beside other items a value without a name is taken by its shape") {
  const std::pair<std::string, std::string_view> cases[] = {
      {"[5, 6]", "found (2,) 5 6"},
      {"[5, 6]\n\nA = [[1, 2], [3, 4]]", "found (2,) 5 6"},
      {"[5, 6]\n\n[7, 8]", "unreadable"},
      // Values under other names could be the answer, except those of other items and steps.
      {"out = [5, 6]", "unreadable"},
      {"A = [5, 6]", "missing"},
      {"weights = [5, 6]", "missing"},
      {"V = [5, 6]", "missing"},
      {"J = 5", "missing"},
      {"x = 5", "unreadable"},
      {"5, 6, 7", "unreadable"},
      {"5 million", "unreadable"},
      {"It is a vector.", "missing"},
      {"", "missing"},
      {"Answer: the vector is (3, 6)^T", "unreadable"},
      {"\\begin{tabular}{cc} Output & $3$ \\\\ Weights & $4$ \\end{tabular}", "unreadable"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(shown(beside(text)) == expected);
  }
  const Response taken = beside("[5, 6]");
  REQUIRE(taken.alternatives.size() == 1);
  CHECK(taken.alternatives[0].notes.size() == 1);
  CHECK(beside("5 zillion").reason ==
        "no value stands under the item's name, and something cannot be read: left over: words \"zillion\"");
  CHECK(beside("out = 5 million").reason ==
        "no value stands under the item's name, but another could be meant");
  CHECK(beside("out = [5, 6]").source == "out = [5, 6]");
}

TEST_CASE("a name before numbers is no factor of the first") {
  const auto question = declared_question({declared_item("c", Shape{2}), declared_item("m")});
  const auto located = [&](const std::string& text) {
    return locate_unnamed(question.items[0], PreparedQuestion(question), passages_of({text}));
  };
  CHECK(located("c 1.1 -0.07").alternatives.empty());
  CHECK(located("(1.1, -0.07)").alternatives.size() == 1);
}

TEST_CASE("a shape tells an item only where no other item has it, and a scalar never does") {
  const auto twins = declared_question({declared_item("Y", Shape{2}), declared_item("Z", Shape{2})});
  const std::vector<std::string> pair = {"[5, 6]"};
  CHECK(shown(locate_unnamed(twins.items[1], PreparedQuestion(twins), passages_of(pair))) == "unreadable");
  const auto scalar = declared_question({declared_item("J"), declared_item("Z", Shape{2})});
  const std::vector<std::string> five = {"5"};
  CHECK(shown(locate_unnamed(scalar.items[0], PreparedQuestion(scalar), passages_of(five))) == "unreadable");
}

TEST_CASE("what is said of another thing of the field waits for a person") {
  CHECK(alone({"The result is (5, 6)"}, Shape{2}).doubt.empty());
  CHECK(alone({"The embedding is (5, 6)"}, Shape{2}).doubt == "\"embedding\" stands beside it");
}

}  // namespace
}  // namespace gradewright::reading
