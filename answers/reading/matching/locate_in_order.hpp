#pragma once

#include <optional>
#include <span>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// The responses of a question with several items whose passage names none of them and lists one value for
/// each, in the order in which they are asked: "608, 1460, 20010", "[1, 2]; 1.46", "24x24x8 and 10x10x20",
/// "0.8 3.4 0.46", one a line. What fills a place and
/// says nothing leaves its item open: "608 / ? / 20010". Each other has to read as its item is declared;
/// nothing where one does not, or where there are more or fewer.
std::optional<std::vector<Response>> locate_in_order(const PreparedQuestion& question,
                                                     const Passages& passages);

/// Responses that were taken in the order asked, one for each item, may have been meant in another: keeps for
/// each the values of the items of its sort as unlikely readings, so that a person looks where one is worth
/// more.
void keep_other_orders(const PreparedQuestion& question, std::span<Response> responses);

}  // namespace gradewright::reading
