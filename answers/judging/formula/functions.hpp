#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "answers/judging/formula/matrix.hpp"
#include "answers/judging/formula/not_meant.hpp"
#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// A function of a number and its derivative; null where no derivative is known.
struct Function {
  std::string_view name;
  double (*value)(double);
  double (*slope)(double);
};

/// The function of a number that a name stands for, in any case; null where it is none. log is the natural
/// one.
const Function* function_named(std::string_view name);

/// The norm of a sign behind the bars: 1, 2, "inf" or "F", of Frobenius.
std::variant<Matrix, NotMeant> norm_of(const Matrix& value, std::string_view sign);

/// A call by name: of functions of a number cell by cell, of norms, sums, means, traces, diagonals and
/// softmax (of a matrix over each row), of quotients, maxima and minima of two or of the cells of a vector.
std::variant<Matrix, NotMeant> call_of(const std::string& function, std::vector<Matrix> arguments);

}  // namespace gradewright::judging
