#include "answers/reading/documents/match_items.hpp"

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

TEST_CASE("a value without a name is in doubt where its name is struck out with its value") {
  const std::vector<QuestionDeclaration> asked = {{"1", {}, {number("1", "v"), number("1", "w")}}};
  const auto doubt_of_v = [&](std::string text) {
    Submission submission;
    submission.text = "# 1\n\n" + std::move(text) + "\n";
    submission.format = Submission::Format::markdown;
    return read_responses(submission, asked).front().doubt;
  };
  CHECK(doubt_of_v("The first is 4, and w = 2").empty());
  CHECK(doubt_of_v("The first is 4, ~~so v = 4~~ and w = 2") == "its name is struck out with its value");
  CHECK(doubt_of_v("~~v = 3~~ v = 4, w = 2").empty());
  CHECK(doubt_of_v("~~w = 3~~ The first is 4, and w = 2").empty());
  CHECK(doubt_of_v("~~3~~ The first is 4, and w = 2").empty());
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
  CHECK(shown(respond("\\section{1}\ncount = 45\\%\n", "1", "count", Submission::Format::latex)) ==
        "found () 0.45");
  CHECK(shown(respond(text, "2a", "Z", Submission::Format::latex)) == "found (2,) 0.4 0.6");
  CHECK(shown(respond(text, "2b", "loss", Submission::Format::latex)) == "found () 1.68");
}

TEST_CASE("a part continues under the last number") {
  const std::string text = "# 1\n45\n\n# 2\n(a) $Z = (0.4, 0.6)$\n\n(b) $J = 1.68$\n\n# 3\n";
  CHECK(read(text, "2a", "Z") == "found (2,) 0.4 0.6");
  CHECK(read(text, "2b", "loss") == "found () 1.68");
  CHECK(read(text, "3", "corner") == "missing");
}

TEST_CASE("one question answered twice is ambiguous when the answers differ") {
  CHECK(read("# 1\n45\n\n# 2\n\n# 1\n46\n", "1", "count") == "ambiguous () 45 () 46");
  CHECK(read("# 1\n45\n\n# 2\n\n# 1\n45.0\n", "1", "count") == "found () 45");
  CHECK(respond("# 1\ncount = 45\n\n# 1\ncount = 46\n", "1", "count").reason ==
        "the question is answered in two places, with different values");
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
  CHECK(read("(a) Z = [1, 2]\n", "2b", "loss") == "missing");
  CHECK(read("My name\n# 5\nB\n", "1", "count") == "missing");
  CHECK(read("45\n", "1", "count") == "unreadable");
  CHECK(respond("\n# Qu stion 1\n45\n", "1", "count").reason ==
        "its question has no label; the text before the first label could answer it: \"# Qu stion 1\"");
  const std::string accents(39, '4');
  CHECK(respond(accents + "\u00e9\u00e9\n", "1", "count").reason ==
        "its question has no label; the text before the first label could answer it: \"" + accents + "\"");
  CHECK(read("# 5\nB\n", "1", "count") == "missing");
}

TEST_CASE("a text without labels from which nothing is used is no silence") {
  const Response response = respond("hello, I was ill\n", "5", "answer");
  CHECK(shown(response) == "unreadable");
  CHECK(response.reason == "no question is named in the document, which begins with \"hello, I was ill\"");
  CHECK(read("hello, I was ill\n# 5\nB\n", "1", "count") == "missing");
  CHECK(read("I don't know\n", "5", "answer") == "missing");
  CHECK(read("\n", "5", "answer") == "missing");
}

