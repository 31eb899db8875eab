#pragma once

#include <string>

#include "problems/layer.hpp"

namespace gradewright::problems {

class Kinds;

/// A JSON Schema (draft-07) of exam files that use these kinds, with which editors complete and explain. It
/// is made from the lists of fields that load an exam, and refuses no exam that loads. Draft-07, since the
/// YAML language server that editors ask knows nothing newer in most of its versions.
std::string exam_schema(const Kinds& kinds);

}  // namespace gradewright::problems
