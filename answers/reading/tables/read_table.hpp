#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/submission.hpp"
#include "answers/reading/tables/table_text.hpp"

namespace gradewright::reading {

/// The rows of a table as submissions, one after the other. All throw SubmissionError, with file and line,
/// for a table that cannot be used: no student column, a row without a student, text that is not CSV or JSON.
/// `file` is for messages.
using EachRow = std::function<void(Submission)>;

/// A header, then a row a student, cells divided by commas, semicolons or tabs as the header shows. What the
/// columns are for, table_layout says: of a platform's export it knows the student, names, times and answers;
/// in any other table the student column is called student, student id, id or sid (case, blanks and
/// underscores do not matter), or what `student` says, and every other column that has a name is a field
/// under it. What a gradebook in CSV does to ids, so that spreadsheets compute nothing of them, is undone
/// (from_spreadsheet); a platform's ids stay as they are. A field whose question stands beside it is called
/// like both: "Response 1: Output at (0,0)?". A row whose cells may stand under the wrong names, as there are
/// too few or too many of them, has a `problem`. One row is in memory at a time.
void read_csv(TableText& text, const std::string& file, const EachRow& each, std::string_view student = "");

/// An object {student: {field: value}}, which is in memory as a whole, or a list of objects like those of
/// JSON Lines, of which one is in memory at a time.
void read_json(TableText& text, const std::string& file, const EachRow& each);

/// An object a line: {"student": "s001", "answers": {field: value}}, or the fields beside "student". A field
/// that is an object holds fields of a question: {"5a": {"Z": 1}} is "5a.Z". One line is in memory at a time.
void read_json_lines(TableText& text, const std::string& file, const EachRow& each);

}  // namespace gradewright::reading
