#pragma once

namespace gradewright::engine {}
namespace gradewright::problems {}
namespace gradewright::reading {}

/// From a response to a verdict. Sees the engine, the problems and what reading found.
namespace gradewright::judging {

using namespace engine;
using namespace problems;
using namespace reading;

}  // namespace gradewright::judging
