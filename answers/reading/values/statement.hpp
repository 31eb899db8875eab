#pragma once

#include <string_view>
#include <variant>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/account.hpp"
#include "answers/reading/values/read_value.hpp"
#include "engine/graph/shape.hpp"
#include "engine/numbers/written_number.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// The tree that one statement states: of a chain its last member, when no two members differ and its left
/// side is a name or is worked out; of a value and what it is rounded to both, "2/3 ≈ 0.667"; of 12 neurons
/// the number. NotAValue where it states something else.
std::variant<notation::Syntax, NotAValue> value_of_statement(Account::Value value, std::string_view source,
                                                             const Shape& declared,
                                                             const NotationContext& context);

/// The value itself of a tree that also says what it is rounded to.
const notation::Syntax& without_rounding(const notation::Syntax& tree);

/// Whether two numbers of one chain can be the same value, the last rounded: 8/3 = 2.67.
bool can_be_equal(const WrittenNumber& a, const WrittenNumber& b);

}  // namespace gradewright::reading
