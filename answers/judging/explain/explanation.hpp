#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "answers/judging/credit/mark.hpp"
#include "answers/judging/explain/compared_value.hpp"
#include "answers/judging/explain/guard.hpp"
#include "answers/judging/follow/followed_cells.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"

namespace gradewright::judging {

/// Cell by cell against the key, or against one that is as right.
struct ByKey {};
/// The key up to a factor that all cells share.
struct ByCommonFactor {
  Index meeting = 0;  ///< cells that are right at the best factor; 0 when none has two
};
struct ByAcceptedValue {
  const OtherKey* accepted = nullptr;
};
/// Any value of an interval is right, and this one lies in it.
struct ByRange {
  AcceptedRange range;
};
/// Any value with a property is right.
struct ByProperty {
  bool holds = false;
};
/// Computed rightly from values of the student's own, in some cells at least.
struct ByOwnValues {
  std::vector<std::string> names;  ///< the steps whose values were carried on
  bool some_wrong = false;         ///< some of those values were wrong, not only rounded
  std::vector<CellFollows> cells;  ///< one a cell of the key; empty where nothing was computed
  std::optional<Guard> guard;      ///< why a person has to look, although the answer follows
};
struct ByMistake {
  const OtherKey* mistake = nullptr;
};
using Evidence =
    std::variant<ByKey, ByCommonFactor, ByAcceptedValue, ByRange, ByProperty, ByOwnValues, ByMistake>;

/// One way in which a response may have come about: what explains it, how well, and what it is then worth.
/// Nothing of it is in words. Points into the prepared item.
struct Explanation {
  Evidence evidence;
  const Standard* standard = nullptr;      ///< what the value was held against
  std::optional<SettledTensor> other_key;  ///< in place of the standard's key
  ComparedValue compared;                  ///< how well each cell is explained
  Mark mark;

  const SettledTensor& key() const { return other_key ? *other_key : standard->key; }
};

/// The explanations of one reading that were tried and hold, the key's (or the property's) first.
struct Explained {
  std::vector<Explanation> all;
  std::size_t chosen = 0;
  /// Of what is right by the key: the steps with wrong values of the student's own that speak against it.
  std::vector<std::string> against;

  const Explanation& first() const { return all.front(); }
  const Explanation& best() const { return all[chosen]; }
};

}  // namespace gradewright::judging
