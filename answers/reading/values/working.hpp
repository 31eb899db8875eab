#pragma once

#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/account.hpp"
#include "answers/reading/values/read_value.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// Working of more statements is not followed: each is held against those after it.
inline constexpr std::size_t max_working_steps = 64;

/// The number that several statements work out one after the other: 2x = 24 => x = 12 states 12. Every
/// statement but the last is an equation that holds when the answer is put in for its name, and that the
/// answer hangs on: its name stands in it, or its own value is the answer or is used further on. Two numbers
/// that could both be the answer, or a false step, are NotAValue.
std::variant<notation::Syntax, NotAValue> answer_of_working(std::vector<Account::Value> statements,
                                                            std::string_view source,
                                                            const NotationContext& context);

}  // namespace gradewright::reading
