#include "answers/reading/values/read_tokens.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace gradewright::reading {
namespace {

/// Of one reading the cells by blanks, "?" for one that cannot be read; "several", or "none".
std::string shown(std::string_view source, const Shape& declared) {
  const auto tokens = response_tokens(source);
  const auto read = read_tokens(tokens, source, declared);
  if (std::holds_alternative<NotAValue>(read)) {
    return "none";
  }
  const auto& readings = std::get<std::vector<ReadValue>>(read);
  if (readings.size() != 1) {
    return "several";
  }
  std::string text;
  for (const ReadCell& cell : readings.front().cells) {
    text += text.empty() ? "" : " ";
    text += cell.state == ReadCell::State::number ? to_string(cell.number) : "?";
  }
  return text;
}

TEST_CASE("tokens give the value that they spell", "[read_tokens]") {
  CHECK(shown("12", Shape{}) == "12");
  CHECK(shown("-0.50", Shape{}) == "-0.50");
  CHECK(shown("3/4", Shape{}) == "3/4");
  CHECK(shown("\\frac{1}{2}", Shape{}) == "1/2");
  CHECK(shown("[1, 2, 3]", Shape{3}) == "1 2 3");
  CHECK(shown("[[1, 2], [3, 4]]", Shape{2, 2}) == "1 2 3 4");
  CHECK(shown("\\begin{bmatrix}1 & 2\\\\3 & 4\\end{bmatrix}", Shape{2, 2}) == "1 2 3 4");
}

TEST_CASE("a chain gives its last member", "[read_tokens]") {
  CHECK(shown("3 + 4 = 7", Shape{}) == "7");
  CHECK(shown("W x = [1, 2]", Shape{2}) == "1 2");
}

TEST_CASE("what is no value of the shape gives none", "[read_tokens]") {
  CHECK(shown("", Shape{}) == "none");
  CHECK(shown("x", Shape{}) == "none");
  CHECK(shown("[1, 2", Shape{2}) == "none");
}

}  // namespace
}  // namespace gradewright::reading
