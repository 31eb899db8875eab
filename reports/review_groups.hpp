#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "reports/gradebook.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// What one student left open in one question, or for one reason in several: a person looks once for all of
/// it.
struct ReviewGroup {
  struct Reason {
    std::string text;
    std::vector<std::size_t> items;  ///< indices into the gradebook's items, in their order
  };
  ReviewNote first;
  std::vector<Reason> reasons;
};

/// The open answers of a gradebook in groups, in the order of students and of their first items. The groups
/// of one student are held at a time.
void for_each_review_group(const Gradebook& book, const std::function<void(const ReviewGroup&)>& give);

}  // namespace gradewright::reports
