#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/stated_values.hpp"
#include "engine/syntax/answer_type.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// The members of the one value, or the values themselves where several are written: of a set, a list or a
/// tuple, whose names are `declared`. `without_brackets` is set where nothing holds them together.
std::variant<std::vector<notation::Syntax>, NotAValue> items_of_all(std::vector<StatedValue> values,
                                                                    AnswerType type,
                                                                    std::span<const std::string> declared,
                                                                    bool& without_brackets);

/// Whether one sort of separator parts all members: 0,5; 1,5 is not four of them, and 1,4,9 not 1 and 4.9.
bool separators_agree(const std::vector<notation::Syntax>& items, std::string_view source, bool comma_parts);

}  // namespace gradewright::reading
