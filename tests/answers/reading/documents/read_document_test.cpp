#include "answers/reading/documents/read_document.hpp"

#include <fmt/core.h>
#include <catch2/catch.hpp>

#include "answers/reading/declaration.hpp"
#include "answers/reading/read_responses.hpp"
#include "answers/reading/response.hpp"
#include "engine/syntax/answer_type.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

ItemDeclaration number(std::string question, std::string name, std::vector<std::string> aliases = {},
                       Shape shape = {}) {
  ItemDeclaration item;
  item.question = std::move(question);
  item.name = std::move(name);
  item.aliases = std::move(aliases);
  item.shape = shape;
  return item;
}

/// Questions 1 (one number), 2a (Z and A), 2b (one number), 3 (named cells), 4 (true or false), 5 (choice).
std::vector<QuestionDeclaration> questions() {
  ItemDeclaration cells = number("3", "corner", {}, Shape{3});
  cells.cell_names = {"a", "b", "e"};
  ItemDeclaration truth = number("4", "answer");
  truth.type = AnswerType::true_false;
  ItemDeclaration choice = number("5", "answer");
  choice.type = AnswerType::choice;
  choice.options = {"A", "B", "C"};
  return {{"1", {}, {number("1", "count", {"parameters"})}},
          {"2a",
           {"Attention weights"},
           {number("2a", "A", {"weights"}, Shape{2, 2}), number("2a", "Z", {"output"}, Shape{2})}},
          {"2b", {}, {number("2b", "loss", {"J"})}},
          {"3", {}, {cells}},
          {"4", {}, {truth}},
          {"5", {}, {choice}}};
}

Response respond(std::string text, std::string_view question, std::string_view item,
                 Submission::Format format = Submission::Format::markdown) {
  Submission submission;
  submission.text = std::move(text);
  submission.format = format;
  for (const Response& response : read_responses(submission, questions())) {
    if (response.question == question && response.item == item) {
      return response;
    }
  }
  FAIL("no such item");
  return {};
}

std::string read(std::string text, std::string_view question, std::string_view item) {
  return shown(respond(std::move(text), question, item));
}

TEST_CASE("a question is found under every style of heading") {
  for (const std::string heading : {"1", "# 1", "## Question 1", "**Q1**", "<mark>(1)</mark>", "## Answer 1",
                                    "Question 1:", "1.", "1)", "# $\\mathbf{1}$"}) {
    CAPTURE(heading);
    const std::string text = heading == "1" ? "1 (a)\n45\n" : heading + "\n\n45\n";
    CHECK(read(text, "1", "count") == "found () 45");
  }
  for (const std::string heading :
       {"2 (a)", "# 2\n(a)", "#### 2.a", "2a)", "Question 2 a", "# 2\n\n- (a)", "## Attention weights"}) {
    CAPTURE(heading);
    CHECK(read(heading + "\nZ = [0.4, 0.6]\n", "2a", "Z") == "found (2,) 0.4 0.6");
  }
}

TEST_CASE("LaTeX documents are cut at their sections and items") {
  const std::string text =
      "\\documentclass{article}\n\\begin{document}\n\\section*{Question 1}\n$45$\n\\section*{Question 2}\n"
      "\\begin{enumerate}\n\\item[(a)] \\[ Z = \\begin{pmatrix} 0.4 \\\\ 0.6 \\end{pmatrix} \\]\n\\item[(b)] "
      "$J = 1.68$\n"
      "\\end{enumerate}\n\\end{document}\n";
  CHECK(shown(respond(text, "1", "count", Submission::Format::latex)) == "found () 45");
  const std::string remark = "\\section{1}\n45 % not 46\n% \\section{1}\n% 47\n";
  CHECK(shown(respond(remark, "1", "count", Submission::Format::latex)) == "found () 45");
  CHECK(shown(respond(text, "2a", "Z", Submission::Format::latex)) == "found (2,) 0.4 0.6");
  CHECK(shown(respond(text, "2b", "loss", Submission::Format::latex)) == "found () 1.68");
}

