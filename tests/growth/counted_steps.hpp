#pragma once

#include <cstdint>

namespace gradewright::test {

/// Edges of the counted code that this thread has run through so far.
std::uint64_t counted_steps();

}  // namespace gradewright::test