TEST_CASE("a question that is answered in two places is read in both") {
  CHECK(respond("# 1\nparameters = 45\n\n# 1\n46\n", "1", "count").state == Response::State::ambiguous);
  CHECK(read("# 1\nparameters = 45\n\n# 1\n45\n", "1", "count") == "found () 45");
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

TEST_CASE("a solution without a label belongs to its own heading, and counts where it holds values") {
  CHECK(read("# 2\n(a) What is Z?\n\n# 3\nSolution: a = 1, Z = (3, 4)\n", "2a", "Z") == "unreadable");
  CHECK(read("# 2\n(a) What is Z?\nSolution: A = [[1, 2], [3, 4]]\n", "2a", "Z") == "missing");
  CHECK(read("# 2b\nJ = 3\n\n# 2b\nSolution: J = 4\n", "2b", "loss") == "ambiguous () 3 () 4");
  CHECK(read("# 2\n(a) What is Z?\n(b) And J?\n\nSolution:\nsee the board\n", "2a", "Z") == "missing");
}

TEST_CASE("where no part is labelled, the text of the number is searched by name") {
  const std::string text = "# 2\nZ = (1, 2)\n\nJ = 4\n";
  CHECK(read(text, "2a", "Z") == "found (2,) 1 2");
  CHECK(read(text, "2b", "loss") == "found () 4");
  CHECK(respond(text, "2a", "Z").alternatives.at(0).notes.size() == 1);
  CHECK(read(text, "2a", "A") == "unreadable");
  CHECK(respond(text, "2a", "A").reason == "its part is not labelled under \"# 2\"");
  CHECK(read("# 2\n4\n", "2b", "loss") == "unreadable");
}

TEST_CASE("a part below the question with nothing after it is a choice") {
  CHECK(read("# 5 (c)\n", "5", "answer") == "found C");
  CHECK(read("# 5\n", "5", "answer") == "missing");
  CHECK(read("# 5 (c)\nB\n", "5", "answer") == "found B");
}

TEST_CASE("a section belongs to the question that names it most exactly") {
  const std::vector<QuestionDeclaration> declared = {{"2", {}, {number("2", "x")}},
                                                     {"2a", {}, {number("2a", "y")}}};
  Submission submission;
  submission.text = "# 2\n45\n(a) 46\n";
  const std::vector<Response> responses = read_responses(submission, declared);
  REQUIRE(responses.size() == 2);
  CHECK(shown(responses[0]) == "found () 45");
  CHECK(shown(responses[1]) == "found () 46");
}

TEST_CASE("a name that two parts have is not found above them") {
  const std::vector<QuestionDeclaration> declared = {{"2a", {}, {number("2a", "J")}},
                                                     {"2b", {}, {number("2b", "J")}}};
  Submission submission;
  submission.text = "# 2\nJ = 4\n";
  for (const Response& response : read_responses(submission, declared)) {
    CHECK(shown(response) == "unreadable");
  }
}

TEST_CASE("what stands before a word like Answer is not lost") {
  const Response before = respond("# 2 (a)\nZ = (1, 2)\n\nAnswer: see above\n", "2a", "Z");
  CHECK(shown(before) == "found (2,) 1 2");
  CHECK(before.doubt == "it stands before \"Answer\", where the question's own text may stand");
  CHECK(respond("# 2 (a)\nLet Z = (1, 2).\n\nAnswer: Z = (3, 4)\n", "2a", "Z").doubt.empty());
  const Response unnamed = respond("# 2 (a)\nA, B = 1, 2\n\nAnswer: Z = (3, 4)\n", "2a", "A");
  CHECK(unnamed.state == Response::State::unreadable);
}

TEST_CASE("a sentence of the question's wording before a word like Answer answers nothing") {
  QuestionDeclaration question{"4", {}, {number("4", "r"), number("4", "h")}};
  question.text =
      "A GRU with one unit has h_0 = 0.5 and reads x = 2. Compute the gate r and the state h to 4 decimals.";
  const auto state_of_h = [&](const std::string& text) {
    Submission submission;
    submission.text = text;
    return shown(read_responses(submission, {question})[1]);
  };
  CHECK(state_of_h("# 4\nCompute the gate r and the state h to 4 decimals.\nAns: r = 0.6\n") == "missing");
  CHECK(state_of_h("# 4\ncompute the gate r and the state h to 4 decimals\nAns: r = 0.6\n") == "missing");
  // the student's own, in part or whole
  CHECK(state_of_h("# 4\nCompute the gate r and the state h to 4 decimals. h = 0.3\nAns: r = 0.6\n") !=
        "missing");
  CHECK(state_of_h("# 4\nthe state h to 3 decimals is 4\nAns: r = 0.6\n") != "missing");
  CHECK(state_of_h("# 4\nstate h\n0.3\nAns: r = 0.6\n") != "missing");
}

TEST_CASE("a bold number with a point is a heading, with its answer on the line") {
  const std::string text = "# 2 (b)\nJ = 4\n\n**1.** 45\n\n**4.** T\n";
  CHECK(read(text, "1", "count") == "found () 45");
  CHECK(read(text, "4", "answer") == "found true");
  CHECK(read("# 1\ncount:\n\n**45** parameters\n", "1", "count") == "found () 45");
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

TEST_CASE("a short value is in doubt while numbers are left over beside it") {
  const auto doubt = [](const std::string& text) {
    return respond("## 2a\n" + text, "2a", "Z").doubt.reason;
  };
  CHECK(doubt("Z = (1)\n\nand below 2 it is\n") == "it is short, and \"and below 2 it is\" may belong to it");
  CHECK(doubt("Z = (1)\n").empty());
  CHECK(doubt("Z = (1)\n\nA = [[1, 2], [3, 4]]\n").empty());
  CHECK(doubt("Z = (1, 2)\n\nand below 2 it is\n").empty());
  CHECK(respond("## 2a\nA = (1, 2, 3)\n\nand below 2 it is\n", "2a", "A").doubt.empty());
  CHECK(doubt("Z = (1, 2, 3)\n\nand below 2 it is\n").empty());
}

TEST_CASE("a sentence elsewhere that changes an answer leaves it to a person") {
  const auto doubt = [](const std::string& last) {
    return respond("## 2b\nJ = 3\n\n## 4\nTrue\n\n## 5\nC\n\n" + last + "\n", "4", "answer").doubt.reason;
  };
  for (const std::string_view last :
       {"PS: for question 4 I now think false.", "Correction of question 4: false",
        "Also Q4 should be false.", "I changed my mind about question 4, it is false.",
        "Sorry, in Q4 I meant false", "In question 4 it must read false."}) {
    CAPTURE(last);
    CHECK(doubt(std::string(last)) == "\"" + std::string(last.substr(0, 40)) + "\" speaks of it");
  }
  for (const std::string_view last :
       {"As in question 4, so C.", "Correction of question 2b: J = 4", "It is clear from question 4.",
        "Here 4 is wrong.", "Question 14 should be C"}) {
    CAPTURE(last);
    CHECK(doubt(std::string(last)).empty());
  }
  const Response blank = respond("## 5\nC\n\nPS: question 4 should be true\n", "4", "answer");
  CHECK(blank.state == Response::State::unreadable);
  CHECK(blank.reason == "\"PS: question 4 should be true\" could be the label of question 4");
}

TEST_CASE("a document without any label has one reason for every item") {
  // Reports make one row of what has the same reason.
  const std::string text = "the loss is 3 and Z = 4\n";
  const std::string reason = respond(text, "2a", "A").reason;
  CHECK(reason ==
        "its question has no label; the text before the first label could answer it: \"the loss is 3 and Z = "
        "4\"");
  CHECK(respond(text, "2a", "A").state == Response::State::unreadable);
  CHECK(respond(text, "1", "count").reason == reason);
  CHECK(respond(text, "5", "answer").reason == reason);
}

TEST_CASE("what stands before the mark of an answer is the question") {
  for (const std::string text : {
           "# 1\nof 3 layers?\n### BEGIN SOLUTION\n45\n### END SOLUTION\n",
           "# 1\nof 3 layers?\n<!-- BEGIN ANSWER -->\n45\n<!-- END ANSWER -->\n",
           "# 1\nof 3 layers?\nYOUR ANSWER HERE\n45\n",
       }) {
    CAPTURE(text);
    CHECK(read(text, "1", "count") == "found () 45");
  }
  // what stands only there, a person sees
  const Response before = respond("# 1\ncount = 3\n### BEGIN SOLUTION\n### END SOLUTION\n", "1", "count");
  CHECK(before.doubt.reason.find("it stands before") == 0);
  CHECK(read("# 1\n<!--\nYOUR ANSWER HERE\n-->\n45\n", "1", "count") == "found () 45");
}

}  // namespace
TEST_CASE("in a document with labels only what could answer an item by its type is asked about") {
  const auto state = [](const std::string& text, std::string_view question, std::string_view item) {
    return shown(respond(text, question, item));
  };
  // Before the first label: a number could be 1's, "B" 5's, "yes" 4's.
  for (const std::string head : {"# A short test", "My answers to the test", "| Question | Answer |\n|--|--|",
                                 "Write behind the arrows. Round to 3 decimals.", "h_1 is hard = x_2"}) {
    CAPTURE(head);
    CHECK(state(head + "\n\n# 2b\nJ = 4\n", "1", "count") == "missing");
    CHECK(state(head + "\n\n# 2b\nJ = 4\n", "5", "answer") == "missing");
  }
  for (const std::string remark : {"I am sorry that I could not finish, I was ill for two weeks.",
                                   "I could not read the second page!\nThe rest is below."}) {
    CAPTURE(remark);
    CHECK(state(remark + "\n# 2b\nJ = 4\n", "1", "count") == "missing");
    CHECK(state(remark + "\n# 2b\nJ = 4\n", "2a", "Z") == "missing");
  }
  CHECK(state("I am sorry that the count = two.\n# 2b\nJ = 4\n", "1", "count") == "unreadable");
  CHECK(state("I was ill for two weeks and count = 45.\n# 2b\nJ = 4\n", "1", "count") == "unreadable");
  CHECK(state("it is 45\n# 2b\nJ = 4\n", "1", "count") == "unreadable");
  CHECK(state("it is 45\n# 2b\nJ = 4\n", "5", "answer") == "missing");
  CHECK(state("it = B\n# 2b\nJ = 4\n", "5", "answer") == "unreadable");
  CHECK(state("it = B\n# 2b\nJ = 4\n", "1", "count") == "missing");
  CHECK(state("this = yes\n# 2b\nJ = 4\n", "4", "answer") == "unreadable");
  // Below a number that the exam does not have, or a part without a number.
  CHECK(state("# 9\nJ = 4\n# 1\n45", "5", "answer") == "missing");
  CHECK(state("# 9\nJ = 4\n# 1\n45", "2b", "loss") == "unreadable");
  CHECK(state("(a) it is small\n# 1\n45", "2a", "Z") == "missing");
  CHECK(state("(a) it is 7\n# 1\n45", "2a", "Z") == "unreadable");
  // Behind what could have been a label, to the end of its section.
  CHECK(state("# 4\nT\n1. it is small\n# 5\nB", "1", "count") == "missing");
  CHECK(state("# 4\nT\n1. it is 45\n# 5\nB", "1", "count") == "unreadable");
  CHECK(state("# 4\nT\n1. it\n2. is 45\n# 5\nB", "1", "count") == "unreadable");
  CHECK(state("# 4\nT\n1\n45\n7\n# 5\nB", "1", "count") == "unreadable");
  // A document without labels has one reason for all.
  CHECK(state("it = B\n", "1", "count") == "unreadable");
}

TEST_CASE("what leads to a name of the question that it stands under is of that question") {
  CHECK(read("# 1\nskipped\n# 2b\nthe parameters = J = 4\n", "1", "count") == "missing");
  CHECK(read("# 1\nskipped\n# 2b\nthe parameters = 45\nJ = 4\n", "1", "count") == "unreadable");
}

TEST_CASE("the rows of a table of answers are read without its bars") {
  const std::string table =
      "| Question | Item | Answer |\n|--|--|--|\n| 1 | | 45 |\n| 2a | Z | [0.4, 0.6] |\n| | A | |\n| 5 | | B "
      "|\n";
  CHECK(read(table, "1", "count") == "found () 45");
  CHECK(read(table, "2a", "Z") == "found (2,) 0.4 0.6");
  CHECK(read(table, "2a", "A") == "missing");
  CHECK(read(table, "2b", "loss") == "missing");
  CHECK(read(table, "5", "answer") == "found B");
  CHECK(read("| Question | Points |\n|--|--|\n| 1 | 4 |\n| 2 | 6 |\n\n# 5\nB\n", "1", "count") == "missing");
  CHECK(read("| 1 | 2b | 5 |\n|--|--|--|\n| 45 | 3 | C |\n", "2b", "loss") == "found () 3");
  // The doubt of one row stops that row alone.
  const std::string doubted = "| Question | Answer |\n|--|--|\n| 1 | 45? |\n| 2b | 3 |\n";
  CHECK(read(doubted, "1", "count") == "unreadable");
  CHECK(respond(doubted, "2b", "loss").doubt.empty());
}

TEST_CASE("a question whose heading is lost is not missing where something could answer it") {
  // A line that is like a heading.
  const Response lost = respond("# 2b\nJ = 4\n[x] Question 1 ...\n45\n", "1", "count");
  CHECK(shown(lost) == "unreadable");
  CHECK(lost.reason == "\"[x] Question 1 ...\" could be the label of question 1");
  CHECK(read("# 2b\nJ = 4\nI skip question 1\n# 4\nT", "1", "count") == "missing");
  CHECK(read("# 2b\nJ = 4\nMy answer to 5 :)\nB\n", "5", "answer") == "unreadable");
  CHECK(read("# 2b\nJ = 4\nMy answer to question 5 is\nB\n", "5", "answer") == "unreadable");
  // A bare answer under the question above it.
  CHECK(read("# 1\ncount = 45\nB\n", "5", "answer") == "unreadable");
  CHECK(respond("# 1\ncount = 45\nB\n", "5", "answer").reason ==
        "question 5 has no label, and \"B\" under question 1 could answer it");
  CHECK(read("# 1\ncount = 45\nso it is\n", "5", "answer") == "missing");
  CHECK(read("# 2b\nloss = 45\n[1, 2, 3]\n", "3", "corner") == "unreadable");
  CHECK(read("# 2b\nloss = 45 as 9 * 5 is that\n", "3", "corner") == "missing");
}

TEST_CASE("a heading behind marks or words is damaged: what stands below it has to be confirmed") {
  for (const std::string heading : {"[x] Question 5", "~ Question 5", "-> Question 5",
                                    "My answer to question 5", "(Question 5)", "## Quesiton 5"}) {
    CAPTURE(heading);
    const Response response = respond("# 2b\nJ = 4\n" + heading + "\nB\n", "5", "answer");
    CHECK(shown(response) == "found B");
    CHECK_FALSE(response.doubt.empty());
  }
  // A value under it is no second one of the question above it.
  CHECK(read("# 1\ncount = 45\n\n-> # Question 2b\ncount = 46\n", "1", "count") == "found () 45");
  // In a sentence it is none, nor where the question has a heading.
  CHECK(read("# 2b\nJ = 4\nas in question 5 B is\n", "5", "answer") != "found B");
  CHECK(respond("# 5\nB\n# 2b\nJ = 4\n(Question 5 was hard)\n", "5", "answer").doubt.empty());
}

TEST_CASE("what a document says is no answer of its author's has to be confirmed") {
  const auto doubt = [](const std::string& text, std::string_view question, std::string_view item) {
    return respond(text, question, item).doubt.reason;
  };
  // Questions under a heading of drafts, up to the next heading.
  const std::string draft = "# Scratch (do not mark)\n## Question 1\n45\n# Final\n# 5\nB\n";
  CHECK(doubt(draft, "1", "count") == "it stands under \"# Scratch (do not mark)\"");
  CHECK(doubt(draft, "5", "answer").empty());
  CHECK(doubt("# Model solution\n## 5\nB\n", "5", "answer") == "it stands under \"# Model solution\"");
  CHECK(doubt("# A model of the solution\n## 5\nB\n", "5", "answer").empty());
  // Quoted lines beside own ones.
  CHECK(doubt("5: B\n\n> 1: 45\n", "1", "count") == "it stands in quoted text");
  CHECK(doubt("5: B\n\n> 1: 45\n", "5", "answer").empty());
  CHECK(doubt("> 5: B\n> 1: 45\n", "1", "count").empty());
  CHECK(doubt("5: B\n\n# 1\n> 45\n", "1", "count").empty());
  CHECK(doubt("# 1\n> count = 45\n\nI do not understand why.\n", "1", "count") == "it stands in quoted text");
  CHECK(doubt("5: B\n\n> 5: C\n> 1: 45\n", "1", "count") == "it stands in quoted text");
  // The heading may stand in the part above, where what stands below it is labelled in another way.
  CHECK(doubt("## Question 5\nB\n## Question 1\n-\n# Official solution\n1: count = 45\n", "1", "count") ==
        "it stands under \"# Official solution\"");
  // What a program printed that was wrong.
  CHECK(doubt("# 1\nThe wrong output was\n```\n45\n```\n", "1", "count") ==
        "it stands under \"The wrong output was\"");
  CHECK(doubt("# 1\nThe output was\n```\n45\n```\n", "1", "count").empty());
  CHECK(doubt("## Question 1\n\n```\ncount = 45\n```\n", "1", "count").empty());
  CHECK(doubt("## Question 1\n\n```\nx = 3\n# count = 45\n```\n", "1", "count") == "it stands in a comment");
  CHECK(doubt("# 5\nThe wrong output was\n```\n7\n```\n# 1\n45\n", "1", "count").empty());
  // A part that is not to be marked, and a document that is withdrawn.
  CHECK(doubt("# 1\nPlease don't mark this.\n45\n# 5\nB\n", "1", "count") ==
        "\"Please don't mark this.\" stands beside it");
  CHECK(doubt("# 1\nPlease don't mark this.\n45\n# 5\nB\n", "5", "answer").empty());
  for (const std::string asked : {"Do not mark this.", "dont mark this.", "Bitte nicht werten.",
                                  "Please don\u2019t, not mark it.", "NOT, not grade it."}) {
    CAPTURE(asked);
    CHECK(doubt("# 1\n" + asked + "\n45\n# 5\nB\n", "1", "count") == "\"" + asked + "\" stands beside it");
  }
  for (const std::string said :
       {"We knot mark and all.", "The note is marked.", "I mark it in the notmark.", "Nich werten."}) {
    CAPTURE(said);
    CHECK(doubt("# 1\n" + said + "\n45\n# 5\nB\n", "1", "count").find(said) == std::string::npos);
  }
  CHECK(doubt("Everything below is withdrawn.\n# 5\nB\n", "5", "answer") ==
        "\"Everything below is withdrawn.\" stands above it");
  CHECK(doubt("Everything below is mine.\n# 5\nB\n", "5", "answer").empty());
  // A table whose head is none of answers.
  CHECK(doubt("| Question | Ruled out |\n|-|-|\n| 5 | B |\n", "5", "answer") ==
        "it stands under \"Ruled out\"");
  CHECK(doubt("| Question | Mine |\n|-|-|\n| 5 | B |\n", "5", "answer").empty());
}

TEST_CASE("a change that names its question by its number alone has to be confirmed") {
  const auto doubt = [](const std::string& text, std::string_view question, std::string_view item) {
    return respond(text, question, item).doubt.reason;
  };
  CHECK(doubt("# 5\nB\n# 2b\nJ = 4\n\nPS: on reflection 5 is A.\n", "5", "answer") ==
        "\"PS: on reflection 5 is A.\" speaks of it");
  CHECK(doubt("# 2b\nJ = 4\n# 5\nB\n## Erratum\nIn 2b it should read 3.\n", "2b", "loss") ==
        "\"In 2b it should read 3.\" speaks of it");
  CHECK(doubt("# 5\nB\n# 2b\nJ = 4\n\nCorrection: 5: A\n", "5", "answer") ==
        "\"Correction: 5: A\" speaks of it");
  CHECK(doubt("# 2b\nJ = 4\n# 5\nB because 2b should be small\n", "2b", "loss") != "");
  CHECK(doubt("# 5\nB\n# 2b\nJ = 4\n\n## Erratum\nIn 2b it should read 3.\n", "2b", "loss") ==
        "\"In 2b it should read 3.\" speaks of it");
  for (const std::string text :
       {"# 5\nB\n# 2b\nJ = 4 since 5.0 is wrong\n", "# 5\nB\n# 2b\nsorry, 15 is J\n",
        "# 5\nB\n# 2b\nJ = 4, sorry, 5 lines\n", "# 5\nB\n# 2b\nJ must divide 5: J = 1\n"}) {
    CAPTURE(text);
    CHECK(doubt(text, "5", "answer").empty());
  }
}

TEST_CASE("HTML in Markdown and plain tables of LaTeX are laid out before anything is read") {
  CHECK(read("<h2>1</h2><p>count<br>= 45</p><h2>5</h2><p>B</p>", "5", "answer") == "found B");
  CHECK(read("<p>2a</p><p>Z = (1,&nbsp;&minus;2)</p>", "2a", "Z") == "found (2,) 1 -2");
  const std::string latex =
      "\\section*{2a}\n\\begin{tabular}{l|r}\nZ & $(1, 2)$\\\\\nA & $(3, 4; 5, 6)$\n\\end{tabular}\n";
  CHECK(shown(respond(latex, "2a", "Z", Submission::Format::latex)) == "found (2,) 1 2");
}

TEST_CASE("an answer may stand in the emphasis of its label") {
  CHECK(read("**5) B**\n", "5", "answer") == "found B");
  CHECK(read("**1) 45**\n", "1", "count") == "found () 45");
  CHECK(read("**5)** **B**\n", "5", "answer") == "found B");
  ItemDeclaration technique = number("16a", "technique");
  technique.type = AnswerType::text;
  const auto written = [&](std::string text) {
    Submission submission;
    submission.text = std::move(text);
    const Response response = read_responses(submission, {{"16a", {}, {technique}}}).front();
    return response.typed.empty() ? response.reason : std::string(trimmed(response.source));
  };
  CHECK(written("**16a) dropout**\n") == "dropout");
  CHECK(written("**16a)** **dropout** layers\n") == "**dropout** layers");
}

TEST_CASE("dashes in front of a list may be signs, and where that is worth more a person looks") {
  CHECK(read("2a\nZ:\n- 3\n- 6\n", "2a", "Z") == "found (2,) 3 6");
  CHECK(respond("2a\nZ:\n- 3\n- 6\n", "2a", "Z").unlikely.alternatives.size() == 1);
  CHECK(respond("2a\nZ:\n* 3\n* 6\n", "2a", "Z").unlikely.alternatives.empty());
}

TEST_CASE("what an item is called is no label of a question, with a value behind it") {
  const std::vector<QuestionDeclaration> asked = {{"3", {}, {number("3", "w")}},
                                                  {"8", {}, {number("8", "q", {}, Shape{4})}}};
  const auto read_all = [&](std::string text) {
    Submission submission;
    submission.text = "# 3\nw = 5\n\n# 8\n" + std::move(text) + "\n";
    submission.format = Submission::Format::markdown;
    return read_responses(submission, asked);
  };
  for (const char* text : {"q 3, -7, 5, 0", "q 3 -7 5 0", "q\t3\t-7\t5\t0", "$q 3, -7, 5, 0$",
                           "q (1) 3, (2) -7", "q_1 = 3\nq_2 = -7\nq_3 = 5\nq_4 = 0"}) {
    CAPTURE(text);
    const std::vector<Response> responses = read_all(text);
    CHECK(shown(responses.front()) == "found () 5");
    CHECK(responses.back().state != Response::State::missing);
  }
  CHECK(shown(read_all("q_1 = 3\nq_2 = -7\nq_3 = 5\nq_4 = 0").back()) == "found (4,) 3 -7 5 0");
  CHECK(shown(read_all("q = (3, -7, 5, 0)\n\nq3:\nw = 6").front()) != "found () 5");
}

TEST_CASE("an item is not missing where its name and a value stand in the text") {
  const std::vector<QuestionDeclaration> asked = {
      {"1", {}, {number("1", "p", {}, Shape{2}), number("1", "grad", {}, Shape{2})}}};
  Submission submission;
  submission.text = "1\np: 0.5 and then grad: - 0.6 - 0.7\n";
  submission.format = Submission::Format::markdown;
  for (const Response& response : read_responses(submission, asked)) {
    CHECK(response.state != Response::State::missing);
  }
}

TEST_CASE("a value above the label of a part is not missing from it") {
  CHECK(respond("2.\nZ = (3, 6)\nA = [[1, 2], [3, 4]]\n\na. **B**\n", "2a", "Z").state ==
        Response::State::unreadable);
  CHECK(respond("2.\nsome words\n\na. A = [[1, 2], [3, 4]]\n", "2a", "Z").state == Response::State::missing);
}

}  // namespace gradewright::reading
