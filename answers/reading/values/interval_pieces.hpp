#pragma once

#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/typed_value.hpp"

namespace gradewright::reading {

// Sets of real numbers as pieces: unions, intersections and complements of intervals.

/// -inf or inf.
WrittenNumber infinite(bool negative);
bool is_infinite(const WrittenNumber& number);

/// The union of pieces as they are compared: by their lower ends, what overlaps or touches as one.
std::vector<IntervalsValue::Piece> united(std::vector<IntervalsValue::Piece> pieces);
/// What lies in a piece of both.
std::vector<IntervalsValue::Piece> intersection(const std::vector<IntervalsValue::Piece>& a,
                                                const std::vector<IntervalsValue::Piece>& b);
/// All real numbers that lie in no piece.
std::vector<IntervalsValue::Piece> outside(const std::vector<IntervalsValue::Piece>& pieces);

}  // namespace gradewright::reading
