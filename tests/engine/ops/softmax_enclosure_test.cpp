#include "engine/ops/softmax_enclosure.hpp"

#include <catch2/catch.hpp>
#include <cfenv>
#include <cmath>
#include <limits>
#include <vector>

using namespace gradewright::engine;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
const double nan_value = std::numeric_limits<double>::quiet_NaN();

std::vector<Interval> softmax_of(const std::vector<Interval>& logits) {
  std::vector<Interval> result(logits.size());
  const Shape shape{static_cast<Index>(logits.size())};
  ops::enclose_softmax({shape, logits.data()}, {shape, result.data()}, 0);
  return result;
}

}  // namespace

TEST_CASE("equal logits share exactly", "[ops]") {
  CHECK(softmax_of({0, 0}) == std::vector<Interval>{0.5, 0.5});
  CHECK(softmax_of({3, 3, 3, 3}) == std::vector<Interval>(4, 0.25));
  CHECK(softmax_of({7}) == std::vector<Interval>{1});
  const std::vector<Interval> thirds = softmax_of({1, 1, 1});
  CHECK(thirds == std::vector<Interval>(3, {1.0 / 3, std::nextafter(1.0 / 3, 1)}));
  CHECK(std::fegetround() == FE_TONEAREST);
}

TEST_CASE("each end of a softmax is that of the extreme logits", "[ops]") {
  // The least of the first is 1 / (1 + e^2), the largest 1 / (1 + e^0).
  const std::vector<Interval> wide = softmax_of({{0, 1}, {1, 2}});
  CHECK(wide[0].lo <= 0.11920292202211755);
  CHECK(wide[0].lo == Approx(0.11920292202211755).epsilon(1e-14));
  CHECK(wide[0].hi >= 0.5);
  CHECK(wide[0].hi == Approx(0.5).epsilon(1e-14));
  // e^-60 / (e^-60 + e^-30) = 1 / (1 + e^30): nothing cancels where one logit is known to 60 only.
  const std::vector<Interval> wider = softmax_of({{-30, 30}, 0});
  CHECK(wider[0].lo <= 9.357622968840175e-14);
  CHECK(wider[0].lo == Approx(9.357622968840175e-14).epsilon(1e-12));
  CHECK(wider[1].lo == Approx(9.357622968840175e-14).epsilon(1e-12));
}

TEST_CASE("a softmax of logits that nobody knows lies between 0 and 1", "[ops]") {
  CHECK(softmax_of({{-inf, inf}, 0}) == std::vector<Interval>{{0, 1}, {0, 1}});
  CHECK(softmax_of({{0, inf}}) == std::vector<Interval>{1});
  CHECK(softmax_of({{-1000, 1000}, -inf}) == std::vector<Interval>{1, 0});
  const std::vector<Interval> far = softmax_of({0, -800});
  CHECK(far[0].hi == 1);
  CHECK(far[0].lo >= 1 - 1e-15);
  CHECK(far[1].lo == 0);
  CHECK(far[1].hi > 0);
}

TEST_CASE("a softmax is undefined where doubles make it NaN", "[ops]") {
  for (const std::vector<Interval>& logits : {std::vector<Interval>{nan_value, 0}, {inf, 0}, {-inf, -inf}}) {
    for (const Interval cell : softmax_of(logits)) {
      CHECK(std::isnan(cell.lo));
      CHECK(std::isnan(cell.hi));
    }
  }
}
