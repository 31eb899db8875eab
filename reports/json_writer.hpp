#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/decimal.hpp"

namespace gradewright {

/// Writes one JSON document. Numbers are decimals as they stand, never through a double; the members of an
/// object keep the order in which they were written.
class JsonWriter {
 public:
  enum class Layout { compact, indented };
  explicit JsonWriter(Layout layout = Layout::indented) : layout_(layout) {}

  JsonWriter& begin_object() { return begin('{'); }
  JsonWriter& end_object() { return end('}'); }
  JsonWriter& begin_array() { return begin('['); }
  JsonWriter& end_array() { return end(']'); }
  /// The name of the next member of the open object.
  JsonWriter& key(std::string_view name);

  JsonWriter& string(std::string_view text);
  JsonWriter& number(const Decimal& value);
  JsonWriter& integer(std::int64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();

  /// key() and string() in one.
  JsonWriter& member(std::string_view name, std::string_view text) { return key(name).string(text); }

  const std::string& text() const { return out_; }

 private:
  JsonWriter& begin(char bracket);
  JsonWriter& end(char bracket);
  JsonWriter& value(std::string_view token);
  void separate();
  void new_line();

  Layout layout_;
  std::string out_;
  std::vector<bool> has_members_;  // one for each open bracket
  bool after_key_ = false;
};

}  // namespace gradewright
