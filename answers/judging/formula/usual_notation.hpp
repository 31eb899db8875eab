#pragma once

#include <string>
#include <string_view>

#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// A formula in the notation that is read: single letters without fonts, sums as \sum, indicators as calls of
/// `indicator` ("1_{z > 0}", "\mathbb{1}[z > 0]", cases of 1 and 0), and without the set that the value is
/// said to be in, "\in \mathbb{R}". What is written in the usual notation is left as it is.
std::string in_usual_notation(std::string_view formula);

}  // namespace gradewright::judging
