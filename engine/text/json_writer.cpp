#include "engine/text/json_writer.hpp"

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>

#include "engine/text/utf8.hpp"

namespace gradewright::engine {
namespace {

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

/// Which bytes are characters that stand for themselves.
constexpr std::array<bool, 256> is_plain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) {
    plain[byte] = byte != '"' && byte != '\\';
  }
  return plain;
}();

bool stands_for_itself(char c) {
  return is_plain[static_cast<unsigned char>(c)];
}

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    while (at < text.size() && stands_for_itself(text[at])) {
      ++at;
    }
    out.append(text.data() + start, at - start);
    if (at == text.size()) {
      return;
    }
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
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

void JsonWriter::separate() {
  if (separate_) {
    out_ += ',';
  }
  if (layout_ == Layout::indented && depth_ > 0 && !after_key_) {
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
  if (layout_ == Layout::indented && separate_) {
    new_line();
  }
  out_ += bracket;
  separate_ = true;
}

void JsonWriter::key(std::string_view name) {
  value(name);
  out_ += ':';
  if (layout_ == Layout::indented) {
    out_ += ' ';
  }
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

}  // namespace gradewright::engine
