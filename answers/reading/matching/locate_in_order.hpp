#pragma once

#include <optional>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// The responses of a question with several items whose passage names none of them and lists one value for
/// each, in the order in which they are asked: "608, 1460, 20010", "[1, 2]; 1.46", "24x24x8 and 10x10x20",
/// "0.8 3.4 0.46", one a line. Each has to
/// read as its item is declared; nothing where one does not, or where there are more or fewer.
std::optional<std::vector<Response>> locate_in_order(const PreparedQuestion& question,
                                                     const Passages& passages);

}  // namespace gradewright::reading
