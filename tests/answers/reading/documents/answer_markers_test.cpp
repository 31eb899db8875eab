#include "answers/reading/documents/answer_markers.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

TEST_CASE("lines that say where an answer begins and ends") {
  for (const std::string line :
       {"### BEGIN SOLUTION", "Answer begins", "**Answer begins:**", "<!-- begin answer -->",
        "% BEGIN SOLUTION", "[Answer begins]", "--- Start of answer ---", "YOUR ANSWER HERE",
        "> *Type your answer here*"}) {
    CAPTURE(line);
    const std::vector<AnswerMarker> markers = answer_markers("a\n" + line + "\nb");
    REQUIRE(markers.size() == 1);
    CHECK(markers[0].begins);
    CHECK(markers[0].line == Span{2, line.size()});
  }
  for (const std::string line : {"### END SOLUTION", "Answer ends.", "-- end of answer --"}) {
    CAPTURE(line);
    const std::vector<AnswerMarker> markers = answer_markers(line);
    REQUIRE(markers.size() == 1);
    CHECK_FALSE(markers[0].begins);
  }
}

TEST_CASE("what only resembles such a line is the student's") {
  for (const std::string line : {"Answer", "Answer: begins", "the answer begins with 7", "begin solution: 7",
                                 "solution", "ends", "", "Answer begins 7", "The solution begins"}) {
    CAPTURE(line);
    CHECK(answer_markers(line).empty());
  }
  CHECK(answer_markers(std::string(80, '#') + "begin answer").empty());
}

}  // namespace
}  // namespace gradewright::reading
