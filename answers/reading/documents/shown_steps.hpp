#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::reading {

class Reading;

/// What a document shows of a step that no item asks for.
struct ShownStep {
  std::string name;
  std::vector<ReadValue> values;  ///< different ones, in the order of the text
};

/// The values under the names of `steps` in the sections of a question, whatever else they were taken for. A
/// step is declared as an item is: by name, aliases and shape. One with more values than a student works with
/// is left out, and so is what cannot be read.
std::vector<ShownStep> shown_steps(const Reading& reading, std::size_t question,
                                   std::span<const ItemDeclaration> steps);

}  // namespace gradewright::reading
