#include "answers/reading/conversion/pdf_rows.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "written_words.hpp"

using namespace gradewright::reading;

namespace {

/// The lines, words parted by blanks.
std::vector<std::string> lines(const std::vector<PdfWord>& words) {
  std::vector<std::string> lines;
  for (const PdfRow& row : pdf_rows(words)) {
    std::string& line = lines.emplace_back();
    for (const PdfWord& each : row.words) {
      line += (line.empty() ? "" : " ") + each.text;
    }
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("words are put in lines from left to right", "[pdf_rows]") {
  CHECK(lines({word(100, 30, "d"), word(10, 30, "c"), word(50, 10, "b"), word(10, 10, "a")}) ==
        Lines{"a b", "c d"});
  // Other fonts have slightly other boxes; bold and small type stand on the same line.
  CHECK(lines({word(10, 10, "a"), word(50, 9, "b", 12), word(90, 11.5, "c", 8)}) == Lines{"a b c"});
}

TEST_CASE("exponents and indices belong to the word that they touch", "[pdf_rows]") {
  const PdfWord base = word(10, 10, "2");
  CHECK(lines({base, raised(base, "10")}) == Lines{"2^{10}"});
  CHECK(lines({base, lowered(base, "1")}) == Lines{"2_{1}"});
  CHECK(lines({base, raised(base, "n"), word(raised(base, "n").right, 9, "-1", 6.6)}) == Lines{"2^{n-1}"});
  // Both at once could be a fraction behind a whole number.
  CHECK(lines({base, raised(base, "1"), lowered(base, "4")}) == Lines{"2^{1}\uFFFD{4}"});
  // As high as the line, only smaller.
  CHECK(lines({base, word(base.right, 12, "km", 6)}) == Lines{"2 km"});
}

TEST_CASE("the parts of a fraction are nobody's value", "[pdf_rows]") {
  CHECK(lines({word(10, 10, "y"), word(20, 10, "="), word(35, 5, "1", 8), word(35, 15, "4", 8)}) ==
        Lines{"y = \uFFFD 1 \uFFFD 4"});
  // Also where a number stands in front of them.
  CHECK(lines({word(10, 10, "y"), word(20, 10, "="), word(35, 10, "3"), word(44, 4, "1"),
               word(44, 16, "4")}) == Lines{"y = 3 \uFFFD 1 \uFFFD 4"});
}

TEST_CASE("the rows of a matrix are nobody's value", "[pdf_rows]") {
  CHECK(lines({word(10, 15, "W"), word(20, 15, "="), word(32, 9, "1"), word(45, 9, "2"), word(32, 21, "3"),
               word(45, 21, "4")}) == Lines{"W = \uFFFD 1 \uFFFD 3 \uFFFD 2 \uFFFD 4"});
}

TEST_CASE("lines set close to each other stay lines", "[pdf_rows]") {
  CHECK(lines({word(10, 10, "one"), word(30, 10, "line"), word(10, 17, "and"), word(30, 17, "another")}) ==
        Lines{"one line", "and another"});
  // Two columns whose lines are not level.
  CHECK(lines({word(10, 10, "left"), word(200, 15, "right"), word(10, 22, "below")}) ==
        Lines{"left", "right", "below"});
}

TEST_CASE("no words are no lines", "[pdf_rows]") {
  CHECK(lines({}).empty());
}
