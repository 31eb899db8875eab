#include "engine/text/json_writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>

#include "engine/text/hidden_characters.hpp"
#include "engine/text/json_plain.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::engine {
namespace {

void append_unit(std::string& out, char32_t unit) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += "\\u";
  for (unsigned shift = 16; shift > 0; shift -= 4) {
    out += hex[(unit >> (shift - 4)) & 15U];
  }
}

/// A character that is not seen, or acts, by its number: past U+FFFF as the two halves of UTF-16.
void append_hidden(std::string& out, char32_t c) {
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
    default:
      if (c > 0xFFFF) {
        append_unit(out, 0xD800 + ((c - 0x10000) >> 10U));
        c = 0xDC00 + ((c - 0x10000) & 0x3FFU);
      }
      append_unit(out, c);
  }
}

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = plain_length_in_json(text.substr(at));
    out.append(text.data() + at, plain);
    at += plain;
    if (at == text.size()) {
      return;
    }
    const char32_t c = next_code_point(text, at);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (is_hidden(c)) {
      append_hidden(out, c);
    } else {
      append_utf8(out, c);
    }
  }
}

}  // namespace

void JsonWriter::new_line() {
  put('\n');
  for (std::size_t i = 0; i < depth_; ++i) {
    put("  ");
  }
}

void JsonWriter::put_quoted(std::string_view text) {
  if (text.size() + 2 <= piece_bytes && is_plain_json(text)) {
    make_room(text.size() + 2);
    piece_[in_piece_] = '"';
    std::memcpy(&piece_[in_piece_ + 1], text.data(), text.size());
    piece_[in_piece_ + text.size() + 1] = '"';
    in_piece_ += text.size() + 2;
    return;
  }
  flush();
  out_ += '"';
  append_escaped(out_, text);
  out_ += '"';
}

void JsonWriter::key(std::string_view name) {
  separate();
  put_quoted(name);
  put(':');
  if (layout_ == Layout::indented) {
    put(' ');
  }
  separate_ = false;
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  separate();
  put_quoted(text);
  end_value();
}

void JsonWriter::value(const Decimal& number) {
  plain(number.to_string());
}

void JsonWriter::value(std::int64_t number) {
  if (number >= 0 && number < 10) {  // of places, mostly
    separate();
    put(static_cast<char>('0' + number));
    end_value();
    return;
  }
  std::array<char, 24> text;
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
  plain({text.data(), static_cast<std::size_t>(end - text.data())});
}

void JsonWriter::raw(std::string_view json) {
  separate();
  // What is not ASCII, or is a deletion, can only stand in a string: there it is escaped like in any other.
  const auto plain_end =
      std::ranges::find_if(json, [](char c) { return static_cast<unsigned char>(c) >= 0x7F; });
  std::size_t at = static_cast<std::size_t>(plain_end - json.begin());
  put(json.substr(0, at));
  if (at < json.size()) {
    flush();
  }
  while (at < json.size()) {
    const std::size_t start = at;
    const char32_t c = next_code_point(json, at);
    if (c >= 0x7F && is_hidden(c)) {
      append_hidden(out_, c);
    } else {
      out_ += json.substr(start, at - start);
    }
  }
  end_value();
}

}  // namespace gradewright::engine
