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
  explicit CsvReader(std::string_view text, char separator = ',') : text_(text), separator_(separator) {}

  /// The next record; empty at the end of the text. Throws std::runtime_error for a quote that is never
  /// closed or that stands inside an unquoted field, with the line.
  std::optional<std::vector<std::string>> next();
  /// The line on which the last record began, from 1.
  std::size_t line() const { return record_line_; }

 private:
  std::string quoted();
  std::string_view unquoted();
  void end_line();

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t record_line_ = 0;
};

}  // namespace gradewright::reading
