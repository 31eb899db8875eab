#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "answers/judging/formula/meaning.hpp"
#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// What an index stands for: what binds it last counts. Nothing where none does.
std::optional<long> place_of_index(std::string_view index, const Indices& indices);

/// x_k, W_ij and P_{c'} of given x, W and P, where the letters are bound and a digit counts from 1; w_ij of
/// W, too, where no w is given. Nothing where the name is none of these. `ended`: an index was larger than
/// what it is of.
std::optional<std::variant<Matrix, NotMeant>> indexed_cell(const std::string& name, const NamedValues& values,
                                                           const Indices& indices, bool& ended);

}  // namespace gradewright::judging
