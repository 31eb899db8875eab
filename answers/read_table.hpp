#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/submission.hpp"

namespace gradewright {

/// The rows of a table as submissions. All throw SubmissionError, with file and line, for a table that cannot
/// be used: no student column, a row without a student, text that is not CSV or JSON. `file` is for messages.

/// A header, then a row a student. The student column is called student, student id, id or sid (case, blanks
/// and underscores do not matter); every other column is a field under the header's text. A row with more or
/// fewer fields than the header has a `problem`.
std::vector<Submission> read_csv(std::string_view text, const std::string& file);

/// An object {student: {field: value}}, or a list of objects like those of JSON Lines.
std::vector<Submission> read_json(std::string_view text, const std::string& file);

/// An object a line: {"student": "s001", "answers": {field: value}}, or the fields beside "student". A field
/// that is an object holds fields of a question: {"5a": {"Z": 1}} is "5a.Z".
std::vector<Submission> read_json_lines(std::string_view text, const std::string& file);

}  // namespace gradewright
