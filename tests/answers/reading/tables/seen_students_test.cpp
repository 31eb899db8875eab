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

TEST_CASE("students beyond the first million are told apart like those before", "[seen_students]") {
  SeenStudents seen;
  int taken_for_another = 0;
  for (int i = 0; i < 1'500'000; ++i) {
    taken_for_another += seen.add("20260000000" + std::to_string(i)) ? 1 : 0;
  }
  CHECK(taken_for_another < 10);  // 0.3 are expected of the second filter's half million, 0.02 of the first's
  for (const int i : {0, 1, 999'999, 1'048'575, 1'048'576, 1'499'999}) {
    CHECK(seen.add("20260000000" + std::to_string(i)));
  }
}
