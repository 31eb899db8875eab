#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settle.hpp"
#include "engine/graph/shape.hpp"
#include "engine/text/json_text.hpp"

namespace gradewright::judging {

/// One cell of a JSON value: the number as typed and its characters.
struct TypedCell {
  ReadCell::State state = ReadCell::State::number;
  ReadNumber number;
  std::string_view text;  ///< of the line that was read
  std::string reason;     ///< of an unreadable cell
};

/// A number or nested arrays of numbers in JSON text. Cells may also be null (blank) or strings in any
/// notation
/// ("1/3"). Kept from line to line, so that reading allocates nothing once it is warm.
class TypedTensor {
 public:
  /// Reads the value that comes next. Mistakes in the JSON are the text's `problem`, everything else is this
  /// one's.
  void read(JsonText& json);

  /// Why the value is no tensor ("rows of 5 and 6 cells"); empty when it is one.
  const std::string& problem() const { return problem_; }
  const Shape& shape() const { return shape_; }
  std::span<const TypedCell> cells() const { return {cells_.data(), used_}; }
  /// Every cell is a number.
  bool all_numbers() const { return all_numbers_; }

 private:
  void read_part(JsonText& json, int depth);
  void read_list(JsonText& json, int depth);
  void read_cell(JsonText& json, int depth);
  void read_text_cell(JsonText& json, TypedCell& cell);
  TypedCell& next_cell();
  void reject(std::string problem);

  std::string problem_;
  Shape shape_;
  std::vector<TypedCell> cells_;  ///< more than are used, after a longer value
  std::size_t used_ = 0;
  bool all_numbers_ = true;
  std::array<Index, Shape::max_rank> extents_{};
  int rank_ = 0;         ///< axes seen so far
  int cell_depth_ = -1;  ///< where the numbers are; -1 before the first
};

/// As judge_value takes it. Leaves out the text's own evidence.
ReadValue to_read_value(const TypedTensor& tensor);

/// A number that somebody gives as a key: whole when it is an integer or has at most 12 significant digits,
/// else rounded to 12, as computed keys are.
SettledCell settled(const ReadNumber& number);

}  // namespace gradewright::judging
