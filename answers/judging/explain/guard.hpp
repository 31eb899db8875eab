#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "answers/judging/explain/carried_values.hpp"
#include "answers/judging/explain/own_value.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::judging {

/// Why a value that does follow from a student's own is left to a person: their value may have been chosen so
/// that nothing was left to compute.
struct Guard {
  enum class Kind {
    out_of_range,   ///< a carried value is none that its step can have: a probability of 1.0001
    impossible,     ///< a count that follows from it is below 0: the layer cannot be
    zeros,          ///< every cell is 0
    constant,       ///< every cell is the same
    carried_value,  ///< the answer is the carried value itself
    given,          ///< the answer is a given, or rows or columns of one
    saturated,      ///< every cell is at an end of what the step can give: a sigmoid of 1
    unused,         ///< quite another carried value would give the same
    too_wide,       ///< the answer is one of many that rounding the carried value leaves open
    unmarked,       ///< a slip in a step that was only shown, and that nothing marks so far
    as_written,     ///< it is written in a unit, an order or a form that leaves open whether it follows
    undefined,      ///< nothing finite follows from the carried value
    unreadable,     ///< the step's value cannot be read, so that nobody knows what follows
    written_twice   ///< the step was written with different values, and the answer follows from none of them
  };
  Kind kind = Kind::zeros;
  std::string name;  ///< of the step or given, where it is about one
};

/// A value that follows, and what it follows from.
struct FollowedValue {
  const ReadValue& value;          ///< the student's answer, which follows
  const CarriedValue& carried;     ///< the key with the student's own values in place
  std::span<const OwnValue> own;   ///< those values
  std::span<const OwnValue> all;   ///< and those that they replace, are right or follow
  std::vector<std::size_t> cells;  ///< of the answer, that are right so or by the key
  std::vector<std::size_t> only;   ///< those that are not right by the key
  /// What each cell can come to, where some cell is only among that; else empty.
  std::span<const Interval> reachable;
};

/// The guard against a followed value; none when it is the student's own work.
///
/// An answer is suspect that somebody could give without working it out (zeros, one number everywhere, the
/// carried value, a given or rows of one, the ends of what the step can give, what any other carried value
/// would give too), each as far as the rule tells it from that, and what lies among answers of which one is
/// such, unless the same would also be right against
/// the true key; and so is one that stands on a value outside its step's range. Zeros that cutting off made
/// (of a ReLU, of a mask), and masks and values that a ReLU lets through, are work of their own, where the
/// carried values are written to the digits asked and have the size of the key's. So is a number that
/// only happens to be a given one: where 0, 1 or -1 next to each such carried number would not give it.
std::optional<Guard> guard_against(const FollowedValue& followed, const PreparedItem& prepared);

}  // namespace gradewright::judging
