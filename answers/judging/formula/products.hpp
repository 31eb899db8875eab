#pragma once

#include <utility>
#include <variant>
#include <vector>

#include "answers/judging/formula/matrix.hpp"
#include "answers/judging/formula/not_meant.hpp"
#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// By which sign a factor is multiplied to what stands before it.
enum class ProductSign {
  matrices,  ///< none, or a dot
  cells,     ///< \odot, .*
  star,      ///< *, \times: that of matrices, or cell by cell
  at         ///< @
};

/// Factors multiplied from the left; the sign of the first says nothing. Where products of both sorts stand
/// in a row, those of matrices first come to the same, or it is not clear which was meant. A star between
/// square matrices is not, either.
std::variant<Matrix, NotMeant> multiplied(const std::vector<std::pair<Matrix, ProductSign>>& factors);

/// The same of one case at a time, in a sum over all cases: columns alike are multiplied cell by cell.
/// `several` becomes true where there are any, of which the sum may end between them.
std::variant<Matrix, NotMeant> multiplied_by_case(std::vector<std::pair<Matrix, ProductSign>> factors,
                                                  bool& several);

}  // namespace gradewright::judging
