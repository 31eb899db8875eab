#include "answers/reading/documents/latex_macros.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <variant>

namespace gradewright::reading {
namespace {

std::string expanded(const std::string& latex) {
  const auto text = expand_macros(latex);
  return std::holds_alternative<std::string>(text) ? std::get<std::string>(text) : "endless";
}

struct Written {
  std::string latex;
  std::string text;
};

// What TeX prints, as The TeXbook has it (chapters 5, 7, 20), and LaTeX's own definition of \newcommand.
TEST_CASE("macros are written out where they hold") {
  for (const Written& one : {
           Written{R"(\newcommand{\ans}[1]{\boxed{#1}}$h = \ans{7}$)", R"($h = \boxed{7}$)"},
           {R"(\newcommand\ans[1]{\boxed{#1}}\ans 7)", R"(\boxed{7})"},
           {R"(\newcommand*{\pd}[2]{\frac{\partial #1}{\partial #2}}\pd{J}{w})",
            R"(\frac{\partial J}{\partial w})"},
           {R"(\newcommand{\pd}[2][J]{\frac{#1}{#2}}\pd{w} \pd[L]{w})", R"(\frac{J}{w} \frac{L}{w})"},
           {R"(\def\val{0.762}h = \val, \val{} \val)", "h = 0.762, 0.762 0.762"},
           {R"(\def\pair#1#2{(#1, #2)}\pair{1}{2} \pair12)", "(1, 2) (1, 2)"},
           {R"(\def\val{1}\val \renewcommand{\val}{2}\val)", "12"},
           {R"(\newcommand{\val}{1}\providecommand{\val}{2}\val)", "1"},
           {R"(\def\a{\b}\def\b{7}\a)", "7"},
           {R"(\let\ans\boxed\ans{7})", R"(\boxed{7})"},
           {R"(\def\a{1}\let\b=\a\def\a{2}\b)", "1"},
           {R"(\DeclareMathOperator{\softmax}{softmax}\softmax(S))", R"(\operatorname{softmax}(S))"},
           {R"(\DeclareMathOperator*{\argmax}{arg\,max}\argmax)", R"(\operatorname{arg\,max})"},
           {R"(\newcommand{\KB}{\,KB\xspace}18\KB)", R"(18\,KB)"},
           {R"(\newcommand{\N}{\nabla}\N L \N_z \N)", R"(\nabla L \nabla_z \nabla)"},
           {R"(\newcommand{\x}{\mathbf}\x{w})", R"(\mathbf{w})"},
           {R"(\newcommand{\hide}[1]{}a\hide{7}b)", "ab"},
           {R"(\newcommand{\nine}[9]{#9#8#7#6#5#4#3#2#1}\nine123456789)", "987654321"},
           {R"(\newcommand{\q}[1]{\section{Question #1}}\q{1})", R"(\section{Question 1})"},
           {R"(\newcommand{\half}{\frac12}\half5)", R"(\frac125)"},
           {R"(\newcommand{\p}{50\%}\p of it)", R"(50\% of it)"},  // words stay words
           {R"(\def\val{7} \value)", R"( \value)"},
       }) {
    CAPTURE(one.latex);
    CHECK(expanded(one.latex) == one.text);
  }
}

TEST_CASE("lines stay lines") {
  CHECK(expanded("\\newcommand{\\x}[1]{\n  [#1] % a comment\n}\na\n\\x{7}\nb") == "\n\n\na\n   [7]  \nb");
  CHECK(expanded("\\newcommand{\\x}[1]{[#1]}\n\\x{a\nb}\nc") == "\n[a\nb]\nc");
  CHECK(expanded("\\newcommand{\\x}[1]{[#1 #1]}\n\\x{a\nb}c") == "\n[a b a b]\nc");
  CHECK(expanded("\\newcommand{\\x}[1]{}\n\\x{a\n\nb}c") == "\n\n\nc");
}

TEST_CASE("what may not hold, or is not plain, stays with every use of its name") {
  for (const std::string text : {
           R"({\def\x{1}}\x)",
           R"(\def\x{1)",
           R"(\def\x#1.{[#1]}\x 7.)",
           R"(\newcommand{\x}[1]{\def\y{#1}}\x{7}\y)",
           R"(\newcommand{\x}{\ifmmode 1\else 2\fi}\x)",
           R"(\ifdraft\def\x{1}\fi\x)",
           R"(\begin{center}\newcommand{\x}{1}\end{center}\x)",
           R"(\edef\x{1}\x)",
           R"(\newcommand{\x}[1]{#2}\x{1})",
           R"(\newcommand{\x}[n]{1}\x)",
           R"(\renewcommand{\labelenumi}{(\alph{enumi})}\labelenumi)",
           R"(\NewDocumentCommand{\x}{m}{[#1]}\x{7})",
           R"(% \def\x{1}
\x)",
           R"(\begin{verbatim}\def\x{1}\end{verbatim}\x)",
           R"(\begin{comment}\def\x{1}\end{comment}\x)",
           R"(\iffalse\def\x{1}\fi\x)",
           R"(\verb|\def\x{1}|\x)",
           R"(\\def\x{1})",
       }) {
    CAPTURE(text);
    CHECK(expanded(text) == text);
  }
  CHECK(expanded(R"(\def\x{1}\x\gdef\x{2}\x)") == R"(1\gdef\x{2}\x)");
  CHECK(expanded(R"(\def\x#1{[#1]}\x{7}\x{8)") == R"([7]\x{8)");
  CHECK(expanded(R"(\def\x{1}\verb|\x| % \x)") == R"(\verb|\x| % \x)");
}

TEST_CASE("macros without an end are refused", "[limits]") {
  CHECK(expanded(R"(\def\x{\x}\x)") == "endless");
  CHECK(expanded(R"(\def\x{\x\x}\x)") == "endless");
  CHECK(expanded(R"(\newcommand{\x}[1]{#1#1\x{#1}}\x{a})") == "endless");
  const auto uses = [](std::size_t count) {
    std::string text = "\\def\\x{1}";
    for (std::size_t i = 0; i < count; ++i) {
      text += "\\x";
    }
    return expanded(text);
  };
  CHECK(uses(max_macro_uses) == std::string(max_macro_uses, '1'));
  CHECK(uses(max_macro_uses + 1) == "endless");
  const auto grown = [](std::size_t bytes) {
    std::string text = "\\newcommand{\\x}[1]{#1}";
    std::size_t left = bytes;
    for (; left > 10'000; left -= 10'000) {
      text += "\\x{" + std::string(10'000, 'a') + "}";
    }
    return expanded(text + "\\x{" + std::string(left, 'a') + "}") != "endless";
  };
  CHECK(grown(max_expanded_bytes));
  CHECK_FALSE(grown(max_expanded_bytes + 1));
}

}  // namespace
}  // namespace gradewright::reading