TEST_CASE("a part continues under the last number") {
  const std::string text = "# 1\n45\n\n# 2\n(a) $Z = (0.4, 0.6)$\n\n(b) $J = 1.68$\n\n# 3\n";
  CHECK(read(text, "2a", "Z") == "found (2,) 0.4 0.6");
  CHECK(read(text, "2b", "loss") == "found () 1.68");
  CHECK(read(text, "3", "corner") == "missing");
}

TEST_CASE("values are found by name") {
  CHECK(read("2 (a)\nThe weights are [[1, 2], [3, 4]] and the output Z = [5, 6].\n", "2a", "A") ==
        "found (2, 2) 1 2 3 4");
  CHECK(read("2 (a)\nThe weights are [[1, 2], [3, 4]] and the output Z = [5, 6].\n", "2a", "Z") ==
        "found (2,) 5 6");
  CHECK(read("2 (a)\n$\\mathbf{Z} = A V = \\frac{5}{6}$", "2a", "Z") == "found (2,) 5 6");
  CHECK(read("2 (a)\n| item | value |\n|---|---|\n| Z | 5 | 6 |\n", "2a", "Z") == "found (2,) 5 6");
  CHECK(read("2 (a)\nZ =\n0.4\n0.6\n", "2a", "Z") == "found (2,) 0.4 0.6");
  CHECK(read("2 (a)\nA =\n1 2\n3 4\n\nZ = 5, 6\n", "2a", "A") == "found (2, 2) 1 2 3 4");
  CHECK(read("2 (a)\n\\begin{align} Z &= A V \\\\ &= (5, 6) \\end{align}\n", "2a", "Z") == "found (2,) 5 6");
  CHECK(read("2 (b)\nThe gradient of J = 7\n", "2b", "loss") == "found () 7");
}

TEST_CASE("named cells are read one by one") {
  CHECK(read("# 3\nThus, a = 70, b = 24, e = f = 0.\n", "3", "corner") == "found (3,) 70 24 0");
  CHECK(read("# 3\na = ReLU(68 + 2) = ReLU(70) = 70\n\nb = 2?4\n", "3", "corner") == "found (3,) 70 ? _");
  CHECK(read("# 3\ncorner = [70, 24, 0]\n", "3", "corner") == "found (3,) 70 24 0");
}

TEST_CASE("a question with one item takes its only value") {
  CHECK(read("# 1\nThe layers have $2 \\times 5 + 5 = 15$\n", "1", "count") == "found () 15");
  CHECK(read("# 1\nBecause of the biases we get 45.\n", "1", "count") == "found () 45");
  CHECK(read("# 1\nx = 45\n\ny = 46\n", "1", "count") == "ambiguous () 45 () 46");
  CHECK(read("# 1\nx = 45\n\nFinal answer: 46\n", "1", "count") == "found () 46");
  CHECK(read("# 1\n", "1", "count") == "missing");
  CHECK(read("# 1\nI do not know.\n", "1", "count") == "missing");
}

TEST_CASE("values under other names go to review, not to zero") {
  CHECK(read("2 (a)\nattn = [[1, 2], [3, 4]]\n", "2a", "A") == "unreadable");
  CHECK(read("2 (a)\nZ = [1, 2]\n", "2a", "A") == "missing");
  CHECK(read("2 (a)\n[[1, 2], [3, 4]]\n\nZ = [1, 2]\n", "2a", "A") == "found (2, 2) 1 2 3 4");
}

