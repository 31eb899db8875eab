#pragma once

#include <cstddef>

namespace gradewright::test {

/// How often this program has called operator new so far.
std::size_t allocation_count();

}  // namespace gradewright::test
