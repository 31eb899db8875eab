#include "answers/reading/matching/locate_in_drawings.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// What is read for a column p of two, a matrix Y and a number L; "-" for what is not.
std::string read_of(const std::string& text) {
  const PreparedQuestion question(
      declared_question({declared_item("p", Shape{2}), declared_item("Y", Shape{2, 2}), declared_item("L")}));
  std::vector<Response> responses(3);
  locate_in_drawings(question, passages_of({text}), responses);
  return shown_read(responses);
}

TEST_CASE("what is drawn is read, and what stands beside it") {
  CHECK(read_of("p = [ 1 ]     L = 1.4\n    [ 2 ]") == "found (2,) 1 2; -; found () 1.4");
  CHECK(read_of("    [ 4  4 ]\nY = [      ]\n    [-2 10 ]") == "-; found (2, 2) 4 4 -2 10; -");
  CHECK(read_of("p = [ 1 ]   so Y = [ 4  4 ]\n    [ 2 ]          [-2 10 ]") ==
        "found (2,) 1 2; found (2, 2) 4 4 -2 10; -");
}

TEST_CASE("nothing is taken where a word speaks against it, a name stands twice or the shape is another") {
  for (const char* text : {"not p = [ 1 ]\n        [ 2 ]", "mean p = [ 1 ]\n         [ 2 ]",
                           "2 p = [ 1 ]\n      [ 2 ]", "p = [ 1 ]\n    [ 2 ]\nis wrong",
                           "p = [ 1 ]\n    [ 2 ]\n\np = (1, 3)", "p = [ 1 ]\n    [ 2 ]\n    [ 3 ]",
                           "q = [ 1 ]\n    [ 2 ]", "p = [ 1 ]\n    [ 2 ]\np = [ 1 ]\n    [ 3 ]"}) {
    CAPTURE(text);
    CHECK(read_of(text) == "-; -; -");
  }
}

}  // namespace
}  // namespace gradewright::reading