TEST_CASE("what is a step, a word or a table is told apart") {
  CHECK(read("2 (a)\nA:\n\n| | 1 | 2 |\n|---|---|---|\n| 1 | 5 | 6 |\n| 2 | 7 | 8 |\n", "2a", "A") ==
        "found (2, 2) 5 6 7 8");
  CHECK(read("2 (a)\nA = [[1, 2],\n     [3, 4],\n     [5, 6]]\n", "2a", "A") == "found (3, 2) 1 2 3 4 5 6");
  CHECK(read("2 (b)\nJ = see above\n", "2b", "loss") == "unreadable");
  CHECK(read("2 (b)\nJ = ?\n", "2b", "loss") == "missing");
  CHECK(read("Question 2 (a): Z = [5, 6]\n", "2a", "Z") == "found (2,) 5 6");
  std::vector<QuestionDeclaration> with_step = questions();
  Submission submission;
  submission.text = "2 (a)\nV = [5, 6]\n";
  CHECK(shown(read_responses(submission, with_step)[2]) == "unreadable");
  with_step[1].other_names = {"V"};
  CHECK(shown(read_responses(submission, with_step)[2]) == "missing");
}

TEST_CASE("one question answered twice is ambiguous when the answers differ") {
  CHECK(read("# 1\n45\n\n# 2\n\n# 1\n46\n", "1", "count") == "ambiguous () 45 () 46");
  CHECK(read("# 1\n45\n\n# 2\n\n# 1\n45.0\n", "1", "count") == "found () 45");
}

TEST_CASE("the items of an enumeration in LaTeX are labels where no others are") {
  const std::string text =
      "\\documentclass{article}\n\\begin{document}\n\\begin{enumerate}\n\\item $45$\n\\item\n"
      "\\begin{enumerate}\n\\item $Z = (5, 6)$\n\\item $J = 7$\n\\end{enumerate}\n"
      "\\setcounter{enumi}{3}\n\\end{enumerate}\n\\begin{enumerate}[start=4]\n\\item T\n\\item[5] B\n"
      "\\end{enumerate}\n\\end{document}\n";
  const auto of = [&text](std::string_view question, std::string_view item) {
    return shown(respond(text, question, item, Submission::Format::latex));
  };
  CHECK(of("1", "count") == "found () 45");
  CHECK(of("2a", "Z") == "found (2,) 5 6");
  CHECK(of("2b", "loss") == "found () 7");
  CHECK(of("4", "answer") == "found true");
  CHECK(of("5", "answer") == "found B");
  const auto of_lettered = [](std::string_view question, std::string_view item) {
    return shown(
        respond("\\section*{Question 2}\n\\begin{enumerate}[label=(\\alph*)]\n\\item $Z = (5, 6)$\n"
                "\\begin{itemize}\n\\item so it is\n\\end{itemize}\n\\item $J = 7$\n\\end{enumerate}\n",
                question, item, Submission::Format::latex));
  };
  CHECK(of_lettered("2a", "Z") == "found (2,) 5 6");
  CHECK(of_lettered("2b", "loss") == "found () 7");
  CHECK(shown(respond(
            "\\begin{enumerate}\n\\item 45\n\\end{enumerate}\n\\begin{enumerate}[resume]\n\\item $Z$\n\\item "
            "\\item T\n\\end{enumerate}\n",
            "4", "answer", Submission::Format::latex)) == "found true");
  // Under a heading with a number, a list is a list.
  CHECK(shown(respond(
            "\\section*{Question 1}\n\\begin{enumerate}\n\\item first\n\\item $45$\n\\end{enumerate}\n", "1",
            "count", Submission::Format::latex)) == "found () 45");
}

TEST_CASE("one name written with two values is ambiguous; with one value it is not") {
  CHECK(read("2 (b)\nJ = 4\nor rather\nJ = 5\n", "2b", "loss") == "ambiguous () 5 () 4");
  CHECK(read("2 (b)\nJ = 4\n\nso J = 2 + 2 = 4.0\n", "2b", "loss") == "found () 4.0");
  CHECK(read("2 (b)\nJ = 4\n\nJ = 5\n\nJ = 4\n", "2b", "loss") == "ambiguous () 4 () 5");
  std::string many = "2 (b)\n";
  for (int i = 0; i < 9; ++i) {
    many += "J = " + std::to_string(i) + "\n\n";
  }
  const Response refused = respond(many, "2b", "loss");
  CHECK(shown(refused) == "unreadable");
  CHECK(refused.reason == "written more than once, with different values");
}

