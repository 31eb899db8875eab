#pragma once

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Drops the readings of "51,264" by which it is no whole number, where one is asked for and one reading is.
void keep_whole_numbers(const ItemDeclaration& item, Response& response);

}  // namespace gradewright::reading
