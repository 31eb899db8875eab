#include "answers/reading/conversion/pdf_tables.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "written_words.hpp"

using namespace gradewright::reading;

namespace {

PdfTable table(const std::vector<PdfWord>& words) {
  const std::vector<PdfRow> rows = pdf_rows(words);
  return table_at(rows);
}

}  // namespace

TEST_CASE("rows whose words stand in columns are a table", "[pdf_tables]") {
  CHECK(table({word(10, 10, "t"), word(50, 10, "1"), word(90, 10, "2"), word(10, 24, "h_t"),
               word(48, 24, "0.4"), word(86, 24, "-0.2")}) ==
        PdfTable{{"t", "1", "2"}, {"h_t", "0.4", "-0.2"}});
  // Words of one cell are a space apart; a cell may be empty.
  CHECK(table({word(10, 10, "two"), word(28, 10, "words"), word(90, 10, "x"), word(10, 24, "b"),
               word(88, 24, "1"), word(130, 10, "y")}) == PdfTable{{"two words", "x", "y"}, {"b", "1", ""}});
}

TEST_CASE("what stands in columns and is no table", "[pdf_tables]") {
  CHECK(table({word(10, 10, "a"), word(50, 10, "b")}).empty());
  CHECK(table({word(10, 10, "a"), word(50, 10, "b"), word(10, 60, "c"), word(50, 60, "d")}).empty());
  CHECK(table({word(10, 10, "a"), word(20, 10, "="), word(60, 10, "1"), word(10, 24, "b"), word(60, 24, "2")})
            .empty());
  CHECK(table({word(10, 10, std::string(41, 'a')), word(300, 10, "b"), word(10, 24, "c"), word(300, 24, "d")})
            .empty());
  // Two cells of the second row stand below one of the first.
  CHECK(table({word(10, 10, "a"), word(50, 10, "longer"), word(10, 24, "b"), word(48, 24, "1"),
               word(70, 24, "2")})
            .empty());
  CHECK(table({}).empty());
}