TEST_CASE("what stands under a damaged label is read, and a person has to confirm it") {
  const Response found = respond("stion 2 What is it?\n\ntion: (a) Z = [1, 2]\n", "2a", "Z");
  CHECK(shown(found) == "found (2,) 1 2");
  CHECK(found.doubt == "label damaged: \"stion 2\" read as question 2 (a)");
  CHECK(respond("stion 4\nT\n", "4", "answer").doubt == "label damaged: \"stion 4\" read as question 4");
  CHECK(respond("stion 4\nT\n\n# 2 (b)\nJ = 5\n", "2b", "loss").doubt.empty());
  std::vector<QuestionDeclaration> listed = questions();
  listed[0].labels = {"stion 1"};
  Submission submission;
  submission.text = "stion 1\n45\n\nestion 2\n(b) J = 5\n";
  const std::vector<Response> responses = read_responses(submission, listed);
  CHECK(shown(responses[0]) == "found () 45");
  CHECK(responses[0].doubt.empty());
  CHECK(responses[3].doubt == "label damaged: \"estion 2\" read as question 2 (b)");
  CHECK(read("stion 1\n45\n\nstion 1\n46\n", "1", "count") == "ambiguous () 45 () 46");
  const Response lost = respond("stion 1\nsomething\n", "1", "count");
  CHECK(shown(lost) == "unreadable");
  CHECK(lost.reason == "label damaged: \"stion 1\": nothing was found here");
  CHECK(lost.span.offset == 0);
  CHECK(read("(a) Z = [1, 2]\n", "2a", "Z") == "unreadable");
  CHECK(read("45\n", "1", "count") == "unreadable");
  CHECK(respond("\n# Qu stion 1\n45\n", "1", "count").reason ==
        "no label of question 1; the text before the first label could answer it: \"# Qu stion 1\"");
  const std::string accents(39, '4');
  CHECK(respond(accents + "\u00e9\u00e9\n", "1", "count").reason ==
        "no label of question 1; the text before the first label could answer it: \"" + accents + "\"");
  CHECK(read("# 5\nB\n", "1", "count") == "missing");
}

TEST_CASE("the question's own text before a solution is not an answer") {
  CHECK(read("Question 2\n(b) Let J = 3. What is it?\n\nSolution: (b) J = 4\n", "2b", "loss") ==
        "found () 4");
}

TEST_CASE("a word like Answer inside a part belongs to the part") {
  for (const std::string word : {"Answer: ", "**Answer:** ", "Solution: ", "## Solution\n", "Ans: "}) {
    INFO(word);
    CHECK(read("# 2b\n" + word + "J = 4\n", "2b", "loss") == "found () 4");
    const std::string parts = fmt::format("# 2\n(a) What is Z?\n{0}Z = (1, 2)\n(b) And J?\n{0}J = 4\n", word);
    CHECK(read(parts, "2b", "loss") == "found () 4");
  }
  const Response shared =
      respond("# 2\n(a) What is Z?\n(b) And J?\n\nSolution: Z = (1, 2), J = 4\n", "2a", "Z");
  CHECK(shown(shared) == "unreadable");
  CHECK(shared.reason == "what stands after \"Solution\" could answer it");
}

TEST_CASE("what stands before a word like Answer is not lost") {
  const Response before = respond("# 2 (a)\nZ = (1, 2)\n\nAnswer: see above\n", "2a", "Z");
  CHECK(shown(before) == "found (2,) 1 2");
  CHECK(before.doubt == "it stands before \"Answer\", where the question's own text may stand");
  CHECK(respond("# 2 (a)\nLet Z = (1, 2).\n\nAnswer: Z = (3, 4)\n", "2a", "Z").doubt.empty());
}

