#include "reports/escape.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace gradewright::reports;

TEST_CASE("HTML shows what was written and nothing more", "[escape]") {
  CHECK(escape::html("<script>alert('x')</script> & \"y\"") ==
        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;");
  CHECK(escape::html("a\tb\nc\x1b[31m") == "a\tb\nc\xEF\xBF\xBD[31m");
  // XML 1.0 (2.2, Char) has no such characters; their neighbours it has.
  CHECK(escape::html("\xEF\xBF\xBE\xEF\xBF\xBF") == "\uFFFD\uFFFD");
  CHECK(escape::html("\uFFFC\uFDD0\U0001FFFE") == "\uFFFC\uFDD0\U0001FFFE");
}

TEST_CASE("bytes that are not UTF-8 become the replacement character", "[escape]") {
  const std::string bytes = "na\xC3\xAFve \xC0\xAF \xE2\x88";  // an accent, an overlong slash, a cut-off sign
  const std::string mark = "\xEF\xBF\xBD";
  const std::string shown = "na\xC3\xAFve " + mark + mark + " " + mark + mark;
  CHECK(escape::html(bytes) == shown);
  CHECK(escape::csv(bytes) == shown);
  CHECK(escape::terminal(bytes) == shown);
  CHECK(escape::terminal_lines(bytes) == shown);
  CHECK(escape::markdown(bytes) == shown);
  CHECK(escape::markdown_block(bytes) == "```text\n" + shown + "\n```\n");
  CHECK(escape::latex(bytes) == "na\xC3\xAFve {[U+FFFD]}{[U+FFFD]} {[U+FFFD]}{[U+FFFD]}");
}

TEST_CASE("control characters and marks of direction become the replacement character", "[escape]") {
  const std::string mark = "\uFFFD";
  // C0 but for the blanks, DEL, C1; then marks of Unicode's bidirectional algorithm, the byte order mark, and
  // what has no width (a joiner, an invisible operator, a place that Unicode keeps for such).
  for (const std::string& hidden :
       {std::string(1, '\0'),  std::string("\x01"),   std::string("\x08"),   std::string("\x1b"),
        std::string("\x1f"),   std::string("\x7f"),   std::string("\u0080"), std::string("\u0085"),
        std::string("\u009f"), std::string("\u061c"), std::string("\u200e"), std::string("\u200f"),
        std::string("\u202a"), std::string("\u202e"), std::string("\u2066"), std::string("\u2069"),
        std::string("\ufeff"), std::string("\u200d"), std::string("\u2065"), std::string("\u206a")}) {
    const std::string text = "a" + hidden + "b";
    INFO(static_cast<int>(static_cast<unsigned char>(hidden[0])) << " " << hidden.size());
    CHECK(escape::html(text) == "a" + mark + "b");
    CHECK(escape::terminal(text) == "a" + mark + "b");
    CHECK(escape::terminal_lines(text) == "a" + mark + "b");
    CHECK(escape::markdown(text) == "a" + mark + "b");
  }
  for (const std::string& shown : {std::string("\u00a0"), std::string("\u2010"), std::string("\u2027"),
                                   std::string("\u2070"), std::string("\u061b")}) {
    CHECK(escape::html(shown) == shown);
    CHECK(escape::terminal(shown) == shown);
  }
}

TEST_CASE("a spreadsheet computes nothing of what a student typed", "[escape]") {
  CHECK(escape::csv("=HYPERLINK(1)") == "'=HYPERLINK(1)");
  CHECK(escape::csv("+1") == "'+1");
  CHECK(escape::csv("-1") == "'-1");
  CHECK(escape::csv("@x") == "'@x");
  CHECK(escape::csv("\t=1") == "{U+0009}=1");
  CHECK(escape::csv("=1,\"2\"") == "\"'=1,\"\"2\"\"\"");
  CHECK(escape::csv("\r=1") == "{U+000D}=1");
  CHECK(escape::csv("a=1") == "a=1");
  CHECK(escape::csv("one;two") == "\"one;two\"");  // some spreadsheets part cells so
  CHECK(escape::csv("").empty());
  CHECK(escape::csv("007") == "007");
  CHECK(escape::csv("a/b") == "a/b");
  CHECK(escape::csv("Last, First") == "\"Last, First\"");
  CHECK(escape::csv("two\nlines") == "\"two\nlines\"");
}

TEST_CASE("a terminal gets no control characters", "[escape]") {
  CHECK(escape::terminal("\x1b]0;owned\x07") == "\xEF\xBF\xBD]0;owned\xEF\xBF\xBD");
  CHECK(escape::terminal("a\r\nb") == "a  b");
  CHECK(escape::terminal("\xC2\x9B"
                         "31m") ==
        "\xEF\xBF\xBD"
        "31m");  // C1 control sequence introducer
  CHECK(escape::terminal("abc\xE2\x80\xAE"
                         "cba") ==
        "abc\xEF\xBF\xBD"
        "cba");  // right-to-left override
}

TEST_CASE("LaTeX prints every special character", "[escape]") {
  CHECK(escape::latex("50% of $x_1 & {y}#") == "50\\% of \\$x\\_1 \\& \\{y\\}\\#");
  CHECK(escape::latex("\\input{x}^~") ==
        "\\textbackslash{}input\\{x\\}\\textasciicircum{}\\textasciitilde{}");
  CHECK(escape::latex("\xE6\x95\xB0") == "{[U+6570]}");
  CHECK(escape::latex("\xF0\x9D\x91\xA5") == "{[U+1D465]}");
  CHECK(escape::latex("the rate \xCE\xB7") == "the rate $\\eta$");
}

TEST_CASE("LaTeX shows each sign as it was written", "[escape]") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"--", "-{}-{}"},  // else a dash
      {"\u2013 \u2014", "-- ---"},
      {"\u2018a\u2019 \u201cb\u201d", "`a' ``b''"},
      {"\u22121", "$-$1"},
      {"2 \u00d7 3", "2 $\\times$ 3"},
      {"<a> | \"b\"", "\\textless{}a\\textgreater{} \\textbar{} \\textquotedbl{}b\\textquotedbl{}"},
      {"a\r\n\tb", "a   b"},
      {"\u00c0\u00e9\u017f", "\u00c0\u00e9\u017f"},  // what the T1 encoding has
      {"\u00f7 \u00a0 \u0180", "{[U+00F7]} {[U+00A0]} {[U+0180]}"},
      {"\x1b", "{[U+001B]}"},
      {"", ""}};
  for (const auto& [text, shown] : cases) {
    CHECK(escape::latex(text) == shown);
  }
}

