#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"

using namespace gradewright::engine::notation;

/// One expression: what parses prints in every format, and its plain text reads back as the same tree.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  try {
    const Syntax tree = parse_expression(source);
    to_latex(tree);
    to_mathml(tree);
    if (!(parse_expression(to_plain(tree)) == tree)) {
      std::abort();
    }
  } catch (const SourceError& error) {
    describe(error, source, "expression");
  }
  return 0;
}
