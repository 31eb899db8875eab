#include "answers/reading/values/tensor_working.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <variant>

#include "answers/reading/notation/read_notation.hpp"

namespace gradewright::reading {
namespace {

/// What the working of "WORKING = SAID" says of what is said.
Agreement agreement_in(std::string_view text) {
  const auto readings = read_notation(text);
  REQUIRE_FALSE(readings.empty());
  REQUIRE(readings.front().parts.size() == 1);
  const auto* chain = std::get_if<notation::Relations>(&readings.front().parts.front().tree.form);
  REQUIRE(chain != nullptr);
  return agreement(chain->members.front(), chain->members.back());
}

TEST_CASE("sums and products of written lists come to what is said", "[tensor_working]") {
  for (const std::string_view text : {
           "0.3 * (0.5, -0.25) = (0.15, -0.075)",
           "(4, 0, 2) / 2 = (2, 0, 1)",
           "-0.4 * (1.6, 0) = (-0.64, 0)",
           "(1, 2) + (3, 4) = (4, 6)",
           "(1, 2) - 0.1 * (3, 4) = (0.7, 1.6)",
           "[[1, 2], [3, 4]] @ [5, 6] = [17, 39]",
           "[[1, 2], [3, 4]] * [[5, 6], [7, 8]] = [[19, 22], [43, 50]]",
           "[[1, 2], [3, 4]] * [[5, 6], [7, 8]] = [[5, 12], [21, 32]]",
           "(1, 2) * (3, 4) = (3, 8)",
           "[0.6, -0.12]^T * [2, -1] = [[1.2, -0.6], [-0.24, 0.12]]",
           "0.57 * (1, 3) = (0.6, 1.7)",
           "1/3 * (1, 2) = (0.333, 0.667)",
       }) {
    CAPTURE(text);
    CHECK(agreement_in(text) == Agreement::agrees);
  }
}

TEST_CASE("what they do not come to differs", "[tensor_working]") {
  for (const std::string_view text : {
           "0.3 * (0.5, -0.25) = (0.15, 0.075)",
           "2 * (1, 2) = (2, 5)",
           "(4, 0, 2) / 2 = (2, 0, 2)",
           "(1, 2) + (3, 4) = (4, 7)",
           "[[1, 2], [3, 4]] @ [5, 6] = [17, 40]",
           "[[1, 2], [3, 4]] @ [[5, 6], [7, 8]] = [[5, 12], [21, 32]]",
           "[0.6, -0.12]^T * [2, -1] = [[1.2, -0.24], [-0.6, 0.12]]",
           "1/3 * (1, 2) = (0.333, 0.666)",
           "2 * (1, 2) = (2, 4, 6)",
           "2 * (1, 2) = 6",
       }) {
    CAPTURE(text);
    CHECK(agreement_in(text) == Agreement::differs);
  }
}

TEST_CASE("of names, of lists alone and of numbers nothing is known", "[tensor_working]") {
  for (const std::string_view text : {
           "(1, 2) = (1, 2)",
           "0.3 * 0.5 = 0.15",
           "a * (1, 2) = (2, 4)",
           "2 * (a, 2) = (2, 4)",
           "relu((1, -2)) = (1, 0)",
           "(1, 2) + (3, 4, 5) = (4, 6, 5)",
           "(1, 2) / (3, 4) = (0.333, 0.5)",
           "2 * (1, 2) = b",
       }) {
    CAPTURE(text);
    CHECK(agreement_in(text) == Agreement::unknown);
  }
}

}  // namespace
}  // namespace gradewright::reading
