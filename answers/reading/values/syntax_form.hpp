#pragma once

#include <variant>

#include "answers/reading/layer.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// The form of a tree where it is of that sort; nothing otherwise.
template <class Form>
const Form* get(const notation::Syntax& tree) {
  return std::get_if<Form>(&tree.form);
}

}  // namespace gradewright::reading
