#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "answers/judging/formula/matrix.hpp"
#include "answers/judging/layer.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::judging {

/// What the names of a formula stand for at one point, spelt without marks (name_without_marks).
using NamedValues = std::map<std::string, Matrix, std::less<>>;

/// Why a formula has no value that can be trusted.
struct NotMeant {
  enum class Kind {
    unknown_name,  ///< a name that is neither given nor worked out before; `what` is it
    derivative,    ///< a derivative that is left to be taken
    shapes,        ///< an operation on shapes that do not fit; `what` tells of it
    unclear        ///< notation that could be meant in several ways, or is not known; likewise
  };
  Kind kind = Kind::unclear;
  std::string what;
};

/// The value of a formula of a response, as it is read on paper: vectors are columns, a product without a
/// sign or with a dot is that of matrices (of two columns alike the inner one), \odot and .* go cell by cell,
/// a function of numbers goes over each cell, and a sum over an index is that of its members. `source` is the
/// text that was read, in which the sign of a product is looked up.
std::variant<Matrix, NotMeant> meaning(const notation::Syntax& formula, std::string_view source,
                                       const NamedValues& values);

}  // namespace gradewright::judging
