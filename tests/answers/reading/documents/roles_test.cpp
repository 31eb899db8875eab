#include "answers/reading/documents/roles.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/reading/read_responses.hpp"
#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

using Texts = std::vector<std::string>;

/// Question 1 asks for a and for b; n is given. Question 2a asks for c.
std::vector<QuestionDeclaration> questions() {
  QuestionDeclaration first = declared_question({declared_item("a"), declared_item("b")});
  first.other_names = {"n"};
  QuestionDeclaration second = declared_question({declared_item("c")});
  second.id = "2a";
  second.items[0].question = "2a";
  return {first, second};
}

struct Read {
  Submission submission;
  std::vector<Piece> pieces;
};

Read read(const std::string& text, Submission::Format format = Submission::Format::markdown) {
  Read result;
  result.submission.text = text;
  result.submission.format = format;
  const PreparedExam exam(questions());
  const Reading reading(result.submission, exam);
  result.pieces = pieces_of(reading, read_responses(reading));
  return result;
}

/// "1 heading 1: # 1", without what is prose.
Texts shown(const std::string& text, Submission::Format format = Submission::Format::markdown) {
  Texts lines;
  const Read result = read(text, format);
  for (const Piece& piece : result.pieces) {
    if (piece.role != Role::prose) {
      lines.push_back(std::to_string(piece.line) + " " + std::string(word_for(piece.role)) +
                      (piece.of.empty() ? "" : " " + piece.of) + ": " +
                      text.substr(piece.span.offset, piece.span.length));
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("names and values are told from what is left over", "[roles]") {
  CHECK(shown("# 1\nn = 5, a = 7\nb = 3, w = 9") ==
        Texts{"1 heading 1: # 1", "2 name: n", "2 relation: =", "2 value: 5", "2 name 1.a: a",
              "2 relation 1.a: =", "2 value 1.a: 7", "3 name 1.b: b", "3 relation 1.b: =", "3 value 1.b: 3",
              "3 left_over 2a.c: w = 9"});
}

TEST_CASE("what is withdrawn is told with why", "[roles]") {
  CHECK(shown("# 1\n~~a = 6~~ a = 7 <!-- a = 8 -->\nb = 2") ==
        Texts{"1 heading 1: # 1", "2 struck: ~~a = 6~~", "2 name 1.a: a",
              "2 relation 1.a: =", "2 value 1.a: 7", "2 hidden: <!-- a = 8 -->", "3 name 1.b: b",
              "3 relation 1.b: =", "3 value 1.b: 2"});
  CHECK(shown("\\section{1}\na = 7 % a = 8\n", Submission::Format::latex) ==
        Texts{"1 heading 1: \\section{1}", "2 name 1.a: a", "2 relation 1.a: =", "2 value 1.a: 7",
              "2 hidden: % a = 8"});
}

TEST_CASE("a name that no relation joins to its value is a name, and a bar between cells is nothing",
          "[roles]") {
  CHECK(shown("# 1\na 7, b 3") ==
        Texts{"1 heading 1: # 1", "2 name 1.a: a", "2 value 1.a: 7", "2 name 1.b: b", "2 value 1.b: 3"});
  CHECK(shown("# 1\n\n| | a | b |\n|---|---|---|\n| value | 7 | 3 |") ==
        Texts{"1 heading 1: # 1", "5 value 1.a: 7", "5 value 1.b: 3"});
}

TEST_CASE("silence and the head of a paper are no left over text", "[roles]") {
  CHECK(shown("# Exam 3\nName: x7\n# 1\na = 1, b = 2\n# 2 (a)\nno idea, sorry\n") ==
        Texts{"1 paper: # Exam 3", "2 paper: Name: x7", "3 heading 1: # 1", "4 name 1.a: a",
              "4 relation 1.a: =", "4 value 1.a: 1", "4 name 1.b: b", "4 relation 1.b: =", "4 value 1.b: 2",
              "5 heading 2a: # 2 (a)", "6 silence: no idea, sorry"});
}

TEST_CASE("a heading says where it leads", "[roles]") {
  CHECK(shown("# 2\n## (a)\nc = 4\n# 8\nc = 5") ==
        Texts{"1 heading 2: # 2", "2 heading 2a: ## (a)", "3 name 2a.c: c",
              "3 relation 2a.c: =", "3 value 2a.c: 4", "4 heading: # 8", "5 left_over 1.a: c = 5"});
}

TEST_CASE("pieces hold every character that is no blank, in order and once", "[roles]") {
  for (const std::string& text : Texts{"", "\n\n", "# 1\na = \xC3\xA9 7\r\nb: [1,\n2]\n",
                                       "$$a = \\frac{1}{2}\n$$ ~~b = 3", "1. a = 1\n2. c = 3 x\n\t- 4",
                                       "Solution: a = b = 5\n<del>x\ny</del> (a) c=2", "a = 1 = 2 = b ="}) {
    CAPTURE(text);
    const Read result = read(text);
    std::string rest = text;
    std::size_t at = 0;
    for (const Piece& piece : result.pieces) {
      REQUIRE(piece.span.offset >= at);
      REQUIRE(piece.span.length > 0);
      at = piece.span.end();
      rest.replace(piece.span.offset, piece.span.length, piece.span.length, ' ');
      const std::string before = text.substr(0, piece.span.offset);
      CHECK(piece.line == 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')));
      CHECK(text.substr(piece.span.offset, piece.span.length).find('\n') == std::string::npos);
    }
    CHECK(rest.find_first_not_of(" \t\r\n") == std::string::npos);
  }
}

}  // namespace gradewright::reading
