#include "engine/text/suggest.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using gradewright::engine::notation::did_you_mean;
using gradewright::engine::notation::did_you_mean_one_of;
using gradewright::engine::notation::did_you_mean_or_list;

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

TEST_CASE("several near ones are named, of many the first", "[suggest]") {
  using Names = std::vector<std::string>;
  CHECK(did_you_mean_one_of(Names{}).empty());
  CHECK(did_you_mean_one_of(Names{"4a"}) == "; did you mean 4a?");
  CHECK(did_you_mean_one_of(Names{"4a", "4b"}) == "; did you mean 4a or 4b?");
  CHECK(did_you_mean_one_of(Names{"a", "b", "c", "d", "e", "f"}) == "; did you mean a, b, c, d, e or f?");
  CHECK(did_you_mean_one_of(Names{"a", "b", "c", "d", "e", "f", "g"}) ==
        "; did you mean a, b, c, d, e, f or another of 7?");
}

TEST_CASE("where nothing is near, some of what there is is listed", "[suggest]") {
  std::vector<std::string> known{"alpha", "beta"};
  CHECK(did_you_mean_or_list("alpa", known, "they are", "list") == "; did you mean 'alpha'?");
  CHECK(did_you_mean_or_list("zzzz", known, "they are", "list") == "; they are alpha, beta");
  CHECK(did_you_mean_or_list("zzzz", {}, "they are", "list").empty());
  for (int i = 3; i <= 12; ++i) {
    known.push_back("w" + std::to_string(i));
  }
  CHECK(did_you_mean_or_list("zzzz", known, "they are", "list") ==
        "; they are alpha, beta, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12");
  known.emplace_back("last");
  CHECK(did_you_mean_or_list("zzzz", known, "they are", "list") ==
        "; they are alpha, beta, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, ... (13 in all; 'list' lists "
        "them)");
}
