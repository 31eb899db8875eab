#pragma once

#include <set>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a line tells no more than how far somebody got with the paper: "(ran out of time after 6)", "I
/// only did 1 to 5", "Questions 7-9 not attempted, sorry". Each of its words belongs to a phrase that gives
/// up or stands beside one, and each number is one of the exam's questions (`numbers`, with a part or
/// without) behind a word that leads to such. A number behind what is not known is none: "not sure, 14".
bool tells_how_far(std::string_view line, const std::set<std::string>& numbers);

/// Such a line that calls questions by a word or letter: "(Q2, Q3 and Q4a: no time left, sorry)".
bool gives_questions_up(std::string_view line, const std::set<std::string>& numbers);

}  // namespace gradewright::reading
