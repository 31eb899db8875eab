#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "engine/numbers/decimal.hpp"

namespace gradewright::engine {

/// Writes JSON text member by member, at the end of a string. Numbers keep their decimal digits; strings are
/// escaped, and bytes that are not UTF-8 become U+FFFD, so that the text is valid whatever was put in. What
/// was written is in the string when the outermost object or array is closed, and whenever somebody says
/// `flush`.
class JsonWriter {
 public:
  enum class Layout { compact, indented };
  explicit JsonWriter(std::string& out, Layout layout = Layout::compact) : out_(out), layout_(layout) {}
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  /// Puts everything that was written into the string.
  void flush() {
    out_.append(piece_.data(), in_piece_);
    in_piece_ = 0;
  }
  /// The name of the next member.
  void key(std::string_view name);
  /// A name in the source, of letters and digits only, likewise.
  template <std::size_t size>
  void key(const char (&name)[size]) {
    if (layout_ == Layout::indented) {
      return key(std::string_view(name));
    }
    static_assert(size + 3 <= piece_bytes);
    make_room(size + 3);
    char* to = &piece_[in_piece_];
    if (separate_) {
      *to++ = ',';
    }
    *to++ = '"';
    std::memcpy(to, name, size - 1);
    to += size - 1;
    *to++ = '"';
    *to++ = ':';
    in_piece_ = static_cast<std::size_t>(to - piece_.data());
    separate_ = false;
    after_key_ = true;
  }
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const Decimal& number);
  void value(std::int64_t number);
  void value(std::same_as<bool> auto flag) { plain(flag ? "true" : "false"); }
  void null() { plain("null"); }
  /// A text of plain characters alone (`is_plain_in_json`) and of few, as a word of the program's own is.
  void word(std::string_view plain_text) {
    separate();
    put('"');
    put(plain_text);
    put('"');
    end_value();
  }
  /// A value that is JSON text already; hidden characters in its strings are escaped.
  void raw(std::string_view json);

  template <class Name, class Value>
  void member(const Name& name, const Value& content) {
    key(name);
    value(content);
  }

 private:
  void open(char bracket) {
    separate();
    put(bracket);
    ++depth_;
    separate_ = false;
    after_key_ = false;
  }
  void close(char bracket) {
    --depth_;
    if (layout_ == Layout::indented && separate_) {
      new_line();
    }
    put(bracket);
    end_value();
  }
  /// What stands before a value.
  void separate() {
    if (separate_) {
      put(',');
    }
    if (layout_ == Layout::indented && depth_ > 0 && !after_key_) {
      new_line();
    }
  }
  void end_value() {
    separate_ = true;
    after_key_ = false;
    if (depth_ == 0) {
      flush();
    }
  }
  /// A value of ASCII that needs no look.
  void plain(std::string_view ascii) {
    separate();
    put(ascii);
    end_value();
  }
  void new_line();
  /// In quotes, escaped where that is needed.
  void put_quoted(std::string_view text);

  void make_room(std::size_t bytes) {
    if (bytes > piece_bytes - in_piece_) {
      flush();
    }
  }
  void put(char c) {
    make_room(1);
    piece_[in_piece_++] = c;
  }
  void put(std::string_view text) {
    make_room(text.size());
    if (text.size() > piece_bytes) {
      out_ += text;
      return;
    }
    std::memcpy(&piece_[in_piece_], text.data(), text.size());
    in_piece_ += text.size();
  }

  /// Most of what is written is a few bytes: they are gathered here, which is quicker than many appends.
  static constexpr std::size_t piece_bytes = 512;

  std::string& out_;
  Layout layout_;
  std::size_t depth_ = 0;
  bool after_key_ = false;
  bool separate_ = false;  ///< a value stands before the next one
  std::size_t in_piece_ = 0;
  std::array<char, piece_bytes> piece_;  ///< what is written and not yet in the string
};

}  // namespace gradewright::engine
