#include "answers/reading/tables/csv.hpp"

#include <algorithm>

#include "answers/reading/tables/table_text.hpp"

namespace gradewright::reading {

std::optional<std::vector<std::string>> CsvReader::next() {
  if (at_ >= text_.size()) {
    return std::nullopt;
  }
  record_line_ = line_;
  std::vector<std::string> fields;
  for (;;) {
    const bool in_quotes = at_ < text_.size() && text_[at_] == '"';
    fields.push_back(in_quotes ? quoted() : std::string(unquoted()));
    if (at_ >= text_.size()) {
      return fields;
    }
    if (text_[at_] != separator_) {
      end_line();
      return fields;
    }
    ++at_;
  }
}

void CsvReader::end_line() {
  at_ += text_.substr(at_).starts_with("\r\n") ? 2 : 1;
  ++line_;
}

std::string CsvReader::quoted() {
  std::string field;
  for (++at_; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == '\n' || (c == '\r' && !text_.substr(at_).starts_with("\r\n"))) {
      ++line_;
    }
    if (c != '"') {
      field += c;
      continue;
    }
    if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
      field += '"';
      ++at_;
      continue;
    }
    ++at_;
    const char after = at_ < text_.size() ? text_[at_] : '\n';
    if (after == separator_ || after == '\n' || after == '\r') {
      return field;
    }
    throw TableTextError("line " + std::to_string(line_) + ": text after a closing quote");
  }
  throw TableTextError("line " + std::to_string(record_line_) + ": a quote is not closed");
}

std::string_view CsvReader::unquoted() {
  const char ends[] = {separator_, '\n', '\r'};
  const std::size_t end = std::min(text_.find_first_of(std::string_view(ends, 3), at_), text_.size());
  const std::string_view field = text_.substr(at_, end - at_);
  at_ = end;
  if (field.find('"') != std::string_view::npos) {
    throw TableTextError("line " + std::to_string(line_) + ": a quote inside an unquoted field");
  }
  return field;
}

}  // namespace gradewright::reading
