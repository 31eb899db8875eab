#pragma once

#include <span>
#include <string_view>

#include "problems/layer.hpp"

namespace gradewright::problems {

/// A file of problems/kinds as it is, put into the program when it is built.
struct KindText {
  std::string_view file;  ///< "kinds/attention.yaml"
  std::string_view text;
};
std::span<const KindText> kind_texts();

}  // namespace gradewright::problems
