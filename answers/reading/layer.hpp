#pragma once

namespace gradewright::engine {}

/// From bytes to what was written, never what is right. Sees the engine and nothing else.
namespace gradewright::reading {

using namespace engine;

}  // namespace gradewright::reading
