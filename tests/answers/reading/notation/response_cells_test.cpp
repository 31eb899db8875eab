#include "answers/reading/notation/response_cells.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// The cells without their blanks: "1|2" for two cells, "/" between rows.
std::string shown_cells(const CellLayout& layout, std::span<const ResponseToken> tokens) {
  std::string text;
  for (std::size_t row = 0; row < layout.rows.size(); ++row) {
    text += row > 0 ? "/" : "";
    for (std::size_t i = 0; i < layout.rows[row].size(); ++i) {
      text += i > 0 ? "|" : "";
      const CellRange cell = layout.rows[row][i];
      std::string inside = shown(tokens.subspan(cell.first, cell.last - cell.first));
      std::erase(inside, ' ');
      text += inside;
    }
  }
  return text;
}

std::string laid_out(std::string_view source, bool signs_split = true) {
  const std::vector<ResponseToken> tokens = response_tokens(source);
  return shown_cells(lay_out_cells(tokens, {0, tokens.size()}, signs_split), tokens);
}

std::string laid_out_environment(std::string_view source) {
  const std::vector<ResponseToken> tokens = response_tokens(source);
  return shown_cells(lay_out_environment(tokens, {0, tokens.size()}), tokens);
}

struct Case {
  std::string_view source;
  std::string_view cells;
};

TEST_CASE("lists and lines fall into rows of cells") {
  const Case cases[] = {
      {"5", "5"},
      {"", ""},
      {"1, 2; 3, 4", "1|2/3|4"},
      {"1 2\n3 4", "1|2/3|4"},
      {"1 2\n3 4\n", "1|2/3|4"},
      {"\n1 2", "1|2"},
      {"1 & 2 \\\\ 3 & 4", "1|2/3|4"},
      {"1 \\quad 2", "1|2"},
      {"1, \\quad 2", "1|2"},
      {"1,\n2", "1|2"},
      {"1,,2", "1||2"},
      {"1, 2,", "1|2"},
      {"1; 2;", "1/2"},
      {"[1, 2], [3, 4]", "[1,2]|[3,4]"},
      {"[1, 2] [3, 4]", "[1,2]|[3,4]"},
      {"[1, 2][3, 4]", "[1,2]|[3,4]"},
      {"(1; 2) + 3", "(1;2)+3"},
      // Blanks count only where nothing else separates.
      {"1, 2 3", "1|23"},
      {"45% 20%", "45%|20%"},
      {"1.2.3 4", "damaged:1.2.3|4"},
      {"1 nan 2 inf", "1|nan|2|inf"},
      {"2 x", "2x"},
      {"x\u2082", "x2"},
      {"2 + 3", "2+3"},
      {"2 (3)", "2(3)"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.source);
    CHECK(laid_out(row.source) == row.cells);
  }
}

TEST_CASE("a blank before a sign separates only where signs split, and only before a number") {
  CHECK(laid_out("1 -2 +3", true) == "1|-2|+3");
  CHECK(laid_out("1 -2 +3", false) == "1-2+3");
  CHECK(laid_out("1 - 2", true) == "1-2");
  CHECK(laid_out("1-2", true) == "1-2");
  CHECK(laid_out("1 -x", true) == "1-x");
  CHECK(laid_out("1 -", true) == "1-");
}

TEST_CASE("cells of an environment are divided by ampersands") {
  const Case cases[] = {
      {"1 & 2 \\\\ 3 & 4", "1|2/3|4"},
      {"1 & 2 \\\\ 3 & 4 \\\\", "1|2/3|4"},
      {"1 & \\\\ 3 & 4", "1|/3|4"},
      {"1 & 2 \\\\ 3 &", "1|2/3|"},
      {"\n1 & 2 \\\\\n3 & 4\n", "1|2/3|4newline"},
      {"1 \\quad 2 \\\\ 3 \\quad 4", "1|2/3|4"},
      {"1 & \\quad 2", "1|wide2"},
      {"1, 2 & 3", "1,2|3"},
      {"1 2 & 3", "12|3"},
      {"(1 & 2) & 3", "(1&2)|3"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.source);
    CHECK(laid_out_environment(row.source) == row.cells);
  }
}

TEST_CASE("a layout of one cell, and one of lists only") {
  const auto layout_of = [](const std::vector<ResponseToken>& tokens) {
    return lay_out_cells(tokens, {0, tokens.size()}, true);
  };
  const std::pair<std::string_view, bool> singles[] = {
      {"5", true}, {"", true}, {"[1, 2]", true}, {"1, 2", false}, {"1; 2", false}};
  for (const auto& [source, single] : singles) {
    CAPTURE(source);
    CHECK(layout_of(response_tokens(source)).is_single() == single);
  }
  const std::pair<std::string_view, bool> lists[] = {
      {"[1, 2]\n[3, 4]", true}, {"[1, 2]", true},          {"[1, 2]\n3", false}, {"[1] + [2]", false},
      {"[1], [2]", false},      {"(1, 2)\n(3, 4)", false}, {"", false}};
  for (const auto& [source, only_lists] : lists) {
    CAPTURE(source);
    const std::vector<ResponseToken> tokens = response_tokens(source);
    CHECK(layout_of(tokens).only_lists(tokens) == only_lists);
  }
}

TEST_CASE("a bracket is closed by its own closing bracket") {
  const auto tokens = response_tokens("(1, [2]) 3");  // ( 1 , [ 2 ] ) 3
  CHECK(matching_close(tokens, 0, tokens.size()) == 6);
  CHECK(matching_close(tokens, 3, tokens.size()) == 5);
  CHECK(matching_close(tokens, 0, 6) == 6);
  const auto half_open = response_tokens("[0, 1)");
  CHECK(matching_close(half_open, 0, half_open.size()) == 4);
  const auto open = response_tokens("(1, [2]");
  CHECK(matching_close(open, 0, open.size()) == open.size());
  const auto mixed = response_tokens("(1 \\end{bmatrix}");
  CHECK(matching_close(mixed, 0, mixed.size()) == mixed.size());
  const auto matrix = response_tokens("\\begin{bmatrix} (1) \\end{bmatrix}");
  CHECK(matching_close(matrix, 0, matrix.size()) == 4);
}

TEST_CASE("commas and bars inside brackets belong to the brackets") {
  const auto comma = [](std::string_view source) {
    const auto tokens = response_tokens(source);
    return next_comma(tokens, 0, tokens.size());
  };
  CHECK(comma("1, 2, 3") == 1);
  CHECK(comma("(1, 2), 3") == 5);
  CHECK(comma("(1, 2)") == 5);
  const auto bar = [](std::string_view source) {
    const auto tokens = response_tokens(source);
    return find_atop(tokens, {0, tokens.size()});
  };
  CHECK(bar("2 \\atop 1") == 1);
  CHECK(bar("{2 \\over 1} \\over 3") == 5);
  CHECK(bar("{2 \\over 1}") == 5);
}

}  // namespace
}  // namespace gradewright::reading
