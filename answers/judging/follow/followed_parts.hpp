#pragma once

#include <optional>
#include <span>
#include <vector>

#include "answers/judging/compare/typed_comparison.hpp"
#include "answers/judging/credit/mark.hpp"
#include "answers/judging/explain/explanation.hpp"
#include "answers/judging/explain/own_value.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/values/typed_value.hpp"

namespace gradewright::judging {

/// The numbers of each part of an item of a type that is no tensor of them, explained; none of a part that
/// the value has no numbers for.
std::vector<std::optional<Explained>> explain_parts(const TypedValue& value, const PreparedItem& prepared,
                                                    std::span<const OwnValue> own);

/// What is right of such a value only from the student's own values, and what it is worth so.
struct FollowedParts {
  ByOwnValues evidence;  ///< its cells are those of the comparison's parts
  Mark mark;
};

/// A value that was `compared` with the key and marked by it, as its explained parts follow. None where
/// nothing follows that is worth more. Left to a person where a guard says so, and where the value would be
/// if what follows were the key: because of its unit, its axes, or one extent for several.
std::optional<FollowedParts> follow_parts(const TypedValue& value, const PreparedItem& prepared,
                                          std::span<const OwnValue> own, const TypedComparison& compared,
                                          const Mark& by_key,
                                          const std::vector<std::optional<Explained>>& parts);

}  // namespace gradewright::judging
