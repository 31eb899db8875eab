#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gradewright {

/// A JSON value that keeps the digits of its numbers as they were typed: 0.50 stays 0.50.
struct JsonTree {
  enum class Kind { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  std::string text;  ///< "true", the digits, the characters of a string
  /// The values of an array (with empty names) or the fields of an object, in order.
  struct Part;
  std::vector<Part> parts;

  const JsonTree* find(std::string_view name) const;
};

struct JsonTree::Part {
  std::string name;
  JsonTree value;
};

/// Parses one JSON value. At most 32 levels deep. Throws std::runtime_error with the byte of the error.
JsonTree parse_json(std::string_view text);

/// A value as a response is written: numbers with their digits, strings as they are, arrays in brackets, null
/// blank.
std::string response_text(const JsonTree& value);

}  // namespace gradewright
