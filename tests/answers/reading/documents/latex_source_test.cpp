#include "answers/reading/documents/latex_source.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

TEST_CASE("a source is read from its front, and gets back what was taken") {
  LatexSource source("ab{c}");
  CHECK(source.take_letters() == "ab");
  CHECK(source.taken() == "ab");
  source.put_back();
  CHECK(source.take() == 'a');
  source.put("xy");
  CHECK(source.take_past("b") == "xyb");
  CHECK(take_group(source, '{', '}') == "c");
  CHECK(source.at_end());
  CHECK(source.take() == '\0');
}

TEST_CASE("groups and arguments as TeX takes them") {
  const auto argument = [](const std::string& text) {
    LatexSource source(text);
    return take_argument(source).value_or("none");
  };
  CHECK(argument(" {a{b}\\}}c") == "a{b}\\}");
  CHECK(argument("{a % }\nb}") == "a \nb");
  CHECK(argument("12") == "1");
  CHECK(argument("\\frac12") == "\\frac");
  CHECK(argument("\\%") == "\\%");
  CHECK(argument("\xC3\xA9x") == "\xC3\xA9");
  for (const std::string text : {"", "}", "$x$", "% a", "{a"}) {
    CAPTURE(text);
    CHECK(argument(text) == "none");
  }
  CHECK(argument("{" + std::string(19'999, 'a') + "}") == std::string(19'999, 'a'));
  CHECK(argument("{" + std::string(20'000, 'a') + "}") == "none");
  LatexSource options("[a{]}]b");
  CHECK(take_group(options, '[', ']') == "a{]}");
}

}  // namespace
}  // namespace gradewright::reading
