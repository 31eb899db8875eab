#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/values/typed_shown.hpp"

namespace gradewright::reading {
namespace {

struct Case {
  std::string text;
  std::string meaning;
};

TEST_CASE("A size is whole numbers with a sign between them") {
  const Case cases[] = {
      {"28x28x10", "28x28x10"},
      {"28 by 28 by 10", "28x28x10"},
      {"28×28×10", "28x28x10"},
      {"(28, 28, 10)", "28x28x10"},
      {"[28, 28, 10]", "28x28x10"},
      {"torch.Size([28, 28])", "28x28"},
      {"\\mathbb{R}^{28\\times28}", "28x28"},
      {"shape = (28, 28)", "28x28"},
      {"(32+2-5+1) x 28", "30x28"},
      {"16", "16"},
      {"H × W × C = 28 × 28 × 10", "28x28x10"},
      {"28 × 28 × 10 (H×W×C)", "28x28x10"},
      {"28x28x10 (HxWxC)", "28x28x10"},
      {"(H, W) = 28x28", "28x28"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::size) == one.meaning);
  }
}

TEST_CASE("What is no size is left") {
  const Case cases[] = {
      {"28x", "review"},
      {"28 × 28 × 10 (W × H × C)", "review"},
      {"28x28 = 784", "review"},
      {"28x?x10", "review"},
      {"(None, 28, 28)", "review"},
      {"28.5x28", "review"},
      {"-28x28", "review"},
      {"28x28, 14x14", "review"},
      {"28x28^2", "review"},
      {"28x28!", "review"},
      {"28 + 28", "review"},
      {"28x28 or 14x14", "review"},
      {"(-1, 28)", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::size) == one.meaning);
  }
}

}  // namespace
}  // namespace gradewright::reading
