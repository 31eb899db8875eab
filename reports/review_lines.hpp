#pragma once

#include <functional>
#include <string>

#include "reports/gradebook.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// What a person has to look at, a line each, for a terminal: "alice.md:12: 2a A, 2a Z: REASON", "quiz.csv:3:
/// alice, 2a A: REASON; 2a Z: REASON". What a student left open in one question, or for one reason in
/// several, is one line, with the place of the first. `give` gets them in order.
void for_each_review_line(const Gradebook& book, const std::function<void(const std::string&)>& give);

/// That so many students were graded by an earlier version of the exam, and what to do.
std::string earlier_versions_in_words(int students);

}  // namespace gradewright::reports
