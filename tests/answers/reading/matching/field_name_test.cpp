#include "answers/reading/matching/field_name.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

/// A question about the mean mu, the variance and the map M of an image K.
QuestionDeclaration question() {
  QuestionDeclaration declared;
  declared.id = "8";
  for (const std::string name : {"mu", "variance", "m_hat", "M", "loss"}) {
    ItemDeclaration item;
    item.question = "8";
    item.name = name;
    declared.items.push_back(item);
  }
  declared.items[0].aliases = {"mean"};
  declared.items[4].aliases = {"L", "cross-entropy loss"};
  declared.other_names = {"K", "m_1", "x"};
  return declared;
}

std::string other(std::string_view text, std::size_t item) {
  const QuestionDeclaration declared = question();
  return other_name_in_field(text, declared.items[item], declared);
}

}  // namespace

TEST_CASE("a field under another name than its item's says so", "[field_name]") {
  CHECK(other("The median is 6", 0) == "The median");
  CHECK(other("the standard deviation is 14", 1) == "the standard deviation");
  CHECK(other("m_1 = 0.132", 2) == "m_1");
  CHECK(other("$v_2$ = 0.132", 2) == "$v_2$");
  CHECK(other("K = [[1, 2], [3, 4]]", 3) == "K");
  CHECK(other("The gradient is 0.554", 4) == "The gradient");
  CHECK(other("squared error: 0.554", 4) == "squared error");
  CHECK(other("variance = 6", 0) == "variance");
  CHECK(other("x = 6", 0) == "x");  // a given of the question
}

TEST_CASE("a field under its own name, under none or with working says nothing", "[field_name]") {
  for (const std::string_view text :
       {"6", "mu = 6", "mean: 6", "the mean is 6", "The answer is 6", "= 6", "y = 6", "$z$ = 6",
        "(1 + 11) / 2 = 6", "sum(x) / 4 = 6", "x * 2 = 6", "6 = 6", "mu of the batch = 6", "$\\mu$ = 6",
        "result = 6", "answer: 6"}) {
    CAPTURE(text);
    CHECK(other(text, 0).empty());
  }
  CHECK(other("cross-entropy = 0.554", 4).empty());
  CHECK(other("L = 0.554", 4).empty());
  CHECK(other("\\hat{m} = 0.132", 2).empty());
  CHECK(other("m_hat at step 2 = 0.132", 2).empty());
}

}  // namespace gradewright::reading
