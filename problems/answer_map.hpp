#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "problems/exam.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

/// The columns of tables that a map gives to items: what stands above a column, and its item, or a named cell
/// of it, in full ("2a.Z"). A column with several parts stands once for each, in their order.
using MappedColumns = std::vector<std::pair<std::string, std::string>>;

/// What a map says of tables.
struct MappedTables {
  MappedColumns columns;
  std::string student;               ///< the column of the students' ids; empty where nothing says it
  std::vector<std::string> ignored;  ///< columns that are no answers
};

/// Reads a map, which says how a class wrote what the exam calls otherwise, and puts it into the exam:
/// `labels` (a heading: a question) become labels, `names` (a name: an item, or a list of items) become
/// aliases. Its text stands behind the exam's own as comments, since a run under another map is one against
/// another version of the exam. Gives what it says of tables: `columns` (a column: an item, or a list of
/// items, one for each part of its answers), `student` (the column of their ids), `ignored` (columns that are
/// no answers).
///
/// Throws ExamError for what is no question or item, and for what would be two things: with its place in the
/// map, which is called `file`.
MappedTables apply_answer_map(std::string_view text, std::string_view file, Exam& exam);
/// The same of a file.
MappedTables load_answer_map(const std::string& path, Exam& exam);

}  // namespace gradewright::problems
