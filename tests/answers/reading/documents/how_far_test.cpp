#include "answers/reading/documents/how_far.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

const std::set<std::string> numbers{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "14"};

TEST_CASE("a line may tell how far somebody got with the paper") {
  for (const char* line : {
           "Answers (ran out of time after 6)",
           "I only did 1 to 5.",
           "Questions 7-9 not attempted, sorry",
           "No time for 8, 9 and 10",
           "I could not finish questions 7 to 10, I am sorry.",
           "not reached: 7b, 8(c), 9",
           "skipped 3b and 4",
           "(no time left from question 7 on)",
           "Keine Zeit mehr ab Aufgabe 7",
           "pas eu le temps apr\u00e8s la question 6",
           "sin tiempo desde la pregunta 7",
           "Only got to 6, ran out of time",
           "my answers, not finished",
       }) {
    CAPTURE(line);
    CHECK(tells_how_far(line, numbers));
  }
}

TEST_CASE("a line that could hold an answer does not tell how far somebody got") {
  for (const char* line : {
           "6 (ran out of time)",
           "B (ran out of time after 6)",
           "not sure, 14",
           "I don't know, maybe 6",
           "only 6",
           "14x14x10, ran out of time",
           "ran out of time after 6: y = 3",
           "no time for 7.5",
           "no time after 12",
           "reset gate, ran out of time after 6",
           "after 6",
           "true, no time for the rest",
           "teacher forcing, the rest is missing",
           "no idea: 9",
           "",
       }) {
    CAPTURE(line);
    CHECK_FALSE(tells_how_far(line, numbers));
  }
}

TEST_CASE("a line may give up other questions that it calls by a letter or word") {
  for (const char* line : {"(Q2, Q3 and Q4a: no time left, sorry)", "Questions 4 to 6 not attempted",
                           "question 6: no time", "For question 3 I had no time"}) {
    CAPTURE(line);
    CHECK(gives_questions_up(line, numbers));
  }
  for (const char* line :
       {"(ran out of time after 6)", "Q3 is 6", "(Q2: 7.5, no time)", "no time for 6", "Q2"}) {
    CAPTURE(line);
    CHECK_FALSE(gives_questions_up(line, numbers));
  }
}

}  // namespace
}  // namespace gradewright::reading
