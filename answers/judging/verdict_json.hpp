#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/judging/verdict.hpp"
#include "engine/text/json_writer.hpp"

namespace gradewright::judging {

class VerdictMembers;

/// The member `points`, null while a review is due.
void write_points(const std::optional<Decimal>& points, JsonWriter& json);
/// One cell of a verdict. What is empty is left out.
void write_cell(const CellVerdict& cell, JsonWriter& json);
/// The member "rubric", where there is one.
void write_rubric(const std::vector<RubricLine>& rubric, JsonWriter& json);
/// What such a member says; empty where there is none.
std::vector<RubricLine> rubric_of(const VerdictMembers& members);
/// An array of cells: all of them, or those that are not correct.
void write_cells(const std::vector<CellVerdict>& cells, JsonWriter& json, bool all = true);

/// The members of a verdict, into an object that is open: what is empty is left out, `points` is null while a
/// review is due. Numbers keep their digits.
void write_members(const Verdict& verdict, JsonWriter& json);

/// A verdict as one JSON object on one line.
std::string to_json(const Verdict& verdict);

/// What `to_json` wrote. Throws std::invalid_argument when the text is something else.
Verdict verdict_from_json(std::string_view text);

}  // namespace gradewright::judging
