#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/numbers/decimal.hpp"

namespace gradewright::engine {

/// Writes JSON text member by member, at the end of a string. Numbers keep their decimal digits; strings are
/// escaped, and bytes that are not UTF-8 become U+FFFD, so that the text is valid whatever was put in.
class JsonWriter {
 public:
  enum class Layout { compact, indented };
  explicit JsonWriter(std::string& out, Layout layout = Layout::compact) : out_(out), layout_(layout) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  /// The name of the next member.
  void key(std::string_view name);
  /// A name in the source, of letters and digits only, likewise.
  template <std::size_t size>
  void key(const char (&name)[size]) {
    if (layout_ == Layout::indented) {
      return key(std::string_view(name));
    }
    std::array<char, size + 3> piece{',', '"'};
    std::copy_n(name, size - 1, piece.begin() + 2);
    piece[size + 1] = '"';
    piece[size + 2] = ':';
    out_.append(piece.data() + (separate_ ? 0 : 1), piece.size() - (separate_ ? 0 : 1));
    separate_ = false;
    after_key_ = true;
  }
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const Decimal& number);
  void value(std::int64_t number);
  void value(std::same_as<bool> auto flag) { plain(flag ? "true" : "false"); }
  void null() { plain("null"); }
  /// A value that is JSON text already; hidden characters in its strings are escaped.
  void raw(std::string_view json);

  template <class Name, class Value>
  void member(const Name& name, const Value& content) {
    key(name);
    value(content);
  }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  /// A value of ASCII that needs no look.
  void plain(std::string_view ascii);
  void new_line();
  /// Whether a name or value can be written in one piece.
  bool is_short(std::string_view text) const;

  std::string& out_;
  Layout layout_;
  std::size_t depth_ = 0;
  bool after_key_ = false;
  bool separate_ = false;  ///< a value stands before the next one
};

}  // namespace gradewright::engine
