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

/// Names and values of no more bytes are written in one piece where they are plain.
constexpr std::size_t short_text = 30;

/// A comma that may be left out, a text in quotes, and a colon behind a name.
class Piece {
 public:
  explicit Piece(std::string_view text) : size_(text.size() + 3) {
    bytes_[0] = ',';
    bytes_[1] = '"';
    text.copy(bytes_.data() + 2, text.size());
    bytes_[text.size() + 2] = '"';
  }
  void add_colon() { bytes_[size_++] = ':'; }
  std::string_view text(bool with_comma) const {
    const std::size_t skipped = with_comma ? 0 : 1;
    return {bytes_.data() + skipped, size_ - skipped};
  }

 private:
  std::array<char, short_text + 4> bytes_;
  std::size_t size_;
};

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
  if (is_short(name)) {
    Piece piece(name);
    piece.add_colon();
    out_ += piece.text(separate_);
  } else {
    value(name);
    out_ += ':';
    if (layout_ == Layout::indented) {
      out_ += ' ';
    }
  }
  separate_ = false;
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  if (is_short(text)) {
    out_ += Piece(text).text(separate_);
    separate_ = true;
    after_key_ = false;
    return;
  }
  separate();
  out_ += '"';
  append_escaped(out_, text);
  out_ += '"';
}

bool JsonWriter::is_short(std::string_view text) const {
  return layout_ == Layout::compact && text.size() <= short_text && is_plain_json(text);
}

void JsonWriter::value(const Decimal& number) {
  plain(number.to_string());
}

void JsonWriter::value(std::int64_t number) {
  std::array<char, 24> text;
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
  plain({text.data(), static_cast<std::size_t>(end - text.data())});
}

void JsonWriter::plain(std::string_view ascii) {
  separate();
  out_ += ascii;
}

void JsonWriter::raw(std::string_view json) {
  separate();
  // What is not ASCII, or is a deletion, can only stand in a string: there it is escaped like in any other.
  const auto plain_end =
      std::ranges::find_if(json, [](char c) { return static_cast<unsigned char>(c) >= 0x7F; });
  std::size_t at = static_cast<std::size_t>(plain_end - json.begin());
  out_.append(json.data(), at);
  while (at < json.size()) {
    const std::size_t start = at;
    const char32_t c = next_code_point(json, at);
    if (c >= 0x7F && is_hidden(c)) {
      append_hidden(out_, c);
    } else {
      out_ += json.substr(start, at - start);
    }
  }
}

}  // namespace gradewright::engine
