#pragma once

#include <string>

#include "answers/judging/explain/explanation.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/verdict.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::judging {

/// Cell `at` of an explanation as a verdict shows it: where it is, what was read and expected, what is
/// certain about it. `into` is overwritten and keeps its memory.
void put_in_words(const Explanation& by, const ReadValue& value, Index at, CellVerdict& into);

/// "written as a fraction where a decimal is asked for": of the first cell in another form than is asked for;
/// empty when there is none.
std::string other_form(const ReadValue& value, NumberForm asked);

/// "row 1, column 2", "entry 3", "cell (1, 2, 3)", all counted from 1; the name of a named cell; empty for a
/// scalar.
std::string place_of(const CellVerdict& cell);

}  // namespace gradewright::judging
