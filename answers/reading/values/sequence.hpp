#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/account.hpp"
#include "answers/reading/values/read_value.hpp"
#include "engine/graph/shape.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// Several values one after the other as one list, or as a list of rows where a matrix is declared and the
/// lines have several values.
std::variant<notation::Syntax, NotAValue> in_sequence(std::vector<Account::Value> values,
                                                      std::string_view source, const Shape& declared,
                                                      const NotationContext& context);

/// Tuples, sets and members without brackets as lists, all the way down; an interval stays what it is.
void make_lists(notation::Syntax& tree);

}  // namespace gradewright::reading
