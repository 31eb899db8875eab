#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/shape.hpp"
#include "engine/text/json_text.hpp"

namespace gradewright::judging {

/// A number or nested arrays of numbers in JSON text. Cells may also be null (blank) or strings in any
/// notation ("1/3"). Kept from line to line, so that reading allocates nothing once it is warm.
class JsonValue {
 public:
  enum class Texts { kept, left_out };
  /// Whether the cells keep their texts beside their numbers, as a response needs and a key does not. A key's
  /// texts must leave nothing open.
  explicit JsonValue(Texts texts = Texts::kept) : texts_(texts) {}

  /// Reads the value that comes next. Mistakes in the JSON are the text's `problem`, everything else is this
  /// one's.
  void read(JsonText& json);

  /// Why the value is no tensor ("rows of 5 and 6 cells"); empty when it is one.
  const std::string& problem() const { return problem_; }
  /// Its cells with their texts. Whoever takes them leaves a value to read the next one into.
  ReadValue& value() { return value_; }
  const ReadValue& value() const { return value_; }

 private:
  void read_part(JsonText& json, int depth);
  void read_list(JsonText& json, int depth);
  void read_cell(JsonText& json, int depth);
  void read_text_cell(JsonText& json, ReadCell& cell) const;
  ReadCell& next_cell();
  void reject(std::string problem);

  Texts texts_;
  std::string problem_;
  ReadValue value_;
  std::size_t used_ = 0;  ///< of its cells, while reading
  std::array<Index, Shape::max_rank> extents_{};
  int rank_ = 0;         ///< axes seen so far
  int cell_depth_ = -1;  ///< where the numbers are; -1 before the first
};

}  // namespace gradewright::judging
