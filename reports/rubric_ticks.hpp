#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "problems/rubric.hpp"
#include "reports/answer_groups.hpp"
#include "reports/decisions.hpp"
#include "reports/layer.hpp"

/// Marking a text by its rubric: a person ticks the lines that it has, and the points follow.
namespace gradewright::reports {

/// The ticked lines of a rubric, by their numbers from 1: "1 3", "1, 3", and "none" where the text has none
/// of them. Nothing for what is neither, a number of no line and one that is there twice.
std::optional<std::vector<RubricLine>> read_ticks(std::string_view text,
                                                  const std::vector<RubricLine>& rubric);

/// Why a text is none of that.
std::string ticks_problem(std::string_view text, const std::vector<RubricLine>& rubric);

/// What ticked lines come to: required and bonus lines earn their points, forbidden ones cost theirs. Never
/// below 0, and rounded half up to a multiple of `round` unless it is all of `max`.
Decimal points_of(const std::vector<RubricLine>& ticked, const Decimal& max, const Decimal& round);

/// What a person decides about every answer of a group by ticking lines. Without a comment the reason is that
/// it was marked by the rubric.
std::vector<Decision> decisions_by_ticks(const AnswerGroup& group, const std::vector<RubricLine>& ticked,
                                         const Decimal& round, const std::string& comment,
                                         const std::string& author);

/// Ticked lines as a store keeps them, and back.
std::string ticks_to_json(const std::vector<RubricLine>& ticked);
std::vector<RubricLine> ticks_from_json(std::string_view json);

/// The lines of a rubric by their numbers: "1: names the cause (2)".
std::vector<std::string> numbered_lines(const std::vector<RubricLine>& rubric);

/// A rubric on a page. Once somebody ticked lines, ☑ stands before those and ☐ before the others, which are
/// like a key: left out unless `tells_key`.
std::vector<std::string> shown_rubric(const std::vector<RubricLine>& rubric,
                                      const std::optional<std::vector<RubricLine>>& ticked, bool tells_key);

}  // namespace gradewright::reports
