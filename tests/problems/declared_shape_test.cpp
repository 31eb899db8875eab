#include "problems/declared_shape.hpp"

#include <catch2/catch.hpp>

namespace gradewright::problems {

namespace {

bool admits(std::string_view text, const Shape& shape, KnownExtents known = {}) {
  const std::optional<DeclaredShape> declared = DeclaredShape::parse(text);
  REQUIRE(declared);
  return declared->admits(shape, "X", known);
}

}  // namespace

TEST_CASE("a declared shape is one of those that it lists") {
  struct Case {
    std::string_view text;
    Shape shape;
    bool fits;
  };
  const Case cases[] = {
      {"number", {}, true},
      {"number", {1}, false},
      {"(n)", {3}, true},
      {"(n,)", {3}, true},
      {"(n)", {}, false},
      {"(n, d)", {3, 2}, true},
      {"(n, d)", {3}, false},
      {"(n, n)", {3, 2}, false},
      {"(n, n)", {2, 2}, true},
      {"(2, n)", {2, 5}, true},
      {"(2, n)", {3, 5}, false},
      {"(C / groups, k)", {1, 5}, true},
      {"(C / groups, C / groups)", {1, 5}, true},  // what is no name says nothing
      {"(H, W), (C, H, W) or (N, C, H, W)", {4, 5}, true},
      {"(H, W), (C, H, W) or (N, C, H, W)", {3, 4, 5}, true},
      {"(H, W), (C, H, W) or (N, C, H, W)", {2, 3, 4, 5}, true},
      {"(H, W), (C, H, W) or (N, C, H, W)", {5}, false},
      {"number or (O)", {}, true},
      {"number or (O)", {7}, true},
      {"any", {1, 2, 3}, true},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(admits(each.text, each.shape) == each.fits);
  }
}

TEST_CASE("an extent is the same wherever its name stands") {
  KnownExtents known;
  const auto tokens = DeclaredShape::parse("(n, d)");
  const auto weights = DeclaredShape::parse("(d, k)");
  REQUIRE(tokens);
  REQUIRE(weights);
  REQUIRE(tokens->admits({3, 2}, "X", known));
  CHECK_FALSE(weights->admits({3, 4}, "W", known));
  CHECK(known.size() == 2);  // what does not fit names nothing
  CHECK(weights->known_in_words(2, known) == "d = 2 as in X");
  CHECK(weights->known_in_words(1, known).empty());
  CHECK(weights->admits({2, 4}, "W", known));
  CHECK(known.at("k").extent == 4);
  CHECK(known.at("k").parameter == "W");
}

TEST_CASE("what is no shape is refused") {
  for (const std::string_view text : {"", "n", "n, d", "(n, d", "()", "(n d) x", "(n),(d)", "numbers",
                                      "(, n)", "(n) or", "anything", "(a, b, c, d, e, f, g, h, i)"}) {
    INFO(text);
    CHECK_FALSE(DeclaredShape::parse(text));
  }
}

}  // namespace gradewright::problems
