#include "reports/json_writer.hpp"

#include <fmt/format.h>

#include <cassert>

#include "reports/escape.hpp"

namespace gradewright {

namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : escape::utf8(text)) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
          out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
          out += c;
        }
    }
  }
  return out + '"';
}

}  // namespace

void JsonWriter::new_line() {
  if (layout_ == Layout::indented) {
    out_ += '\n';
    out_.append(2 * has_members_.size(), ' ');
  }
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (has_members_.empty()) {
    return;
  }
  if (has_members_.back()) {
    out_ += ',';
  }
  has_members_.back() = true;
  new_line();
}

JsonWriter& JsonWriter::begin(char bracket) {
  separate();
  out_ += bracket;
  has_members_.push_back(false);
  return *this;
}

JsonWriter& JsonWriter::end(char bracket) {
  assert(!has_members_.empty());
  const bool had_members = has_members_.back();
  has_members_.pop_back();
  if (had_members) {
    new_line();
  }
  out_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view token) {
  separate();
  out_ += token;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  out_ += quoted(name);
  out_ += layout_ == Layout::indented ? ": " : ":";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  return value(quoted(text));
}
JsonWriter& JsonWriter::number(const Decimal& decimal) {
  return value(decimal.to_string());
}
JsonWriter& JsonWriter::integer(std::int64_t integer) {
  return value(fmt::format("{}", integer));
}
JsonWriter& JsonWriter::boolean(bool truth) {
  return value(truth ? "true" : "false");
}
JsonWriter& JsonWriter::null() {
  return value("null");
}

}  // namespace gradewright
