#include "answers/reading/tables/seen_students.hpp"

#include <catch2/catch.hpp>
#include <string>

using gradewright::reading::SeenStudents;

TEST_CASE("a student is seen once and known from then on", "[seen_students]") {
  SeenStudents seen;
  CHECK_FALSE(seen.add(""));
  CHECK(seen.add(""));
  for (int i = 0; i < 20'000; ++i) {
    REQUIRE_FALSE(seen.add("s" + std::to_string(i)));
  }
  for (int i = 0; i < 20'000; ++i) {
    REQUIRE(seen.add("s" + std::to_string(i)));
  }
}
