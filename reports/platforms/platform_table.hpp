#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <stdexcept>
#include <string>
#include <vector>

#include "reports/gradebook.hpp"
#include "reports/layer.hpp"
#include "reports/platforms/known_student.hpp"
#include "reports/platforms/platform.hpp"
#include "reports/totals.hpp"

namespace gradewright::reports {

/// A file that a platform would refuse or take for something else, with how to mend it.
class PlatformError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What a gradebook for a platform is made of.
struct PlatformClass {
  const Gradebook& book;
  std::string column;    ///< what the marks stand under there; empty: the exam's title
  std::string id_field;  ///< what the store's ids are there; empty: only what came from the platform is known
  std::function<std::vector<Identity>(const std::string& student)> identities;
  std::function<std::string(std::int64_t grading)> handed_in;  ///< as it was stated; empty where nothing is
  std::function<AddingUp(std::int64_t grading)> rules;         ///< of the exam's version
};

/// What is written of one student.
struct StudentRows {
  std::string key = {};  ///< what the platform tells students apart by: two with the same are left out
  std::vector<std::vector<std::string>> rows = {};
  std::string left_out = {};  ///< why nothing is written
  std::string remark = {};    ///< what is written otherwise than one would expect
};

/// A table as a platform takes it.
struct PlatformTable {
  std::vector<std::vector<std::string>> head;  ///< the header, and what else stands above the students
  std::function<StudentRows(const KnownStudent&, const GradebookStudent&)> rows_of;
  bool quotes = true;  ///< false where the platform's own reader knows none
};

PlatformTable canvas_table(const PlatformClass& from);
PlatformTable moodle_table(const PlatformClass& from);
PlatformTable gradescope_table(const PlatformClass& from);
PlatformTable prairielearn_table(const PlatformClass& from);
PlatformTable nbgrader_table(const PlatformClass& from);

/// Somebody, and what is to be said of them.
struct StudentNote {
  std::string student;
  std::string words;
};

/// What a person has to know of a file for a platform.
struct PlatformNotes {
  std::size_t provisional = 0;  ///< totals that are blank, as something is open
  std::vector<StudentNote> left_out;
  std::vector<StudentNote> remarks;
};

/// Writes the gradebook for a platform. A total that is provisional is blank, never a number. Throws
/// PlatformError.
PlatformNotes write_platform_gradebook(std::ostream& out, Platform platform, const PlatformClass& from);

/// A student's total as platforms read numbers: digits and a point, nothing between thousands; empty while it
/// is provisional.
std::string total_text(const GradebookStudent& student);
/// What all right answers give: the most that any version of the exam gives, by which somebody was graded.
Decimal most_points(const Gradebook& book);
/// The heading of the marks: as asked, else the exam's title.
std::string column_of(const PlatformClass& from);
/// "1 Y: 4 / 4; 2a A: 3 / 4.5": what a student has for each item, for feedback in one cell.
std::string marks_in_words(const Gradebook& book, const GradebookStudent& student);

}  // namespace gradewright::reports
