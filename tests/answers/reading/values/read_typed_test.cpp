#include "answers/reading/values/read_typed.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/values/typed_shown.hpp"

namespace gradewright::reading {
namespace {

TEST_CASE("A text is itself without the blanks around it") {
  CHECK(typed_shown("  two words\n", AnswerType::text) == "two words");
  CHECK(typed_shown(" \n", AnswerType::text) == "review");
}

TEST_CASE("Tensors of numbers are not read here") {
  CHECK(typed_shown("7", AnswerType::number) == "review");
  CHECK(typed_shown("[7]", AnswerType::vector) == "review");
}

TEST_CASE("No text of any type throws") {
  const std::string texts[] = {"",
                               "(",
                               ")",
                               "{",
                               "}",
                               "[",
                               "]",
                               "|",
                               "\\",
                               "$",
                               "=",
                               "x =",
                               "= x",
                               "1..",
                               "\\frac",
                               "\\left",
                               "\\begin{x}",
                               "~~",
                               "- [x]",
                               "[x]",
                               "O(",
                               "{x :",
                               "]2, 5[",
                               "5 MB/",
                               "^",
                               "_",
                               "\"",
                               "1. 2\n2. ",
                               std::string(70, '('),
                               std::string(3000, 'A'),
                               "\xff\xfe"};
  for (const std::string& text : texts) {
    for (int type = 0; type <= static_cast<int>(AnswerType::text); ++type) {
      const auto read = read_typed(text, static_cast<AnswerType>(type), {});
      if (const auto* values = std::get_if<std::vector<TypedValue>>(&read)) {
        CHECK_FALSE(values->empty());
      }
    }
  }
}

TEST_CASE("Longer texts than the limits are not read") {
  CHECK(typed_shown(std::string(max_prose_bytes + 1, 'B'), AnswerType::text) == "review");
  CHECK(typed_shown(std::string(max_prose_bytes, 'B'), AnswerType::text) != "review");
  const auto set_of = [](std::size_t bytes) { return "{" + std::string(bytes - 3, ' ') + "1}"; };
  CHECK(typed_shown(set_of(max_typed_bytes), AnswerType::set) == "{1}");
  CHECK(typed_shown(set_of(max_typed_bytes + 1), AnswerType::set) == "review");
}

TEST_CASE("What would grow without bound is given up") {
  std::string product = "(1+i)";
  std::string chain = "a";
  for (int i = 0; i < 300; ++i) {
    product += "(1+i)";
    chain += " = a";
  }
  CHECK(typed_shown(product, AnswerType::complex) == "review");
  CHECK(typed_shown("(1+i)^8", AnswerType::complex) == "16");
  CHECK(typed_shown("(1+i)^9", AnswerType::complex) == "review");
  const std::vector<std::string> names{"a"};
  TypeContext context;
  context.names = names;
  CHECK(typed_shown(chain + " = 1", AnswerType::record, context) == "review");
}

}  // namespace
}  // namespace gradewright::reading
