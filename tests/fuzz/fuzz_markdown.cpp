// The document reader on arbitrary bytes as Markdown and plain text, by itself and filled into its own first
// half.
#include <cstddef>
#include <cstdint>
#include <string>

#include "answers/reading/documents/paper_sheet.hpp"
#include "tests/fuzz/documents.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gradewright;
  const std::string text(data, data + size);
  fuzz::read_whole(text, reading::Submission::Format::markdown);
  reading::Submission printed;
  printed.text = text.substr(0, size / 2);
  const reading::PaperSheet sheet(printed, fuzz::declared_questions());
  fuzz::read_whole(text, reading::Submission::Format::markdown, &sheet);
  return 0;
}
