#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "answers/judging/explain/explanation.hpp"
#include "answers/judging/explain/own_value.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::judging {

// The ways in which a response can be explained, each in the file of its name. What does not hold is none.

/// The key, cell by cell; of the keys that are equally right, the one worth most. Always holds, more or less.
/// `into` is overwritten and keeps its memory.
void explain_by_key(const ReadValue& value, const Standard& standard, UpTo up_to, Explanation& into);

/// The key up to one factor other than 0, where the item asks for no more. False, and nothing said, where it
/// does, or where the shape is wrong. `into` is overwritten and keeps its memory.
bool explain_by_common_factor(const ReadValue& value, const Standard& standard, UpTo up_to,
                              Explanation& into);

/// By whichever of the two fits what the item asks for.
void explain_by_standard(const ReadValue& value, const Standard& standard, UpTo up_to, Explanation& into);

/// The value held against another standard than the item's own, where every cell is right by it, in
/// whatever form.
std::optional<Explanation> explain_by_other(const ReadValue& value, const OtherKey& other, UpTo up_to);

/// The property that the item asks for, held or not; none when it asks for none, or the value has another
/// shape or a cell that is no finite number.
std::optional<Explanation> explain_by_property(const ReadValue& value, const PreparedItem& prepared);

/// A number in the item's accepted range: all points, or those for another form than is asked for.
std::optional<Explanation> explain_by_range(const ReadValue& value, const PreparedItem& prepared);

/// The accepted value worth most that every cell is right by; less in another form than is asked for.
std::optional<Explanation> explain_by_accepted_value(const ReadValue& value, const PreparedItem& prepared);

/// Right, in some cells at least, once the student's own values stand for the steps that the key depends on:
/// as they are written, as they were before they were rounded, or with what their last digits leave open. A
/// cell that is right by the key stays right. None where nothing is worth more than `by_key` for it; a cell
/// that is right as far as its digits go earns that share.
/// Left to a person, with the guard, where it follows only from values that leave nothing to compute or that
/// leave too much open, or where a step was written with several values, the answer follows from none and no
/// cell is right by the key.
std::optional<Explanation> explain_by_own_values(const ReadValue& value, const PreparedItem& prepared,
                                                 std::span<const OwnValue> own, const Explanation& by_key);

/// Of an answer that is right by the key: the steps with wrong values of the student's own from which it does
/// not follow; none where it follows, or all are right.
std::vector<std::string> wrong_values_against(const ReadValue& value, const PreparedItem& prepared,
                                              std::span<const OwnValue> own);

/// Each of the named mistakes that gives every cell, in the exam's order. Cells that are right all the same
/// are worth what they are worth to anybody else: never less than `by_key`.
std::vector<Explanation> explain_by_mistakes(const ReadValue& value, const PreparedItem& prepared,
                                             const Mark& by_key);

}  // namespace gradewright::judging
