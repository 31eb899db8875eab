#pragma once

#include <span>
#include <vector>

#include "answers/judging/explain/own_value.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/written_number.hpp"

namespace gradewright::judging {

/// A student's value of a step that a key is computed from, ready to stand for the step.
struct Taken {
  OwnValue own;  ///< with one value
  const KnownStep* step = nullptr;
  std::vector<WrittenNumber> cells;  ///< what is carried on: as written, or as it was before it was rounded
  std::vector<double> margins;       ///< how far what was worked with may be from each
};

/// One value of each step: what somebody may have worked with.
using Way = std::vector<Taken>;

/// The student's values of the steps behind the item's key that can stand for them, those of one step
/// together.
std::vector<std::vector<Taken>> values_behind(const PreparedItem& prepared, std::span<const OwnValue> own);

/// Every way to take one value of each step, as written, first with the steps that are only shown and then
/// without them; none when there are too many. Then each once more unrounded: without the values that are
/// right or follow from others, which may have been worked with before they were rounded, and with the right
/// cells of the others as they were.
std::vector<Way> ways_to_take(const std::vector<std::vector<Taken>>& behind);

/// What each cell may have been when it was worked with.
std::vector<Interval> worked_with(const Taken& taken);

/// The names of the values.
std::vector<OwnValue> own_values(const Way& way);

}  // namespace gradewright::judging
