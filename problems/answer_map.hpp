#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "problems/exam.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

/// The columns of tables that a map gives to items: what stands above a column, and its item, or a named cell
/// of it, in full ("2a.Z").
using MappedColumns = std::vector<std::pair<std::string, std::string>>;

/// Reads a map, which says how a class wrote what the exam calls otherwise, and puts it into the exam:
/// `labels` (a heading: a question) become labels, `names` (a name: an item, or a list of items) become
/// aliases. Its text stands behind the exam's own as comments, since a run under another map is one against
/// another version of the exam. Gives its `columns`.
///
/// Throws ExamError for what is no question or item, and for what would be two things: with its place in the
/// map, which is called `file`.
MappedColumns apply_answer_map(std::string_view text, std::string_view file, Exam& exam);
/// The same of a file.
MappedColumns load_answer_map(const std::string& path, Exam& exam);

}  // namespace gradewright::problems
