#include <catch2/catch.hpp>
#include <string_view>

#include "answers/reading/values/typed_readers.hpp"

namespace gradewright::reading {
namespace {

TEST_CASE("a text is what stands there without the blanks around it") {
  const auto words_of_text = [](std::string_view text) {
    const auto read = text_value(text, TypeContext{});
    const auto* values = std::get_if<std::vector<TypedValue>>(&read);
    return values == nullptr ? std::vector<std::string>{} : std::get<WordsValue>(values->front().value).words;
  };
  CHECK(words_of_text(" \tbatch  norm\n") == std::vector<std::string>{"batch  norm"});
  CHECK(words_of_text("The answer is x.") == std::vector<std::string>{"The answer is x."});
  CHECK(words_of_text(" \n").empty());
  CHECK(words_of_text("").empty());
}

}  // namespace
}  // namespace gradewright::reading
