#include "answers/csv.hpp"

#include <algorithm>
#include <stdexcept>

namespace gradewright {

std::optional<std::vector<std::string>> CsvReader::next() {
  if (at_ >= text_.size()) return std::nullopt;
  record_line_ = line_;
  std::vector<std::string> fields;
  for (;;) {
    const bool in_quotes = at_ < text_.size() && text_[at_] == '"';
    fields.push_back(in_quotes ? quoted() : std::string(unquoted()));
    if (at_ >= text_.size()) return fields;
    const char c = text_[at_++];
    if (c == ',') continue;
    ++line_;
    return fields;
  }
}

std::string CsvReader::quoted() {
  std::string field;
  for (++at_; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == '\n') ++line_;
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
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ == text_.size() || text_[at_] == ',' || text_[at_] == '\n') return field;
    throw std::runtime_error("line " + std::to_string(line_) + ": text after a closing quote");
  }
  throw std::runtime_error("line " + std::to_string(record_line_) + ": a quote is not closed");
}

std::string_view CsvReader::unquoted() {
  const std::size_t end = std::min(text_.find_first_of(",\n", at_), text_.size());
  std::string_view field = text_.substr(at_, end - at_);
  at_ = end;
  if (field.ends_with('\r')) field.remove_suffix(1);
  if (field.find('"') != std::string_view::npos) {
    throw std::runtime_error("line " + std::to_string(line_) + ": a quote inside an unquoted field");
  }
  return field;
}

}  // namespace gradewright
