#include "answers/reading/documents/withdrawn.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

using Format = Submission::Format;

/// The text with each withdrawn piece as [text], or as {text} where it is struck out.
std::string shown(std::string_view text, Format format) {
  std::string result;
  std::size_t at = 0;
  for (const WithdrawnText& withdrawn : visible_text(text, format).withdrawn) {
    result += text.substr(at, withdrawn.span.offset - at);
    result += withdrawn.struck ? "{" : "[";
    result += text.substr(withdrawn.span.offset, withdrawn.span.length);
    result += withdrawn.struck ? "}" : "]";
    at = withdrawn.span.end();
  }
  return result + std::string(text.substr(at));
}

TEST_CASE("Markdown: what is struck out, commented out or hidden is not said") {
  const std::pair<std::string_view, std::string> cases[] = {
      {"~~a = 7~~ a = 4", "{~~a = 7~~} a = 4"},
      {"a <del>7</del> 4", "a {<del>7</del>} 4"},
      {"a\n~~\nb\n\nc\n~~\nd", "a\n{~~\nb\n\nc\n~~}\nd"},
      {"<s>a = 7</s>", "{<s>a = 7</s>}"},
      {"<strike class=\"x\">7</strike>", "{<strike class=\"x\">7</strike>}"},
      {"<span style=\"text-decoration: line-through\">7</span> 4",
       "{<span style=\"text-decoration: line-through\">7</span>} 4"},
      {"<!-- a = 7 --> a = 4", "[<!-- a = 7 -->] a = 4"},
      {"<!-- a = 7\n\nb", "[<!-- a = 7\n\nb]"},
      {"<span style=\"color:white\">7</span>", "[<span style=\"color:white\">7</span>]"},
      {"<font color=\"#FFFFFF\">7</font>", "[<font color=\"#FFFFFF\">7</font>]"},
      {"<p style=\"display: none\">7</p>", "[<p style=\"display: none\">7</p>]"},
      {"<div hidden>7</div>", "[<div hidden>7</div>]"},
      {"$\\color{white}{7}$ 4", "$[\\color{white}{7}]$ 4"},
      {"{\\color{white} 7} 4", "{[\\color{white} 7}] 4"},
      {"\\phantom{7}4", "[\\phantom{7}]4"},
      {"\\sout{7} 4", "{\\sout{7}} 4"},
      {"7\u0336 4", "{7\u0336} 4"},
      {"1\u03362\u0336", "{1\u03362\u0336}"},
      {"[//]: # (a = 7)\na = 4", "[[//]: # (a = 7)]\na = 4"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(shown(text, Format::markdown) == expected);
  }
}

TEST_CASE("blanks that do not break are blanks, but between digits") {
  CHECK(visible_text("a\u00A0= 1\u00A0234\u202F;", Format::markdown).text == "a  = 1\u00A0234   ;");
  CHECK(visible_text("2\u2007B\u00A0", Format::latex).text == "2   B  ");
}

TEST_CASE("Markdown: what only looks withdrawn stays") {
  for (const std::string_view text : {"~7",
                                      "a ~~ b ~~ c",
                                      "~~ 7 ~~",
                                      "~~\n7",
                                      "~~\n7 ~~",
                                      "~~7\n\n8~~",
                                      "\\~~7~~",
                                      "`~~7~~`",
                                      "```\n~~7~~\n```",
                                      "~~~\n7\n~~~",
                                      "7 < 8 > 3",
                                      "<b>7</b>",
                                      "<span style=\"color:red\">7</span>",
                                      "<del>7",
                                      "50% of",
                                      "$50\\% x$",
                                      "\\color{red}{7}",
                                      "\\cancel{2}",
                                      "\\st",
                                      "\\phantom{7",
                                      "a \u2260 7",
                                      "<span style=\"background: black; color: white\">7</span>",
                                      "[x] done",
                                      "~~~~"}) {
    CAPTURE(text);
    CHECK(shown(text, Format::markdown) == text);
  }
}

TEST_CASE("LaTeX: comments are not said") {
  const std::pair<std::string_view, std::string> cases[] = {
      {"a = 4 % a = 7\nb", "a = 4 [% a = 7]\nb"},
      {"50\\% % x", "50\\% [% x]"},
      {"\\\\% x", "\\\\[% x]"},
      {"\\iffalse a = 7 \\fi a = 4", "[\\iffalse a = 7 \\fi] a = 4"},
      {"\\begin{comment}\na = 7\n\\end{comment}\na = 4", "[\\begin{comment}\na = 7\n\\end{comment}]\na = 4"},
      {"\\textcolor{white}{a = 7}", "[\\textcolor{white}{a = 7}]"},
      {"a~=~7 ~~8~~", "a~=~7 ~~8~~"},  // blanks that break no line
      {"~~a = 7~~\na = 4", "{~~a = 7~~}\na = 4"},
      {"~~a = 7\na~~ = 4", "~~a = 7\na~~ = 4"},
      {"~~a = 7~~ so", "~~a = 7~~ so"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(shown(text, Format::latex) == expected);
  }
}

TEST_CASE("code within what is struck out is struck out") {
  const VisibleText visible = visible_text("~~a\n>>> b\n3~~ 4", Format::markdown);
  REQUIRE(visible.withdrawn.size() == 1);
  CHECK(visible.withdrawn[0].span == Span{0, 13});
  CHECK(visible.withdrawn[0].struck);
}

TEST_CASE("what is withdrawn leaves blanks, so that places stay places") {
  const VisibleText visible = visible_text("a ~~7\n8~~ 4", Format::markdown);
  CHECK(visible.text == "a    \n    4");
  CHECK(visible_text("a = 4", Format::markdown).text == "a = 4");
}

}  // namespace
}  // namespace gradewright::reading
