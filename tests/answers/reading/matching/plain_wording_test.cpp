#include "answers/reading/matching/plain_wording.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

/// The plainer wordings of an answer to "Which units have gradient zero?" (an item called dead).
std::string wordings_of(std::string_view text, AnswerType type = AnswerType::set,
                        const char* asked = "Which units have gradient zero?") {
  QuestionDeclaration question{"1", {}, {{"1", "dead", {"dead units"}, type, {}, {}, {}}}};
  question.text = asked;
  std::string all;
  for (const std::string& wording : plain_wordings(text, question.items[0], PreparedQuestion(question))) {
    all += (all.empty() ? "" : " | ") + wording;
  }
  return all;
}

TEST_CASE("what a working comes to stands behind its last conclusion", "[plain_wording]") {
  CHECK(conclusion_of("3 + 4 = 7, so 7 x 7") == "7 x 7");
  CHECK(conclusion_of("a => b => (0, 1)") == "(0, 1)");
  CHECK(conclusion_of("|x| < 1, i.e.\\ x") == "\\ x");
  CHECK(conclusion_of("7 \\Rightarrow 8") == "8");
  CHECK(conclusion_of("also {1}").empty());
  CHECK(conclusion_of("3 sox 4").empty());
  CHECK(conclusion_of("3, so").empty());
}

TEST_CASE("words that repeat the question may stand around an answer", "[plain_wording]") {
  CHECK(wordings_of("The units 2, 4 and 5 have gradient zero.") ==
        "2, 4 and 5 have gradient zero. | 2, 4 and 5");
  CHECK(wordings_of("units 2 and 5") == "2 and 5");
  CHECK(wordings_of("The units 2 and 5 are dead here") == "2 and 5 are dead here | 2 and 5");
  CHECK(wordings_of("The dead units are 2 and 5") == "2 and 5");
  CHECK(wordings_of("z < 0, so the units 2 and 5") == "the units 2 and 5 | 2 and 5");
  for (const char* other : {
           "The layers 2 and 5",             // not in the question
           "The gradient is in {2, 5}",      // another thing is said to be so
           "The gradient has 2 and 5",       //
           "All but the units 2 and 5",      //
           "Neither of the units 2 and 5",   //
           "2 and 5 have gradient one",      //
           "2 and 5 zero gradient",          // not as the question has it
           "2 and 5 have no gradient",       //
           "2, 5, ...",                      //
           "The units 2 and 5?",             //
           "Maybe 3, so the units 2 and 5",  //
           "The units 2 and 5, but not when trained",
       }) {
    CAPTURE(other);
    CHECK(wordings_of(other).find("5") == std::string::npos);
  }
  // A question that denies: its words could turn the answer round.
  CHECK(
      wordings_of("2 and 5 have gradient zero", AnswerType::set, "Which do not have gradient zero?").empty());
  CHECK(wordings_of("2 GB have gradient zero", AnswerType::quantity).empty());
}

TEST_CASE("numbers of statements that count all of them are their names", "[plain_wording]") {
  QuestionDeclaration question{"1", {}, {{"1", "claims", {}, AnswerType::choices, {}, {}, {"a", "b", "c"}}}};
  const auto first_of = [&](std::string_view text) {
    const auto wordings = plain_wordings(text, question.items[0], PreparedQuestion(question));
    return wordings.empty() ? std::string() : wordings.front();
  };
  CHECK(first_of("1. T\n2. F\n3. T") == "(a) T\n(b) F\n(c) T");
  CHECK(first_of("(1) T (2) F (3) T") == "(a) T (b) F (c) T");
  for (const char* other : {"1. T\n2. F", "1. T\n3. F\n2. T", "T 1. F 2. T 3. T", "1 T 2 F 3 T"}) {
    CAPTURE(other);
    CHECK(first_of(other).find("(a)") == std::string::npos);
  }
}

TEST_CASE("of a list of options nothing is taken for what leads to its end", "[plain_wording]") {
  QuestionDeclaration question{"1", {}, {{"1", "answer", {}, AnswerType::choices, {}, {}, {"A", "B", "C"}}}};
  question.text = "Which of these shrink the weights? (A) decay; (B) dropout; (C) clipping.";
  for (const char* text : {"A, B, also C", "A, since it shrinks the weights, B and C"}) {
    CAPTURE(text);
    CHECK(plain_wordings(text, question.items[0], PreparedQuestion(question)).empty());
  }
}

TEST_CASE("a quotient in words that comes to a value is one in signs", "[plain_wording]") {
  CHECK(wordings_of("12 GFLOP over 60 TFLOP/s makes 0.2 ms", AnswerType::quantity) ==
        "12 GFLOP / 60 TFLOP/s = 0.2 ms");
  CHECK(wordings_of("3 * 4 GFLOP = 12 GFLOP, over 60 TFLOP/s = 0.2 ms", AnswerType::quantity) ==
        "12 GFLOP / 60 TFLOP/s = 0.2 ms");
  for (const char* other :
       {"over 60 ms", "20 ms over 3 steps", "it is over 60 ms", "20 ms, over 30 ms too many"}) {
    CAPTURE(other);
    CHECK(wordings_of(other, AnswerType::quantity).find('/') == std::string::npos);
  }
}

