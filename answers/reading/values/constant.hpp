#pragma once

#include <string>
#include <variant>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/note.hpp"
#include "answers/reading/values/read_value.hpp"
#include "engine/numbers/written_number.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// A number that stands for a name: x, x_1.
struct NamedNumber {
  std::string name;  ///< as plain_name gives it; none when it is empty
  WrittenNumber value;
};

/// The value of scalar arithmetic and elementary functions of written numbers: 3/8, 40\pi, e^{-1/2}, 5!, 0.75
/// * 0.03. Exact where it is rational and takes at most 36 digits; else what the engine settles, to its 12
/// digits. A name other than pi and e, a list, a tensor function or a result that is no finite number is
/// NotAValue, but for the name of `bound`.
/// What had to be decided is added to `notes`.
std::variant<WrittenNumber, NotAValue> constant_value(const notation::Syntax& tree, std::vector<Note>& notes,
                                                      const NamedNumber* bound = nullptr);

}  // namespace gradewright::reading
