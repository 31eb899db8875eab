#include "engine/ops/sums_of_products.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <utility>

/// This file is compiled with -frounding-math, for the enclosures.
namespace gradewright::engine::ops {
namespace {

/// Vectors are passed between functions that become one.
#pragma GCC diagnostic ignored "-Wpsabi"
#define GRADEWRIGHT_INLINE [[gnu::always_inline]] inline

/// So many doubles side by side.
template <int lanes>
struct Vector {
  using Type [[gnu::vector_size(lanes * sizeof(double))]] = double;
};
template <>
struct Vector<1> {
  using Type = double;
};

template <class Several>
GRADEWRIGHT_INLINE void load(Several& several, const void* cells) {
  std::memcpy(&several, cells, sizeof several);
}
template <class Several>
GRADEWRIGHT_INLINE void store(const Several& several, void* cells) {
  std::memcpy(cells, &several, sizeof several);
}

/// Calls visit(left, right) for the products of a sum in order.
template <class Scalar, class Visit>
GRADEWRIGHT_INLINE void for_each_product(const SumLoops& loops, const Scalar* left, const Scalar* right,
                                         Visit visit) {
  for (Index a = 0; a < loops.count[0]; ++a) {
    const Scalar* left_b = left + a * loops.left[0];
    const Scalar* right_b = right + a * loops.right[0];
    for (Index b = 0; b < loops.count[1]; ++b, left_b += loops.left[1], right_b += loops.right[1]) {
      const Scalar* left_c = left_b;
      const Scalar* right_c = right_b;
      for (Index c = 0; c < loops.count[2]; ++c, left_c += loops.left[2], right_c += loops.right[2]) {
        const Scalar* x = left_c;
        const Scalar* y = right_c;
        for (Index d = 0; d < loops.count[3]; ++d, x += loops.left[3], y += loops.right[3]) {
          visit(x, y);
        }
      }
    }
  }
}

/// Doubles: a block of rows by vectors.
struct Doubles {
  using Scalar = double;
  static constexpr int cells_of(int lanes) { return lanes; }

  template <int lanes, int rows, int vectors>
  GRADEWRIGHT_INLINE static void fill(const SumTable<double>& table, Index row, Index column) {
    using Cells = typename Vector<lanes>::Type;
    Cells sums[rows][vectors];
    for (auto& sums_of_row : sums) {
      for (Cells& sum : sums_of_row) {
        sum = table.first - Cells{};  // of -0, too
      }
    }
    const Index left_row = table.left_row;
    for_each_product(table.loops, table.left + row * left_row, table.right + column * table.right_column,
                     [&](const double* x, const double* y) {
                       for (int j = 0; j < vectors; ++j) {
                         Cells right;
                         load(right, y + j * lanes);
                         for (int i = 0; i < rows; ++i) {
                           sums[i][j] += right * x[i * left_row];
                         }
                       }
                     });
    for (int i = 0; i < rows; ++i) {
      for (int j = 0; j < vectors; ++j) {
        store(sums[i][j], table.result + (row + i) * table.result_row + column + j * lanes);
      }
    }
  }
};

/// Enclosures, while the processor rounds up: [lo, hi] is kept as (-lo, hi), which rounding up makes wider at
/// both ends. The product of [a, b] and [c, d] is the largest of a (-c, d), b (-c, d), a (-d, c) and
/// b (-d, c), end by end.
struct Enclosures {
  using Scalar = Interval;
  static constexpr int cells_of(int lanes) { return lanes / 2; }

  template <int lanes, int rows, int vectors>
  GRADEWRIGHT_INLINE static void fill(const SumTable<Interval>& table, Index row, Index column) {
    using Ends = typename Vector<lanes>::Type;
    constexpr int cells = lanes / 2;
    const Ends signs = alternating<Ends>(std::make_integer_sequence<int, lanes>());
    Ends sums[rows][vectors];
    for (auto& sums_of_row : sums) {
      for (Ends& sum : sums_of_row) {
        sum = Ends{};
      }
    }
    const Index left_row = table.left_row;
    for_each_product(
        table.loops, table.left + row * left_row, table.right + column * table.right_column,
        [&](const Interval* x, const Interval* y) {
          for (int j = 0; j < vectors; ++j) {
            Ends right;
            load(right, y + j * cells);
            const Ends upright = right * signs;
            const Ends swapped = neighbours_swapped(right, std::make_integer_sequence<int, lanes>()) * signs;
            for (int i = 0; i < rows; ++i) {
              const double lo = x[i * left_row].lo;
              const double hi = x[i * left_row].hi;
              sums[i][j] += larger(larger(upright * lo, upright * hi), larger(swapped * lo, swapped * hi));
            }
          }
        });
    for (int i = 0; i < rows; ++i) {
      for (int j = 0; j < vectors; ++j) {
        const Ends ends = Ends{} + sums[i][j] * signs;  // no -0
        store(ends, table.result + (row + i) * table.result_row + column + j * cells);
      }
    }
  }

