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

TEST_CASE("A complex number in any spelling") {
  const Case cases[] = {
      {"3+2i", "3+2i"},
      {"2j + 3", "3+2i"},
      {"complex(3, 2)", "3+2i"},
      {"-(3+2i)", "-3-2i"},
      {"i", "0+1i"},
      {"i^2", "-1"},
      {"(1+3i)/2", "1/2+3/2i"},
      {"2(1+i)", "2+2i"},
      {"1+\\sqrt{-1}", "1+1i"},
      {"z = 3 - 2i", "3-2i"},
      {"3 + 2*I", "3+2i"},
      {"3 + 2*J", "3+2i"},
      {"5", "5"},
      {"z_1 = 3+2i", "3+2i"},
      {"ans = 3+2i", "3+2i"},
      {"0,5+1,2i", "0.5+1.2i"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::complex) == one.meaning);
  }
}

TEST_CASE("What is no complex number is left") {
  const Case cases[] = {
      {"3 ± 2i", "review"},     {"3+2i or 3-2i", "review"},
      {"|z| = 3", "review"},    {"\\bar{z} = 3 - 2i", "review"},
      {"3+2ij", "review"},      {"3+2k", "review"},
      {"3+2x", "review"},       {"i = 3", "review"},
      {"3, 2", "review"},       {"1/(1+i)", "review"},
      {"iz = 3+2i", "review"},  {"zi = 3+2i", "review"},
      {"jz = 3+2i", "review"},  {"2z = 3+2i", "review"},
      {"iab = 3+2i", "review"}, {"(3, 2)", "review"},
      {"(1,4)", "review"},      {"z = (1,4)", "review"},
      {"1,4", "review"},        {"(1,4i)", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::complex) == one.meaning);
  }
}

TEST_CASE("A declared i is no imaginary unit") {
  const std::vector<std::string> names{"i"};
  TypeContext context;
  context.names = names;
  const Case cases[] = {
      {"3+2i", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::complex, context) == one.meaning);
  }
}

}  // namespace
}  // namespace gradewright::reading
