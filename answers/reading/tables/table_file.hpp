#pragma once

#include <optional>
#include <string>

#include "answers/reading/layer.hpp"
#include "answers/reading/submission_files.hpp"
#include "answers/reading/tables/table_text.hpp"
#include "answers/reading/tables/utf16.hpp"

namespace gradewright::reading {

/// The text of a table in a file, piece by piece, as UTF-8 and without a byte-order mark.
class TableFile {
 public:
  /// Throws SubmissionError for a file that cannot be read, or is plainly no text by how it begins.
  explicit TableFile(const SubmissionFile& file);
  TableFile(const TableFile&) = delete;
  TableFile& operator=(const TableFile&) = delete;

  TableText& text() { return text_; }

 private:
  bool append_to(std::string& text);

  SubmissionBytes bytes_;
  std::optional<Utf16Text> utf16_;
  bool first_ = true;
  TableText text_;
};

}  // namespace gradewright::reading
