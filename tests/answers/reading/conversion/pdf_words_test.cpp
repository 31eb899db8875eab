#include "answers/reading/conversion/pdf_words.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace gradewright::reading;

namespace {

std::string typed(const std::string& text) {
  return pdf_pages("<page width=\"1\" height=\"1\"><word xMin=\"0\" yMin=\"0\" xMax=\"1\" yMax=\"1\">" +
                   text + "</word></page>")
      .at(0)
      .words.at(0)
      .text;
}

}  // namespace

TEST_CASE("words have their boxes, page by page", "[pdf_words]") {
  const auto pages = pdf_pages(
      "<html><head><title><word></title></head><body><doc>\n"
      "<page width=\"595.5\" height=\"842\">\n"
      "<word xMin=\"72.25\" yMin=\"60\" xMax=\"90\" yMax=\"71\">a&amp;b</word>\n"
      "<word xMin=\"95\" yMin=\"60\" xMax=\"99\" yMax=\"71\">=</word>\n</page>\n"
      "<page width=\"595.5\" height=\"842\">\n</page></doc></body></html>");
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].width == 595.5);
  CHECK(pages[0].height == 842);
  REQUIRE(pages[0].words.size() == 2);
  CHECK(pages[0].words[0].left == 72.25);
  CHECK(pages[0].words[0].top == 60);
  CHECK(pages[0].words[0].right == 90);
  CHECK(pages[0].words[0].bottom == 71);
  CHECK(pages[0].words[0].text == "a&b");
  CHECK(pages[1].words.empty());
}

TEST_CASE("characters of a page as they are typed", "[pdf_words]") {
  CHECK(typed("\uFB01ne e\uFB03cient \uFB00 \uFB02 \uFB04 \uFB05 \uFB06") ==
        "fine efficient ff fl ffl st st");
  // Fonts have one glyph for the hyphen and the minus: what is seen is no break.
  CHECK(typed("\u00AD3") == "-3");
  CHECK(typed("\u22123 é 𝑥") == "\u22123 é 𝑥");
  CHECK(typed("\uF02D3") == "\uFFFD3");
  CHECK(typed("\x01"
              "3") == "\uFFFD3");
}

TEST_CASE("rubbish has no pages", "[pdf_words]") {
  CHECK(pdf_pages("").empty());
  CHECK(pdf_pages("<word xMin=\"0\">x</word>").empty());
  CHECK(pdf_pages("<page width=\"nan\" height=\"inf\"/>").at(0).height == 0);
}