TEST_CASE("a sum in words may lead to what the question explains so", "[plain_wording]") {
  QuestionDeclaration question{"1",
                               {},
                               {{"1", "memory", {}, AnswerType::quantity, {}, {}, {}},
                                {"1", "moments", {}, AnswerType::quantity, {}, {}, {}}}};
  question.text = "Give the memory (weights, gradients, both moments) and the moments alone.";
  const auto first_of = [&](std::string_view text, std::size_t item) {
    const auto wordings = plain_wordings(text, question.items[item], PreparedQuestion(question));
    return wordings.empty() ? std::string() : wordings.front();
  };
  CHECK(first_of("weights + gradients + two moments = 4 * 96 MB = 384 MB", 0) == "4 * 96 MB = 384 MB");
  CHECK(first_of("384 MB (weights + gradients + moments)", 0) == "384 MB");
  CHECK(first_of("weights + gradients + one batch = 384 MB", 0).empty());
  CHECK(first_of("weights + gradients without moments = 384 MB", 0).empty());
  CHECK(first_of("weights + gradients = 192 MB", 1).empty());
}

TEST_CASE("a bullet and a clause that says nothing are no part of an answer", "[plain_wording]") {
  CHECK(wordings_of("- 20 ms", AnswerType::quantity) == "20 ms");
  CHECK(wordings_of("-20 ms", AnswerType::quantity).empty());
  CHECK(wordings_of("- 2, 5", AnswerType::set).empty());
  CHECK(wordings_of("3x3, the rest I don't know", AnswerType::size) == "3x3");
  CHECK(wordings_of("3x3, the rest", AnswerType::size).empty());
}

TEST_CASE("a reason that only explains may stand behind an answer", "[plain_wording]") {
  CHECK(wordings_of("{2, 5}, since 0.40 + 0.27 is below 0.8") == "{2, 5}");
  CHECK(wordings_of("The units 2 and 5, since 0.40 + 0.27 is below 0.8.").ends_with("2 and 5"));
  const char* const kept[] = {
      "{2, 5}, because 0.67 is not enough",              // denies
      "{2, 5}, because I could hardly see more",         // an opinion
      "{2, 5}, because 5 is larger than all",            // speaks of a member
      "{2, 5}, because of this. Or rather both",         // goes on
      "{2, 5}, because the sum is small, so 3 follows",  // concludes
      "{2, 5}, because that is the true one",            // of truth
      "{2, 5}, because of {2, 4, 5} and so on",          // another list
      "{2, 5}, because why would it stop here?",         // asks
      "all of them, because 0.40 is below 0.8",          // nothing is stated
      "{2, 5}, because maybe 0.67 is less",              // doubts
      "{2, 5} because so",
  };
  for (const char* text : kept) {
    CAPTURE(text);
    CHECK(wordings_of(text).find("because") == wordings_of(text).rfind("because"));
    CHECK_FALSE(wordings_of(text).ends_with("{2, 5}"));
  }
}

TEST_CASE("the ends of an interval may be said in words", "[plain_wording]") {
  CHECK(interval_in_words("between 0 and 0.5 (both excluded).") == "(0, 0.5)");
  CHECK(wordings_of("The dead units are between 0 and 1 (both excluded)", AnswerType::interval)
            .ends_with("(0, 1)"));
  CHECK(interval_in_words("from 0 to 1/4, both ends included") == "[0, 1/4]");
  CHECK(interval_in_words("between 0 and 0.5").empty());
  CHECK(interval_in_words("between 0 and 0.5, excluded included").empty());
  CHECK(interval_in_words("between 0 and 0.5, not excluded").empty());
  CHECK(interval_in_words("between 0 or 0.5, excluded").empty());
}

TEST_CASE("an interval is said in words of several languages") {
  CHECK(interval_in_words("zwischen 0 und 0,5 (beide ausgeschlossen)") == "(0; 0,5)");
  CHECK(interval_in_words("entre 0 et 1, bornes incluses") == "[0, 1]");
  CHECK(interval_in_words("entre 0 y 1 (ambos excluidos)") == "(0, 1)");
  CHECK(interval_in_words("tra 0 e 1, estremi esclusi") == "(0, 1)");
  CHECK(interval_in_words("between 0 and 1/2, not including the ends") == "(0, 1/2)");
  CHECK(interval_in_words("zwischen 0 und 1").empty());
  CHECK(interval_in_words("zwischen 0 and 1, excluded").empty());
  CHECK(interval_in_words("between 0 and 1, not included").empty());
}

}  // namespace
}  // namespace gradewright::reading
