#include "engine/text/byte_set.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::engine {

TEST_CASE("the first byte of a set is found from a place on") {
  constexpr ByteSet marks(",;\xCC");
  const std::string text = "a, b; c\xCC\x81";
  CHECK(marks.find_in(text) == 1);
  CHECK(marks.find_in(text, 1) == 1);
  CHECK(marks.find_in(text, 2) == 4);
  CHECK(marks.find_in(text, 5) == 7);
  CHECK(marks.find_in(text, 8) == text.size());
  CHECK(marks.find_in("", 0) == 0);
  CHECK(marks.contains('\xCC'));
  CHECK_FALSE(marks.contains('\0'));
}

}  // namespace gradewright::engine
