#include "reports/html_writer.hpp"

#include <catch2/catch.hpp>

#include "html_balance.hpp"

using namespace gradewright::reports;

TEST_CASE("text and attribute values are escaped, markup of the program is not", "[html-writer]") {
  HtmlWriter html;
  html.open("td", {{"title", "\"><script>'&"}, {"class", ""}}).text("<b> & \"c\"").close();
  CHECK(html.html() ==
        "<td title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\" class=\"\">&lt;b&gt; &amp; &quot;c&quot;</td>");
  HtmlWriter trusted;
  trusted.open("span").markup("<math><mi>x</mi></math>").close();
  CHECK(trusted.html() == "<span><math><mi>x</mi></math></span>");
}

TEST_CASE("elements are closed in the order in which they were opened", "[html-writer]") {
  HtmlWriter html;
  html.open("span").open("b").element("i", "x").close().text("y").close();
  CHECK(html.html() == "<span><b><i>x</i></b>y</span>");
}

TEST_CASE("an element without content has no end tag", "[html-writer]") {
  HtmlWriter html;
  html.open("span").empty("br", {{"class", "a\"b"}}).text("x").close();
  CHECK(html.html() == "<span><br class=\"a&quot;b\">x</span>");
}

TEST_CASE("line ends stand only where they do not show", "[html-writer]") {
  HtmlWriter html;
  html.open("div").element("p", "one").open("p").text("two ").element("b", "three").text(".").close();
  html.open("div").element("pre", "as typed\n").close().close();
  CHECK(html.html() == "<div>\n<p>one</p>\n<p>two <b>three</b>.</p>\n<div><pre>as typed\n</pre></div></div>");
  // After text nothing is put in, though the text ends as a tag does.
  HtmlWriter after_text;
  after_text.open("span").text("a > b >").element("p", "c").close();
  CHECK(after_text.html() == "<span>a &gt; b &gt;<p>c</p></span>");
}

TEST_CASE("a writer that wrote nothing has an empty page", "[html-writer]") {
  CHECK(HtmlWriter().html().empty());
  HtmlWriter html;
  CHECK(html.element("p", "").html() == "<p></p>");
}

TEST_CASE("hostile text of any length and depth leaves a page well-formed", "[html-writer]") {
  const std::string hostile = "</p></div>\"'><!-- --> <![CDATA[ &#x3c; \xFF\x1b[31m\xE2\x80\xAE";
  HtmlWriter html;
  for (int depth = 0; depth < 2000; ++depth) {
    html.open("div", {{"title", hostile}}).text(hostile);
  }
  for (int depth = 0; depth < 2000; ++depth) {
    html.close();
  }
  CHECK(html_fault(html.html()).empty());
  CHECK(html.html().find('\x1b') == std::string::npos);
  CHECK(html.html().find("\xE2\x80\xAE") == std::string::npos);
}
