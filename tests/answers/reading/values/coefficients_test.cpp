#include "answers/reading/values/coefficients.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

std::string read(std::string_view source, Index count) {
  const auto value = read_coefficients(response_tokens(source), count);
  return value ? shown(*value) : "none";
}

TEST_CASE("the coefficients of a weighted sum are a vector") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"0.28 x_1 + 0.16 x_2", "(2,) 0.28 0.16"},
      {"0.16 x_2 + 0.28 x_1", "(2,) 0.28 0.16"},
      {"-0.5 x_1 - 0.10 x_2", "(2,) -0.5 -0.10"},
      {"+2*x1 + 3*x2", "(2,) 2 3"},
      {"$2 x_{1} + 3 x_{2}$", "(2,) 2 3"},
      {"2 \\mathbf{x}_1 + 3 \\mathbf{x}_2", "(2,) 2 3"},
      {"\n2 x_1\n+\n3 x_2\n", "(2,) 2 3"},
      {"2 x_{1} + 3 x_{2}. So 5 is their sum", "(2,) 2 3"},
      {"2 x_1 + 3 x_2, where x_1 is the first", "(2,) 2 3"},
      {"2 x_{1} + 3 x_{2}.", "(2,) 2 3"},
  };
  for (const auto& [source, expected] : cases) {
    CAPTURE(source);
    CHECK(read(source, 2) == expected);
  }
  CHECK(read("1 v_3 + 2 v_1 + 4 v_2", 3) == "(3,) 2 4 1");
}

TEST_CASE("the terms must be those of one name with the indices from 1") {
  for (const std::string_view source :
       {"", "2 x_1", "2 x_1 + 3 x_1", "2 x_0 + 3 x_1", "2 x_1 + 3 x_3", "2 x_1 + 3 y_2",
        "2 x_1 + 3 x_2 + 4 x_3", "2 x_1 3 x_2", "2 + 3 x_2", "2 x_1 + y_2 3", "2 x_1 * 3 x_2"}) {
    CAPTURE(source);
    CHECK(read(source, 2) == "none");
  }
  CHECK(read("2 x_1", 1) == "none");
  CHECK(read("1e999 x_1 + 2 x_2", 2) == "none");
}

TEST_CASE("the reading is told in a note") {
  const auto value = read_coefficients(response_tokens("2 x_1 + 3 x_2"), 2);
  REQUIRE(value);
  CHECK(value->notes == std::vector<Note>{{Note::Decision::coefficients, "x", 2}});
}

}  // namespace
}  // namespace gradewright::reading
