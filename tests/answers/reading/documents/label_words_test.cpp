#include "answers/reading/documents/label_words.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("words of labels are known in many languages and in any case") {
  const std::pair<std::string_view, std::size_t> questions[] = {
      {"Question 5", 8},
      {"QUESTION", 8},
      {"Questions 1", 0},
      {"q3", 1},
      {"Q 3", 1},
      {"Aufgabe 1", 7},
      {"\u00dcbung 2", 6},
      {"Exercice 3", 8},
      {"Cuesti\u00f3n", 9},
      {"Quest\u00e3o", 8},
      {"Domanda", 7},
      {"Opgave", 6},
      {"Zadanie", 7},
      {"Ot\u00e1zka", 7},
      {"Uppgift", 7},
      {"Soru", 4},
      {"\u0417\u0410\u0414\u0410\u0427\u0410", 12},
      {"\u7b2c2\u9898", 3},
      {"\u554f\u984c1", 6},
      {"\ubb38\uc81c 1", 6},
      {"something", 0},
      {"", 0},
  };
  for (const auto& [text, length] : questions) {
    CAPTURE(text);
    CHECK(label_word(text).length == length);
    CHECK((length == 0 || label_word(text).word == LabelWord::question));
  }
  CHECK(label_word("L\u00d6SUNG:").word == LabelWord::answer);
  CHECK(label_word("R\u00e9ponse 1").word == LabelWord::answer);
  CHECK(label_word("Nr. 3").word == LabelWord::number);
  CHECK(label_word("ad 3)").word == LabelWord::lead);
}

TEST_CASE("points, marks and the number of questions may stand in a label") {
  const std::pair<std::string_view, std::size_t> remarks[] = {
      {" (2 points): x", 11}, {" [3 marks]", 10}, {"(1.5 pts.)", 10},
      {" (5 Punkte)", 11},    {" of 7:", 5},      {" / 7", 4},
      {" of 7 apples", 0},    {" (2)", 0},        {" (2 layers)", 0},
      {" (points)", 0},       {" of", 0},         {"", 0},
      {"(2 points", 0},       {" [/3]", 5},       {"(__ / 10)", 9},
      {"[ /3 points]", 12},   {"[/x]", 0},        {"[/]", 0},
      {"(1/3)", 0},           {"[/3", 0},
  };
  for (const auto& [text, length] : remarks) {
    CAPTURE(text);
    CHECK(label_remark(text) == length);
  }
}

TEST_CASE("a number may be closed by a character of Chinese, Japanese or Korean") {
  CHECK(number_suffix("\u9898 x") == 3);
  CHECK(number_suffix("\u554f\u984c") == 6);
  CHECK(number_suffix(" \u9898") == 0);
}

}  // namespace
}  // namespace gradewright::reading
