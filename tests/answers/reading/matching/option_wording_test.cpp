#include "answers/reading/matching/option_wording.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::reading {
namespace {

const std::vector<std::string> letters{"A", "B", "C"};
const std::string paper =
    "Which of these? (A) Train longer. (B) Residual connections. (C) Leaky ReLU; not for residual "
    "connections.";

std::string with_letters(const std::string& text) {
  return with_option_letters(text, letters, option_wordings(paper, letters));
}

}  // namespace

TEST_CASE("The wording of options stands behind their letters in brackets", "[option_wording]") {
  using Wordings = std::vector<std::string>;
  CHECK(option_wordings(paper, letters) ==
        Wordings{"Train longer", "Residual connections", "Leaky ReLU; not for residual connections"});
  CHECK(option_wordings("(A) yes (B) no (C) it depends", letters) == Wordings{"", "", "it depends"});
  CHECK(option_wordings("(A) 1 (B) 20 (C) 300", letters) == Wordings{"", "", "300"});
  // Not each, not once, not in order.
  CHECK(option_wordings("(A) one (B) two", letters).empty());
  CHECK(option_wordings("(A) one (B) two (C) three, as (A)", letters).empty());
  CHECK(option_wordings("(B) two (A) one (C) three", letters).empty());
  CHECK(option_wordings("", letters).empty());
}

TEST_CASE("A wording is the letter of its option", "[option_wording]") {
  CHECK(with_letters("train longer") == "(A)");
  CHECK(with_letters("I would train  longer.") == "I would (A).");
  CHECK(with_letters("Residual\nconnections") == "(B)");
  CHECK(with_letters("not residual connections") == "not (B)");
  CHECK(with_letters("no residual connections, train longer") == "no (B), (A)");
  CHECK(with_letters("(train longer)") == "(A)");
}

TEST_CASE("What a wording calls its thing is its option, too", "[option_wording]") {
  const std::vector<std::string> wordings{"residual connections around the blocks",
                                          "LoRA instead of full fine-tuning", "layer norm with a gain",
                                          "layer norm with a bias"};
  const std::vector<std::string> four{"A", "B", "C", "D"};
  const auto read = [&](const std::string& text) { return with_option_letters(text, four, wordings); };
  CHECK(read("Residual connections.") == "(A).");
  CHECK(read("no residual connections") == "no (A)");
  CHECK(read("B, residual connections") == "B, (A)");
  CHECK(read("layer norm") == "layer norm");  // of two
  CHECK(read("LoRA") == "LoRA");              // too short to tell
}

TEST_CASE("A wording beside its own letter goes", "[option_wording]") {
  CHECK(with_letters("Residual connections (B)") == " (B)");
  CHECK(with_letters("B (residual connections)") == "B ");
  CHECK(with_letters("(B) Residual connections.") == "(B) ");
  CHECK(with_letters("(A) Train longer. T\n(B) Residual connections. F") == "(A)  T\n(B)  F");
  CHECK(with_letters("B: residual connections") == "B: ");
  CHECK(with_letters("b - Residual connections") == "b - ");
  CHECK(with_letters("Train longer (A), residual connections (B)") == " (A),  (B)");
  CHECK(with_letters("A, residual connections") == "A, (B)");
}

TEST_CASE("A wording that begins a sentence behind another letter is spoken of", "[option_wording]") {
  CHECK(with_letters("A. Residual connections would be wrong") == "A. (B) would be wrong");
  CHECK(with_letters("A: Residual connections would be wrong").find('?') != std::string::npos);
  CHECK(with_letters("A. Residual connections").find('?') != std::string::npos);
}

TEST_CASE("A wording beside the letter of another option contradicts it", "[option_wording]") {
  for (const std::string text :
       {"A: residual connections", "Residual connections (A)", "(A) Residual connections",
        "B: residual connections (C)", "A (residual connections)"}) {
    CHECK(with_letters(text).find('?') != std::string::npos);
  }
}

TEST_CASE("Part of a wording, or one that goes on, is none", "[option_wording]") {
  CHECK(with_letters("residual") == "residual");
  CHECK(with_letters("train longer2") == "train longer2");
  CHECK(with_letters("retrain longer") == "retrain longer");
  CHECK(with_letters("train longer-term") == "train longer-term");
  CHECK(with_letters("Leaky ReLU") == "Leaky ReLU");
  CHECK(with_letters("leaky relu; not for residual connections") == "(C)");
  CHECK(with_option_letters("train longer", letters, {}) == "train longer");
}

}  // namespace gradewright::reading
