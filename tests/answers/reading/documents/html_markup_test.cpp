#include "answers/reading/documents/html_markup.hpp"

#include <catch2/catch.hpp>
#include <string>

using gradewright::reading::lay_out_html;

namespace {

std::string laid_out(std::string text) {
  const std::size_t size = text.size();
  lay_out_html(text);
  REQUIRE(text.size() == size);
  return text;
}

}  // namespace

// What each tag and reference means is HTML's; that places stay is what everything behind it counts on.

TEST_CASE("paragraphs and line breaks of HTML end lines", "[html_markup]") {
  CHECK(laid_out("<p>a = 1</p><p>b = 2</p>") == "   a = 1      \nb = 2    ");
  CHECK(laid_out("a = 1<br>b = 2") == "a = 1   \nb = 2");
  CHECK(laid_out("a = 1<br>\nb = 2") == "a = 1    \nb = 2");
  CHECK(laid_out("a = 1<br/>b = 2") == "a = 1    \nb = 2");
  CHECK(laid_out("<P class=\"x\">a</P>\n<div>b</div>") == "             a    \n     b      ");
}

TEST_CASE("headings, list items and quotations of HTML become those of Markdown", "[html_markup]") {
  CHECK(laid_out("<h2>Question 1</h2>") == "  # Question 1     ");
  CHECK(laid_out("<ul><li>a = 1</li><li>b = 2</li></ul>") == "      - a = 1      \n- b = 2          ");
  CHECK(laid_out("<blockquote>9</blockquote>") == "          > 9             ");
}

TEST_CASE("rows of HTML tables become cells between bars", "[html_markup]") {
  CHECK(laid_out("<tr><td>a</td><td>0.9</td></tr>") == "       |a        |0.9         |");
  CHECK(laid_out("<table><tr><th>a</th></tr><tr><td>1</td></tr></table>") ==
        "              |a         |   \n   |1         |        ");
}

TEST_CASE("indices, powers and styles of HTML", "[html_markup]") {
  CHECK(laid_out("c<sub>t</sub> = 1") == "c_{   t}      = 1");
  CHECK(laid_out("10<sup>-3</sup>") == "10^{   -3}     ");
  CHECK(laid_out("<b>7</b>") == " **7**  ");
  CHECK(laid_out("<mark>1</mark>") == "    **1**     ");
  CHECK(laid_out("<span class=\"x\">7</span>") == "                7       ");
}

TEST_CASE("character references are their characters", "[html_markup]") {
  CHECK(laid_out("0 &lt; &eta; &le; 1") == "0 <    \u03B7    \u2264  1");
  CHECK(laid_out("3&times;4&nbsp;&minus;1") == "3\u00D7     4      \u2212    1");
  CHECK(laid_out("&#955; = &#x33;") == "\u03BB     = 3     ");
}

TEST_CASE("what is no tag and no reference stays", "[html_markup]") {
  for (const std::string text :
       {"a <b and c> d", "a <b> c", "p <i> q", "0 < s < 1", "x<y>z", "<T>", "<answer>7</answer>", "a & b; c",
        "&unknown;", "&#0;", "&#xD800;", "&#99999999;", "&lt", "<", "&", "</", "< p>"}) {
    CHECK(laid_out(text) == text);
  }
}
