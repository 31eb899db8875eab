#include "engine/text/joined.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <vector>

namespace gradewright::engine {

TEST_CASE("parts are joined with the separator between them only", "[joined]") {
  CHECK(joined(std::vector<std::string>{}, ", ").empty());
  CHECK(joined(std::vector<std::string>{"a"}, ", ") == "a");
  CHECK(joined(std::vector<std::string>{"a", "", "c"}, ", ") == "a, , c");
  CHECK(joined(std::array<std::string_view, 2>{"a", "b"}, "") == "ab");
  CHECK(joined(std::vector<std::int64_t>{2, -3, 4}, " x ") == "2 x -3 x 4");
}

}  // namespace gradewright::engine
