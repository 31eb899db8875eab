#include "reports/shown_text.hpp"

#include <catch2/catch.hpp>

#include "reports/unicode.hpp"

using namespace gradewright::reports;

TEST_CASE("a cell in LaTeX is shown as it reads", "[shown]") {
  CHECK(shown_cell("\\frac{5}{8}") == "5/8");
  CHECK(shown_cell("-\\dfrac{1}{3}") == "-1/3");
  CHECK(shown_cell("\\frac{-1}{3}") == "-1/3");
  CHECK(shown_cell("1.6941456 \\times 10^{7}") == "1.6941456 × 10^7");
  CHECK(shown_cell("2.246\\times10^{-1}") == "2.246 × 10^-1");
  CHECK(shown_cell("\\mathbf{0.50}") == "0.50");
  CHECK(shown_cell("\\frac{1}{2^{3}}") == "1/(2^3)");
  // Not a number: as typed.
  CHECK(shown_cell("\\sqrt{2}") == "\\sqrt{2}");
  CHECK(shown_cell("\\input{x}") == "\\input{x}");
  CHECK(shown_cell("\\frac{1}{") == "\\frac{1}{");
}

TEST_CASE("any other cell is shown as it was typed", "[shown]") {
  CHECK(shown_cell("0.") == "0.");
  CHECK(shown_cell("16,941,456") == "16,941,456");
  CHECK(shown_cell("\u22120.0564") == "\u22120.0564");
  CHECK(shown_cell(" F\n") == "F");
}

TEST_CASE("what is very long is cut between characters", "[shown]") {
  CHECK(shown_cell(std::string(100000, '7')) == std::string(60, '7') + "…");
  CHECK(shown_cell("\\frac{" + std::string(100000, '1') + "}{2}").size() < 70);
  CHECK(shown_cell("a" + std::string("\u00e9") + std::string(100, 'x')).size() ==
        60 + std::string("…").size());
  std::string accents;
  for (int i = 0; i < 40; ++i) {
    accents += "\u6570";  // three bytes each
  }
  CHECK(shown_cell(accents) == accents.substr(0, 60) + "…");
  CHECK(shown_source("  B (both)\n\n") == "B (both)");
  CHECK(shown_source(std::string(3000, 'x') + " = 4") ==
        std::string(1000, 'x') + "\n[… 1004 bytes left out …]\n" + std::string(996, 'x') + " = 4");
  CHECK(shown_source(std::string(2000, 'x')) == std::string(2000, 'x'));
  std::string long_accents;
  for (int i = 0; i < 40; ++i) {
    long_accents += accents;
  }
  const std::string shown = shown_source(long_accents);
  CHECK(shown.find("\n[… 2802 bytes left out …]\n") == 999);
  CHECK(shown_sentence(std::string(1000, 'x')).size() == 500 + std::string("…").size());
}

TEST_CASE("a name of more columns than a table gives it keeps its beginning and its end", "[shown]") {
  CHECK(shown_name("") == "");
  CHECK(shown_name(std::string(40, 'x')) == std::string(40, 'x'));
  // 26 + 1 + 13 columns.
  CHECK(shown_name(std::string(30, 'a') + std::string(11, 'b')) ==
        std::string(26, 'a') + "…" + "aa" + std::string(11, 'b'));
  std::string wide;
  std::string marks = "e";
  for (int i = 0; i < 21; ++i) {
    wide += "\u6570";  // two columns each
  }
  for (int i = 0; i < 5000; ++i) {
    marks += "\u0301";  // none
  }
  CHECK(display_width(shown_name(wide)) <= 40);
  CHECK(shown_name(wide.substr(0, 60)) == wide.substr(0, 60));
  CHECK(shown_name(marks).size() < 100);
}
