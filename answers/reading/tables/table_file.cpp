#include "answers/reading/tables/table_file.hpp"

#include "answers/reading/submission_error.hpp"

namespace gradewright::reading {

TableFile::TableFile(const SubmissionFile& file)
    : bytes_(file), text_([this](std::string& more) { return append_to(more); }) {
  text_.bring();
  const std::string_view there = text_.there();
  if (there.substr(0, there.find('\n')).find('\0') != std::string_view::npos) {
    throw SubmissionError(file.path + ":1: error: not a text: there is a zero byte in it");
  }
  text_.take(there.starts_with("\xEF\xBB\xBF") ? 3 : 0);
}

/// False at the end.
bool TableFile::append_to(std::string& text) {
  constexpr std::size_t piece_bytes = 1 << 20;
  std::string piece;
  const bool more = bytes_.append_to(piece, piece_bytes);
  if (first_ && Utf16Text::is_marked(piece)) {
    utf16_.emplace(piece.starts_with("\xFE"));
    piece.erase(0, 2);
  }
  first_ = false;
  if (!utf16_) {
    text += piece;
  } else if (more) {
    utf16_->append(piece, text);
  } else {
    utf16_->finish(text);
  }
  return more;
}

}  // namespace gradewright::reading
