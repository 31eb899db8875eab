#include "answers/reading/assignment_folders.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "answers/reading/student_files.hpp"
#include "answers/reading/submission_error.hpp"
#include "engine/text/joined.hpp"
#include "engine/text/suggest.hpp"

namespace gradewright::reading {
namespace {

/// The folder directly in the folder of a student; empty for a file that lies in no such folder.
std::string_view second_folder(std::string_view inside) {
  const std::string_view first = first_folder(inside);
  return first.empty() ? first : first_folder(inside.substr(first.size() + 1));
}

}  // namespace

bool AssignmentFolders::takes(std::string_view inside) {
  const std::string_view assignment = second_folder(inside);
  if (!assignment.empty()) {
    known_.emplace(assignment);
  }
  return chosen_.empty() || first_folder(inside).empty() || assignment == chosen_;
}

void AssignmentFolders::note(const SubmissionFile& file, std::string_view inside) {
  const std::string assignment(second_folder(inside));
  if (assignment.empty() || !file.identity.platform.empty() || !is_document(file.format)) {
    return;
  }
  if (std::filesystem::path(file.path).filename() == "timestamp.txt") {
    dated_.insert(assignment);
  } else {
    students_[assignment].insert(file.student);
  }
}

bool AssignmentFolders::is_of_none(std::string_view inside) {
  return !first_folder(inside).empty() && second_folder(inside).empty();
}

bool AssignmentFolders::are_several() const {
  if (dated_.size() > 1) {
    return true;
  }
  std::map<std::string, int> common_of;  // by student, how many of the folders that students have in common
  for (const auto& [assignment, students] : students_) {
    if (students.size() > 1) {
      for (const std::string& student : students) {
        ++common_of[student];
      }
    }
  }
  return std::ranges::any_of(common_of, [](const auto& each) { return each.second > 1; });
}

std::string AssignmentFolders::listed() const {
  std::vector<std::string> all;
  for (const auto& [assignment, students] : students_) {
    all.push_back(fmt::format("{} ({})", assignment, students.size()));
  }
  return joined(all, ", ");
}

void AssignmentFolders::check(const std::string& named) const {
  if (chosen_.empty()) {
    if (are_several()) {
      throw SubmissionError(
          fmt::format("{}: error: the folders of students hold several assignments, each of so many "
                      "students: {}; choose one "
                      "with --assignment",
                      named, listed()));
    }
    return;
  }
  if (known_.empty() || students_.contains(chosen_)) {
    return;
  }
  const std::vector<std::string> all(known_.begin(), known_.end());
  const std::string meant = notation::did_you_mean(chosen_, all);
  const std::string hint = known_.contains(chosen_) ? ""
                           : meant.empty()          ? "; there are " + joined(all, ", ")
                                                    : meant;
  throw SubmissionError(fmt::format("{}: error: nobody's folder holds a document of the assignment '{}'{}",
                                    named, chosen_, hint));
}

}  // namespace gradewright::reading