TEST_CASE("numbers that could be meant are never a missing answer") {
  CHECK(read("2 (a)\nAnswer: the vector is (3, 6)^T\n", "2a", "Z") == "unreadable");
  CHECK(read("2 (a)\nZ_1 = 3, Z_2 = 6\n", "2a", "Z") == "unreadable");
  CHECK(shown(respond("2 (a)\n\\begin{tabular}{cc} Output & $3$ \\\\ Weights & $4$ \\end{tabular}\n", "2a",
                      "Z", Submission::Format::latex)) == "unreadable");
  CHECK(read("2 (a)\nIt is a vector.\n", "2a", "Z") == "missing");
}

TEST_CASE("dashes before the lines of a list are bullets, and signs elsewhere") {
  CHECK(read("2 (a)\nZ:\n- 3\n- 6\n\nA = [[1, 2], [3, 4]]\n", "2a", "Z") == "found (2,) 3 6");
  CHECK(read("2 (a)\nZ:\n  - -3\n  - 6\n", "2a", "Z") == "found (2,) -3 6");
  CHECK(read("2 (a)\nZ:\n-3\n-6\n", "2a", "Z") == "found (2,) -3 -6");
  CHECK(read("# 1\ncount = 20\n- 5\n- 6\n", "1", "count") == "unreadable");
}

TEST_CASE("a bold number with a point is a heading, with its answer on the line") {
  const std::string text = "# 2 (b)\nJ = 4\n\n**1.** 45\n\n**4.** T\n";
  CHECK(read(text, "1", "count") == "found () 45");
  CHECK(read(text, "4", "answer") == "found true");
  CHECK(read("# 1\ncount:\n\n**45** parameters\n", "1", "count") == "found () 45");
}

TEST_CASE("a part begins inside a line only after the part before it") {
  CHECK(read("2 (a) Z = [1, 2]. (b) Then J = 5\n", "2b", "loss") == "found () 5");
}

TEST_CASE("true or false and choices") {
  CHECK(read("# 4\nT\n", "4", "answer") == "found true");
  CHECK(read("# 4\n**False**, because of the bias\n", "4", "answer") == "found false");
  CHECK(read("# 4\nThe statement is not true.\n", "4", "answer") == "unreadable");
  CHECK(read("# 5\nB (Statement 1 is true)\n", "5", "answer") == "found B");
  CHECK(read("# 5\n(c)\n", "5", "answer") == "found C");
  CHECK(read("# 5\nThe answer is A.\n", "5", "answer") == "found A");
  CHECK(read("# 5\nA larger batch\n", "5", "answer") == "unreadable");
  CHECK(read("# 5\nA or B\n", "5", "answer") == "unreadable");
  CHECK(read("# 5\nC -> A\n", "5", "answer") == "unreadable");
  CHECK(read("# 5\nB, no wait, A\n", "5", "answer") == "unreadable");
  CHECK(read("# 5\nA, since B is larger\n", "5", "answer") == "found A");
  CHECK(read("# 4\nTrue? no: False\n", "4", "answer") == "unreadable");
  for (const std::string words :
       {"I don't know", "I can\u2019t say", "it isn't", "I wouldn't know, didn't study"}) {
    INFO(words);
    CHECK(read("# 4\n" + words + "\n", "4", "answer") == "unreadable");
  }
  CHECK(read("# 4\nt\n", "4", "answer") == "found true");
  CHECK(read("# 5\n", "5", "answer") == "missing");
}

TEST_CASE("a value damaged beyond its rows goes to review with its place") {
  const std::string text = "2 (a)\n$$Z = 0.86172$$\n 0.86\n$-0.99 = -1.00$\n";
  const Response displaced = respond(text, "2a", "Z");
  CHECK(shown(displaced) == "unreadable");
  CHECK(displaced.source == "Z = 0.86172$$\n 0.86");
  CHECK(text.substr(displaced.span.offset, displaced.span.length) == displaced.source);
  CHECK(
      read("2 (a)\n$$Z = \\begin{pmatrix} 2.49 \\\\ 0.5 = \\begin{pmatrix} 2.49 \\\\ 7.20 \\end{pmatrix}$$\n",
           "2a", "Z") == "unreadable");
}

