#include "answers/reading/matching/neutral_words.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

QuestionDeclaration question() {
  ItemDeclaration loss;
  loss.question = "1";
  loss.name = "L";
  loss.aliases = {"hinge loss"};
  return {"1", {}, {loss}, {"m1"}, "Give the hinge loss of the misclassified examples."};
}

std::string unknown(std::string_view text) {
  return unknown_word(text, PreparedQuestion(question()));
}

TEST_CASE("words that link, compute and are of the field are neutral") {
  for (const std::string_view text : {"",
                                      "so we get",
                                      "Hence, with 3 filters of 5x5 and the biases, ",
                                      "by the chain rule of the loss we find that",
                                      "Plugging in the values of the hidden layer gives",
                                      "(rounded to 4 decimals)",
                                      "MFLOPs per image",
                                      "z_1 + w_2",
                                      "$\\frac{1}{2} \\cdot \\mathbf{x}$",
                                      "\\begin{align} \\hat{y} &",
                                      "Note that \\begin{array}{lcl} z",
                                      "x\u0302 \u2248 \u2212\u03c3\u00b2",
                                      "Daraus ergibt sich f\u00fcr die Schicht",
                                      "donc la sortie de la couche est",
                                      "por lo tanto el valor es",
                                      "\u6240\u4ee5\u635f\u5931\u4e3a",
                                      "\u2705 \u27a4",
                                      "np.array",
                                      "sqrt and exp of it",
                                      "la sortie du r\u00e9seau",
                                      "der versteckte Zustand ist"}) {
    CAPTURE(text);
    CHECK(unknown(text).empty());
  }
}

TEST_CASE("words of the question and of its names are neutral, in either number") {
  CHECK(unknown("the misclassified example").empty());
  CHECK(unknown("Hinge losses, m1").empty());
  CHECK(unknown("the margins of the examples") == "margins");
  CHECK(unknown("the misclassification") == "misclassification");
}

TEST_CASE("any other word is unknown, whatever it says") {
  struct Case {
    std::string_view text;
    std::string_view word;
  };
  const Case cases[] = {
      {"I erased", "erased"},
      {"the book has", "book"},
      {"They claim that", "they"},
      {"one might think", "might"},
      {"with one more layer", "more"},
      {"Without the bias", "without"},
      {"hardly", "hardly"},
      {"the old value", "old"},
      {"are placeholders", "placeholders"},
      {"is not", "not"},
      {"no", "no"},
      {"if", "if"},
      {"I don't get", "don't"},
      {"ce n'est pas", "n'est"},
      {"\u00e4ltere Werte", "\u00e4ltere"},
      {"\u9519\u7684", "\u9519\u7684"},
      {"\u274c", "\u274c"},
      {"\U0001F44E", "\U0001F44E"},
      {"e.g.", "e.g."},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(unknown(row.text) == row.word);
  }
}

}  // namespace
}  // namespace gradewright::reading
