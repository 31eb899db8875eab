#include "answers/reading/documents/commented_results.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

const PreparedQuestion& question() {
  static const PreparedQuestion one([] {
    QuestionDeclaration declared = declared_question({declared_item("width"), declared_item("H")});
    declared.other_names = {"n", "p"};
    return declared;
  }());
  return one;
}

/// The text as it is read: without the code, each run of blanks as one, without blank lines.
std::string shown(std::string text) {
  const CommentedCode found = commented_code(text, question());
  for (const Span& code : found.code) {
    for (std::size_t i = code.offset; i < code.end(); ++i) {
      text[i] = text[i] == '\n' ? '\n' : ' ';
    }
  }
  for (const std::size_t at : found.relations) {
    text[at] = '=';
  }
  std::string result;
  for (const char c : text) {
    const bool again = c == ' ' && (result.empty() || result.back() == ' ' || result.back() == '\n');
    if (c == '\n' && !result.empty() && result.back() == ' ') {
      result.pop_back();
    }
    const bool blank_line = c == '\n' && (result.empty() || result.back() == '\n');
    if (!again && !blank_line) {
      result += c;
    }
  }
  while (!result.empty() && (result.back() == ' ' || result.back() == '\n')) {
    result.pop_back();
  }
  return result;
}

TEST_CASE("the comment behind an assignment is its result") {
  CHECK(shown("width = (64 + 2*2 - 5)//2 + 1   # 32") == "width = 32");
  CHECK(shown("width = f(n)   # -> 32") == "width = 32");
  CHECK(shown("n = 4\nwidth = n * 8   # 32\nand so on") == "n = 4\nwidth = 32\nand so on");
  CHECK(shown("```c\nint width = (64 + 4 - 5)/2 + 1;  // 32\n```") == "width = 32");
  CHECK(shown("```matlab\nwidth = floor(63/2) + 1  % 32\n```") == "width = 32");
  CHECK(shown("```r\nwidth <- 8 * 4 # 32\n```") == "width = 32");
  CHECK(shown("```\nwidth -= 0.1 * g    # width is now 32\n```") == "width is now 32");
  CHECK(shown("```\nwidth = 40\nwidth -= 8    # 32\n```") == "width = 40\nwidth = 32");
  CHECK(shown("a = np.exp(s) / t   # [0.4, 0.2, 0.4]") == "a = [0.4, 0.2, 0.4]");
}

TEST_CASE("the comment behind what is printed or worked out is its value") {
  CHECK(shown("```python\nprint(width)   # 32\n```") == "width = 32");
  CHECK(shown("```python\nprint(width)\n# 32\n```") == "width\n= 32");
  CHECK(shown("```python\nprint(f\"width = {w}\")   # width = 32\n```") == "width = 32");
  CHECK(shown("```python\n-(p*np.log(p)).sum()   # 1.75\n```") == "1.75");
  CHECK(shown("```python\n[h for h in x if h]\n# [1, 2, 4]\n```") == "[1, 2, 4]");
  CHECK(shown("```python\nH = f(p)   # 1.75\n2**H   # 3.36\n```") == "H = 1.75\n3.36");
  CHECK(shown("```python\nx.shape   # (3, 4)\n```") == "(3, 4)");
}

TEST_CASE("with the results goes what only leads to them") {
  CHECK(shown("```python\nimport math\nd, f = 4, 8\nz = d*f\nwidth = z   # 32\n```") == "width = 32");
  CHECK(shown("```python\np = [.5, .5]\nH = f(p)   # 1.75\n```") == "H = 1.75");
  // what may call an item, what nothing is made of, and what has a comment of its own stays
  CHECK(shown("```python\nw = 30\nH = f(w)   # 1.75\n```") == "w = 30\nH = 1.75");
  CHECK(shown("```python\nz = 30\nH = f(p)   # 1.75\n```") == "z = 30\nH = 1.75");
  CHECK(shown("```python\nz = 30 # pixels\nH = f(z)   # 1.75\n```") == "z = 30 # pixels\nH = 1.75");
}

TEST_CASE("results of steps go where one is left for each item") {
  CHECK(shown("```python\nwd = 4 * 8   # 32\nz = 2 * 2   # 4\nprint(wd + z)   # 36\n```") == "wd = 32\n36");
  CHECK(shown("```python\nz = 2 * 2   # 4\nprint(z + 32)   # 36\n```") == "z = 4\n36");
  CHECK(shown("```python\nz = 2 * 2   # 4\nw = 8   # 8\nprint(32)   # 32\n```") == "z = 4\nw = 8\n32");
}

TEST_CASE("an arrow leads to a result in a fence of no language") {
  CHECK(shown("```\nwidth = 4 * 8    -> 32\nz/4       \u2192 0.5\n```") == "width = 32\n0.5");
  CHECK(commented_code("```\nx -> 32\n```", question()).code.empty());
  CHECK(commented_code("width = 4 * 8    -> 32", question()).code.empty());
}

TEST_CASE("what is no result stays as it is written") {
  for (const char* text : {"width = 31   # 32",                       // contradicted
                           "width = (64 + 4 - 5)//2   # 32",          // likewise: 31
                           "width = n // 2   # should be 32",         // says something else
                           "width = n // 2   # 32?",                  // doubted
                           "width = n // 2   # not 32",               //
                           "width = 3 * n   # 3 layers",              //
                           "width = n * 32   # 32",                   // of a factor
                           "n = 32\nwidth = n * k   # 32",            // likewise
                           "width = f(n)   # 1\nH = g(n)   # 2",      // count the lines
                           "width = f(n)   # (32, 24)",               // a shape
                           "```python\n2*width   # 64\n```",          // of an item that has no value
                           "```python\nwidth = f(n)   # H = 3\n```",  // of another name
                           "```python\n# width = 32\n```",            // nothing is worked out
                           "```python\nfor t in x:   # 32\n```",      //
                           "```python\nwidth = f(n)   # 32\nH = 1   # 2\n```",  // one of them is contradicted
                           "```text\nwidth = f(n)   # 32\n```",                 // no code
                           "width = 63 // 2",
                           "width = 63 % 32",
                           "room # 5",
                           "the width is # 32",
                           "width # 32",
                           "# 32",
                           "",
                           "#"}) {
    CAPTURE(text);
    CHECK(commented_code(text, question()).code.empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
