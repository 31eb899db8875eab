#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What is wrong with the text of a table, with the line where it is known.
class TableTextError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The text of a table, of which only a part need be in memory.
class TableText {
 public:
  /// All of it.
  explicit TableText(std::string_view text) : text_(text) {}
  /// `more` appends what comes next; false at the end.
  explicit TableText(std::function<bool(std::string&)> more) : more_(std::move(more)) {}

  /// What is there of what is not taken yet. Valid until more is brought.
  std::string_view there() const { return std::string_view(text_).substr(at_); }
  /// Brings more; false where all is there.
  bool bring();
  /// Takes bytes that are there.
  void take(std::size_t bytes) { at_ += bytes; }
  /// All that is not taken yet.
  std::string_view rest();
  /// The next line without its end; nothing at the end of the text. Throws TableTextError for one that is
  /// too long.
  std::optional<std::string_view> line();
  /// The next record of a table in CSV with the end of its last line, where every quote begins or ends quoted
  /// text; empty at the end of the text. Likewise.
  std::string_view record();
  /// The next value of a list of JSON, within its brackets, with the comma or the bracket that ends it;
  /// without one where the text ends before. Likewise.
  std::string_view list_value();

  /// Longer lines and records are refused, so that an open quote does not bring a whole file into memory.
  static constexpr std::size_t max_row_bytes = std::size_t{1} << 26U;

 private:
  std::function<bool(std::string&)> more_;
  std::string text_;
  std::size_t at_ = 0;
};

}  // namespace gradewright::reading
