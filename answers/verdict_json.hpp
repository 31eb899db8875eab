#pragma once

#include <string>
#include <string_view>

#include "engine/json_writer.hpp"
#include "answers/verdict.hpp"

namespace gradewright {

/// Which cells of a verdict are written.
enum class WrittenCells { all, not_right };

/// The members of a verdict, into an object that is open: what is empty is left out, `points` is null while a
/// review is due. Numbers keep their digits.
void write_members(const Verdict& verdict, JsonWriter& json, WrittenCells cells = WrittenCells::all);

/// A verdict as one JSON object on one line.
std::string to_json(const Verdict& verdict);

/// What `to_json` wrote. Throws std::invalid_argument when the text is something else.
Verdict verdict_from_json(std::string_view text);

}  // namespace gradewright
