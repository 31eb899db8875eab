#include "answers/reading/matching/doubt_words.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("doubts and denials are told from other words") {
  CHECK(is_doubt_word("maybe"));
  CHECK_FALSE(is_doubt_word("loss"));
  CHECK(is_denial("not"));
  CHECK(is_denial("doesn't"));
  CHECK(is_denial("isn\u2019t"));
  CHECK_FALSE(is_denial("loss"));
}

TEST_CASE("a caption says that what stands below is no answer") {
  for (const char* caption :
       {"First attempt:", "Old:", "Upper bounds:", "Wrong:", "Do not grade:", "Please don't mark:",
        "I get this error message:", "Traceback:", "Sample output:", "Fehlermeldung:", "Given:",
        "Given by the exam:", "Given by:"}) {
    CAPTURE(caption);
    CHECK(heads_no_answer(caption));
  }
  for (const char* caption : {"", "My answer:", "Grade 2:", "Not rounded:", "Marks:", "I do not round here:",
                              "Error:", "Sample 1:", "Output:", "The output is given by:"}) {
    CAPTURE(caption);
    CHECK_FALSE(heads_no_answer(caption));
  }
}

TEST_CASE("a word says what it has against an answer") {
  CHECK(speaks_against_by("wrong") == Against::doubt);
  CHECK(speaks_against_by("not") == Against::denial);
  CHECK(speaks_against_by("struck") == Against::withdrawal);
  CHECK(speaks_against_by("attempt") == Against::caption);
  CHECK(speaks_against_by("copied") == Against::foreign);
  CHECK(speaks_against_by("loss") == Against::nothing);
}

}  // namespace
}  // namespace gradewright::reading
