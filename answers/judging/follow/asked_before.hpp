#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"

namespace gradewright::judging {

/// A step of a question that an item of an earlier question asks for: what a student wrote there is carried
/// on here.
struct AskedBefore {
  std::string step;  ///< its name here
  std::size_t question = 0;
  std::size_t item = 0;
  std::size_t part = 0;  ///< of the numbers that the item asks for
};

/// Those of the question that comes after all that are prepared: its steps, behind the keys of `items`, that
/// are the same function of the same givens as an earlier item and are not asked for here. Of several such
/// items, the last.
std::vector<AskedBefore> asked_before(const problems::Exam& exam,
                                      std::span<const std::vector<PreparedItem>> prepared,
                                      const std::vector<PreparedItem>& items);

}  // namespace gradewright::judging
