#pragma once

#include <cstddef>
#include <span>

#include "answers/reading/documents/reading.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Whether the document says that an item is not answered, and holds nothing that could be meant for it.
bool is_given_up(const Reading& reading, std::size_t question, std::size_t item);

/// Makes the response to an item missing that the document says is not answered; others stay as they are.
void say_given_up(const Reading& reading, std::size_t question, std::size_t item, Response& response);

/// What was read without its name, while its name is said not to be answered, is in doubt.
void doubt_given_up(const Reading& reading, std::size_t question, std::span<Response> responses);

/// Of "the other two I do not know" nothing is answered where all but two are.
void settle_others(const Reading& reading, std::size_t question, std::span<Response> responses);

}  // namespace gradewright::reading
