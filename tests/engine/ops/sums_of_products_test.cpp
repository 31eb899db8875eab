#include "engine/ops/sums_of_products.hpp"

#include <bit>
#include <catch2/catch.hpp>
#include <cfenv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include "engine/numbers/precise.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::ops;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();

/// Numbers of both signs and many sizes, some of them 0 or whole.
class Cells {
 public:
  double one() {
    const auto bits = random_();
    const double whole = static_cast<double>(bits % 17) - 8;
    return bits % 3 == 0 ? whole : whole / 7 * std::ldexp(1, static_cast<int>(bits >> 20U) % 9 - 4);
  }
  std::vector<double> doubles(Index count) {
    std::vector<double> result(static_cast<std::size_t>(count));
    for (double& cell : result) {
      cell = one();
    }
    return result;
  }
  /// Points, narrow ones and ones with 0 inside.
  std::vector<Interval> intervals(Index count) {
    std::vector<Interval> result(static_cast<std::size_t>(count));
    for (Interval& cell : result) {
      const double a = one();
      const double b = random_() % 2 == 0 ? a : one();
      cell = {std::min(a, b), std::max(a, b)};
    }
    return result;
  }

 private:
  std::mt19937 random_{2026};
};

template <class Scalar>
SumTable<Scalar> product(const std::vector<Scalar>& a, const std::vector<Scalar>& b, std::vector<Scalar>& out,
                         Index rows, Index inner, Index columns) {
  out.assign(static_cast<std::size_t>(rows * columns), Scalar(-99));
  return {.left = a.data(),
          .right = b.data(),
          .result = out.data(),
          .rows = rows,
          .columns = columns,
          .left_row = inner,
          .right_column = 1,
          .result_row = columns,
          .loops = {{1, 1, 1, inner}, {0, 0, 0, 1}, {0, 0, 0, columns}}};
}

std::vector<std::uint64_t> bits(const std::vector<double>& cells) {
  std::vector<std::uint64_t> result;
  for (const double cell : cells) {
    result.push_back(std::bit_cast<std::uint64_t>(cell));
  }
  return result;
}

}  // namespace

TEST_CASE("sums of doubles have the same bits with vectors of every width", "[ops]") {
  Cells cells;
  for (Index columns = 0; columns <= 37; ++columns) {
    const Index rows = columns % 7;
    const Index inner = columns % 5 * 3;
    const std::vector<double> a = cells.doubles(rows * inner);
    const std::vector<double> b = cells.doubles(inner * columns);
    std::vector<double> expected(static_cast<std::size_t>(rows * columns));
    for (std::size_t cell = 0; cell < expected.size(); ++cell) {
      for (Index k = 0; k < inner; ++k) {
        const auto row = static_cast<Index>(cell) / columns;
        const auto column = static_cast<Index>(cell) % columns;
        const volatile double each = a[static_cast<std::size_t>(row * inner + k)] *
                                     b[static_cast<std::size_t>(k * columns + column)];  // never fused
        expected[cell] += each;
      }
    }
    for (const int width : vector_widths()) {
      CAPTURE(columns, rows, inner, width);
      std::vector<double> out;
      fill_by(width, product(a, b, out, rows, inner, columns));
      CHECK(bits(out) == bits(expected));
    }
  }
}

TEST_CASE("sums go along four loops, and columns may lie apart", "[ops]") {
  // Y = conv2d(X, F) of one channel with stride 2: X is 5 x 5, F is 3 x 3, here the second row of Y.
  const std::vector<double> x{1, 0, -2, 3, 1, 2, 9, 5, -1, 0, 0, -3, 1, 2, 2, 4, 1, 0, -2, 1, 1, 1, 3, 0, -5};
  const std::vector<double> f{1, 0, -1, 2, 1, 0, 0, -1, 1};
  for (const int width : vector_widths()) {
    std::vector<double> y{-99, -99};
    fill_by(width, SumTable<double>{.left = f.data(),
                                    .right = x.data() + 10,
                                    .result = y.data(),
                                    .rows = 1,
                                    .columns = 2,
                                    .left_row = 9,
                                    .right_column = 2,
                                    .result_row = 2,
                                    .loops = {{1, 1, 3, 3}, {9, 9, 3, 1}, {25, 25, 5, 1}}});
    // 0 - 1 + 8 + 1 - 1 + 3 and 1 - 2 + 0 - 2 - 0 - 5
    CHECK(y == std::vector<double>{10, -8});
  }
}

