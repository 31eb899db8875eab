#pragma once

namespace gradewright::engine {}

/// What can be asked: exam files, questions, items, rules, the catalogue of kinds. Sees the engine.
namespace gradewright::problems {

using namespace engine;

}  // namespace gradewright::problems