 private:
  template <class Ends, int... at>
  GRADEWRIGHT_INLINE static Ends alternating(std::integer_sequence<int, at...>) {
    return Ends{(at % 2 == 0 ? -1.0 : 1.0)...};
  }
  template <class Ends, int... at>
  GRADEWRIGHT_INLINE static Ends neighbours_swapped(const Ends& x, std::integer_sequence<int, at...>) {
    return __builtin_shufflevector(x, x, (at ^ 1)...);
  }
  template <class Ends>
  GRADEWRIGHT_INLINE static Ends larger(const Ends& a, const Ends& b) {
    return a > b ? a : b;
  }
};

/// One column after the other of blocks of so many vectors; from where they no longer fit with narrower ones.
template <class Kernel, int lanes, int rows>
GRADEWRIGHT_INLINE void fill_rows(const SumTable<typename Kernel::Scalar>& table, Index row, Index column) {
  constexpr int cells = Kernel::cells_of(lanes);
  const bool neighbours = table.right_column == 1;
  if (cells == 1 || neighbours) {
    for (; cells > 1 && column + 2 * cells <= table.columns; column += 2 * cells) {
      Kernel::template fill<lanes, rows, 2>(table, row, column);
    }
    for (; column + cells <= table.columns; column += cells) {
      Kernel::template fill<lanes, rows, 1>(table, row, column);
    }
  }
  if constexpr (cells > 1) {
    fill_rows<Kernel, lanes / 2, rows>(table, row, column);
  }
}

template <class Kernel, int lanes>
GRADEWRIGHT_INLINE void fill_table(const SumTable<typename Kernel::Scalar>& table) {
  Index row = 0;
  for (; row + 4 <= table.rows; row += 4) {
    fill_rows<Kernel, lanes, 4>(table, row, 0);
  }
  for (; row < table.rows; ++row) {
    fill_rows<Kernel, lanes, 1>(table, row, 0);
  }
}

/// The same loops for every width of a processor's vectors. Fused multiply-adds, which some of these
/// processors have, round differently and are not used: -ffp-contract=off.
template <class Kernel>
struct Widths {
  using Table = SumTable<typename Kernel::Scalar>;
  using Fill = void (*)(const Table&);

  static void fill_by_2(const Table& table) { fill_table<Kernel, 2>(table); }
#ifdef __x86_64__
  [[gnu::target("avx2")]] static void fill_by_4(const Table& table) {
    fill_table<Kernel, 4>(table);
  }
  [[gnu::target("avx512f")]] static void fill_by_8(const Table& table) {
    fill_table<Kernel, 8>(table);
  }
#endif

  static Fill by(int width) {
#ifdef __x86_64__
    if (width == 8) {
      return fill_by_8;
    }
    if (width == 4) {
      return fill_by_4;
    }
#endif
    return width == 2 ? fill_by_2 : fill_one_by_one<typename Kernel::Scalar>;
  }
  static void fill(const Table& table) {
    static const Fill widest = by(vector_widths().back());
    widest(table);
  }
};

bool is_finite(std::span<const Interval> cells) {
  return std::ranges::all_of(cells,
                             [](Interval cell) { return std::isfinite(cell.lo) && std::isfinite(cell.hi); });
}

}  // namespace

std::vector<int> vector_widths() {
  std::vector<int> widths{1, 2};
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx2")) {
    widths.push_back(4);
  }
  if (__builtin_cpu_supports("avx512f")) {
    widths.push_back(8);
  }
#endif
  return widths;
}

void fill_by(int width, const SumTable<double>& table) {
  Widths<Doubles>::by(width)(table);
}

void fill_by(int width, const SumTable<Interval>& table) {
  Widths<Enclosures>::by(width)(table);
}

SumsOfProducts<double>::SumsOfProducts(std::span<const double>, std::span<const double>) {}

void SumsOfProducts<double>::fill(const SumTable<double>& table) const {
  Widths<Doubles>::fill(table);
}

SumsOfProducts<Interval>::SumsOfProducts(std::span<const Interval> left, std::span<const Interval> right) {
  if (is_finite(left) && is_finite(right)) {
    finite_.emplace();
  }
}

void SumsOfProducts<Interval>::fill(const SumTable<Interval>& table) const {
  if (finite_) {
    Widths<Enclosures>::fill(table);
  } else {
    fill_one_by_one(table);
  }
}

}  // namespace gradewright::engine::ops
