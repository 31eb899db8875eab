// The document reader on arbitrary bytes as a LaTeX source, as it stands and with its macros written out.
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

#include "answers/reading/documents/latex_macros.hpp"
#include "tests/fuzz/documents.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gradewright;
  const std::string text(data, data + size);
  fuzz::read_whole(text, reading::Submission::Format::latex);
  auto expanded = reading::expand_macros(text);
  if (auto* latex = std::get_if<std::string>(&expanded)) {
    fuzz::read_whole(std::move(*latex), reading::Submission::Format::latex);
  }
  return 0;
}
