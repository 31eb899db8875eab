#include "answers/reading/documents/filled_sheet.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/reading/documents/paper_sheet.hpp"
#include "tests/answers/reading/documents/paper_pieces.hpp"

namespace gradewright::reading {
namespace {

ItemDeclaration item(const std::string& name, AnswerType type = AnswerType::number,
                     std::vector<std::string> options = {}) {
  ItemDeclaration declared;
  declared.name = name;
  declared.type = type;
  declared.options = std::move(options);
  return declared;
}

std::vector<QuestionDeclaration> exam() {
  std::vector<QuestionDeclaration> questions(5);
  questions[0].id = "1";
  questions[0].items = {item("conv"), item("fc"), item("total")};
  questions[1].id = "2";
  questions[1].items = {item("loss")};
  questions[2].id = "3";
  questions[2].items = {item("answer", AnswerType::choice, {"A", "B", "C"})};
  questions[3].id = "4";
  questions[3].items = {item("claims", AnswerType::true_false, {"a", "b", "c"})};
  questions[4].id = "5";
  questions[4].items = {item("technique", AnswerType::text)};
  return questions;
}

/// What is left of a text beside the sheet; blanks and line ends as one blank.
std::string own(const std::string& sheet, std::string text) {
  Submission document;
  document.text = sheet;
  document.format = sheet.starts_with('\\') ? Submission::Format::latex : Submission::Format::markdown;
  const std::vector<QuestionDeclaration> questions = exam();
  const PaperSheet paper(document, questions);
  return text_without(text, paper_of_sheet(text, paper));
}

const std::string layers =
    "# A test\n\nRound to 4 decimals.\n\n## Question 1\nA net has w = 2 and b = (1, 3).\nHow many parameters "
    "has it?\n\n-> conv =\n-> fc =\n-> total =\n\n## Question 2\nGive the loss in nats.\n\nAnswer: ____\n";

TEST_CASE("an empty sheet holds nothing but its labels") {
  CHECK(own(layers, layers) == "## Question 1 ## Question 2 Answer:");
}

TEST_CASE("what is filled in stays with its name") {
  const std::string head = layers.substr(0, layers.find("->"));
  CHECK(own(layers, head +
                        "-> conv = 112\n-> fc = 90\n-> total =\n\n## Question 2\nGive the loss in nats.\n\n"
                        "Answer: 1.4\n") == "## Question 1 conv = 112 fc = 90 ## Question 2 Answer: 1.4");
  // reflowed, and with the answer glued to its place
  CHECK(own(layers,
            "# A test\nRound to 4 decimals.\n## Question 1\nA net has w = 2\nand b = (1, 3). How many "
            "parameters "
            "has it?\n-> conv =112\n-> fc = 90\n") == "## Question 1 conv =112 fc = 90");
  // a line dropped, a line added
  CHECK(own(layers, "## Question 1\nHow many parameters has it?\nI count\n-> conv = 112\n-> total = 202\n") ==
        "## Question 1 How many parameters has it? I count conv = 112 total = 202");
}

TEST_CASE("places in a line, and marked ones") {
  const std::string sheet = "**1** How many?\nconv: ____ fc: ____ total: ____\n";
  CHECK(own(sheet, "**1** How many?\nconv: 112 fc: ____ total: 202\n") == "**1** conv: 112 total: 202");
  CHECK(own(sheet, "**1** How many?\nconv: ___112___ fc: ____ total: ____\n") == "**1** conv: 112");
  CHECK(own(sheet, "**1** How many?\nconv: 112, fc: 90, total: 202\n") ==
        "**1** conv: 112, fc: 90, total: 202");
}

const std::string choice =
    "## Question 3\nWhich one regularises?\n- [ ] (A) More units.\n- [ ] (B) Weight decay.\n- [ ] (C) Fewer "
    "data.\n\n## Question 4\nTrue or false?\n\n(a) ReLU is convex. ______\n(b) Tanh is odd. ______\n(c) "
    "Softmax is linear. ______\n";

TEST_CASE("ticked boxes and letters stay without their wording") {
  CHECK(own(choice, choice) == "## Question 3 ## Question 4");
  std::string ticked = choice;
  ticked.replace(ticked.find("[ ] (B)"), 3, "[x]");
  CHECK(own(choice, ticked) == "## Question 3 - [ ] (A) - [x] (B) - [ ] (C) ## Question 4");
  std::string claims = choice;
  claims.replace(claims.find("______"), 6, "___T___");
  CHECK(own(choice, claims) == "## Question 3 ## Question 4 (a) T");
  claims.replace(claims.find("______"), 6, "__ F __");
  claims.replace(claims.find("______"), 6, "F");
  CHECK(own(choice, claims) == "## Question 3 ## Question 4 (a) T (b) F (c) F");
}

struct Filled {
  std::string text;
  std::string own;
};

TEST_CASE("answers at a place to fill in") {
  const std::string head = "## Question 2\nGive the loss in nats.\n\n";
  for (const Filled& one : std::vector<Filled>{
           {"Answer: ____ 1.4", "Answer: 1.4"},
           {"Answer: 1.4 ____", "Answer: 1.4"},
           {"Answer: ____1.4____", "Answer: 1.4"},
           {"Answer:1.4", "Answer:1.4"},
           {"Answer: **1.4**", "Answer: **1.4**"},
           {"Answer: _1.4_", "Answer: _1.4_"},
           {"Answer:\n1.4", "Answer: 1.4"},
           {"Answer: ____\n1.4", "Answer: 1.4"},
           {"Answer: ____\n\nloss = 1.4", "Answer: loss = 1.4"},
           {"Answer: ____", "Answer:"},
           {"1.4", "1.4"},
           {"loss: 1.4", "loss: 1.4"},
       }) {
    CAPTURE(one.text);
    CHECK(own(layers, layers.substr(0, layers.find("## Question 2")) + head + one.text + "\n") ==
          "## Question 1 ## Question 2 " + one.own);
  }
}

TEST_CASE("a prompt that is copied asks twice, and says nothing") {
  const std::string head = layers.substr(0, layers.find("->"));
  CHECK(own(layers, head + "-> conv =\n-> conv = 112\n-> fc =\n") == "## Question 1 conv = 112");
  CHECK(own(layers, head + "-> conv = 112\n-> conv =\n-> fc =\n") == "## Question 1 conv = 112");
  CHECK(own(layers, head + "-> conv = 112\n-> conv = 113\n-> fc =\n") ==
        "## Question 1 conv = 112 conv = 113");
  CHECK(own(layers, head + "-> conv =\n112\n-> fc =\n") == "## Question 1 conv = 112");
  CHECK(own(layers, head + "-> fc = 90\n-> conv = 112\n") == "## Question 1 fc = 90 conv = 112");
}

TEST_CASE("a letter before a place says of which statement or part what is filled in is") {
  const std::string sheet =
      "## Question 4\nTrue or false?\n\na: ___  b: ___  c: ___\n\n## Question 5\nName it.\n";
  CHECK(own(sheet, sheet) == "## Question 4 ## Question 5");
  CHECK(own(sheet, "## Question 4\nTrue or false?\n\na: T  b: F  c: T\n") == "## Question 4 a: T b: F c: T");
  CHECK(own(sheet, "## Question 4\na: T, b: F, c: T\n\n## Question 5\na: dropout\n") ==
        "## Question 4 a: T, b: F, c: T ## Question 5 a: dropout");
}

TEST_CASE("what only resembles the sheet stays") {
  for (const std::string text : {
           "## Question 1 A net has w = 3 and b = (1, 3).",     // another value
           "## Question 1 -> Conv = 112",                       // another name
           "## Question 1 so A net has w = 2 and b = (1, 3).",  // inside a sentence
           "## Question 2 Give the loss in nats and bits. 1.4",
           "## Question 2 Round to 3 decimals. 1.4",
           "Round to 4 decimals, as I did. ## Question 2 1.4",
       }) {
    CAPTURE(text);
    CHECK(own(layers, text) == text);
  }
}

const std::string example =
    "## Question 5\nName a technique of this list:\ndropout\nweight decay\n\nAnswer: ____\n\n## Question "
    "2\nFor "
    "example:\n0.25\n\n-> loss =\n";

TEST_CASE("an answer may equal a line of the sheet") {
  CHECK(own(example, example) == "## Question 5 Answer: ## Question 2");
  const std::string head = example.substr(0, example.find("Answer"));
  CHECK(own(example, head + "Answer: dropout\n") == "## Question 5 Answer: dropout");
  CHECK(own(example, head + "Answer:\ndropout\n") == "## Question 5 Answer: dropout");
  CHECK(own(example, head + "dropout\n") == "## Question 5 dropout");
  CHECK(own(example, "## Question 5\ndropout\n") == "## Question 5 dropout");
  CHECK(own(example, "## Question 5\ndropout\nAnswer: ____\n") == "## Question 5 dropout Answer:");
  CHECK(own(example, "## Question 5\nName a technique of this list:\nweight decay\n") ==
        "## Question 5 technique : weight decay");
  CHECK(own(example, "## Question 2\n0.25\n") == "## Question 2 0.25");
  CHECK(own(example, "## Question 2\n-> loss = 0.25\n") == "## Question 2 loss = 0.25");
  CHECK(own(example, "## Question 2\n-> loss =\n0.25\n") == "## Question 2 loss = 0.25");
  CHECK(own(example, "## Question 2\nFor example:\n0.25\n\n-> loss = 0.25\n") == "## Question 2 loss = 0.25");
}

TEST_CASE("what is kept of a list is an answer, and what is marked") {
  const std::string options =
      "## Question 3\nWhich one regularises?\n(A) More units.\n(B) Weight decay.\n(C) Fewer data.\n\nAnswer: "
      "____\n";
  const auto changed = [&](const std::string& from, const std::string& to) {
    std::string text = options;
    text.replace(text.find(from), from.size(), to);
    return own(options, text);
  };
  const std::string list = "(A) More units. (B) Weight decay. (C) Fewer data.";
  CHECK(own(options, options) == "## Question 3 Answer:");
  CHECK(changed("____", "B") == "## Question 3 Answer: B");
  CHECK(changed("____", "(B) Weight decay.") == "## Question 3 Answer: (B) Weight decay.");
  CHECK(changed("(A) More units.\n", "") == "## Question 3 (B) Weight decay. (C) Fewer data. Answer:");
  CHECK(changed("(B) Weight decay.", "**(B) Weight decay.**") ==
        "## Question 3 (A) More units. **(B) Weight decay.** (C) Fewer data. Answer:");
  CHECK(changed("(B)", "[x] (B)") ==
        "## Question 3 (A) More units. [x] (B) Weight decay. (C) Fewer data. Answer:");
  CHECK(changed("decay.", "decay. <- this") ==
        "## Question 3 (A) More units. (B) Weight decay. <- this (C) Fewer data. Answer:");
  CHECK(changed("(B)", "x (B)") ==
        "## Question 3 (A) More units. x (B) Weight decay. (C) Fewer data. Answer:");
  CHECK(changed("(A) More units.\n(B) Weight decay.\n(C) Fewer data.\n", "(B) Weight decay.\n") ==
        "## Question 3 (B) Weight decay. Answer:");
  CHECK(changed("(B) Weight decay.\n", "(B) Weight decay.\nbecause it shrinks them\n") ==
        "## Question 3 (A) More units. (B) Weight decay. because it shrinks them (C) Fewer data. Answer:");
}

TEST_CASE("a table is the sheet's where nobody filled it in") {
  const std::string table =
      "## Question 1\nFill in.\n\n| layer | parameters |\n|---|---|\n| conv | |\n| fc | ____ |\n\nSum up.\n";
  CHECK(own(table, table) == "## Question 1");
  std::string filled = table;
  filled.replace(filled.find("| |"), 3, "| 112 |");
  CHECK(own(table, filled) == "## Question 1 | layer | parameters | |---|---| | conv | 112 | | fc | ____ |");
}

TEST_CASE("lists of LaTeX stay lists") {
  const std::string sheet =
      "\\section*{Question 1}\n\\begin{enumerate}\n\\item Count them all by hand.\n\\end{enumerate}\n";
  CHECK(own(sheet, sheet) == "\\section*{Question 1} \\begin{enumerate} \\item \\end{enumerate}");
}

TEST_CASE("of lines without letters, what is kept is an answer, too") {
  const std::string sheet =
      "## Question 5\nWhich of these sets units to zero?\n- dropout\n- weight decay\n- pooling\n\n## "
      "Question 2\nOne "
      "of these lines:\n0.25\n0.5\n\n-> loss =\n";
  CHECK(own(sheet, sheet) == "## Question 5 ## Question 2");
  CHECK(own(sheet, "## Question 5\nWhich of these sets units to zero?\n- dropout\n\n## Question 2\n") ==
        "## Question 5 - dropout ## Question 2");
  CHECK(own(sheet, "## Question 5\nWhich of these sets units to zero?\n- pooling\n\n## Question 2\n") ==
        "## Question 5 - pooling ## Question 2");
  CHECK(own(sheet, "## Question 2\nOne of these lines:\n0.25\n") == "## Question 2 0.25");
}

TEST_CASE("what stands behind a place to fill in") {
  const std::string sheet =
      "## Question 1\nconv: ____ units, fc: ____ % (to 4 decimals)\n\n## Question 2\nTime: ____ s\n";
  CHECK(own(sheet, sheet) == "## Question 1 ## Question 2");
  CHECK(
      own(sheet, "## Question 1\nconv: 112 units, fc: 90 % (to 4 decimals)\n\n## Question 2\nTime: 42 s\n") ==
      "## Question 1 conv: 112 units, fc: 90 % ## Question 2 42 s");
  CHECK(own(sheet,
            "## Question 1\nconv: 112 units, fc: ____ % (to 4 decimals)\n\n## Question 2\nTime: ____ s\n") ==
        "## Question 1 conv: 112 units ## Question 2");
  CHECK(own("## Question 2\nTime: ____ (to 4 decimals)\n", "## Question 2\nTime: 42 (to 4 decimals)\n") ==
        "## Question 2 42");
  const std::string parted = "## Question 1\nconv = ____, fc = ____\n";
  CHECK(own(parted, "## Question 1\nconv = 112, fc = 90\n") == "## Question 1 conv = 112, fc = 90");
  CHECK(own(parted, "## Question 1\nconv = 112, fc = ____\n") == "## Question 1 conv = 112");
}

}  // namespace
}  // namespace gradewright::reading
