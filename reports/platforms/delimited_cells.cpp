#include "reports/platforms/delimited_cells.hpp"

#include <algorithm>
#include <array>

#include "answers/reading/tables/table_text.hpp"

namespace gradewright::reports {

namespace {

/// Where the quoted text that begins at `at` ends, behind its closing quote.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  for (std::size_t end = text.find('"', at + 1); end != std::string_view::npos;
       end = text.find('"', end + 2)) {
    if (end + 1 == text.size() || text[end + 1] != '"') {
      return end + 1;
    }
  }
  return text.size() + 1;
}

/// The separator that a table's first row has most of, outside quotes.
char separator_of(std::string_view text) {
  constexpr std::array<char, 3> separators = {',', ';', '\t'};
  std::array<std::ptrdiff_t, 3> counts{};
  for (std::size_t at = 0; at < text.size() && text[at] != '\n' && text[at] != '\r';) {
    for (std::size_t i = 0; i < separators.size(); ++i) {
      counts[i] += text[at] == separators[i] ? 1 : 0;
    }
    at = text[at] == '"' ? end_of_quoted(text, at) : at + 1;
  }
  return separators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

/// Goes through a table cell by cell.
class CellScan {
 public:
  CellScan(std::string_view text, char separator) : text_(text), separator_(separator) {
    at_ = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  }

  std::vector<DelimitedRow> rows() {
    std::vector<DelimitedRow> rows;
    while (at_ < text_.size()) {
      if (!skip_line_end()) {
        rows.push_back(row());
      }
    }
    return rows;
  }

 private:
  DelimitedRow row() {
    DelimitedRow cells;
    for (;;) {
      cells.push_back(at_ < text_.size() && text_[at_] == '"' ? quoted() : plain());
      if (at_ >= text_.size() || skip_line_end()) {
        return cells;
      }
      ++at_;
    }
  }

  DelimitedCell plain() {
    const std::array<char, 3> ends = {separator_, '\n', '\r'};
    const std::size_t end =
        std::min(text_.find_first_of(std::string_view(ends.data(), ends.size()), at_), text_.size());
    DelimitedCell cell{std::string(text_.substr(at_, end - at_)), {at_, end - at_}};
    at_ = end;
    return cell;
  }

  DelimitedCell quoted() {
    const std::size_t end = end_of_quoted(text_, at_);
    if (end > text_.size()) {
      refuse("a quote is not closed");
    }
    if (end < text_.size() && text_[end] != separator_ && text_[end] != '\n' && text_[end] != '\r') {
      refuse("text after a closing quote");
    }
    DelimitedCell cell{"", {at_, end - at_}};
    for (std::size_t i = at_ + 1; i + 1 < end; i += text_[i] == '"' ? 2 : 1) {
      cell.value += text_[i];
    }
    at_ = end;
    return cell;
  }

  bool skip_line_end() {
    const std::size_t length = text_.substr(at_).starts_with("\r\n")      ? 2
                               : text_[at_] == '\n' || text_[at_] == '\r' ? 1
                                                                          : 0;
    at_ += length;
    return length > 0;
  }

  [[noreturn]] void refuse(const char* what) const {
    const auto line = 1 + std::ranges::count(text_.substr(0, at_), '\n');
    throw reading::TableTextError("line " + std::to_string(line) + ": " + what);
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
};

}  // namespace

DelimitedTable delimited_cells(std::string_view text) {
  const char separator = separator_of(text);
  return {separator, CellScan(text, separator).rows()};
}

std::string delimited_cell(std::string_view value, char separator) {
  const std::array<char, 4> marks = {separator, '"', '\n', '\r'};
  const bool plain =
      value.find_first_of(std::string_view(marks.data(), marks.size())) == std::string_view::npos;
  // A blank at either end is dropped by some readers where no quotes hold it.
  if (plain && (value.empty() || (value.front() != ' ' && value.back() != ' '))) {
    return std::string(value);
  }
  std::string out = "\"";
  for (const char c : value) {
    out += c;
    out += c == '"' ? "\"" : "";
  }
  return out + '"';
}

std::string delimited_row(const std::vector<std::string>& values) {
  std::string row;
  for (std::size_t i = 0; i < values.size(); ++i) {
    row += (i > 0 ? "," : "") + delimited_cell(values[i]);
  }
  return row + '\n';
}

std::string with_cells(std::string_view text, std::vector<CellChange> changes, char separator) {
  std::ranges::sort(changes, {}, [](const CellChange& change) { return change.bytes.offset; });
  std::string out;
  std::size_t at = 0;
  for (const CellChange& change : changes) {
    out += text.substr(at, change.bytes.offset - at);
    out += delimited_cell(change.value, separator);
    at = change.bytes.end();
  }
  return out.append(text.substr(at));
}

}  // namespace gradewright::reports
