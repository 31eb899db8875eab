#pragma once

#include <cstddef>

#include "answers/judging/compare/typed_comparison.hpp"
#include "answers/judging/credit/mark.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/standard.hpp"
#include "engine/syntax/answer_type.hpp"

namespace gradewright::judging {

/// The mark of a value of a type that is no tensor of numbers: all or nothing, or by its parts, as the
/// standard says. Members too many and members missing each count among the parts, so that nobody gains by
/// writing more. Of choices, per_option counts every option that is rightly chosen or rightly left,
/// net_correct those rightly chosen less those wrongly chosen, of those that are right.
Mark mark_of(const TypedComparison& comparison, AnswerType type, const Standard& standard);

/// How many of so many parts are marked together: all, or each for itself.
std::size_t marked_together(const Standard& standard, std::size_t parts);

}  // namespace gradewright::judging
