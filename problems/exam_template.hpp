#pragma once

#include <string>
#include <vector>

#include "problems/layer.hpp"

namespace gradewright::problems {

struct Kind;

/// An exam to start from, with a comment at everything that an author decides: a question of each kind, as
/// its own example has it, with what else the kind takes; without kinds, a question with steps of its own and
/// one with options. It loads, and is sound, as it stands.
std::string exam_template(const std::vector<const Kind*>& kinds);

}  // namespace gradewright::problems
