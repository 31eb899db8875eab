#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "answers/reading/layer.hpp"
#include "answers/reading/submission_files.hpp"

namespace gradewright::reading {

/// Why a file of a student is not graded that lies beside the assignments.
inline constexpr std::string_view of_no_assignment = "in the folder of no assignment";

/// The assignments in the folders of students, as nbgrader has them: STUDENT/ASSIGNMENT/... An exam is one of
/// them; answers to another one would be graded against the wrong key.
class AssignmentFolders {
 public:
  /// `chosen` is empty where nobody has said which.
  explicit AssignmentFolders(std::string chosen) : chosen_(std::move(chosen)) {}

  /// Whether a file is to be looked at, by its place inside of what was named: always where nothing is
  /// chosen, else where it is nobody's in particular or lies in the chosen assignment. Takes note of its
  /// folders.
  bool takes(std::string_view inside);
  /// Takes note of a file of a student's folder that no platform named.
  void note(const SubmissionFile& file, std::string_view inside);
  /// Whether a file lies in the folder of a student and in no assignment.
  static bool is_of_none(std::string_view inside);

  /// Once all files are known: throws SubmissionError where nobody has the chosen assignment, and where there
  /// are several and none is chosen. Folders of the students' own are none: an assignment is known by the
  /// times that nbgrader puts there, or as folders that students have in common, one of them several.
  void check(const std::string& named) const;

 private:
  bool are_several() const;
  std::string listed() const;

  std::string chosen_;
  std::map<std::string, std::set<std::string>> students_;  ///< who has a document, by assignment
  std::set<std::string> known_;                            ///< every assignment that was met
  std::set<std::string> dated_;                            ///< those with a time beside the document
};

}  // namespace gradewright::reading
