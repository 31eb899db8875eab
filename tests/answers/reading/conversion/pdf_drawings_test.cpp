#include "answers/reading/conversion/pdf_drawings.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "written_words.hpp"

using namespace gradewright::reading;

namespace {

const std::string filled = R"(style="stroke:none;fill:rgb(0%,0%,0%);")";
const std::string stroked = R"(style="fill:none;stroke-width:1;stroke:rgb(0%,0%,0%);")";

std::string path(const std::string& style, const std::string& commands, const std::string& transform = "") {
  return "<path " + style + " d=\"" + commands + "\"" +
         (transform.empty() ? "" : " transform=\"" + transform + "\"") + "/>";
}

/// The words of a page with "12" from (10, 10) to (20, 20) and "x" from (40, 10) to (45, 20), in the order in
/// which they were added.
std::string page_with(const std::string& drawn, bool* has_objects = nullptr) {
  PdfPage page{600, 800, {word(10, 10, "12"), word(40, 10, "x")}, true};
  add_drawings(page, pdf_drawings("<svg><defs><path d=\"M 0 0 C 1 1 2 2 3 3\"/></defs>" + drawn + "</svg>"));
  std::string text;
  for (const PdfWord& each : page.words) {
    text += (text.empty() ? "" : " ") + each.text;
  }
  if (has_objects != nullptr) {
    *has_objects = page.has_objects;
  }
  return text;
}

}  // namespace

TEST_CASE("a line through a word crosses it out", "[pdf_drawings]") {
  CHECK(page_with("") == "12 x");
  CHECK(page_with(path(filled, "M 10 15 L 20 15 L 20 16 L 10 16 Z M 10 15 ")) == "~~12~~ x");
  CHECK(page_with(path(stroked, "M 8 15 L 50 15 ")) == "~~12~~ ~~x~~");
  CHECK(page_with(path(stroked, "M 0 0 L 10 0 ", "matrix(1,0,0,-1,10,15)")) == "~~12~~ x");
  // A part of it: who knows which digits.
  CHECK(page_with(path(stroked, "M 8 15 L 13 15 ")) == "12\uFFFC x");
  CHECK(page_with(path(stroked, "M 8 15 L 17 15 ")) == "12\uFFFC x");
  // Below it, above it, beside it, and an upright one.
  for (const char* other : {"M 10 19 L 20 19", "M 10 11 L 20 11", "M 25 15 L 38 15", "M 15 8 L 15 22"}) {
    CHECK(page_with(path(stroked, other)) == "12 x");
  }
}

TEST_CASE("what may be drawn by hand stands where it is", "[pdf_drawings]") {
  bool has_objects = false;
  CHECK(page_with(path(stroked, "M 25 10 C 26 11 28 15 33 18 "), &has_objects) == "12 x \uFFFC");
  CHECK(has_objects);
  CHECK(page_with(path(stroked, "M 8 8 L 22 22 ")) == "12 x \uFFFC");                      // aslant
  CHECK(page_with(path(stroked, "M 25 10 L 35 10 L 35 20 L 25 20 Z ")) == "12 x \uFFFC");  // a box to tick
  CHECK(page_with(path(stroked, "M 38 8 C 38 4 48 4 48 8 C 48 24 38 24 38 8 ")) == "12 x \uFFFC");  // round x
}

TEST_CASE("rules, grounds, dots and frames are nothing", "[pdf_drawings]") {
  bool has_objects = true;
  CHECK(page_with(path(filled, "M 0 0 L 600 0 L 600 800 L 0 800 Z "), &has_objects) == "12 x");
  CHECK_FALSE(has_objects);
  CHECK(page_with(path(filled, "M 2 13 C 2 11 6 11 6 13 C 6 16 2 16 2 13 ")) == "12 x");
  CHECK(page_with(path(stroked, "M 0 0 L 300 0 L 300 300 L 0 300 Z ")) == "12 x");
  PdfPage page{600, 800, {word(10, 10, "a"), word(30, 10, "b"), word(50, 10, "c"), word(70, 10, "d")}, true};
  add_drawings(page, pdf_drawings(path(stroked, "M 0 5 C 0 0 90 0 90 5 C 90 40 0 40 0 5 ")));
  CHECK(page.words.size() == 4);
  CHECK_FALSE(page.has_objects);
}

TEST_CASE("pictures and groups that are not looked into may hold anything", "[pdf_drawings]") {
  bool has_objects = false;
  page_with("<use xlink:href=\"#image5\"/>", &has_objects);
  CHECK(has_objects);
  page_with("<image width=\"5\"/>", &has_objects);
  CHECK(has_objects);
  page_with("<use xlink:href=\"#glyph0-1\" x=\"10\" y=\"18\"/>", &has_objects);
  CHECK_FALSE(has_objects);
  PdfPage blank{600, 800, {}, true};
  add_drawings(blank, {});
  CHECK(blank.has_objects);
}

TEST_CASE("a picture of very many strokes is one", "[pdf_drawings]") {
  std::string strokes;
  for (int i = 0; i < 201; ++i) {
    strokes += path(stroked, "M 25 10 C 26 11 28 15 33 18 ");
  }
  bool has_objects = false;
  CHECK(page_with(strokes, &has_objects) == "12 x");
  CHECK(has_objects);
}

TEST_CASE("letters as pale as paper are not taken for text", "[pdf_drawings]") {
  const std::string at_12 = R"(<use xlink:href="#glyph0-1" x="10" y="18"/></g>)";
  CHECK(page_with(R"(<g style="fill:rgb(100%,100%,100%);">)" + at_12) == "12\uFFFC x");
  CHECK(page_with(R"x(<g fill="rgb(95%, 96%, 97%)">)x" + at_12) == "12\uFFFC x");
  CHECK(page_with(R"(<g style="fill:rgb(0%,0%,60%);">)" + at_12) == "12 x");
  // White on dark can be read.
  CHECK(page_with(path(filled, "M 0 0 L 100 0 L 100 30 L 0 30 Z ") +
                  R"(<g style="fill:rgb(100%,100%,100%);">)" + at_12) == "12 x");
}

TEST_CASE("rubbish draws nothing", "[pdf_drawings]") {
  for (const char* rubbish :
       {"", "<path/>", "<path d=\"\"/>", "<path d=\"M nan inf L x\"/>", "<g style=\"fill:rgb(\">"}) {
    CHECK(page_with(rubbish) == "12 x");
  }
}
