#pragma once

#include <span>
#include <vector>

#include "engine/graph/expr.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

struct Mistake;
struct Question;

/// The question's keys as they come out when `mistake` is made: its changed steps replace the right ones, in
/// order, and everything computed from them follows. A key that does not depend on a changed step is returned
/// as it is. Throws notation::SourceError (an offset into `mistake.change`) when the change is not sound.
std::vector<Expr> make_mistake(const Question& question, const Mistake& mistake, std::span<const Expr> keys);

}  // namespace gradewright::problems
