#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/token.hpp"

namespace gradewright::reading {

/// Makes one environment of the rows that are drawn with bars: a table of Markdown ("| 1 | 2 |", with or
/// without its line of dashes, whose heading of words is left out), lines "1 | 2", a matrix between bars "| 1
/// 2 |". Anything else stays as it is, |x - 3| too.
void join_drawn_rows(std::vector<Token>& tokens);

/// Makes line ends of the slashes with a blank on both sides: "1 2 / 3 4".
void part_rows_at_slashes(std::vector<Token>& tokens);

/// Leaves of "<tf.Tensor: shape=(2,), dtype=float32, numpy=array(...)>" what stands after numpy=.
void open_tensorflow_print(std::vector<Token>& tokens);

}  // namespace gradewright::reading
