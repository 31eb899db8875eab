#pragma once

#include <span>
#include <string>

#include "answers/reading/notation/response_tokens.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::reading {

/// One line for a number: "0.50", "3/4", "inf", "nan".
std::string shown(const WrittenNumber& number);

/// One line for a reading: the shape, then the cells; "?" unreadable, "_" blank.
std::string shown(const ReadValue& value);

/// One line for a response: its state, what was read, and the choice.
std::string shown(const Response& response);

/// One line for several responses; "-" for one that was not read.
std::string shown_read(std::span<const Response> responses);

/// One line for tokens, divided by blanks: numbers and words as they are, `-` for a symbol, and the name of
/// the kind for those that have no text worth showing.
std::string shown(std::span<const ResponseToken> tokens);

/// The pieces of `source` that the tokens stand in, from the first to the last.
std::string source_of(std::span<const ResponseToken> tokens, std::string_view source);

}  // namespace gradewright::reading
