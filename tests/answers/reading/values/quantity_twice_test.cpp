#include <catch2/catch.hpp>
#include <string_view>

#include "tests/answers/reading/values/typed_shown.hpp"

namespace gradewright::reading {
namespace {

TEST_CASE("A quantity may be said twice, in two units", "[quantity_twice]") {
  struct Case {
    std::string_view text;
    std::string_view meaning;
  };
  TypeContext context;
  context.unit = "ms";
  const Case cases[] = {
      {"0.02 s (20 ms)", "20 ms"},     {"20 ms (0.02 s)", "20 ms"},   {"0.02 s, so 20 ms", "20 ms"},
      {"0.020 s or 20 ms", "0.020 s"}, {"20 ms or 30 ms", "review"},  {"0.02 s (20)", "review"},
      {"20 ms (20 MB)", "review"},     {"20 ms (0.02 s)?", "review"}, {"20 ms or", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::quantity, context) == one.meaning);
  }
}

}  // namespace
}  // namespace gradewright::reading
