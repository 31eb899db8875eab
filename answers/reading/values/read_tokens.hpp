#pragma once

#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::reading {

/// read_value for tokens of `source` that a reader has already made. A chain gives its last evaluable member;
/// when a later member holds numbers but cannot be read, the whole is NotAValue, because that member could be
/// the answer.
std::variant<std::vector<ReadValue>, NotAValue> read_tokens(std::span<const ResponseToken> tokens,
                                                            std::string_view source, const Shape& declared);

}  // namespace gradewright::reading
