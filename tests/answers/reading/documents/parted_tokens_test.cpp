#include "answers/reading/documents/parted_tokens.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/answers/reading/shown.hpp"
#include "tests/repeated.hpp"

namespace gradewright::reading {
namespace {

struct Case {
  std::string_view source;
  std::string_view tokens;
};

TEST_CASE("an arrow between two statements parts them") {
  const Case cases[] = {
      {"v = 2 -> w = 0.8", "v = 2 wide w = 0.8"},
      {"v = 2→w = 0.8→u = 3", "v = 2 wide w = 0.8 wide u = 3"},
      {"v = 2 => w = 0.8", "v = 2 wide w = 0.8"},
      {"$v = 2 \\Rightarrow w = 0.8$", "$ v = 2 wide w = 0.8 $"},
      {"v = 2 ⟹ $w = 0.8$", "v = 2 wide $ w = 0.8 $"},
      // What an arrow leads to is a value, or what it comes from is none.
      {"x -> 7", "x = 7"},
      {"z = f(x) -> 3", "z = f ( x ) = 3"},
      {"x -> y = 2", "x = y = 2"},
      {"z = 3 -> relu -> 3", "z = 3 = relu = 3"},
      {"z = 3 -> relu, y = 3", "z = 3 = relu , y = 3"},
      {"z = 3\n-> y = 3", "z = 3 newline = y = 3"},
      {"z = 3 ->\ny = 3", "z = 3 = newline y = 3"},
      {"v = 2 -> 3 w = 0.8", "v = 2 = 3 w = 0.8"},
      // Working in numbers behind a semicolon leads to what the arrow leads to.
      {"v = 2; (9-1)/4+1 = 3 -> w = 3", "v = 2 newline ( 9 - 1 ) / 4 + 1 = 3 wide w = 3"},
      {"v = 2; 3 -> w = 3", "v = 2 newline 3 wide w = 3"},
      {"v = 2; u -> w = 3", "v = 2 ; u wide w = 3"},
      {"v = 2, 3 -> w = 3", "v = 2 , 3 wide w = 3"},
      {"v = 2; not 3 -> w = 3", "v = 2 ; not 3 wide w = 3"},
      {"", ""},
  };
  for (const Case& row : cases) {
    CAPTURE(row.source);
    CHECK(shown(part_implications(response_tokens(row.source), row.source)) == row.tokens);
  }
}

TEST_CASE("a frame around a statement makes a line of it") {
  const Case cases[] = {
      {"\\boxed{m = 0.2}", "newline m = 0.2 newline"},
      {"$$\\boxed{p = (1, 2)}$$", "$ newline p = ( 1 , 2 ) newline $"},
      {"$\\underline{\\mathbf{x} = 3}$, \\fbox{y = 4}",
       "$ newline { x } = 3 newline $ , newline y = 4 newline"},
      {"{x: 1, y: 2}", "newline x : 1 , y : 2 newline"},
      // Of a name, a value, an index, a set, and what does not close.
      {"\\mathbf{x} = 3", "{ x } = 3"},
      {"x = \\boxed{3}", "x = { 3 }"},
      {"x_{i = 1} 3", "x _ { i = 1 } 3"},
      {"\\{x = 3\\}", "{ x = 3 }"},
      {"S = {x = 3}", "S = { x = 3 }"},
      {"\\sum_{i = 1} \\frac{a = 1}{2}", "sum _ { i = 1 } \\frac { a = 1 } { 2 }"},
      {"{(x = 3)}", "{ ( x = 3 ) }"},
      {"{x = 3\n\ny}", "{ x = 3 newline newline y }"},
      {"{x = 3", "{ x = 3"},
      {"{", "{"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.source);
    CHECK(shown(open_frames(response_tokens(row.source))) == row.tokens);
  }
}

TEST_CASE("frames that do not close are looked at once") {
  const std::string many = repeated("\n{a = 1", 20'000);
  CHECK(open_frames(response_tokens(many)).size() == 5 * 20'000);
}

}  // namespace
}  // namespace gradewright::reading
