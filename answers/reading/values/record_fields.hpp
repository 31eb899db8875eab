#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/read_value.hpp"

namespace gradewright::reading {

/// A declared name with the text of its value.
struct RecordField {
  std::size_t name = 0;  ///< of the declared ones
  std::string_view text;
  /// Another relation than one that states a value, or a left side or a chain that is more than the name.
  bool is_broken = false;
  bool has_prose = false;  ///< words or a question stand in the value
};

/// The fields of "a = 70, b = 25", "a: 70" on lines, a -> 70, {"a": 70}, in the order of the text, each as
/// often as it is written. None where no declared name has a value; NotAValue where what stands beside them
/// says something of all of them, or of another name.
std::variant<std::vector<RecordField>, NotAValue> fields_of(std::string_view text,
                                                            std::span<const std::string> names);

}  // namespace gradewright::reading
