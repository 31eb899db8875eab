#include "answers/reading/values/plain_tree.hpp"

#include <array>
#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("names with and without their marks are spelled alike") {
  CHECK(name_without_marks("w_1") == name_without_marks("w1"));
  CHECK(name_without_marks("w_{1}") == name_without_marks("w1"));
  CHECK(name_without_marks("w_1") != name_without_marks("w_2"));
}

TEST_CASE("a point between names") {
  CHECK(has_dotted_names("n.d"));
  CHECK_FALSE(has_dotted_names("2.5"));
  CHECK_FALSE(has_dotted_names("n d"));
  CHECK_FALSE(has_dotted_names(""));
}

TEST_CASE("letters of declared names stand apart") {
  const std::array<std::string, 2> names{"n", "d"};
  CHECK(with_letters_apart("nd^2", names, false) == "n d^2");
  CHECK(with_letters_apart("nx", names, false) == "nx");
  const std::vector<std::string> letters{"t", "a", "u"};
  CHECK(with_letters_apart("\\tau", letters, true) == "\\tau");
  CHECK(with_letters_apart("tau", letters, true) == "t a u");
}

TEST_CASE("a name is found among the declared ones, a word also in another case") {
  const std::vector<std::string> names{"precision", "f1", "w_1", "W", "dW", "Total", "total_loss"};
  CHECK(place_among(names, "precision") == 0U);
  CHECK(place_among(names, "Precision") == 0U);
  CHECK(place_among(names, "F1") == 1U);
  CHECK(place_among(names, "w1") == 2U);
  CHECK(place_among(names, "TOTAL") == 5U);
  CHECK(place_among(names, "totalLoss") == 6U);
  for (const std::string_view other : {"W1", "w", "dw", "recall", "", "f"}) {
    INFO(other);
    CHECK_FALSE(place_among(names, other));
  }
  const std::vector<std::string> alike{"Loss", "loss"};
  CHECK(place_among(alike, "loss") == 1U);
  CHECK_FALSE(place_among(alike, "LOSS"));
}

}  // namespace
}  // namespace gradewright::reading
