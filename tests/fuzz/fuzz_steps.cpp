#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/work_limit.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/graph/worked_steps_text.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"

using namespace gradewright::engine;

/// Steps from an untrusted source: parsed, given a meaning, and evaluated and shown when that is little work.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  constexpr WorkLimit little_work{.cells = 4096, .operations = 100'000};
  try {
    notation::Scope scope;
    notation::add_steps("X = [[1, 2], [3, 4]]\nv = [0.5, -1]\ns = 3\n", scope);
    const std::vector<Expr> steps = notation::add_steps(source, scope);
    if (!too_much_work(steps, little_work)) {
      steps_to_markdown(worked_steps(steps));
    }
  } catch (const notation::SourceError& error) {
    notation::describe(error, source, "steps");
  }
  return 0;
}