TEST_CASE("Markdown takes nothing of a student's text as markup", "[escape]") {
  // Every expectation by the rules of CommonMark 0.30 and GitHub's tables, strikethrough and mathematics.
  CHECK(escape::markdown("*a* _b_ `c` [d](e) <f> ~~g~~ $h$") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) &lt;f> \\~\\~g\\~\\~ \\$h\\$");
  CHECK(escape::markdown("# not a heading\n---") == "\\# not a heading ---");
  CHECK(escape::markdown("1. not a list") == "1\\. not a list");
  CHECK(escape::markdown("1.") == "1\\.");
  CHECK(escape::markdown("12) not a list") == "12\\) not a list");
  CHECK(escape::markdown("- not a list") == "\\- not a list");
  CHECK(escape::markdown("---") == "\\---");
  CHECK(escape::markdown("> not quoted") == "\\> not quoted");
  CHECK(escape::markdown("    not code") == "not code");
  CHECK(escape::markdown("===") == "\\===");
  CHECK(escape::markdown("0.25 | 0.5") == "0.25 \\| 0.5");
  CHECK(escape::markdown("&lt;b&gt; &#60; R&D & more") == "&amp;lt;b&amp;gt; &amp;#60; R&amp;D & more");
  CHECK(escape::markdown("a\\") == "a\\\\");
  // A bare command would be raw TeX to Pandoc, and read the file into the page.
  CHECK(escape::markdown("\\input{/etc/passwd}") == "\\\\input{/etc/passwd}");
  CHECK(escape::markdown("$\\alpha$ \\(x\\) \\[y\\]", escape::MarkdownPlace::inside) ==
        "\\$\\\\alpha\\$ \\\\(x\\\\) \\\\\\[y\\\\\\]");
  CHECK(escape::markdown("\\*a\\*") == "\\\\\\*a\\\\\\*");
}

