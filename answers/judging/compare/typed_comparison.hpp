#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/judging/outcome.hpp"
#include "engine/numbers/decimal.hpp"

namespace gradewright::judging {

/// One part of a value that is no tensor of numbers: a member, a field, a piece, an option.
struct ComparedPart {
  Outcome outcome = Outcome::missing;  ///< correct, too_few_digits, wrong, missing or needs_review
  std::optional<Decimal> error;        ///< |s - t| of a number
  std::optional<Decimal> limit;
  std::string name;      ///< of a field; empty where parts have none
  std::string read;      ///< as it was written; empty when nothing stands for it
  std::string expected;  ///< empty when the key has nothing like it
};

/// What is certain about a value besides its parts. Sentences of them are in words/typed_words.
enum class Remark {
  none,
  other_dimension,        ///< MAC for FLOP: never converted
  other_bytes,            ///< right if a kilobyte had the other number of bytes
  no_unit,                ///< a bare number where a unit is asked for
  rounded_in_other_unit,  ///< right to its last digit in the unit that it was written in, not in the one
                          ///< asked for
  number_for_square,      ///< 16 for 16x16, where the exam does not say that it may be
  number_for_size,        ///< 16 for 28x14
  other_axes,             ///< the extents asked for, in another order and under names
  other_count,            ///< more or fewer members than asked for
  openness,               ///< the ends are right, not whether they belong to it
  reversed_ends,          ///< [5, 2]
  too_many_members,       ///< more than are matched
  unknown_field,          ///< a name that is not asked for
  repeated_field,         ///< two different values under a name
  strictness,             ///< < for <=
  other_direction,        ///< >= for <=
  other_zeros,            ///< fails where the key holds
  not_told,               ///< equivalence cannot be told
  looser,                 ///< grows faster than the class asked for
  tighter,                ///< grows more slowly
  incomparable,           ///< grows faster or more slowly, by the sizes
  other_bound,            ///< the growth is right, and bounds another side than asked for
  other_spelling,         ///< none of the accepted spellings
  other_sort              ///< the reading is not of the type that is asked for
};

/// A value held against a key, part by part: in numbers and remarks, nothing in words.
struct TypedComparison {
  std::vector<ComparedPart> parts;
  Remark remark = Remark::none;
  bool is_open = false;  ///< a person has to decide, whatever the parts say
  /// Of choices: those rightly chosen and left, and those rightly less wrongly chosen, of how many.
  std::size_t agreeing = 0;
  std::size_t options = 0;
  std::string detail = {};  ///< of the remark: a unit, a name
};

}  // namespace gradewright::judging
