#include "answers/reading/documents/drawn_matrices.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

/// The matrices of a text as "NAME:1 2;3 4" one after the other.
std::string drawn(const std::string& text) {
  std::string all;
  for (const DrawnMatrix& matrix : drawn_matrices(text)) {
    all += "<" + std::string(matrix.name) + ":";
    for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
      all += i == 0 ? "" : ";";
      for (std::size_t k = 0; k < matrix.rows[i].size(); ++k) {
        all += (k == 0 ? "" : " ") + matrix.rows[i][k];
      }
    }
    all += ">";
    CHECK(matrix.pieces.size() > 1);
  }
  return all;
}

TEST_CASE("rows in brackets below each other are a matrix, with its name at any of them") {
  CHECK(drawn("h = [  0.8005 ]\n    [ -0.0997 ]") == "<h:0.8005;-0.0997>");
  CHECK(drawn("    [ 4   4 ]\nY = [       ]\n    [-2  10 ]") == "<Y:4 4;-2 10>");
  CHECK(drawn("      [ 1 ]            [ 4 ]\np =   [ 2 ]      g  =  [ 5 ]    L = 1.4\n      [ 3 ]            "
              "[ 6 ]") == "<p:1;2;3><g:4;5;6>");
  CHECK(drawn("    \u23A11  0\u23A4\nA = \u23A2    \u23A5\n    \u23A30  1\u23A6") == "<A:1 0;0 1>");
  CHECK(drawn("[1, 2]\n[3, 4]") == "<:1 2;3 4>");
}

TEST_CASE("other brackets over lines are none") {
  for (const char* text :
       {"h = [1, 2]", "h = [1]\ny = [2]", "h = [1]\n      [2]", "h = [a]\n    [b]", "h = [1 2]\n    [3]  ",
        "h = [1]\nand [2]", "h = [1]\n\n    [2]", "[[1, 2],\n [3, 4]]", ""}) {
    CAPTURE(text);
    CHECK(drawn(text).empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
