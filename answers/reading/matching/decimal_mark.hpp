#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// How a submission writes decimals.
enum class DecimalMark {
  unknown,  ///< nothing tells, or what may be a decimal comma stands beside a decimal point
  point,    ///< 0.46, and nothing that may be a decimal comma
  comma,    ///< 0,46 in an answer that can be nothing else, and no decimal point
  mixed     ///< such an answer, and beside it a decimal point or commas between thousands
};

/// What the texts of a submission show, and what was read in it without knowing.
DecimalMark decimal_mark_of(std::span<const std::string_view> texts, std::span<const Response> responses);

/// Decides 3,534 in the responses of somebody who writes 0.46 and never 0,46: a thousand. The decision is a
/// note; the other reading becomes unlikely. A comma that parts two cells is left as it is.
void settle_by_points(std::vector<Response>& responses);

/// Decides 1.460 and 3,534 in the responses of somebody who writes 0,46 and never 0.46: thousands, and a
/// decimal. `with_commas` are the same responses, read with decimal commas. Where that gives something of
/// another make-up, as of (0,5) for two cells, a person has to confirm what was read.
void settle_by_commas(std::vector<Response>& responses, std::vector<Response> with_commas);

/// Whether a response could not be read, and its own chain may say that a point in it stands between
/// thousands: 4704 + 32 = 4.736.
bool may_group_by_chain(const Response& response);

/// Takes such numbers for thousands where the members of the chain agree then, whatever mark the submission
/// has elsewhere. `with_commas` are the same responses, read with decimal commas. The last member as a
/// decimal becomes unlikely.
void settle_by_chains(std::vector<Response>& responses, std::vector<Response> with_commas);

/// Whether a point in the texts may stand between thousands: 1.460.
bool may_group_by_points(std::span<const std::string_view> texts);

/// Keeps 1460 as an unlikely reading of 1.460 where nothing tells what the points mean. `with_commas` are the
/// same responses, read with decimal commas.
void keep_pointed_thousands(std::vector<Response>& responses, std::vector<Response> with_commas);

/// Keeps the readings of somebody who writes both 0,46 and 0.46, or another mark than the exam declares.
/// Those by the other mark are unlikely.
void keep_mixed_marks(std::vector<Response>& responses, std::vector<Response> by_other_mark);

}  // namespace gradewright::reading