TEST_CASE("Markdown reads well before it is rendered too", "[escape]") {
  CHECK(escape::markdown("-0.5") == "-0.5");
  CHECK(escape::markdown("0.") == "0\\.");
  CHECK(escape::markdown("0.", escape::MarkdownPlace::inside) == "0.");
  CHECK(escape::markdown("- 1", escape::MarkdownPlace::inside) == "- 1");
  CHECK(escape::markdown("# 1", escape::MarkdownPlace::inside) == "# 1");
  CHECK(escape::markdown("1.5 is not (2, 1): z_1 differs, \"50%\" {a} isn't") ==
        "1.5 is not (2, 1): z_1 differs, \"50%\" {a} isn't");
  CHECK(escape::markdown("2 \\ 3") == "2 \\\\ 3");
}

TEST_CASE("Markdown carries no control characters to a terminal or a page", "[escape]") {
  const std::string mark = "\xEF\xBF\xBD";
  CHECK(escape::markdown("\x1b[31mred\x07") == mark + "\\[31mred" + mark);
  CHECK(escape::markdown("abc\xE2\x80\xAE"
                         "cba") == "abc" + mark + "cba");
  CHECK(escape::markdown_block("a\x1b[2J\r\n<b>\tc\xE2\x81\xA6") ==
        "```text\na" + mark + "[2J \n<b> c" + mark + "\n```\n");
  CHECK(escape::markdown_block("````\n</script>\n") == "`````text\n````\n</script>\n`````\n");
  CHECK(escape::html("a\xE2\x80\xAE"
                     "b") == "a" + mark + "b");
  CHECK(escape::csv("a\x1b[31m") == "a{U+001B}[31m");
}

TEST_CASE("an id never becomes a path", "[escape]") {
  CHECK(escape::file_name("../../etc/passwd") == "_._.._etc_passwd");
  CHECK(escape::file_name(".hidden") == "_hidden");
  CHECK(escape::file_name("..") == "__");
  CHECK(escape::file_name("") == "_");
  CHECK(escape::file_name("-rf") == "_rf");
  CHECK(escape::file_name("a.b.c") == "a.b.c");
  CHECK(escape::file_name("a.") == "a_");
  CHECK(escape::file_name(std::string(79, 'x') + ".y") == std::string(79, 'x') + "_");
  CHECK(escape::file_name("M\u00fcller") == "M\u00fcller");
  CHECK(escape::file_name("\u4e2d\u6587 1") == "\u4e2d\u6587_1");
  CHECK(escape::file_name("a\u202eb\u00a0c\u200bd") == "a_b_c_d");
  CHECK(escape::file_name("a\xff\xc3") == "a__");
  const std::string wide = escape::file_name(std::string(79, 'x') + "\u00e9y");
  CHECK(wide == std::string(79, 'x'));
  CHECK(escape::file_name("a b\n=c,\"d\"") == "a_b__c__d_");
  CHECK(escape::file_name("s1234567") == "s1234567");
  CHECK(escape::file_name(std::string(300, 'x')).size() == 80);
}

TEST_CASE("a message for the terminal keeps its lines and nothing else that controls", "[escape]") {
  CHECK(escape::terminal_lines("a\x1b[31m\n  ^\n") == "a\xEF\xBF\xBD[31m\n  ^\n");
  CHECK(escape::terminal_lines("\x9b") == "\xEF\xBF\xBD");
  CHECK(escape::terminal_lines("").empty());
}
