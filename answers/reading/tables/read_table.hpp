#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/submission.hpp"

namespace gradewright::reading {

/// The rows of a table as submissions. All throw SubmissionError, with file and line, for a table that cannot
/// be used: no student column, a row without a student, text that is not CSV or JSON. `file` is for messages.

/// A header, then a row a student, cells divided by commas, semicolons or tabs as the header shows. The
/// student column is called student, student id, id or sid (case, blanks and underscores do not matter);
/// every other column that has a name is a field under it. What a gradebook in CSV does to ids, so that
/// spreadsheets compute nothing of them, is undone (from_spreadsheet). A row whose cells may stand under the
/// wrong names, as there are too few or too many of them, has a `problem`.
std::vector<Submission> read_csv(std::string_view text, const std::string& file);

/// An object {student: {field: value}}, or a list of objects like those of JSON Lines.
std::vector<Submission> read_json(std::string_view text, const std::string& file);

/// An object a line: {"student": "s001", "answers": {field: value}}, or the fields beside "student". A field
/// that is an object holds fields of a question: {"5a": {"Z": 1}} is "5a.Z".
std::vector<Submission> read_json_lines(std::string_view text, const std::string& file);

}  // namespace gradewright::reading
