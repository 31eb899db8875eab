#include "reports/grades.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <tuple>

using namespace gradewright::reports;

TEST_CASE("grades are names with the least total of each", "[grades]") {
  CHECK(read_grades("1.0=95%, 1.3 = 90 %,x=y=0") ==
        std::vector<GradeBoundary>{{"1.0", 95, true}, {"1.3", 90, true}, {"x=y", 0, true}});
  CHECK(read_grades("pass=12.5") == std::vector<GradeBoundary>{{"pass", Decimal(125, -1), false}});
  CHECK(least_in_words(read_grades("A=90.50%")[0]) == "90.5 %");
  CHECK(least_in_words(read_grades("A=54")[0]) == "54");
}

TEST_CASE("what is no list of grades is refused with what is wrong", "[grades]") {
  for (const auto& [text, problem] : {
           std::tuple("", "'' is no grade with its least total, as in 1.3=90%"),
           std::tuple("A", "'A' is no grade with its least total, as in 1.3=90%"),
           std::tuple("A=90%,", "'' is no grade with its least total, as in 1.3=90%"),
           std::tuple("=90%", "'=90%' is no grade with its least total, as in 1.3=90%"),
           std::tuple("A=x", "'A=x' is no grade with its least total, as in 1.3=90%"),
           std::tuple("A=-1", "'A=-1' is no grade with its least total, as in 1.3=90%"),
           std::tuple("A=1e7", "'A=1e7' is no grade with its least total, as in 1.3=90%"),
           std::tuple("A=90%,B=40", "grades are all in points, or all in percent"),
           std::tuple("A=90%,B=90%", "grades go down from the best: B needs less than A"),
           std::tuple("A=50,B=60", "grades go down from the best: B needs less than A"),
           std::tuple("A=60,A=50", "the grade A is there twice"),
       }) {
    INFO(text);
    CHECK_THROWS_WITH(read_grades(text), problem);
  }
}

TEST_CASE("a grade is earned from its least total on, exactly", "[grades]") {
  // By hand: 2/3 of 100 % is below 66.67 %, and 57 * 0.95 = 54.15.
  const auto percent = read_grades("A=95%,B=66.67%,C=0");
  CHECK(grade_of(percent, Decimal(5415, -2), 57) == 0u);
  CHECK(grade_of(percent, Decimal(541499, -4), 57) == 1u);
  CHECK(grade_of(percent, 2, 3) == 2u);
  CHECK(grade_of(percent, 0, 3) == 2u);
  CHECK(grade_of(percent, Decimal(-1, -2), 3) == std::nullopt);
  // Of no points no share can be told.
  CHECK(grade_of(percent, 0, 0) == std::nullopt);
  const auto points = read_grades("pass=12.5");
  CHECK(grade_of(points, Decimal(125, -1), 0) == 0u);
  CHECK(grade_of(points, 12, 100) == std::nullopt);
}
