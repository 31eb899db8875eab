#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Reads records of comma-separated values (RFC 4180), or with another separator: quoted fields may hold
/// separators, line ends and doubled quotes. Lines end in LF, CRLF or CR.
class CsvReader {
 public:
  /// The text begins on the line `first_line` of its file.
  explicit CsvReader(std::string_view text, char separator = ',', std::size_t first_line = 1)
      : text_(text), separator_(separator), line_(first_line) {}

  /// The next record; empty at the end of the text. Throws TableTextError for a quote that is never
  /// closed or that stands inside an unquoted field, with the line.
  std::optional<std::vector<std::string>> next();
  /// The line on which the last record began, from 1.
  std::size_t line() const { return record_line_; }
  /// The line behind it.
  std::size_t next_line() const { return line_; }

 private:
  std::string quoted();
  std::string_view unquoted();
  void end_line();

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_;
  std::size_t record_line_ = 0;
};

}  // namespace gradewright::reading
