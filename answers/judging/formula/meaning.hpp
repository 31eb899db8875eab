#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "answers/judging/formula/matrix.hpp"
#include "answers/judging/formula/not_meant.hpp"
#include "answers/judging/layer.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::judging {

/// What the names of a formula stand for at one point, spelt without marks (name_without_marks).
using NamedValues = std::map<std::string, Matrix, std::less<>>;

/// The value of a formula at one point.
struct Meant {
  std::variant<Matrix, NotMeant> value;
  bool is_doubtful = false;  ///< where a sum or an expectation in it ends could be meant otherwise
};

/// What letters that count cells stand for, from 1.
using Indices = std::vector<std::pair<std::string, long>>;

/// The value of a formula of a response, as it is read on paper: vectors are columns, a product without a
/// sign or with a dot is that of matrices (of two columns alike the inner one), \odot and .* go cell by cell,
/// a function of numbers goes over each cell, and a sum over an index is that of its members. E_q before a
/// bracket or a product is the expectation over the shares q; in it, and in a sum without an index, columns
/// alike are multiplied cell by cell. w_ij is a cell of a given w, or of W where only that is given. `source`
/// is the text that was read, in which the sign of a product is looked up; `indices` are bound from outside.
Meant meaning(const notation::Syntax& formula, std::string_view source, const NamedValues& values,
              const Indices& indices = {});

}  // namespace gradewright::judging
