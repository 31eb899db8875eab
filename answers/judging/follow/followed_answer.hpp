#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "answers/judging/explain/compared_value.hpp"
#include "answers/judging/follow/any_order.hpp"
#include "answers/judging/follow/follow_plan.hpp"
#include "answers/judging/follow/followed_cells.hpp"
#include "answers/judging/follow/taken_values.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::judging {

/// What follows from one way to take somebody's own values, and how the cells of an answer stand to it.
struct Followed {
  Order order;                       ///< of an answer in any order: all cells below are in that of the key
  ReadValue in_order;                ///< likewise: the answer
  std::vector<ComparedCell> by_key;  ///< the answer against the key
  SettledTensor whole;               ///< what follows, also in the cells that are not asked for
  SettledTensor key;                 ///< the asked cells of it, or what is as right
  ComparedValue compared;            ///< the answer against that
  std::vector<Interval> reachable;   ///< what each asked cell can come to before rounding
  std::vector<CellFollows> cells;

  const ReadValue& answer(const ReadValue& written) const { return order.empty() ? written : in_order; }
  bool has(CellFollows how) const { return std::ranges::find(cells, how) != cells.end(); }
};

/// An answer of fitting shape against what follows by the plan. None where no cell that is wrong as `by_key`
/// says can follow. Where the key stands for others that are as right, `by_key` is told anew for the one that
/// is met.
std::optional<Followed> follow(const ReadValue& value, const PreparedItem& prepared,
                               const std::vector<ComparedCell>& by_key, FollowPlan& plan, const Way& way);

/// So many cells of which none is right by the key.
std::vector<ComparedCell> all_wrong(std::size_t cells);

}  // namespace gradewright::judging
