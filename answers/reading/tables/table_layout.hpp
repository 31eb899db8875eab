#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What a column of a table is for.
enum class ColumnUse : std::uint8_t {
  ignored,         ///< points, grades and keys of the platform
  identity,        ///< says who the student is
  person_or_item,  ///< says who the student is, unless an item is called so
  handed_in,       ///< when it was handed in
  question_text,   ///< what the answer behind it answers, which may differ from row to row
  answer,
};

struct LayoutColumn {
  std::string name;  ///< as it stands, without blanks around it
  ColumnUse use = ColumnUse::answer;
};

/// What the columns of a table hold, told by the names above them, and by their places where the same name
/// stands above several.
struct TableLayout {
  std::string platform = "table";  ///< as identities name it: "canvas", "moodle", …; "table" of any other
  std::vector<LayoutColumn> columns;  ///< one for each cell of the header
  /// Where the student's id stands: in the first of these that is not empty.
  std::vector<std::size_t> students;
  std::string no_answers;     ///< "a gradebook of Canvas": what it is, where nothing in it can be graded
  bool dash_is_none = false;  ///< "-" stands for no answer

  /// Whether it is how a platform writes tables.
  bool is_known() const { return platform != "table"; }
};

/// The layout of a table with this header. `student` is the column of the students' ids, where somebody says
/// so. Otherwise, in a table of no known platform, each column that `names_student` could be it.
TableLayout table_layout(const std::vector<std::string>& header, std::string_view student = "");

/// Whether a column by this name says who a student is, in any table: name, email, section and their like.
bool names_person(std::string_view name);

}  // namespace gradewright::reading
