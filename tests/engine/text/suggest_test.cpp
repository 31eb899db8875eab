#include "engine/text/suggest.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using gradewright::engine::notation::did_you_mean;

TEST_CASE("a near miss is suggested, a stranger is not", "[suggest]") {
  const std::vector<std::string> known{"softmax", "sigmoid", "mean", "max"};
  CHECK(did_you_mean("sofmax", known) == "; did you mean 'softmax'?");
  CHECK(did_you_mean("Softmax", known) == "; did you mean 'softmax'?");
  CHECK(did_you_mean("maen", known) == "; did you mean 'mean'?");
  CHECK(did_you_mean("convolve", known).empty());
  CHECK(did_you_mean("soft", known) == "; did you mean 'softmax'?");
  CHECK(did_you_mean("si", known).empty());
  CHECK(did_you_mean(std::string(64, 'x'), std::vector{std::string(63, 'x')}) ==
        "; did you mean '" + std::string(63, 'x') + "'?");
  CHECK(did_you_mean(std::string(65, 'x'), std::vector{std::string(64, 'x')}).empty());
  CHECK(did_you_mean("", known).empty());
  const std::vector<std::string> letters{"a", "W"};
  CHECK(did_you_mean("c", letters).empty());
  CHECK(did_you_mean("w", letters) == "; did you mean 'W'?");
}
