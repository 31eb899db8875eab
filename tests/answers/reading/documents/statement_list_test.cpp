#include "answers/reading/documents/statement_list.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::reading {
namespace {

const std::vector<std::string> three{"a", "b", "c"};

TEST_CASE("a list of all statements ends behind the label of the last") {
  for (const std::string text : {
           "- a: true\n- b: false\n- c: true",
           "a) T\nb) F\nc) T",
           "(a) True, (b) False, (c) True",
           "1. (a) yes\n2. (b) no\n3. (c) yes",
           "\\item[(a)] T\n\\item[(b)] F\n\\item[(c)] T",
           "(a) wahr\n(b) falsch, das gilt nicht\n(c) wahr",
           "* (a) vrai\n* (b) faux\n* (c) vrai",
           "**a)** verdadero\n**b)** falso\n**c)** falso",
           "a: \u2713 b: \u2717 c: \u2713",
           "(a) False, unlike (b) and (c).\n(b) True.\n(c) True.",
           "A) T\nB) F\nC) T",
       }) {
    CAPTURE(text);
    const std::size_t end = statement_list(text, three);
    CHECK(end > text.size() / 2);
    CHECK(statement_list(text.substr(0, end), three) == 0);  // nothing is said of c
  }
}

TEST_CASE("what only begins like a list of statements is none") {
  for (const std::string text : {
           "a) T\nb) F",                             // not all
           "a) mu = 4\nb) F\nc) T",                  // the first answers something else
           "a) T\nb) F\nc) instance norm",           // the last does
           "a) T\nc) F\nb) T",                       // in another order
           "(a) T\nb) F\nc) T",                      // in another form
           "a = T, b = F, c = T",                    // names and values
           "b) F\nc) T",                             // without the first
           "tests\na) T\nb) F\nc) T",                // below something else
           "a) T\nb) F\n1c) T",                      // the label of a question
           "Answer: see part a) T b) F c) T below",  // within a sentence
           "",
       }) {
    CAPTURE(text);
    CHECK(statement_list(text, three) == 0);
  }
  CHECK(statement_list("a) T\nb) F\nc) T", std::vector<std::string>{"a"}) == 0);
  CHECK(statement_list("a) T\nb) F\nc) T", std::vector<std::string>{"a1", "b1", "c1"}) == 0);
  CHECK(statement_list("a) T\n" + std::string(400, 'x') + "\nb) F\nc) T", three) == 0);
}

TEST_CASE("a list of LaTeX may begin between a label and what it heads") {
  CHECK(only_opens_list("\n\\begin{itemize}\n"));
  CHECK(only_opens_list("\\begin{enumerate}[label=(\\alph*)]"));
  CHECK(only_opens_list(" \n"));
  CHECK_FALSE(only_opens_list("\\begin{itemize} so"));
  CHECK_FALSE(only_opens_list("\\begin{align}"));
  CHECK_FALSE(only_opens_list("7"));
}

}  // namespace
}  // namespace gradewright::reading