TEST_CASE("a sum that begins with -0 is its first product", "[ops]") {
  const std::vector<double> a{-1};
  const std::vector<double> b(9, 0.0);
  for (const int width : vector_widths()) {
    std::vector<double> out;
    SumTable<double> table = product(a, b, out, 1, 1, 9);
    fill_by(width, table);
    CHECK_FALSE(std::signbit(out[0]));
    table.first = -0.0;
    fill_by(width, table);
    CHECK(std::signbit(out[0]));
    CHECK(std::signbit(out[8]));
  }
}

TEST_CASE("enclosures of sums are those of interval arithmetic with vectors of every width", "[ops]") {
  Cells cells;
  for (Index columns = 0; columns <= 19; ++columns) {
    const Index rows = columns % 7;
    const Index inner = columns % 5 * 3;
    const std::vector<Interval> a = cells.intervals(rows * inner);
    const std::vector<Interval> b = cells.intervals(inner * columns);
    std::vector<Interval> expected;
    fill_one_by_one(product(a, b, expected, rows, inner, columns));
    for (const int width : vector_widths()) {
      if (width == 1) {
        continue;
      }
      CAPTURE(columns, rows, inner, width);
      std::vector<Interval> out;
      {
        const RoundingUp up;
        fill_by(width, product(a, b, out, rows, inner, columns));
      }
      CHECK(out == expected);
      CHECK(std::ranges::none_of(out, [](Interval x) { return x.lo == 0 && std::signbit(x.lo); }));
    }
  }
}

TEST_CASE("sums of enclosures leave the rounding as it was", "[ops]") {
  const std::vector<Interval> a{{0.1, 0.3}, 3};
  const std::vector<Interval> b{{-1, 2}, {0.5, 0.7}};
  std::vector<Interval> out;
  const SumTable<Interval> table = product(a, b, out, 1, 2, 1);
  {
    const SumsOfProducts<Interval> sums(a, b);
    CHECK(std::fegetround() == FE_UPWARD);
    sums.fill(table);
  }
  CHECK(std::fegetround() == FE_TONEAREST);
  // The least is -0.3 + 1.5, the largest 0.6 + 2.1.
  CHECK(out[0].lo <= 1.2);
  CHECK(out[0].lo == Approx(1.2).epsilon(1e-14));
  CHECK(out[0].hi >= 2.7);
  CHECK(out[0].hi == Approx(2.7).epsilon(1e-14));
}

TEST_CASE("sums of enclosures with ends that are not finite are undefined where doubles are", "[ops]") {
  const std::vector<Interval> a{Interval(inf), 1};
  std::vector<Interval> out;
  for (const auto& [b, expected] : {std::pair{Interval(2), Interval(inf)}, {Interval(0, 1), {-inf, inf}}}) {
    const std::vector<Interval> right{b, 1};
    const SumTable<Interval> table = product(a, right, out, 1, 2, 1);
    SumsOfProducts<Interval>(a, right).fill(table);
    CHECK(out[0] == expected);
  }
  const std::vector<Interval> zero{0, 1};
  const SumTable<Interval> table = product(a, zero, out, 1, 2, 1);
  SumsOfProducts<Interval>(a, zero).fill(table);
  CHECK(std::isnan(out[0].lo));
}

TEST_CASE("a sum of enclosures that overflows stays one", "[ops]") {
  constexpr double largest = std::numeric_limits<double>::max();
  const std::vector<Interval> a{largest, -largest};
  const std::vector<Interval> b{2, 2};
  std::vector<Interval> out;
  const SumTable<Interval> table = product(a, b, out, 1, 2, 1);
  SumsOfProducts<Interval>(a, b).fill(table);
  CHECK(out[0].lo <= 0);
  CHECK(out[0].hi >= 0);
}
