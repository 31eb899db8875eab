#pragma once

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/layer.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::judging {

/// A number that is wrong by the rule is right all the same when rounding the intermediate steps by hand can
/// give it: when it lies in `reachable`, widened by half a unit of the student's own last digit (at most by
/// the rule's own limit). The limit then becomes how far from the key the interval reaches.
void allow_reachable(Comparison& comparison, const WrittenNumber& student, const SettledCell& key,
                     const Interval& reachable);

}  // namespace gradewright::judging
