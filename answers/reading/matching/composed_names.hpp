#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What a name that is made of another one is called otherwise and in other languages: "nach conv1" for
/// "after conv1", "W neu" for "new W", "gradient par rapport à W" for grad_W and \nabla_W J. Such a name
/// holds one symbol or word besides; a gradient is by one of `other_names`, the givens and steps of its
/// question, where one is spelt in it. None for any other name.
std::vector<std::string> composed_names(std::string_view name, const std::vector<std::string>& other_names);

}  // namespace gradewright::reading
