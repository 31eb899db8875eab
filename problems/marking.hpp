#pragma once

#include <string>
#include <vector>

#include "engine/numbers/decimal.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

/// How the parts of a value share its points.
enum class Credit {
  per_cell,
  per_row,
  all_or_nothing,
  per_member,  ///< of a list, tuple, set or size, or the piece of an interval
  per_field,   ///< of a record
  per_option,  ///< of choices: every option that is rightly chosen or left
  net_correct  ///< of choices: those rightly chosen less those wrongly chosen
};
/// What a key is right up to: (1, -2) and (-2, 4) are the same direction.
enum class UpTo { nothing, scale, sign, permutation };

/// A closed interval of accepted values.
struct AcceptedRange {
  Decimal low;
  Decimal high;
};

/// A name that a formula may use, and notations of the question's own that stand for it.
struct FormulaName {
  std::string name;
  std::vector<std::string> written = {};
};

/// Which of a gradient and its transpose is right: of the two layouts of derivatives, the shape of what is
/// differentiated by is that of denominators.
enum class Layout { as_computed, either, numerator, denominator };

/// What an exam says of an item of its type, besides its key.
struct TypeOptions {
  std::vector<std::string> names;      ///< that mathematics may use besides those of the question
  std::vector<std::string> relations;  ///< complexity: between the sizes, as in d <= n
  std::vector<FormulaName> in;         ///< formula: all that it may use; empty: what is there before its step
  std::vector<std::string> indices;    ///< formula: of the cell that is asked for, as in i, j
  Layout layout = Layout::as_computed;  ///< formula, matrix
  std::string unit;                     ///< quantity: that it is asked in
  int bytes_in_kilobyte = 1000;         ///< quantity: or 1024
  bool unit_may_be_left_out = false;    ///< quantity: a bare number is in `unit`
  bool square_as_number = false;        ///< size: 16 stands for 16x16
  bool exact_spelling = false;          ///< text: what is spelled otherwise is wrong
};

}  // namespace gradewright::problems
