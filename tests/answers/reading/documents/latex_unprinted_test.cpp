#include "answers/reading/documents/latex_unprinted.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/documents/withdrawn.hpp"

namespace gradewright::reading {
namespace {

/// What is left, blanks as one.
std::string printed(std::string latex) {
  for (const Span& piece : unprinted_text(latex)) {
    blank_out(latex, piece);
  }
  std::string text;
  for (const char c : latex) {
    if (c != ' ' || (!text.empty() && text.back() != ' ')) {
      text += c;
    }
  }
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

struct Source {
  std::string latex;
  std::string text;
};

// By chapter 20 of The TeXbook and the manual of the package comment.
TEST_CASE("LaTeX: what is not printed") {
  for (const Source& one : {
           Source{"a = 7 % a = 4", "a = 7"},
           {"50\\% a % b", "50\\% a"},
           {"a \\\\% b", "a \\\\"},
           {"\\begin{comment} a \\end{comment} b", "b"},
           {"\\begin{comment} a", ""},
           {"\\excludecomment{draft}\\begin{draft} a \\end{draft} b", "\\excludecomment{draft} b"},
           {"\\iffalse a \\fi b", "b"},
           {"\\iffalse a \\else b \\fi c", "b c"},
           {"\\iftrue a \\else b \\fi c", "a c"},
           {"\\iffalse a \\iftrue b \\else c \\fi d \\fi e", "e"},
           {"\\iffalse a \\iff b \\fi c", "c"},
           {"\\iftrue \\iffalse a \\fi b \\fi c", "b c"},
           {"\\iffalse a \\fill b \\fi c", "c"},
           {"\\iffalse % \\fi\n a \\fi b", "\n b"},
           {"\\iffalse a", ""},
           {"\\newif\\ifsol \\ifsol a \\else b \\fi", "\\newif\\ifsol b"},
           {"\\newif\\ifsol\\soltrue \\ifsol a \\else b \\fi", "\\newif\\ifsol\\soltrue a"},
           {"\\newif\\ifsol\\soltrue\\solfalse \\ifsol a\\fi b", "\\newif\\ifsol\\soltrue\\solfalse b"},
           {"\\if0 a \\fi b", "b"},
           {"\\if 0\na \\else b \\fi c", "\n b c"},
           {"\\if11 a \\else b \\fi c", "a c"},
           {"\\if1 a \\fi c", "c"},
           {"\\if\\x a \\fi c", "\\if\\x a \\fi c"},
           {"\\ifdraft a \\else b \\fi c", "\\ifdraft a \\else b \\fi c"},
           {"\\ifdraft \\iffalse a \\fi b \\else c \\fi", "\\ifdraft b \\else c \\fi"},
           {"\\verb|%| a", "\\verb|%| a"},
           {"\\begin{verbatim} % \\end{verbatim} a % b", "\\begin{verbatim} % \\end{verbatim} a"},
           {"a \\end{document} b", "a"},
           {"a \\fi \\else b", "a \\fi \\else b"},
           {"\\", "\\"},
           {"\\newif", "\\newif"},
           {"\\verb", "\\verb"},
           {"\\begin{", "\\begin{"},
       }) {
    CAPTURE(one.latex);
    CHECK(printed(one.latex) == one.text);
  }
}

}  // namespace
}  // namespace gradewright::reading
