#pragma once

#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "engine/graph/shape.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/rounding_up.hpp"

/// What matrix products and convolutions spend their time in. Every sum has one order, so that the last bit
/// is the same on every processor; what is done at once are different sums.
namespace gradewright::engine::ops {

/// The products of one sum, as four loops inside each other, the first outermost: how many times each runs,
/// and how many cells it goes on in either operand.
struct SumLoops {
  std::array<Index, 4> count;
  std::array<Index, 4> left;
  std::array<Index, 4> right;
};

/// A table of sums, result[i, j] = sum of left * right, where the first product is of left[i * left_row] and
/// right[j * right_column].
template <class Scalar>
struct SumTable {
  const Scalar* left = nullptr;
  const Scalar* right = nullptr;
  Scalar* result = nullptr;
  Index rows = 0;
  Index columns = 0;
  Index left_row = 0;
  Index right_column = 0;
  Index result_row = 0;
  SumLoops loops = {};
  Scalar first{0};  ///< what each sum begins with
};

/// One sum after the other, in any scalar.
template <class Scalar>
void fill_one_by_one(const SumTable<Scalar>& table) {
  const auto& [count, left_step, right_step] = table.loops;
  for (Index cell = 0; cell < table.rows * table.columns; ++cell) {
    const Scalar* left = table.left + cell / table.columns * table.left_row;
    const Scalar* right = table.right + cell % table.columns * table.right_column;
    Scalar total = table.first;
    for (Index a = 0; a < count[0]; ++a) {
      for (Index b = 0; b < count[1]; ++b) {
        for (Index c = 0; c < count[2]; ++c) {
          const Scalar* x = left + a * left_step[0] + b * left_step[1] + c * left_step[2];
          const Scalar* y = right + a * right_step[0] + b * right_step[1] + c * right_step[2];
          for (Index d = 0; d < count[3]; ++d) {
            total += x[d * left_step[3]] * y[d * right_step[3]];
          }
        }
      }
    }
    table.result[cell / table.columns * table.result_row + cell % table.columns] = std::move(total);
  }
}

/// Fills the tables of one operation with these operands.
template <class Scalar>
class SumsOfProducts {
 public:
  SumsOfProducts(std::span<const Scalar>, std::span<const Scalar>) {}
  void fill(const SumTable<Scalar>& table) const { fill_one_by_one(table); }
};

/// The numbers of doubles that this processor computes with at once, from one by one on.
std::vector<int> vector_widths();
/// With vectors of one of these widths; enclosures of more than one double only while the processor rounds
/// up, and of finite ends.
void fill_by(int width, const SumTable<double>& table);
void fill_by(int width, const SumTable<Interval>& table);

/// With the processor's widest vectors.
template <>
class SumsOfProducts<double> {
 public:
  SumsOfProducts(std::span<const double> left, std::span<const double> right);
  void fill(const SumTable<double>& table) const;
};

/// Likewise, where all ends are finite: then the processor rounds up as long as this object lives.
template <>
class SumsOfProducts<Interval> {
 public:
  SumsOfProducts(std::span<const Interval> left, std::span<const Interval> right);
  void fill(const SumTable<Interval>& table) const;

 private:
  std::optional<RoundingUp> finite_;
};

}  // namespace gradewright::engine::ops
