#include "answers/reading/values/said_twice.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace gradewright::reading {
namespace {

std::string shown(std::string_view text) {
  const auto parts = said_twice(text);
  return parts ? std::string(parts->first) + " | " + std::string(parts->second) +
                     (parts->in_brackets ? " in brackets" : "")
               : "no";
}

TEST_CASE("what may be said once more stands behind or, that is, or in brackets") {
  CHECK(shown("3/4 or 0.75") == "3/4 | 0.75");
  CHECK(shown("3/4, or 0.75") == "3/4 | 0.75");
  CHECK(shown(" 0.75, i.e., 75% ") == "0.75 | 75%");
  CHECK(shown("0.75 i.e. 75%") == "0.75 | 75%");
  CHECK(shown("0.75, that is, 75%") == "0.75 | 75%");
  CHECK(shown("0.75 that is 75%") == "0.75 | 75%");
  CHECK(shown("0.75 (3/4)") == "0.75 | 3/4 in brackets");
  CHECK(shown("12 (= 3 * 4)") == "12 | = 3 * 4");  // no product
  CHECK(shown("1/3 (\u2248 33.3%)") == "1/3 | \u2248 33.3%");
  CHECK(shown("1/3 (\\approx 33.3%)") == "1/3 | \\approx 33.3%");
  CHECK(shown("1/3 (~ 33.3%)") == "1/3 | ~ 33.3%");
  CHECK(shown("0.75, which is 3/4") == "0.75 | 3/4");
  CHECK(shown("3/4 or equivalently 0.75") == "3/4 | 0.75");
  CHECK(shown("3/4, equivalently 0.75") == "3/4 | 0.75");
  CHECK(shown("0.02 s, so 20 ms") == "0.02 s | 20 ms");
  CHECK(shown("0.02 s, soit 20 ms") == "0.02 s | 20 ms");
  CHECK(shown("1 or 1, i.e., 2") == "1 or 1 | 2");  // by the joint that says most, wherever it stands
  CHECK(shown("1 or 2 or 3") == "1 | 2 or 3");
  CHECK(shown("0.75 or 0.75") == "no");
  CHECK(shown("0.548 (sqrt(0.3))") == "0.548 | sqrt(0.3) in brackets");
  CHECK(shown("0.75(3/4)") == "no");
  CHECK(shown("0.75 (3) (4)") == "no");
  CHECK(shown("0.75 (3/4") == "no");
  CHECK(shown("0.75") == "no");
  CHECK(shown("or 0.75") == "no");
  CHECK(shown("") == "no");
  CHECK(shown(std::string(300, '1') + " or 2") == "no");
}

}  // namespace
}  // namespace gradewright::reading
