#include "answers/reading/matching/locate_under_names.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// What is read for a vector p of two, a matrix Y and a number L; "-" for what is not.
std::string read_of(const std::string& text) {
  const PreparedQuestion question(
      declared_question({declared_item("p", Shape{2}), declared_item("Y", Shape{2, 2}), declared_item("L")}));
  std::vector<Response> responses(3);
  locate_under_names(question, passages_of({text}), responses);
  return shown_read(responses);
}

TEST_CASE("what is printed below a name is its value") {
  CHECK(read_of("> p\n[1] 1 2\n\n> L\n[1] 1.4") == "found (2,) 1 2; -; found () 1.4");
  CHECK(read_of("p\n[1. 2.]\nL\n1.4") == "found (2,) 1 2; -; found () 1.4");
  CHECK(read_of("julia> p\n2-element Vector{Float64}:\n 1.0\n 2.0\n\njulia> L\n1.4") ==
        "found (2,) 1.0 2.0; -; found () 1.4");
  CHECK(read_of("Y\n[[4 4]\n [-2 10]]\n\nand so on") == "-; found (2, 2) 4 4 -2 10; -");
  CHECK(read_of("print(L)\n```\n\n```\n1.4\n```") == "-; -; found () 1.4");
  CHECK(read_of("L\n\nOutput:\n\n1.4") == "-; -; found () 1.4");
}

TEST_CASE("what is printed below several names is theirs in their order") {
  CHECK(read_of("p, L\n[1. 2.] 1.4") == "found (2,) 1 2; -; found () 1.4");
  CHECK(read_of("print(L, p)\n1.4 [1. 2.]") == "found (2,) 1 2; -; found () 1.4");
  CHECK(read_of("> L, x\n(1.4, 3)") == "-; -; found () 1.4");
  CHECK(read_of("Y, L\n[[4 4]\n [-2 10]] 1.4") == "-; found (2, 2) 4 4 -2 10; found () 1.4");
  for (const char* text :
       {"L, x\n1.4 3 5", "L, x\n1.4", "L, L\n1.4 1.5", "q, x\n1.4 3", "L, 2\n1.4 3", "so, the\n1 2"}) {
    CAPTURE(text);
    CHECK(read_of(text) == "-; -; -");
  }
}

TEST_CASE("nothing is read below a name with more beside it, twice, or where a word speaks against it") {
  for (const char* text :
       {"L <\n1.4", "L \u2260\n1.4", "2 L\n1.4", "the L\n1.4", "L\nis not\n1.4", "L\n1.4\n\nL\n1.5",
        "L\n1.4\n\nno, that is wrong", "L\nis about 1.4 or so", "L\n1 2", "q\n1.4", "L\n\nq\n1.4"}) {
    CAPTURE(text);
    CHECK(read_of(text) == "-; -; -");
  }
}

TEST_CASE("a value below the name of another variable is in doubt") {
  const PreparedQuestion question(declared_question({declared_item("L")}));
  const auto doubt = [&](const std::string& text) {
    std::vector<Response> responses(1);
    responses[0].state = Response::State::found;
    responses[0].span = {text.find("1.4"), 3};
    locate_under_names(question, passages_of({text}), responses);
    return responses[0].doubt.reason;
  };
  CHECK(doubt("sum_of_squares\n\n1.4") == "it stands under \"sum_of_squares\"");
  CHECK(doubt("sd(x)\n1.4") == "it stands under \"sd(x)\"");
  CHECK(doubt("> V\n[1] 1.4") == "it stands under \"V\"");
  CHECK(doubt(">>> x\n1.4") == "it stands under \"x\"");
  CHECK(doubt("> 0.7 * 2\n[1] 1.4").empty());
  CHECK(doubt("print(-L)\n1.4") == "it stands under \"-L\"");
  CHECK(doubt("> L / 2\n[1] 1.4") == "it stands under \"L / 2\"");
  CHECK(doubt("print(L)\n1.4").empty());
  CHECK(doubt("> 1 - x\n[1] 1.4").empty());
  CHECK(doubt("V\n1.4").empty());
  CHECK(doubt("L, x\n1.4").find("L, x") != std::string::npos);
  CHECK(doubt("tensor(1.)\n1.4").empty());
  CHECK(doubt("so\n1.4").empty());
  CHECK(doubt("sd(x)\nso we get\n1.4").empty());
}

}  // namespace
}  // namespace gradewright::reading
