#include "answers/reading/read_responses.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// Question 1 with J and Z, question 2 with K.
std::vector<QuestionDeclaration> questions() {
  QuestionDeclaration second = declared_question({declared_item("K")});
  second.id = "2";
  second.items[0].question = "2";
  return {declared_question({declared_item("J"), declared_item("Z", Shape{2})}), second};
}

/// "1.J found () 5; ..." in the order of the responses.
std::string read(const Submission& submission) {
  std::string text;
  for (const Response& response : read_responses(submission, questions())) {
    text += (text.empty() ? "" : "; ") + response.question + "." + response.item + " " + shown(response);
  }
  return text;
}

TEST_CASE("one response per declared item, in the order of the declarations, from every format") {
  const std::string expected = "1.J found () 5; 1.Z missing; 2.K found () 6";
  Submission markdown;
  markdown.text = "# 2\nK = 6\n\n# 1\nJ = 5\n";
  CHECK(read(markdown) == expected);
  Submission latex;
  latex.format = Submission::Format::latex;
  latex.text = "\\section{2}\n$K = 6$ % not 7\n% \\section{2} $K = 8$\n\\section{1}\n$J = 5$\n";
  CHECK(read(latex) == expected);
  Submission row;
  row.format = Submission::Format::row;
  row.fields = {{"2.K", "6"}, {"1.J", "5"}};
  CHECK(read(row) == expected);
}

TEST_CASE("a submission with a problem goes to review as a whole") {
  Submission submission;
  submission.text = "# 1\nJ = 5\n";
  submission.problem = "not UTF-8 text: byte 3";
  const auto responses = read_responses(submission, questions());
  CHECK(responses.size() == 3);
  for (const Response& response : responses) {
    CHECK(shown(response) == "unreadable");
    CHECK(response.reason == "not UTF-8 text: byte 3");
  }
}

TEST_CASE("what is not in the text of a document with pictures may be in them") {
  Submission document;
  document.text = "# 1\nJ = 5\n\n\uFFFC\n\n# 2\nK = 6\n";
  CHECK(read(document) == "1.J found () 5; 1.Z unreadable; 2.K found () 6");
  CHECK(read_responses(document, questions())[1].reason ==
        "nothing is written for it, but the document may hold more than text, as pictures");
  document.text = "J = 5 \uFFFC\n";
  CHECK(read(document).find("missing") == std::string::npos);
}

TEST_CASE("what a comma means is decided by the whole submission") {
  Submission document;
  document.text = "# 1\nJ = 3,534\n\n# 2\nK = 0.46\n";
  CHECK(read(document) == "1.J found () 3534; 1.Z missing; 2.K found () 0.46");
  Submission row;
  row.format = Submission::Format::row;
  row.fields = {{"1.J", "3,534"}, {"2.K", "0.46"}};
  CHECK(read(row) == "1.J found () 3534; 1.Z missing; 2.K found () 0.46");
}

TEST_CASE("what a point means is decided by the whole submission") {
  Submission document;
  document.text = "# 1\nJ = 1.460\nZ = (0,5; 0,75)\n\n# 2\nK = 0,46\n";
  CHECK(read(document) == "1.J found () 1460; 1.Z found (2,) 0.5 0.75; 2.K found () 0.46");
  Submission row;
  row.format = Submission::Format::row;
  row.fields = {{"1.J", "1.460"}, {"2.K", "0,46"}};
  CHECK(read(row) == "1.J found () 1460; 1.Z missing; 2.K found () 0.46");
  // Another mark in the working, but not in what is struck out, nor the number of a label.
  document.text = "# 1\nJ = 1.460\n\n# 2\n0.5 - 0.04 gives\nK = 0,46\n";
  CHECK(read(document) == "1.J found () 1.460; 1.Z missing; 2.K found () 0.46");
  document.text = "# 1\nJ = 1.460\n\n# 2\n~~K = 0.46~~\n\nK = 0,46\n";
  CHECK(read(document) == "1.J found () 1460; 1.Z missing; 2.K found () 0.46");
}

TEST_CASE("an exam may declare that decimals are written with a comma") {
  std::vector<QuestionDeclaration> declared = questions();
  for (QuestionDeclaration& question : declared) {
    for (ItemDeclaration& item : question.items) {
      item.decimal_comma = true;
    }
  }
  const auto found = [&](const Submission& submission) {
    std::string text;
    for (const Response& response : read_responses(submission, declared)) {
      text += shown(response) + "; ";
      CHECK(response.doubt.empty());
    }
    return text;
  };
  Submission document;
  document.text = "# 1\nJ = 1.234,5\nZ = (0,5; 0,7)\n\n# 2\nK = 42.000\n";
  CHECK(found(document) == "found () 1234.5; found (2,) 0.5 0.7; found () 42000; ");
  document.text = "# 1\nJ = 3,534\nZ = (0,5, 0,7)\n\n# 2\nK = 0.46\n";  // a point where nothing else can be
  CHECK(found(document) == "found () 3.534; found (2,) 0.5 0.7; found () 0.46; ");
  document.text = "# 1\nJ = 92.256\n\n# 2\nK = 0.46\n";  // somebody who writes points all the same
  CHECK(found(document) == "found () 92256; missing; found () 0.46; ");
  const Response other = read_responses(document, declared)[0];
  REQUIRE(other.unlikely.alternatives.size() == 1);
  CHECK(shown(other.unlikely.alternatives[0]) == "() 92.256");
  Submission row;
  row.format = Submission::Format::row;
  row.fields = {{"1.J", "3,534"}, {"2.K", "42.000"}};
  CHECK(found(row) == "found () 3.534; missing; found () 42000; ");
}

}  // namespace
}  // namespace gradewright::reading
