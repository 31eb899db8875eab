#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "answers/judging/explain/compared_value.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/standard.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::judging {

/// How one cell of an answer stands to what follows from somebody's own values.
enum class CellFollows {
  no,
  by_key,           ///< it is right by the key, as far as its digits go at least, whatever it comes from
  exactly,          ///< it is what the values give, and they are exact
  from_values,      ///< it is what the values give as they are carried on
  before_rounding,  ///< it is what they can give as they were before they were rounded
  too_few_digits,   ///< one of the two as far as its digits go
  too_wide          ///< it is among what they can give, but that is too much to prove anything
};

/// A wrong cell that lies in what may have been worked with proves nothing where it admits more answers than
/// these at the digits asked.
inline constexpr double most_answers = 20;

/// Where a number lies in what can follow. `key` is what follows from the values as carried on.
CellFollows within_reach(const WrittenNumber& number, const SettledCell& key, const Interval& reachable,
                         const Rule& rule);

/// Whether some cell that is wrong by the key may follow: quickly, and never no where one does.
bool may_follow(const ReadValue& value, const std::vector<ComparedCell>& by_key,
                const std::vector<Interval>& reachable, const Standard& standard);

/// What a cell can come to, given what it surely lies in and how much wider than what is met that may be.
using Narrowing = std::function<Interval(std::size_t cell, Interval within, double slack)>;

/// Each cell against what follows: `carried` as it was compared with the values as they are carried on,
/// `reachable` what they can give before they were rounded, which is narrowed where a cell hangs on it.
std::vector<CellFollows> followed_cells(const ReadValue& value, const std::vector<ComparedCell>& by_key,
                                        const std::vector<ComparedCell>& carried, const SettledTensor& key,
                                        const Rule& rule, std::vector<Interval>& reachable,
                                        const Narrowing& narrow);

}  // namespace gradewright::judging
