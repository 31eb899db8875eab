#include "answers/reading/documents/answer_marks.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

std::string laid_out(std::string text) {
  static const PreparedQuestion question(
      declared_question({declared_item("a", Shape{3}, {"weights"}), declared_item("o")}));
  lay_out_answer_marks(text, {0, text.size()}, question);
  return text;
}

TEST_CASE("the language of a fence says nothing") {
  CHECK(laid_out("```python\n3\n```") == "```      \n3\n```");
  CHECK(laid_out("~~~ C++\n3\n~~~") == "~~~    \n3\n~~~");
  CHECK(laid_out("```answer\n3\n```") == "```answer\n3\n```");
  CHECK(laid_out("python\n3") == "python\n3");
}

TEST_CASE("bars part the cells of a vector behind its name") {
  CHECK(laid_out("a: 0.4 | 0.2 | 0.4") == "a: 0.4 , 0.2 , 0.4");
  CHECK(laid_out("weights = -1 | 0 | 2\no = 3") == "weights = -1 , 0 , 2\no = 3");
  for (const char* text : {"a: 0.4 | 0.2", "o: 0.4 | 0.2 | 0.4", "0.4 | 0.2 | 0.4", "a: 0.4 | b | 0.4",
                           "| a: 0.4 | 0.2 | 0.4", "p(a | b) = 3 | 4 | 5", "a: 0.4|0.2|0.4", "a: | 1 | 2"}) {
    CAPTURE(text);
    CHECK(laid_out(text) == text);
  }
}

TEST_CASE("a number by itself is no other for its emphasis") {
  CHECK(laid_out("**32** wide and **1,824** parameters.") == "  32   wide and   1,824   parameters.");
  CHECK(laid_out("o = **-3.5**") == "o =   -3.5  ");
  for (const char* text : {"2 **3** 4", "2**3**4", "(x) **2**", "**o = 3**", "**3", "a **b** 3", "**3**x"}) {
    CAPTURE(text);
    CHECK(laid_out(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
