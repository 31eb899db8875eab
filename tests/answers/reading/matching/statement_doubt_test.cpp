#include "answers/reading/matching/statement_doubt.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/named_values.hpp"

namespace gradewright::reading {
namespace {

QuestionDeclaration question_of_a_and_b() {
  return {"1",
          {},
          {{"1", "a", {}, AnswerType::number, {}, {}, {}}, {"1", "b", {}, AnswerType::number, {}, {}, {}}},
          {"c"}};
}

/// The doubt of the first statement of a text, in a question about a and b with a given c.
std::string doubt(std::string_view text) {
  const Passage passage(text, 0);
  REQUIRE_FALSE(passage.statements.all().empty());
  return statement_doubt(passage, passage.statements.all().front(), PreparedQuestion(question_of_a_and_b()))
      .reason;
}

/// The doubt of the last statement of a text that is of a.
std::string doubt_of_a(std::string_view text) {
  const Passage passage(text, 0);
  std::string found = "none";
  for (const Statement& statement : passage.statements.all()) {
    if (is_named(passage, statement, ItemNames({"a"}))) {
      found = statement_doubt(passage, statement, PreparedQuestion(question_of_a_and_b())).reason;
    }
  }
  return found;
}

TEST_CASE("nothing speaks against a statement that is made plainly") {
  for (const std::string_view text :
       {"a = 7", "So a = 7.", "The output of the layer a = 7", "- a = 7", "a = 7 because b is not 3",
        "a = 7 b = 3", "a = 7 c = 3", "I was wrong.\na = 7", "That is wrong. a = 7", "$a = 7$", "W_a = 7",
        "total = 7", "L2-norm = 7", "a = 7, as a fact of the rule",
        "the output a = $(2 \\times 3) + 1$ = 7"}) {
    CAPTURE(text);
    CHECK(doubt(text).empty());
  }
}

TEST_CASE("a line of a list that is a statement of its own says nothing of the others") {
  CHECK(doubt_of_a("c = 3 by the book;\na = 7;\nb = 3 by the pricelist;").empty());
  CHECK(doubt_of_a("c = sqrt(2) = 1.41;\na = 7;\nb = exp(1);").empty());
  CHECK_FALSE(doubt_of_a("By the book c = 3;\na = 7").empty());
  CHECK_FALSE(doubt_of_a("c = 3 is a guess;\na = 7").empty());
  CHECK_FALSE(doubt_of_a("a = 7;\nall wrong").empty());
  CHECK(doubt_of_a("c: no idea, a = 7").empty());
  CHECK_FALSE(doubt_of_a("no idea, a = 7").empty());
}

TEST_CASE("a caption may ask that nothing below it is looked at") {
  for (const std::string_view text : {"Do not grade:\n\na = 7", "Please don't mark this:\n\na = 7",
                                      "Not to be counted, do not read:\n\na = 7"}) {
    CAPTURE(text);
    CHECK_FALSE(doubt_of_a(text).empty());
  }
  for (const std::string_view text :
       {"My answer:\n\na = 7", "I do not round:\n\na = 7", "Grade 2:\n\na = 7"}) {
    CAPTURE(text);
    CHECK(doubt_of_a(text).empty());
  }
}

TEST_CASE("words behind the numbers of a row speak against it") {
  CHECK(doubt_of_a("| a | 7 | 8 |").find("stands beside") == std::string::npos);
  CHECK(doubt_of_a("| a | 7 | 8 is wrong |") == "\"wrong\" stands beside it");
  CHECK(doubt_of_a("| a | 7 | 8 | wrong |") == "\"wrong\" stands beside it");
  CHECK(doubt_of_a("| a | 7 | 8 | of my neighbour |") == "\"neighbour\" stands beside it");
}

TEST_CASE("words that take a statement back, deny or doubt it speak against it") {
  for (const std::string_view text :
       {"First I thought a = 7", "At first a = 7.", "maybe a = 7", "I guess a = 7", "Not a = 7",
        "Suppose a = 7", "a = 7, no: a = 4", "Correction: a = 7", "a = 7 only if b is 3",
        "My neighbour has a = 7", "if a = 7 then b = 8", "Please do not count a = 7", "vielleicht a = 7",
        "a = 7 here, in fact it is 4", "On second thoughts a = 7",
        // What is not known to be harmless, whatever it says.
        "With padding, not stride, we get for the output a = 7", "a should come out as a = 7",
        "The book has a = 7", "They claim a = 7", "I erased a = 7", "Without the bias a = 7", "e.g. a = 7"}) {
    CAPTURE(text);
    CHECK(doubt(text).find("stands beside it") != std::string::npos);
  }
}

TEST_CASE("a sentence that is wrapped speaks against its statement on either side of the line end") {
  for (const std::string_view text :
       {"My neighbour wrote\na = 7", "Please do not grade:\na = 7", "The book says that\na = 7",
        "neither c = 2 nor\na = 7", "a = 7\nis wrong", "a = 7\n(false)", "a = 7\nor 9",
        "a = 7\nis impossible, b = 3", "a = 7\nI guess", "a = 7\nno: 4", "a = 7,\nb = 3, both wrong",
        "These are false: b = 3,\na = 7", "a = 7\n\u274c"}) {
    CAPTURE(text);
    CHECK_FALSE(doubt_of_a(text).empty());
  }
  for (const std::string_view text :
       {"That is wrong.\na = 7", "c = 90 (not sure)\na = 7", "b is certainly not 3\na = 7",
        "## Not for 2 points\na = 7", "My neighbour wrote\n\na = 7", "So we get\na = 7",
        "a = 7\nso that b = 3", "a = 7\n\nis wrong", "a = 7,\nb = 3", "a = 7\nNot b", "a = 7\n- not b",
        "a = 7\nb: no idea", "a = 7\nb unclear", "a = 7\nremedy: clipping", "a = 7\nby the rule"}) {
    CAPTURE(text);
    CHECK(doubt_of_a(text).empty());
  }
}

TEST_CASE("the text that the line above gives another item is that item's") {
  const QuestionDeclaration question{"1",
                                     {},
                                     {{"1", "a", {}, AnswerType::number, {}, {}, {}},
                                      {"1", "activation", {}, AnswerType::text, {}, {}, {}}}};
  const auto doubt_below = [&](std::string_view text) {
    const Passage passage(text, 0);
    return statement_doubt(passage, passage.statements.all().back(), PreparedQuestion(question));
  };
  CHECK(doubt_below("activation: GELU\na = 7").empty());
  CHECK_FALSE(doubt_below("something: GELU\na = 7").empty());
  CHECK_FALSE(doubt_below("GELU not\na = 7").empty());
}

TEST_CASE("what is given or supposed is no answer") {
  for (const std::string_view text : {"Given a = 7", "Let a = 7", "Soit a = 7"}) {
    CAPTURE(text);
    CHECK(doubt_of_a(text) == "it is said to be given or supposed");
  }
  CHECK(doubt_of_a("Given the inputs, a = 7").empty());
}

TEST_CASE("a premise and a line that says nothing speak against nothing") {
  CHECK(doubt_of_a("The marginals are 3 and 4, so a = 7").empty());
  CHECK_FALSE(doubt_of_a("The marginals, so a = 7").empty());
  for (const std::string_view text :
       {"It is a guess, so a = 7", "Somebody has 3 = b, so a = 7", "If b is 3, so a = 7",
        "Tom says b is 3, so a = 7", "Without bias b is 3, so a = 7"}) {
    CAPTURE(text);
    CHECK_FALSE(doubt_of_a(text).empty());
  }
  CHECK(doubt_of_a("b: no idea\na = 7").empty());
  CHECK_FALSE(doubt_of_a("no idea\na = 7").empty());
}

TEST_CASE("a relation of something that is made of an item is not one of the item") {
  for (const std::string_view text : {"-a = 7",
                                      "2a = 7",
                                      "1/a = 7",
                                      "a^2 = 7",
                                      "a + 1 = 7",
                                      "a' = 7",
                                      "2 a = 7",
                                      "$2 a = 7$",
                                      "a_2 = 7",
                                      "|a| = 7",
                                      "a != 7",
                                      "a >= 7",
                                      "$a \\not= 7$",
                                      "a per step is 7",
                                      "relu(a) = 7",
                                      "a [1] = 7",
                                      "a of one step = 7",
                                      "a @ W = 7",
                                      "number of a = 7",
                                      "a count = 7",
                                      "half of a = 7",
                                      "d a = 7"}) {
    CAPTURE(text);
    CHECK(doubt(text) == "it is not said to be equal to that name alone");
  }
}

TEST_CASE("a word that makes another quantity of the name speaks against it") {
  for (const std::string_view text :
       {"the average a = 7", "maximum a: 7", "The expected a is 7.", "my friend's a = 7", "Tom's a = 7",
        "half of the a = 7", "a (average) = 7", "both a = 7", "The previous result: 7", "tanh a = 7",
        "ln a = 7"}) {
    CAPTURE(text);
    CHECK(doubt(text).find("stands beside it") != std::string::npos);
  }
}

TEST_CASE("the head of a table and a caption speak against what stands below") {
  for (const std::string_view text :
       {"| what | bound |\n|---|---|\n| a | 7 |", "| what | before |\n|---|---|\n| a | 7 |",
        "| what | my neighbour |\n|---|---|\n| a | 7 |", "| what | points |\n|---|---|\n| a | 7 |",
        "| what | old value |\n| a | 7 |", "Upper bounds:\n\n| what | value |\n|---|---|\n| a | 7 |",
        "First attempt:\na = 7", "Given:\n\na = 7"}) {
    CAPTURE(text);
    const QuestionDeclaration question{"1", {}, {{"1", "a", {}, AnswerType::number, {}, {}, {}}}};
    const Passage passage(text, 0);
    CHECK(statement_doubt(passage, passage.statements.all().back(), PreparedQuestion(question))
              .reason.find("stands above it") != std::string::npos);
  }
  for (const std::string_view text :
       {"| what | value |\n|---|---|\n| a | 7 |", "| No. | answer |\n|---|---|\n| a | 7 |",
        "My answers:\na = 7", "First attempt:\nb = 3\n\na = 7"}) {
    CAPTURE(text);
    const QuestionDeclaration question{"1", {}, {{"1", "a", {}, AnswerType::number, {}, {}, {}}}};
    const Passage passage(text, 0);
    CHECK(statement_doubt(passage, passage.statements.all().back(), PreparedQuestion(question)).empty());
  }
}

TEST_CASE("an alias with signs of its own is the name") {
  const QuestionDeclaration question{"1",
                                     {},
                                     {{"1", "a", {}, AnswerType::number, {}, {}, {}},
                                      {"1", "da", {"da/dw", "1/a"}, AnswerType::number, {}, {}, {}}}};
  for (const std::string_view text : {"da/dw = 7", "$1/a$ = 7", "a of the network = 7", "a for x = 7"}) {
    CAPTURE(text);
    const Passage passage(text, 0);
    CHECK(statement_doubt(passage, passage.statements.all().front(), PreparedQuestion(question)).empty());
  }
}

TEST_CASE("the sentence or line behind a statement may correct it") {
  for (const std::string_view text :
       {"a = 7. Update: 9", "a = 7\nEdit: 9", "a = 7. Better: 9.", "a = 7\n\nCorrection: 9"}) {
    CAPTURE(text);
    CHECK(doubt(text).find("stands behind it") != std::string::npos);
  }
  for (const std::string_view text : {"a = 7. No bias is needed.", "a = 7\nBetter networks exist."}) {
    CAPTURE(text);
    CHECK(doubt(text).empty());
  }
}

TEST_CASE("a statement in a question is none") {
  CHECK(doubt("Can a = 7 and b = 3?") == "its sentence is a question");
  CHECK(doubt("a = 7. Is that all?").empty());
}

TEST_CASE("a cross or an empty box before a statement is for a person") {
  for (const std::string_view text : {"\u274c a = 7", "[ ] a = 7", "\u2717 a = 7"}) {
    CAPTURE(text);
    CHECK(doubt(text) == "a cross or an empty box stands before it");
  }
}

TEST_CASE("what could go on or mean something else is not certain") {
  CHECK(doubt("a = 2 x = 6") == "it may go on with what stands behind it");
  CHECK(doubt("a = 7!") == "! could be a factorial or end the sentence");
}

/// The doubt of the last statement of a text about the bias-corrected moment m_hat and the states h_1 and
/// h_2.
std::string doubt_in_words(std::string_view text) {
  QuestionDeclaration declared{"1",
                               {},
                               {{"1", "m_hat", {"moment"}, AnswerType::number, {}, {}, {}},
                                {"1", "h_1", {}, AnswerType::number, {}, {}, {}},
                                {"1", "h_2", {}, AnswerType::number, {}, {}, {}}}};
  declared.text = "Give the bias-corrected moment m_hat and the states h_1 and h_2.";
  const Passage passage(text, 0);
  return statement_doubt(passage, passage.statements.all().back(), PreparedQuestion(declared)).reason;
}

TEST_CASE("the correction that is asked for corrects nothing that was written") {
  CHECK(doubt_in_words("After the bias correction m_hat = 0.5") == "");
  CHECK(doubt_in_words("The corrected moment is m_hat = 0.5").empty());
  CHECK_FALSE(doubt_in_words("Correction: m_hat = 0.5").empty());
  CHECK_FALSE(doubt_in_words("This is wrong, m_hat = 0.5").empty());
  CHECK_FALSE(doubt("After the correction a = 7").empty());
}

TEST_CASE("an ordinal agrees with the index of its name") {
  CHECK(doubt_in_words("For the second one I got h_2 = 3").empty());
  CHECK_FALSE(doubt_in_words("For the second one I got h_1 = 3").empty());
}

TEST_CASE("a clause that speaks of the same item may say more than is known") {
  CHECK(doubt_in_words("The moment is a weighted average, m_hat = 0.5").empty());
  CHECK_FALSE(doubt_in_words("Somebody gave a weighted average, m_hat = 0.5").empty());
  CHECK_FALSE(doubt_in_words("The moment is not a weighted average, m_hat = 0.5").empty());
}

TEST_CASE("a value that may go on with another item's is in doubt") {
  CHECK(doubt("a = 7 / b = 3") == "\"b\" stands within it");
  CHECK(doubt("a = 7 / 2 = 3.5").empty());
}

TEST_CASE("a number of which the next words say what it counts is in doubt") {
  const std::string goes_on = "it may go on with what stands behind it";
  CHECK(doubt("a: 32 filters with 3*3 = 9 weights") == goes_on);
  CHECK(doubt("a = 32 layers of size = 9") == goes_on);
  CHECK(doubt("a = 32 b = 9").empty());
  CHECK(doubt("a = 32, layers of size = 9").empty());
}

}  // namespace
}  // namespace gradewright::reading
