#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "answers/reading/documents/reading.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Where a name is struck out with its value, a value of the question without that name is in doubt: "the
/// gradient is 4, ~~so v1 = 4~~". `responses` are those of the question.
void doubt_beside_struck(const Reading& reading, std::size_t question, std::span<Response> responses);

/// Where all that stands in the sections is struck out, a person has to see that.
void look_at_struck(const Reading& reading, const std::vector<std::size_t>& sections, Response& response);

}  // namespace gradewright::reading
