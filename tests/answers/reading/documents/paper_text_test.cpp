#include "answers/reading/documents/paper_text.hpp"
#include "tests/answers/reading/documents/paper_pieces.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::reading {
namespace {

/// What is left of a text beside the wording of these questions; blanks and line ends as one blank.
std::string own(std::string text, const std::vector<std::string>& wordings) {
  std::vector<QuestionDeclaration> questions;
  for (const std::string& wording : wordings) {
    QuestionDeclaration question;
    question.text = wording;
    questions.push_back(question);
  }
  return text_without(text, paper_text(text, questions));
}

const std::string loss = "A net has w = 2. Give the loss to 4 decimals.";
const std::string option_list = "Which one helps? (A) More units. (B) Weight decay.";
const std::string claims = "True or false? (a) ReLU is convex. (b) Tanh is odd.";

TEST_CASE("the wording of a question is not the student's") {
  CHECK(own("1) A net has w = 2. Give the loss to 4 decimals.\n0.5", {loss}) == "1) 0.5");
  CHECK(own("1) A net\nhas w = 2. Give the loss\nto 4 decimals. 0.5", {loss}) == "1) 0.5");
  CHECK(own("**A net has w = 2.**\n> Give the loss to 4 decimals.\n0.5", {loss}) == "> 0.5");
  CHECK(own("Give the loss to 4 decimals.\n1\nA net has w = 2.\n", {loss}) == "1");
}

TEST_CASE("a sentence of two words is the paper's right behind another one of it") {
  const std::string brief = "Give the loss of a net with w = 2. Three decimals.";
  const std::string other = "Give its gradient with respect to w. Three decimals.";
  CHECK(own("1) " + brief + "\n0.5", {brief}) == "1) 0.5");
  CHECK(own("Give the loss of a net with w = 2.\n\n0.5", {brief}) == "0.5");
  CHECK(own("1) " + brief + "\n0.5\n2) " + other, {brief, other}) == "1) 0.5 2)");
  CHECK(own("1) " + brief + "\nThree decimals.", {brief}) == "1) Three decimals.");
  CHECK(own("Three decimals.", {brief}) == "Three decimals.");
  CHECK(own("Why? Overfitting.", {"Why? Overfitting."}) == "Why? Overfitting.");
}

TEST_CASE("what only resembles the wording of a question stays") {
  for (const std::string text : {
           "A net has w = 2.",                                   // an answer in its words
           "A net has w = 3. Give the loss to 4 decimals.",      // another one
           "so A net has w = 2. Give the loss to 4 decimals.",   // inside a sentence
           "A net has w = 2. and Give the loss to 4 decimals.",  // inside a sentence
           "A net has w = 2, give the loss to 4 decimals.",
           "",
       }) {
    CAPTURE(text);
    CHECK(own(text, {loss}) == text);
  }
  // as often as the paper has it
  CHECK(own(loss + "\n" + loss, {loss}) == loss);
  CHECK(own(loss + "\n" + loss, {loss, loss}).empty());
  CHECK(own(loss, {""}) == loss);
}

TEST_CASE("a list of options is the paper's where it is whole and nothing is written on it") {
  const std::string list = "(A) More units.\n(B) Weight decay.\n";
  CHECK(own("Which one helps?\n" + list + "B", {option_list}) == "B");
  CHECK(own("Which one helps?\n- (A) More units.\n- (B) Weight decay.\n", {option_list}) == "- -");
  CHECK(own("Which one helps? (A) More units. (B) Weight decay. A", {option_list}) ==
        "(A) More units. (B) Weight decay. A");
  for (const std::string kept : {
           "(B) Weight decay.",
           "Weight decay.",
           "(A) More units.\n(B) Weight decay. <-",
           "[x] (A) More units. (B) Weight decay.",
           "- [ ] (A) More units.\n- [x] (B) Weight decay.",
           "(A) More units.\n**(B) Weight decay.**",
           "(A) More units.\nX (B) Weight decay.",
           "(A) More units. (C) Weight decay.",
           "(B) Weight decay. because",
       }) {
    CAPTURE(kept);
    CHECK(own("Which one helps?\n" + kept, {option_list}) == own(kept, {}));
  }
}

TEST_CASE("options that commas part are the paper's, and so is what is quoted line by line") {
  const std::string inlined = "Which one helps? (A) more units, (B) weight decay, (C) fewer data.";
  CHECK(own("> **3b** " + inlined + "\n\nB", {inlined}) == "> **3b** B");
  CHECK(own("> **3b** Which one\n> helps? (A) more units,\n> (B) weight decay, (C)\n> fewer data.\n\nB",
            {inlined}) == "> **3b** > > B");
  CHECK(own("Question 3b " + inlined + "\nB", {inlined}) == "Question 3b B");
  CHECK(own("3b) *" + inlined + "*\nB", {inlined}) == "3b) B");
  CHECK(own("> Give the loss\n> to 4 decimals.\n>\n> A net has w = 2.\n", {loss}) == "> > >");
  for (const std::string kept : {
           "(A) more units, (B) weight decay, x (C) fewer data.",
           "(A) more units, (B) weight decay, <- (C) fewer data.",
           "(A) more units, **(B) weight decay,** (C) fewer data.",
           "(A) more units, (B) **weight decay,** (C) fewer data.",
           "(A) more units, ~~(B) weight decay,~~ (C) fewer data.",
           "(A) more units, (B) weight decay, yes, (C) fewer data.",
           "(A) more units, (C) fewer data.",
           "(B) weight decay,",
           "I say (A) more units, (B) weight decay, (C) fewer data.",
       }) {
    CAPTURE(kept);
    CHECK(own("Which one helps?\n" + kept, {inlined}) == own(kept, {}));
  }
  // no label stands before it
  CHECK(own("so Which one helps? B", {"Which one helps?"}) == "so Which one helps? B");
}

TEST_CASE("of statements the letters stay where something is written on them") {
  CHECK(own("True or false? (a) ReLU is convex. **T** (b) Tanh is odd. **F**", {claims}) ==
        "(a) **T** (b) **F**");
  CHECK(own("(a) ReLU is convex. T\n(b) Tanh is odd.", {claims}) == "(a) T (b)");
  CHECK(own("(a) ReLU is convex.\n(b) Tanh is odd.\nT, F", {claims}) == "T, F");
  CHECK(own("(a) ReLU is convex.", {claims}) == "(a) ReLU is convex.");  // the only one that is true
}

TEST_CASE("empty lines of a form are silence") {
  CHECK(own("y = ______\nz = ____ 7", {}) == "y = z = 7");
  CHECK(own("__7__ ___T___ a__b", {}) == "__7__ ___T___ a__b");
}

}  // namespace
}  // namespace gradewright::reading
