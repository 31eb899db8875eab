#pragma once

#include <string>

#include "answers/judging/explain/shape_fit.hpp"
#include "answers/judging/layer.hpp"
#include "engine/graph/shape.hpp"

namespace gradewright::judging {

/// What a fitting shape needed: "a column of 3 read as a list of 3"; empty when the shapes are the same.
std::string read_as(const Shape& read, const Shape& asked);

/// One sentence that names what is wrong with the shape: "Wrong shape: one row is missing: 2 instead of 3."
std::string wrong_shape_sentence(const ShapeFit& fit, const Shape& read, const Shape& asked);

}  // namespace gradewright::judging
