#include "answers/reading/documents/code_lines.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

/// The kind of a line and its pieces, "target|relation|expression|comment".
std::string shown(std::string_view text, Comments comments = Comments::hash) {
  const CodeLine line = code_line(text, comments);
  const std::string kind = line.kind == CodeLine::Kind::assignment   ? "= "
                           : line.kind == CodeLine::Kind::expression ? "e "
                                                                     : "o ";
  return kind + std::string(line.target) + "|" + std::string(line.relation) + "|" +
         std::string(line.expression) + "|" + std::string(line.comment);
}

TEST_CASE("a line of code is taken apart into its name, what it works out, and its comment") {
  CHECK(shown("w = (64 - 5)//2 + 1   # 32") == "= w|=|(64 - 5)//2 + 1|32");
  CHECK(shown("w -= 0.1 * g   # w is now 3.83") == "= w|-=|0.1 * g|w is now 3.83");
  CHECK(shown("w <- 3 * 4 # 12") == "= w|<-|3 * 4|12");
  CHECK(shown("print(2**H)  # 3.36") == "e ||2**H|3.36");
  CHECK(shown("(P*np.log(P)).sum()") == "e ||(P*np.log(P)).sum()|");
  CHECK(shown("f(x, axis=1)  # 3") == "e ||f(x, axis=1)|3");
  CHECK(shown("[h for h in range(3) if h == 2]") == "e ||[h for h in range(3) if h == 2]|");
  CHECK(shown("y = 'a # b'  # 3") == "= y|=|'a # b'|3");
  CHECK(shown("   ## 32") == "o |||32");
}

TEST_CASE("each language has its own sign for comments") {
  CHECK(shown("const double w = 65/2;  // 32", Comments::slashes) == "= w|=|65/2|32");
  CHECK(shown("w = a' * b  % 32", Comments::percent) == "= w|=|a' * b|32");
  CHECK(shown("w = 65//2", Comments::hash) == "= w|=|65//2|");
  CHECK(shown("w = 65//2", Comments::unknown) == "= w|=|65//2|");
  CHECK(shown("w = 65 % 2", Comments::unknown) == "= w|=|65 % 2|");
  CHECK(shown("w = 65/2; // 32", Comments::unknown) == "= w|=|65/2|32");
  CHECK(shown("w = 65/2; % 32", Comments::unknown) == "= w|=|65/2|32");
  CHECK(shown("w = x#3", Comments::unknown) == "= w|=|x#3|");
  CHECK(comments_of("cpp") == Comments::slashes);
  CHECK(comments_of("matlab") == Comments::percent);
  CHECK(comments_of("python") == Comments::hash);
  CHECK(comments_of("") == Comments::unknown);
}

TEST_CASE("prose, conditions and blocks of code work nothing out") {
  for (const char* text : {"for t in (1, 2):", "if w == 3:", "import math", "return w", "a, b = 1, 2",
                           "the width is 32", "so w = the width", "x == 3 channels", "x[0] = 3"}) {
    CAPTURE(text);
    CHECK(shown(text).starts_with("o "));
  }
}

TEST_CASE("names of code are words outside of strings") {
  const auto names = names_in_code("2*w + np.exp(\"x y\") - v_1");
  CHECK(names == std::vector<std::string_view>{"w", "np", "exp", "v_1"});
}

}  // namespace
}  // namespace gradewright::reading
