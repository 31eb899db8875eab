#include <catch2/catch.hpp>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/latex_macros.hpp"
#include "answers/reading/documents/paper_sheet.hpp"
#include "answers/reading/read_responses.hpp"
#include "answers/reading/tables/read_table.hpp"
#include "answers/reading/values/read_value.hpp"
#include "engine/text/json_text.hpp"
#include "tests/answers/reading/tables/table_rows.hpp"
#include "tests/growth/counted_steps.hpp"
#include "tests/repeated.hpp"

namespace gradewright::reading {
namespace {

/// A text that repeats `middle`.
struct Repetition {
  std::string before;
  std::string middle;
  std::string after;

  std::string text(std::size_t times) const { return before + repeated(middle, times) + after; }
};

std::uint64_t steps_of(const std::function<void()>& read) {
  const std::uint64_t before = test::counted_steps();
  read();
  return test::counted_steps() - before;
}

/// Twice the text may take little more than twice the steps. Sorting and maps have a logarithm, and a limit
/// that is passed makes it less.
void check_linear(const Repetition& repetition, const std::function<void(const std::string&)>& read) {
  constexpr std::size_t times = 1500;
  INFO("repeated: " << repetition.before << repetition.middle << repetition.after);
  const std::string half = repetition.text(times);
  const std::string whole = repetition.text(2 * times);
  const std::uint64_t of_half = steps_of([&] { read(half); });
  const std::uint64_t of_whole = steps_of([&] { read(whole); });
  REQUIRE(of_half > 0);
  CHECK(static_cast<double>(of_whole) <= 2.4 * static_cast<double>(of_half) + 2000);
}

ItemDeclaration item(const std::string& question, const std::string& name, Shape shape) {
  ItemDeclaration declared;
  declared.question = question;
  declared.name = name;
  declared.shape = shape;
  declared.type = shape.rank() == 0 ? AnswerType::number : AnswerType::vector;
  return declared;
}

std::vector<QuestionDeclaration> questions() {
  ItemDeclaration choice = item("3", "answer", Shape{});
  choice.type = AnswerType::choice;
  choice.options = {"A", "B", "C"};
  ItemDeclaration formula = item("3", "J", Shape{});
  formula.type = AnswerType::formula;
  ItemDeclaration cells = item("2", "cells", Shape{2});
  cells.cell_names = {"a", "b"};
  return {{"1", {}, {item("1", "Y", Shape{2, 2})}, {"X", "W"}},
          {"2", {}, {item("2", "h", Shape{3}), item("2", "loss", Shape{}), cells}, {}},
          {"3", {}, {choice, formula}, {}}};
}

/// What students repeat, and what somebody repeats who wants to see the program wait.
const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all{"3",
                                            "3\n",
                                            "- 3\n",
                                            "|3|\n",
                                            "| 3 | 4 |\n",
                                            "0.1 0.2\n",
                                            "1,",
                                            "1, ",
                                            "(",
                                            ")",
                                            "[",
                                            "[1,",
                                            "{",
                                            "$",
                                            "$$",
                                            "\\frac",
                                            "\\frac{1}{",
                                            "\\sqrt{",
                                            "^2",
                                            "_1",
                                            "&",
                                            "&amp;",
                                            "\\\\",
                                            "\\left(",
                                            "\\begin{pmatrix}",
                                            "\\end{pmatrix}",
                                            "\\[",
                                            " ",
                                            "\n",
                                            "\n\n",
                                            "\t",
                                            "a",
                                            "a ",
                                            "Y = 3\n",
                                            "Y = 3, ",
                                            "= 3 ",
                                            "Y = ",
                                            "h_1 = 2 ",
                                            "is 3 ",
                                            ": 3 ",
                                            "-",
                                            "- ",
                                            "+ 1 ",
                                            "* 2 ",
                                            "**A** ",
                                            "A ",
                                            "(A) ",
                                            "true ",
                                            "not A ",
                                            "> ",
                                            "# 1\n",
                                            "(a) ",
                                            "(a) 3\n",
                                            "1. 3\n",
                                            "Question 2\n",
                                            "2)\n",
                                            "Answer: ",
                                            "~~",
                                            "<b>",
                                            "<p></p>",
                                            "<td>",
                                            "&lt;",
                                            "<b",
                                            "<",
                                            "%",
                                            "\\%",
                                            "_",
                                            "`",
                                            "```\n",
                                            "1'000",
                                            "1 000 ",
                                            "0,5 ",
                                            "1.2.3",
                                            "...",
                                            "e5",
                                            "\xCE\xB1",
                                            "\xE2\x88\x92",
                                            "\xEF\xBC\x91",
                                            "the answer is unclear. ",
                                            "loss about 3 and ",
                                            "3 x ",
                                            "5/",
                                            "1/2 ",
                                            "\\item 3\n",
                                            "\\begin{enumerate}\n",
                                            "\\end{enumerate}\n",
                                            "\\begin{align}",
                                            "J = x + ",
                                            "...\n"};
  return all;
}

Submission document(const std::string& text, Submission::Format format) {
  Submission submission;
  submission.format = format;
  submission.text = text;
  return submission;
}

}  // namespace

TEST_CASE("documents are read in linear time, whatever is repeated in them", "[growth]") {
  const auto declared = questions();
  const auto format = GENERATE(Submission::Format::markdown, Submission::Format::latex);
  const std::string before = GENERATE(as<std::string>(), "# 1\nY = ", "# 2\n", "# 3\nanswer: ", "");
  for (const std::string& piece : pieces()) {
    check_linear({before, piece, ""},
                 [&](const std::string& text) { read_responses(document(text, format), declared); });
  }
}

