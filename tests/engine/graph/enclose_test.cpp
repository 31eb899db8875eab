#include "engine/graph/enclose.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <string_view>
#include <vector>

#include "engine/language/step_language.hpp"

using namespace gradewright::engine;

namespace {

/// The enclosure of the last step of a source, over named givens.
Interval last_of(std::string_view source, const HandRounding& rounding = {}) {
  notation::Scope scope;
  const std::vector<Expr> steps = notation::add_steps(source, scope);
  return enclose(steps.back(), rounding)[0];
}

constexpr HandRounding decimals(int count) {
  return {.decimals = count, .significant = {}};
}
constexpr HandRounding figures(int count) {
  return {.decimals = {}, .significant = count};
}

/// An enclosure of [low, high] that is wider only by what rounding outwards adds.
void check_encloses(Interval x, double low, double high) {
  CAPTURE(x, low, high);
  CHECK(x.lo <= low);
  CHECK(x.hi >= high);
  CHECK(x.lo >= low - 1e-12 * std::max(1.0, std::abs(low)));
  CHECK(x.hi <= high + 1e-12 * std::max(1.0, std::abs(high)));
}

}  // namespace

TEST_CASE("an enclosure contains the exact value and is narrow", "[enclose]") {
  CHECK(last_of("a = 0.25\nb = a + 1") == Interval(1.25));
  check_encloses(last_of("b = 1 / 3"), 1.0 / 3, 1.0 / 3);
  const Interval tenth = last_of("b = 1 * 0.1");
  CHECK(tenth.lo < tenth.hi);  // no double is a tenth
  CHECK(tenth.contains(0.1));
}

TEST_CASE("several outputs have their enclosures in order", "[enclose]") {
  notation::Scope scope;
  const std::vector<Expr> steps = notation::add_steps("a = [1, 2]\nb = 3 * a\nc = sum(b)", scope);
  const std::vector<Tensor<Interval>> found = enclose(steps);
  REQUIRE(found.size() == 3);
  CHECK(found[1].shape() == Shape{2});
  CHECK(found[1].cells() == std::vector<Interval>{Interval(3), Interval(6)});
  CHECK(found[2].cells() == std::vector<Interval>{Interval(9)});
}

TEST_CASE("with hand rounding, every rounding of the steps on the way is inside", "[enclose]") {
  // a = 2/3, rounded to two decimals 0.67; b = 3a is 2 or 2.01.
  check_encloses(last_of("a = 2 / 3\nb = 3 * a", decimals(2)), 2, 2.01);
  // Rounded to no decimals a is 1, to three figures 0.667, to one 0.7.
  check_encloses(last_of("a = 2 / 3\nb = 3 * a", decimals(0)), 2, 3);
  check_encloses(last_of("a = 2 / 3\nb = 3 * a", figures(3)), 2, 2.001);
  check_encloses(last_of("a = 2 / 3\nb = 3 * a", figures(1)), 2, 2.1);
  // The step itself is not rounded, nor is what has no name.
  check_encloses(last_of("b = 2 / 3", decimals(1)), 2.0 / 3, 2.0 / 3);
  check_encloses(last_of("b = 3 * (2 / 3)", decimals(1)), 2, 2);
  // Two steps on the way: a is in [0.666.., 0.67], b = 10 a is then in [6.66.., 6.70].
  check_encloses(last_of("a = 2 / 3\nb = 10 * a\nc = b + 1", decimals(2)), 1 + 20.0 / 3, 7.7);
  // Below zero, and where the value is whole already.
  check_encloses(last_of("a = -2 / 3\nb = 3 * a", decimals(2)), -2.01, -2);
  check_encloses(last_of("a = 6 / 3\nb = 3 * a", decimals(2)), 6, 6);
}

TEST_CASE("significant figures follow the magnitude of the larger end", "[enclose]") {
  // 1234.5 to two figures is 1200, to three 1230; 0.0012345 to two is 0.0012.
  check_encloses(last_of("a = 2469 / 2\nb = 1 * a", figures(2)), 1200, 1234.5);
  check_encloses(last_of("a = 2469 / 2\nb = 1 * a", figures(3)), 1230, 1234.5);
  check_encloses(last_of("a = 2469 / 2000000\nb = 1 * a", figures(2)), 0.0012, 0.0012345);
  check_encloses(last_of("a = 0 * 1\nb = a + 1", figures(2)), 1, 1);
}

TEST_CASE("a tie goes to both sides", "[enclose]") {
  // 0.125 to two decimals is 0.12 or 0.13, whichever way the hand rounds.
  check_encloses(last_of("a = 1 / 8\nb = 1 * a", decimals(2)), 0.12, 0.13);
  check_encloses(last_of("a = -1 / 8\nb = 1 * a", decimals(2)), -0.13, -0.12);
}

TEST_CASE("what is not finite is not rounded", "[enclose]") {
  const Interval infinite = last_of("a = 1 / 0\nb = a + 1", decimals(2));
  CHECK(std::isinf(infinite.hi));
  CHECK(std::isinf(last_of("a = 1 / 0\nb = a + 1", figures(2)).hi));
}
