#include "answers/reading/documents/open_rest.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

/// The text with each place as [text].
std::string marked(std::string text) {
  std::vector<Span> places = open_rests(text);
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    text.insert(place->end(), "]");
    text.insert(place->offset, "[");
  }
  return text;
}

TEST_CASE("what is said of the rest alone is told from what is said of an answer") {
  CHECK(marked("a = 7. No idea about the rest.") == "a = 7.[ No idea about the rest].");
  CHECK(marked("a = 7, the rest I don't know") == "a = 7,[ the rest I don't know]");
  CHECK(marked("a = 7\nI did not have time for the rest, sorry.\nb = 3") ==
        "a = 7\n[I did not have time for the rest, sorry].\nb = 3");
  CHECK(marked("a = 7 (not sure about the others)") == "a = 7 [(not sure about the others)]");
  for (const char* text :
       {"a = 7, I don't know", "a = 7, not sure", "The rest is 3", "the rest: 7", "b = 3 of the rest",
        "I forgot the restriction", "the rest of a is 7, not sure", "no idea", ""}) {
    CAPTURE(text);
    CHECK(marked(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
