#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "reports/feedback.hpp"
#include "reports/gradebook.hpp"
#include "reports/layer.hpp"
#include "reports/moments.hpp"

namespace gradewright::reports {

/// How many wrote or did something.
struct CountedAnswer {
  std::string what;
  int count = 0;
};

/// One option of a choice.
struct OptionFigures {
  std::string option;
  bool is_key = false;
  int chosen = 0;  ///< students whose choice is decided
  Figure share;    ///< of those who chose something
  /// r of having chosen it and the points of all other items, over the students of whom nothing is open:
  /// above 0 for the key, below 0 for a distractor that works.
  Figure rest_correlation;
};

/// What a class wrote for an item.
struct ItemAnswers {
  std::vector<OptionFigures> options;   ///< of a choice, choices and true_false, in the exam's order
  std::vector<CountedAnswer> mistakes;  ///< by their names, the most frequent first
  /// What at least two wrote and was not given full points, the most frequent first; without what is right
  /// from the student's own earlier value, and what only lacks digits.
  std::vector<CountedAnswer> wrong;
};

/// At most this many wrong answers are told of an item.
inline constexpr std::size_t most_wrong_answers = 5;

/// One entry an item of the gradebook.
std::vector<ItemAnswers> item_answers(const ReportMaterial& material, const WorkOf& work);

}  // namespace gradewright::reports
