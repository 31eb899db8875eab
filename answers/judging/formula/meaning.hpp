#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "answers/judging/formula/matrix.hpp"
#include "answers/judging/formula/not_meant.hpp"
#include "answers/judging/layer.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::judging {

/// What the names of a formula stand for at one point, spelt without marks (name_without_marks).
using NamedValues = std::map<std::string, Matrix, std::less<>>;

/// The value of a formula of a response, as it is read on paper: vectors are columns, a product without a
/// sign or with a dot is that of matrices (of two columns alike the inner one), \odot and .* go cell by cell,
/// a function of numbers goes over each cell, and a sum over an index is that of its members. `source` is the
/// text that was read, in which the sign of a product is looked up.
std::variant<Matrix, NotMeant> meaning(const notation::Syntax& formula, std::string_view source,
                                       const NamedValues& values);

}  // namespace gradewright::judging
