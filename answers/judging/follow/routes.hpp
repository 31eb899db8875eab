#pragma once

#include <vector>

#include "answers/judging/layer.hpp"
#include "engine/graph/expr.hpp"

namespace gradewright::problems {
struct Question;
}

namespace gradewright::judging {

/// The key by other routes than the exam's: where part of it is the same function of the givens as a named
/// step that it goes around (the probabilities inside of a loss from logits), as that step's logarithm, as
/// where it is positive (the mask of a ReLU), or where the whole of it is another step. At most one
/// expression that takes every such step in place, and one for each step that is the whole key; none where
/// there is nothing of the kind. The same function is what agrees at seeded givens of the exam's sorts, never
/// what merely agrees at the exam's own.
std::vector<Expr> routes_to(const problems::Question& question, const Expr& key);

}  // namespace gradewright::judging
