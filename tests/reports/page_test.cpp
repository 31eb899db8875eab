#include "reports/page.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "html_balance.hpp"
#include "reports/outcome_words.hpp"

using namespace gradewright::reports;

namespace {

std::string page(std::string_view title) {
  HtmlWriter html;
  open_page(html, title);
  html.element("p", "body");
  close_page(html);
  return html.html();
}

}  // namespace

TEST_CASE("a page is whole, and fetches and runs nothing", "[page]") {
  const std::string text = page("Title");
  CHECK(html_fault(text).empty());
  CHECK_THAT(text, Catch::StartsWith("<!DOCTYPE html>"));
  CHECK_THAT(text, Catch::EndsWith("<p>body</p></main></body></html>\n"));
  CHECK_THAT(text, Catch::Contains("<html lang=\"en\">") && Catch::Contains("<meta charset=\"utf-8\">"));
  // A browser obeys this even if something got past the escaping.
  CHECK_THAT(text, Catch::Contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                                   "&#39;none&#39;; style-src &#39;unsafe-inline&#39;\">"));
  for (const char* fetches : {"url(", "@import", "<link", "<script", "src=", "http://", "https://"}) {
    INFO(fetches);
    CHECK(text.find(fetches) == std::string::npos);
  }
}

TEST_CASE("the policy stands before the style sheet and everything that came from outside", "[page]") {
  const std::string text = page("the-title");
  const std::size_t policy = text.find("Content-Security-Policy");
  CHECK(policy < text.find("the-title"));
  CHECK(policy < text.find("<style>"));
}

TEST_CASE("only the script that sorts may run, and only in a page that asks for it", "[page]") {
  HtmlWriter html;
  open_page(html, "", PageScript::sorting);
  close_page(html);
  CHECK_THAT(html.html(), Catch::Contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; "
                                          "script-src &#39;sha256-"));
  CHECK_THAT(html.html(), !Catch::Contains("script-src &#39;unsafe"));
  CHECK(page("").find("script-src") == std::string::npos);
}

TEST_CASE("a title is text", "[page]") {
  CHECK_THAT(page("</title><script>x & y"),
             Catch::Contains("<title>&lt;/title&gt;&lt;script&gt;x &amp; y</title>"));
  CHECK(html_fault(page("")).empty());
}

TEST_CASE("the style sheet knows every tone of an outcome", "[page]") {
  const std::string text = page("");
  for (int i = 0; i <= static_cast<int>(Outcome::needs_review); ++i) {
    const std::string_view tone = words_for(static_cast<Outcome>(i)).tone;
    INFO(tone);
    CHECK_THAT(text, Catch::Contains(fmt::format(".item.{} ", tone)));
    CHECK_THAT(text, Catch::Contains(fmt::format(".grid td.{} ", tone)));
    CHECK_THAT(text, Catch::Contains(fmt::format("--{}: #", tone)));
  }
}

TEST_CASE("anchors are numbered from one", "[page]") {
  CHECK(anchor("student", 0) == "student-1");
  CHECK(anchor("solution", 41) == "solution-42");
}
