#include "engine/json_writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

namespace gradewright {
namespace {

/// The length of the UTF-8 sequence at the start of `text` (RFC 3629: no overlong forms, no surrogates); 0
/// when there is none.
std::size_t utf8_length(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned char lead = byte(0);
  const std::size_t length = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
  if (length == 0 || text.size() < length) {
    return 0;
  }
  for (std::size_t at = 1; at < length; ++at) {
    if ((byte(at) & 0xC0U) != 0x80U) {
      return 0;
    }
  }
  const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool surrogate = lead == 0xED && byte(1) >= 0xA0;
  const bool too_high = lead == 0xF4 && byte(1) >= 0x90;
  return overlong || surrogate || too_high ? 0 : length;
}

void append_control(std::string& out, char c) {
  switch (c) {
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default: {
      constexpr std::string_view hex = "0123456789abcdef";
      const auto code = static_cast<unsigned char>(c);
      out += "\\u00";
      out += hex[code >> 4U];
      out += hex[code & 15U];
    }
  }
}

bool is_plain(char c) {
  return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

void append_escaped(std::string& out, std::string_view text) {
  const auto special = std::find_if_not(text.begin(), text.end(), [](char c) { return is_plain(c); });
  const auto plain = static_cast<std::size_t>(special - text.begin());
  out.append(text, 0, plain);
  for (std::size_t at = plain; at < text.size();) {
    const char c = text[at];
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      append_control(out, c);
    } else if (const std::size_t length = utf8_length(text.substr(at)); length > 0) {
      out.append(text, at, length);
      at += length;
      continue;
    } else {
      out += "\xEF\xBF\xBD";
    }
    ++at;
  }
}

}  // namespace

void JsonWriter::new_line() {
  if (layout_ == Layout::indented) {
    out_ += '\n';
    out_.append(2 * depth_, ' ');
  }
}

void JsonWriter::separate() {
  if (separate_) {
    out_ += ',';
  }
  if (depth_ > 0 && !after_key_) {
    new_line();
  }
  separate_ = true;
  after_key_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  ++depth_;
  separate_ = false;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (separate_) {
    new_line();
  }
  out_ += bracket;
  separate_ = true;
}

void JsonWriter::key(std::string_view name) {
  value(name);
  out_ += layout_ == Layout::indented ? ": " : ":";
  separate_ = false;
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  separate();
  out_ += '"';
  append_escaped(out_, text);
  out_ += '"';
}

void JsonWriter::value(const Decimal& number) {
  raw(number.to_string());
}

void JsonWriter::value(std::int64_t number) {
  std::array<char, 24> text;
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
  raw({text.data(), static_cast<std::size_t>(end - text.data())});
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
}

}  // namespace gradewright
