#include "answers/reading/documents/empty_heads.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

std::string laid_out(std::string text) {
  lay_out_empty_heads(text);
  return text;
}

TEST_CASE("an empty head over numbers is no row of the matrix") {
  CHECK(laid_out("| | |\n|--|:-:|\n| 1 | 2 |\n") == std::string(15, ' ') + "| 1 | 2 |\n");
  CHECK(laid_out("x\n|   |   |\n|---|---|\n| 1 | 2 |") == "x\n" + std::string(20, ' ') + "| 1 | 2 |");
}

TEST_CASE("other heads stay, and those over rows with names") {
  for (const char* text : {"| a | |\n|--|--|\n| 1 | 2 |\n", "| | |\n|--|--|\n| a | 2 |\n",
                           "| | |\n| 1 | 2 |\n", "| 1 | 2 |\n|--|--|\n| 3 | 4 |\n", "| | |", ""}) {
    CAPTURE(text);
    CHECK(laid_out(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
