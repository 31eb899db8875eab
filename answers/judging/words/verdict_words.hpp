#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/judgement.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/judging/verdict.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::judging {

/// The judgement of a response with all that a student is told: rule, reason, cells, notes.
Verdict in_words(const Judgement& judgement, const PreparedItem& prepared, const Response& response);

/// What the reading that was judged, and its shape, needed a decision for.
std::vector<std::string> notes_of_reading(const Judgement& judgement, const Response& response);

/// Of a square matrix.
inline constexpr std::string_view right_when_transposed_sentence = "Transposed, every cell is right.";

}  // namespace gradewright::judging
