#include "answers/reading/matching/class_in_prose.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

std::string stated(const std::string& text) {
  QuestionDeclaration declared = declared_question({typed_item("cost", AnswerType::complexity)});
  declared.text = "What does a recurrent layer with d units and d inputs cost over n tokens, in O notation?";
  return std::string(class_in_prose(text, PreparedQuestion(std::move(declared))));
}

TEST_CASE("a class may be explained behind it", "[class_in_prose]") {
  for (const std::string text : {
           "O(n d^2), because each of the n steps multiplies with two d x d matrices",
           "O(n d^2) since each of the n steps costs 2 d^2",
           "O(n d^2) (two matrix products of d^2 per token)",
           "O(n d^2). Each step costs d^2.",
           "O(n d^2), n tokens with d^2 multiplications each",
           "**O(n d^2)**: each token needs a product with a matrix",
           "O(n d^2); every step multiplies by a matrix",
           "O(n d^2), one product of d^2 for each token",
           "O(n d^2)",
       }) {
    CAPTURE(text);
    CHECK(stated(text) == "O(n d^2)");
  }
  CHECK(stated("$\\mathcal{O}(n d^2)$, because of the n products") == "\\mathcal{O}(n d^2)");
  CHECK(stated("$O\\left(n d^2\\right)$. Each step costs d^2.") == "O\\left(n d^2\\right)");
}

TEST_CASE("a working in words leads to a class", "[class_in_prose]") {
  for (const std::string text : {
           "Each token needs two products of a d x d matrix with a vector, so n tokens cost O(n d^2).",
           "One step costs O(d^2), so all n cost O(n d^2).",
           "Per token O(d^2), in total O(n d^2)",
           "each step: O(d^2), n steps => O(n d^2)",
           "n steps, d^2 per step -> O(n d^2)",
           "The recurrence needs O(n d^2).",
           "linear in n, quadratic in d: O(n d^2)",
           "cost = n * (d*d + d*d) = O(n d^2)",
           "a recurrent layer costs O(n d^2)",
           "O(d^2) for each token, hence O(n d^2)",
       }) {
    CAPTURE(text);
    CHECK(stated(text) == "O(n d^2)");
  }
}

TEST_CASE("a class of a part, in a case, doubted or beside another is none", "[class_in_prose]") {
  for (const std::string text : {
           "O(n d^2) per head",
           "O(n d^2), times h heads",
           "O(n d^2) or O(n^2 d)",
           "O(n^2 d), so O(n d^2)",
           "not O(n d^2)",
           "One step costs O(n d^2).",
           "O(n d^2) if d is small",
           "O(n d^2), if d is small",
           "2 * O(n d^2)",
           "O(n d^2) * n",
           "O(n d^2) + n^2",
           "for each token O(n d^2)",
           "a token costs O(n d^2)",
           "Attention would need O(n d^2).",
           "Attention costs O(n d^2).",
           "the memory is O(n d^2)",
           "n tokens, so an LSTM costs O(n d^2)",
           "My neighbour says O(n d^2), because of the steps",
           "O(n d^2), with attention it is more",
           "At least O(n d^2)",
           "The layer costs O(n d^2), the attention more.",
           "O(n d^2), but this is wrong",
           "O(n d^2), maybe because of the steps",
           "O(n d^2)?",
           "O(n d^2), and n^2 d for the rest",
           "O(n d^2), only for one direction",
           "O(d^2), n steps, O(n d^2), O(n)",
           "O(n d^2",
           "nO(d)",
           "",
       }) {
    CAPTURE(text);
    CHECK(stated(text).empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