TEST_CASE("limits of a document are counts with names") {
  std::string labels;
  for (int i = 0; i < 2001; ++i) {
    labels += "# 1\n";
  }
  CHECK(respond(labels, "1", "count").reason == "more than 2000 question labels");
  std::string tokens = "# 1\n";
  for (int i = 0; i < 200'001; ++i) {
    tokens += "1 ";
  }
  CHECK(shown(respond(tokens + tokens, "1", "count")) == "unreadable");
  CHECK(respond(tokens + "\n" + std::string(400'000, '('), "1", "count").reason ==
        "the section has more tokens or statements than are read");
  std::string chain = "# 1\ncount = ";
  for (int i = 0; i < 3000; ++i) {
    chain += "h = y = J = ";
  }
  CHECK(respond(chain + "1", "1", "count").reason ==
        "the section has more tokens or statements than are read");
  CHECK(read("# 1\n" + std::string(100'000, '[') + "1\n", "1", "count") == "unreadable");
}

TEST_CASE("a submission with a problem goes to review as a whole") {
  Submission submission;
  submission.problem = "not UTF-8 text: byte 3";
  for (const Response& response : read_responses(submission, questions())) {
    CHECK(response.state == Response::State::unreadable);
    CHECK(response.reason == "not UTF-8 text: byte 3");
  }
}

TEST_CASE("who writes decimals with a point means thousands by a comma", "[read_document]") {
  CHECK(shown(respond("# 1\n\ncount = 3,534\n\n# 2 (b)\n\nloss = 0.46\n", "1", "count")) == "found () 3534");
  // Nothing tells, or both marks are used: a person has to look.
  CHECK(shown(respond("# 1\n\ncount = 3,534\n", "1", "count")) == "ambiguous () 3534 () 3.534");
  CHECK(shown(respond("# 1\n\ncount = 3,534\n\n# 2 (b)\n\nloss = 0,46 or 0.46\n", "1", "count")) ==
        "ambiguous () 3534 () 3.534");
}

TEST_CASE("who writes decimals with a comma has every other mark between digits confirmed",
          "[read_document]") {
  const std::string text =
      "# 1\n\ncount = 3.534\n\n# 2 (a)\nZ = (0,0997; 0,9138)\n\n# 2 (b)\n\nloss = 0,4343\n";
  CHECK(shown(respond(text, "2b", "loss")) == "found () 0.4343");
  CHECK(respond(text, "2b", "loss").doubt.empty());
  CHECK(respond(text, "1", "count").doubt ==
        "the submission writes decimals with a comma, and this was not read so");
  CHECK(shown(respond(text, "2a", "Z")) == "found (2,) 0.0997 0.9138");
  CHECK(respond(text, "2a", "Z").doubt.empty());
  // Whole numbers without blanks are no decimals.
  CHECK(respond("# 1\n\ncount = 45\n\n# 2 (a)\n\nZ = [0,10]\n", "2a", "Z").doubt.empty());
  CHECK_FALSE(respond("# 2 (a)\nZ = [0,10]\n\n# 2 (b)\nloss = 0,4343\n", "2a", "Z").doubt.empty());
  CHECK(respond("# 2 (a)\nZ = [0, 10]\n\n# 2 (b)\nloss = 0,4343\n", "2a", "Z").doubt.empty());
}

TEST_CASE("an answer that holds no number is somebody's to read, unless it stands for nothing",
          "[read_document]") {
  for (const std::string junk : {"((((", ">>>>", "&&&", "x y", "W x + b", "see above"}) {
    INFO(junk);
    CHECK(shown(respond("# 1\n\ncount = " + junk + "\n", "1", "count")) == "unreadable");
  }
  for (const std::string nothing : {"", "-", "---", "?", "???", "..."}) {
    INFO(nothing);
    CHECK(shown(respond("# 1\n\ncount = " + nothing + "\n", "1", "count")) == "missing");
  }
}

}  // namespace
}  // namespace gradewright::reading
