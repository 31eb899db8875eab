#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/numbers/decimal.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

struct YamlNode;

/// One line of a rubric: what a person looks for in a text, and what it is worth.
struct RubricLine {
  enum class Kind {
    required,  ///< earns its points; those of all required lines are the item's
    bonus,     ///< earns its points besides
    forbidden  ///< costs its points
  };
  Kind kind = Kind::required;
  std::string text;
  Decimal points;

  friend bool operator==(const RubricLine&, const RubricLine&) = default;
};

/// "required", "bonus", "forbidden".
std::string_view to_string(RubricLine::Kind kind);

/// "Names the cause (2)", "Bonus: a figure (1)", "Not allowed: a wrong cause (-1)".
std::string in_words(const RubricLine& line);

/// A list of maps such as `{required: names the cause, points: 2}`. The required lines are worth `points`
/// together, and every line something.
std::vector<RubricLine> read_rubric(const YamlNode& node, const Decimal& points);

}  // namespace gradewright::problems
