#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What a reader has to know of a function besides its value, by the name that the notation gives it.
struct FunctionTraits {
  std::string_view name = {};
  bool is_solved = false;     ///< ln x = 7 is an equation; softmax(z) = 7 states a value under a name
  bool gives_number = false;  ///< no list, set or record stands under it: T(n) = {1, 2} does
  bool keeps_form = false;    ///< a call of it is a part of a formula as it stands
};

/// The traits of a function; of one that is not known, none.
FunctionTraits traits_of_function(std::string_view name);

}  // namespace gradewright::reading
