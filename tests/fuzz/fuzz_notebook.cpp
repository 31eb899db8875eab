// Arbitrary bytes as a Jupyter notebook, and the document reader on what it says.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "answers/reading/documents/notebook.hpp"
#include "tests/fuzz/documents.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gradewright;
  const std::string bytes(data, data + size);
  auto read = reading::notebook_text(bytes);
  if (auto* text = std::get_if<std::string>(&read)) {
    fuzz::read_whole(std::move(*text), reading::Submission::Format::markdown);
  } else {
    fuzz::require(!std::get<reading::NoNotebook>(read).problem.empty());
  }
  return 0;
}
