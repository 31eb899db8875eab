#include "answers/judging/words/response_words.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

TEST_CASE("what cannot be read, and what can be in several ways", "[response_words]") {
  CHECK(cannot_be_read("an unclosed bracket") == "The response cannot be read: an unclosed bracket.");
  std::vector<ReadValue> readings{value({}, "1.5"), value({}, "1500")};
  readings[1].notes = {Note{Note::Decision::commas_between_thousands}, Note{Note::Decision::percent}};
  CHECK(several_ways(readings) ==
        "The response can be read in more than one way: as it stands; commas read as marks "
        "between thousands.");
  readings[1].notes.clear();
  CHECK(several_ways(readings) == "The response can be read in more than one way.");
}
