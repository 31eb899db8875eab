#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/numbers/rational.hpp"
#include "engine/numbers/written_number.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// What a student gave for a named step of the question.
struct OwnValue {
  std::string name;
  /// The value; several where the step was written with different ones, or can be read in several ways; none
  /// where it cannot be read.
  std::vector<const ReadValue*> values;
  bool right = false;          ///< judged right (a rounded value is right, and still worth carrying on)
  const Rule* rule = nullptr;  ///< of the step's own item, or of those that it is shown for
  bool follows = false;        ///< from other own values: then it may have been worked with unrounded
  /// Of a value that is right in some cells: what each of those is before it is rounded, by the key or by
  /// other own values that are exact; none of the others. Empty where nothing is known.
  std::vector<std::optional<WrittenNumber>> unrounded = {};
  bool is_short = false;  ///< right as far as its digits go, which are too few
  /// Of a value whose digits are those of another unit than the one asked for, and no power of ten of it:
  /// half a unit of its last digit, in the one asked for; none of the others. Empty where there is none such.
  std::vector<std::optional<Rational>> half_units = {};
  bool in_any_order = false;  ///< `values` are one value in the orders that it may have
  bool shown = false;  ///< on the way, for no item: it may be carried on, and nothing is held against it
};

}  // namespace gradewright::judging