TEST_CASE("filled-in sheets, sessions and LaTeX sources are read in linear time", "[growth]") {
  const auto declared = questions();
  const PaperSheet sheet(
      document("# 1\nGive Y to 3 decimals. Do not guess.\n-> Y =\n\n- [ ] (A) x.\n- [ ] (B) y.\n\n"
               "| a | b |\n| 1 | |\n\n# 2\nh: ____ loss: ____\n\nAnswer: ____\n",
               Submission::Format::markdown),
      declared);
  for (const std::string piece : {"-> Y =\n",
                                  "-> Y = 3\n",
                                  "Answer:\n",
                                  "Answer: ____ ",
                                  "h: ____ loss: ",
                                  "____ ",
                                  "Do not guess. ",
                                  "(A) x.\n",
                                  "- [ ] (A) x.\n",
                                  "- [x] ",
                                  "| 1 | |\n",
                                  "> ",
                                  ">\n",
                                  "-> ",
                                  "# 1\nGive Y to 3 decimals. Do not guess.\n",
                                  "```python\n",
                                  "```python\na\n```\n",
                                  "```python\nY = 3\n```\n\n    3\n",
                                  ">>> a\n",
                                  ">>> a\n3\n",
                                  "In [1]: a\n",
                                  "In [1]:\n",
                                  "Out[1]: ",
                                  "Out[1]: 3\n",
                                  "~~~\n```\n",
                                  "BEGIN ANSWER\n"}) {
    for (const std::string before : {"", "# 1\n"}) {
      check_linear({before, piece, ""}, [&](const std::string& text) {
        read_responses(document(text, Submission::Format::markdown), declared, &sheet);
      });
    }
  }
  for (const std::string piece : {"%\n",
                                  "3 % 4\n",
                                  "\\x",
                                  "\\x{",
                                  "\\x{3}",
                                  "\\def\\x{",
                                  "\\newcommand{\\x}[1]{#1}",
                                  "\\let\\x=",
                                  "\\iffalse ",
                                  "\\iftrue ",
                                  "\\iffalse 3 \\else 4 \\fi ",
                                  "\\fi ",
                                  "\\newif\\ifa",
                                  "\\verb|",
                                  "\\begin{",
                                  "\\begin{comment}",
                                  "\\end{",
                                  "\\begin{verbatim}",
                                  "\\setcounter{enumi}{",
                                  "\\renewcommand{\\labelenumi}",
                                  "\\setlist[",
                                  "\\label{",
                                  "\\item "}) {
    check_linear({"\\newcommand{\\x}[1]{#1}\\begin{document}\n\\section{1}\n", piece, ""},
                 [&](const std::string& text) {
                   const auto expanded = expand_macros(text);
                   if (const auto* latex = std::get_if<std::string>(&expanded)) {
                     read_responses(document(*latex, Submission::Format::latex), declared);
                   }
                 });
  }
}

TEST_CASE("values are read in linear time, whatever is repeated in them", "[growth]") {
  const Shape declared = GENERATE(Shape{}, Shape{3}, Shape{2, 2});
  for (const std::string& piece : pieces()) {
    check_linear({"", piece, ""}, [&](const std::string& text) { read_value(text, declared); });
    check_linear({"[", piece, "]"}, [&](const std::string& text) { read_value(text, declared); });
  }
}

TEST_CASE("rows of tables are read in linear time, whatever is repeated in them", "[growth]") {
  const auto declared = questions();
  for (const std::string& piece : pieces()) {
    check_linear({"", piece, ""}, [&](const std::string& text) {
      Submission row;
      row.format = Submission::Format::row;
      row.fields = {{"1.Y", text}, {"2.h", text}, {"3.answer", text}, {"2.cells", text}};
      read_responses(row, declared);
    });
  }
}

TEST_CASE("tables are read in linear time, whatever is repeated in them", "[growth]") {
  for (const Repetition& repetition :
       {Repetition{"student,a\n", "s,1\n", ""}, Repetition{"student", ",a", "\n"},
        Repetition{"student,a\ns,\"", "\"\"", "\"\n"}, Repetition{"student;a\n", "s;1\n", ""},
        Repetition{"student,a\ns,", "x", "\n"}, Repetition{"student,a\n", "\n", ""},
        Repetition{"student,a\n", "\"", ""}, Repetition{"student,a\n", "s,\"1\n2\"\n", ""}}) {
    check_linear(repetition, [](const std::string& text) {
      try {
        csv_rows(text, "t.csv");
      } catch (const std::exception&) {
        SUCCEED();
      }
    });
  }
  for (const Repetition& repetition :
       {Repetition{"[", R"({"student": "s", "a": 1},)", R"({"student": "t"}])"},
        Repetition{R"([{"student": "s")", R"(,"a": 1)", "}]"}, Repetition{R"([{"student": ")", "s", "\"}]"},
        Repetition{R"([{"student": ")", "\\n", "\"}]"}, Repetition{R"([{"student": "s", "a": )", "[", ""},
        Repetition{R"([{"student": "s", "a": [)", "1,", "1]}]"}, Repetition{"[", " ", "]"}}) {
    check_linear(repetition, [](const std::string& text) {
      try {
        rows_of(read_json, text, "t.json");
      } catch (const std::exception&) {
        SUCCEED();
      }
    });
  }
}

}  // namespace gradewright::reading
