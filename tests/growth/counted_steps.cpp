#include "tests/growth/counted_steps.hpp"

namespace {

thread_local std::uint64_t steps = 0;

}  // namespace

/// The compiler calls this at each edge of code that is compiled with -fsanitize-coverage=trace-pc.
extern "C" void __sanitizer_cov_trace_pc() {  // NOLINT(bugprone-reserved-identifier)
  ++steps;
}

namespace gradewright::test {

std::uint64_t counted_steps() {
  return steps;
}

}  // namespace gradewright::test
