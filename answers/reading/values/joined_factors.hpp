#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/account.hpp"

namespace gradewright::reading {

/// Joins the parts of a chain in which written matrices, vectors and numbers stand side by side, as factors:
/// "= A x = y" is two values to the accountant, "A" and "x = y". They are one chain where nothing but blanks
/// stands between them, the last of them ends in a list that is said to be equal to the product, and either
/// they come to it, or do not and say so, or the factors are matrices of LaTeX that cannot be worked out.
/// What is no such chain stays as it is.
void join_factors(std::vector<Account::Value>& values, std::string_view source);

}  // namespace gradewright::reading
