#include "answers/reading/matching/read_choice.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

const std::vector<std::string> letters = {"A", "B", "C"};

/// The choice, "-" for nothing, or "?" and the reason.
std::string chosen(std::string_view text, const std::vector<std::string>& options) {
  const ReadChoice read = read_choice(text, options);
  switch (read.state) {
    case ReadChoice::State::chosen:
      CHECK(read.reason.empty());
      return read.choice;
    case ReadChoice::State::nothing:
      CHECK(read.choice.empty());
      return "-";
    case ReadChoice::State::unclear:
      CHECK(read.choice.empty());
      return "? " + read.reason;
  }
  return "";
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

TEST_CASE("one of several options") {
  const Case cases[] = {
      {"B", "B"},
      {"b", "B"},
      {"(c)", "C"},
      {"- **B**", "B"},
      {"B (Statement 1 is true)", "B"},
      {"B because A is too large", "B"},
      {"A, since B is larger", "A"},
      {"B\nand A is wrong", "? of some options it is said whether they are right, of others not"},
      {"The answer is A.", "A"},
      {"Answer: B", "B"},
      {"Option (C)", "C"},
      {"answer = B", "B"},
      {"I choose B", "B"},
      {"B, yes B", "? left over: \"yes\""},
      {"B (A is too small)", "B"},
      {"B (Statement 1 is true, statement 2 is false)", "B"},
      {"B (not sure, A?)", "? left over: \"not\""},
      // The letter before a combining stroke is struck out: a person sees whether C stands for it.
      {"B\u0336 C", "? left over: \"\u0336\""},
      {"B (or A, I am not sure)", "? left over: \"or\""},
      {"B\u0336", "? no choice can be told from the words"},
      {"", "-"},
      {" \n", "-"},
      {"()", "-"},
      {"C -> A", "? two choices: C and A"},
      {"B, no wait, A", "? two choices: B and A"},
      {"A or B", "? two choices: A and B"},
      {"It is A or maybe B", "? more than one choice is named"},
      {"It is not A", "? a choice with \"not\" beside it"},
      {"A larger batch", "? \"A\" could be a word of the sentence"},
      {"a batch", "? no choice can be told from the words"},
      {"a larger batch", "? no choice can be told from the words"},
      {"D", "? no choice can be told from the words"},
      {"I have no idea", "-"},
      {"I don't know, maybe B", "? left over: \"don't\""},
      {"none", "? no choice can be told from the words"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(chosen(row.text, letters) == row.expected);
  }
}

TEST_CASE("true or false") {
  const Case cases[] = {
      {"T", "true"},
      {"t", "true"},
      {"**False**, because of the bias", "false"},
      {"F", "false"},
      {"TRUE", "true"},
      {"It is true.", "true"},
      {"True? no: False", "? two choices: true and false"},
      {"The statement is not true.", "false"},
      // No t out of the middle of a word.
      {"I don't know", "-"},
      {"no", "false"},
      {"-", "-"},
      {"no, I don't know", "? no choice can be told from the words"},
      {"I CAN'T SAY", "? no choice can be told from the words"},
      {"I can\u2019t say", "? no choice can be told from the words"},
      {"I wouldn't know, didn't study", "? no choice can be told from the words"},
      {"it isn't", "? no choice can be told from the words"},
      {"", "-"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(chosen(row.text, {}) == row.expected);
  }
}

TEST_CASE("options of several words, where a longer one begins with a shorter one") {
  const std::vector<std::string> options = {"batch norm", "batch", "layer norm"};
  const Case cases[] = {
      {"batch norm", "batch norm"},
      {"Batch Norm", "batch norm"},
      {"batch", "batch"},
      {"It is layer norm.", "layer norm"},
      {"norm", "? no choice can be told from the words"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(chosen(row.text, options) == row.expected);
  }
}

/// What the texts, each a passage, say for an item of choices.
Response located(const std::vector<std::string>& texts, bool alone = true) {
  ItemDeclaration item = declared_item("answer");
  item.type = AnswerType::choice;
  item.options = letters;
  auto question = declared_question({item});
  if (!alone) {
    question.items.push_back(declared_item("Z"));
  }
  return locate_choice(item, PreparedQuestion(question), passages_of(texts));
}

TEST_CASE("a choice is found under its name, or in the whole passage where nothing else is asked for") {
  const std::string named = "Z = 1\nanswer: B\n";
  CHECK(shown(located({named}, false)) == "found B");
  CHECK(located({named}, false).source == "B");
  CHECK(named.substr(located({named}, false).span.offset, located({named}, false).span.length) ==
        "answer: B");
  CHECK(shown(located({"B, as the bias is large"})) == "found B");
  CHECK(shown(located({"I thought of C\nanswer: B"})) == "found B");
  CHECK(shown(located({"B"}, false)) == "missing");
  CHECK(shown(located({"\n"})) == "missing");
  CHECK(located({"\n"}).reason == "nothing is written");
  CHECK(shown(located({})) == "missing");
  CHECK(shown(located({"A larger batch"})) == "unreadable");
}

TEST_CASE("two passages must agree") {
  CHECK(shown(located({"B", "(b)"})) == "found B");
  CHECK(shown(located({"\n", "B"})) == "found B");
  const Response both = located({"B", "C"});
  CHECK(shown(both) == "ambiguous");
  CHECK(both.reason == "two different choices are written");
  CHECK(shown(located({"answer: B\nanswer: C"})) == "ambiguous");
}

TEST_CASE("a label with nothing after it is the choice where it has a part") {
  const std::string blank = "\n";
  Passage passage(blank, 7);
  passage.part = "c";
  ItemDeclaration item = declared_item("answer");
  item.type = AnswerType::choice;
  item.options = letters;
  const auto question = declared_question({item});
  CHECK(shown(locate_choice(item, PreparedQuestion(question), {std::make_shared<const Passage>(passage)})) ==
        "found C");
  const std::string text = "B";
  Passage written(text, 7);
  written.part = "c";
  CHECK(shown(locate_choice(item, PreparedQuestion(question), {std::make_shared<const Passage>(written)})) ==
        "found B");
}

TEST_CASE("the part of a label names an option where the text goes on from it") {
  const auto text_of = [](const std::string& text, AnswerType type, const std::string& part = "a") {
    Passage passage(text, 7);
    passage.part = part;
    ItemDeclaration item = declared_item("answer");
    item.type = type;
    item.options = letters;
    return ballot_text(passage, item).value_or("?");
  };
  for (const AnswerType type : {AnswerType::choice, AnswerType::choices}) {
    CHECK(text_of(", (B), (D)", type) == "(a) , (B), (D)");
    CHECK(text_of(" and C", type) == "(a) and C");
    CHECK(text_of("\n", type) == "(a)");
    CHECK(text_of("\nA, C", type, "c") == "A, C");  // headed 5 (c)
    CHECK(text_of(" B", type, "x") == "B");
    CHECK(text_of(" (B), (D)", type, "") == "(B), (D)");
  }
  CHECK(text_of(" T, (b) F", AnswerType::choices) == "(a) T, (b) F");
  CHECK(text_of(": true", AnswerType::choices) == "(a) : true");
  CHECK(text_of("\nFalse", AnswerType::choices) == "(a) False");
  CHECK(text_of(" is true", AnswerType::choices) == "(a) is true");
  // Of several options a blank may part two.
  CHECK(text_of(" (B) (D)", AnswerType::choices) == "?");
  CHECK(text_of(" B", AnswerType::choices, "c") == "?");
  CHECK(text_of(" B", AnswerType::choice, "c") == "B");
}

TEST_CASE("a remark of another time or attempt may take the choice back", "[read_choice]") {
  CHECK(chosen("B (Statement 1 is true)", letters) == "B");
  for (const std::string_view text : {"B (was C)", "B (first attempt)", "B (originally C)", "B (50/50)",
                                      "B (my neighbour says so)", "B\nBC"}) {
    CAPTURE(text);
    CHECK(chosen(text, letters).starts_with("?"));
  }
}

TEST_CASE("only one bracket behind a choice is a remark") {
  const std::vector<std::string> options{"A", "B"};
  CHECK(read_choice("B (Statement 1 is true)", options).choice == "B");
  CHECK(read_choice("B (wrong) (1 point)", options).state == ReadChoice::State::unclear);
  CHECK(read_choice("True (wrong) (1 point)", {}).state == ReadChoice::State::unclear);
}

}  // namespace
TEST_CASE("a remark that calls the answer itself wrong takes it back", "[read_choice]") {
  const std::vector<std::string> options{"A", "B", "C"};
  for (const char* text :
       {"B (this is wrong)", "B (quite wrong)", "B (wrong answer)", "B (is incorrect)", "B (that is false)",
        "B (B is wrong)", "B (the answer is wrong)", "B (the choice is false)", "B (very wrong indeed)",
        "B (I think it is wrong)", "Conclusion: B (wrong answer)", "**B** (b is incorrect)"}) {
    CAPTURE(text);
    CHECK(read_choice(text, options).state != ReadChoice::State::chosen);
  }
  CHECK(read_choice("True (this is wrong)", {}).state != ReadChoice::State::chosen);
  for (const char* text : {"B (A is wrong)", "B (statement 2 is false)", "B (needs less memory)",
                           "B (A and C are incorrect)", "B (the second claim is wrong)"}) {
    CAPTURE(text);
    CHECK(read_choice(text, options).choice == "B");
  }
}

}  // namespace gradewright::reading
